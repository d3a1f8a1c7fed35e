"""The outline panel: where am I, what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from tcreader.desktop.outline.about import About
from tcreader.desktop.outline.filtering import matching
from tcreader.desktop.outline.marking import Marking
from tcreader.desktop.outline.model import ClauseModel
from tcreader.desktop.outline.view import OutlineView
from tcreader.desktop.stepping import step_from, unread_stops
from tcreader.desktop.theme import load_theme

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent

    from tcreader.agreement import Outline
    from tcreader.desktop.session import Session
    from tcreader.desktop.theme import Theme
    from tcreader.review import Review

_PAUSE = 150  # milliseconds after the last letter before the tree is filtered
_OPEN_WHOLLY = 150  # rows: a tree of no more is shown with all branches open


class OutlinePanel(QWidget):
    """The clause tree with its filter and the progress of the review.

    Signals:
        clause_activated: The id of the clause that the reviewer wants to read.
        annotation_dropped: The id of an annotation, and that of the clause onto which it was
            dragged.
    """

    clause_activated = Signal(str)
    annotation_dropped = Signal(str, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = load_theme("light")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._current: str | None = None
        self._open_before_filter: list[str] = []
        self._model = ClauseModel(self)
        self._about = About(self._model, self)
        self._view = OutlineView(self._model, theme)
        self._marking = Marking(session, self._model, self._view)
        self._count = QLabel()
        self._filter = QLineEdit()
        self._empty = QLabel()
        self._reviewed = QLabel()
        self._bar = QProgressBar()
        self._pause = QTimer(self)
        self._unfolding = QTimer(self)
        self._lay_out()
        self._name_parts()
        self._connect()
        self.set_theme(theme)
        self._show_review()

    # What the window asks

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""
        self._view.set_theme(theme)

    def set_current_clause(self, clause_id: str) -> None:
        """Show at which clause the reader is, without taking the selection."""
        self._current = clause_id
        self._view.mark_current(clause_id)

    # Construction

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        title = QLabel(self.tr("Clauses"))
        title.setObjectName("panelTitle")
        self._count.setObjectName("panelCount")
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self._count)
        top = QVBoxLayout()
        top.setContentsMargins(12, 10, 12, 8)
        top.setSpacing(8)
        top.addLayout(head)
        top.addWidget(self._filter)

        foot = QFrame()
        foot.setObjectName("panelFoot")
        inner = QVBoxLayout(foot)
        inner.setContentsMargins(12, 8, 12, 12)
        inner.setSpacing(6)
        inner.addWidget(self._reviewed)
        self._bar.setTextVisible(False)
        inner.addWidget(self._bar)

        self._empty.setObjectName("emptyHint")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._empty.setContentsMargins(20, 24, 20, 0)

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._view, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(foot)

    def _name_parts(self) -> None:
        self._filter.setPlaceholderText(self.tr("Filter clauses"))
        self._filter.setAccessibleName(self.tr("Filter clauses"))
        self._filter.setClearButtonEnabled(True)
        self._view.setAccessibleName(self.tr("Clauses"))
        self._bar.setAccessibleName(self.tr("Progress of the review"))

    def _connect(self) -> None:
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._apply_filter)
        self._filter.textChanged.connect(self._pause.start)
        self._filter.returnPressed.connect(self._open_first_match)
        self._view.clicked.connect(self._activate)
        self._view.activated.connect(self._activate)
        self._unfolding.setSingleShot(True)  # many branches that open at once are marked once
        self._unfolding.timeout.connect(self._mark_current_again)
        self._view.expanded.connect(self._on_unfolding)
        self._view.collapsed.connect(self._on_unfolding)
        self._view.about_asked.connect(self._show_about)
        self._view.annotation_dropped.connect(self.annotation_dropped)
        self._marking.read_on.connect(self._read_on)
        self._session.opened.connect(self._show_review)
        self._session.closed.connect(self._show_review)
        self._session.scanned.connect(self._refresh)
        self._session.changed.connect(self._refresh)

    # The session

    @Slot()
    def _show_review(self) -> None:
        review = self._session.review
        with QSignalBlocker(self._filter):
            self._filter.clear()
        self._view.set_query("")
        self._current = None
        self._view.mark_current(None)
        self._model.show_review(review)
        self._filter.setEnabled(review is not None)
        if review is not None:
            self._open_branches(review.agreement.outline)
        self._show_figures(review)

    def _open_branches(self, outline: Outline) -> None:
        """Open all branches of a short tree and the first ones of a long one; none of hundreds."""
        if len(outline) <= _OPEN_WHOLLY:
            self._view.expandAll()
        elif len(outline.children(None)) <= _OPEN_WHOLLY:
            self._view.expandToDepth(0)

    @Slot()
    def _refresh(self) -> None:
        review = self._session.review
        if review is not None and self._model.refresh(review):
            self._view.viewport().update()
            self._show_figures(review)

    def _show_figures(self, review: Review | None) -> None:
        progress = review.progress if review else None
        self._count.setText(str(progress.clauses) if progress else "")
        self._bar.setMaximum(max(1, progress.clauses if progress else 1))
        self._bar.setValue(progress.clauses_reviewed if progress else 0)
        done = progress.clauses_reviewed if progress else 0
        total = progress.clauses if progress else 0
        words = self.tr("{done} of {total} clauses reviewed").format(done=done, total=total)
        changed = len(review.changed_since_read) if review else 0
        tail = self.tr("{n} changed").format(n=changed) if changed else ""
        self._reviewed.setText("  ·  ".join(filter(None, (words, tail))) if progress else "")
        self._reviewed.setToolTip(
            self.tr("These clauses say something else than when they were reviewed.")
            if changed
            else self.tr("Unread: {n}").format(n=total - done)
        )
        self._bar.setAccessibleDescription(self._reviewed.text())
        self._bar.setVisible(progress is not None)
        self._show_emptiness(review)

    def _show_emptiness(self, review: Review | None) -> None:
        """Say what will be here, where there is nothing."""
        if review is None:
            self._empty.setText(self.tr("The clauses of an agreement stand here once one is open."))
        elif not len(review.agreement.outline):
            self._empty.setText(self.tr("No headings or numbered clauses were found in this text."))
        else:
            self._empty.setText(self.tr("No clause matches. Press Escape to see all."))
        has_rows = self._model.rowCount() > 0
        self._view.setVisible(has_rows)
        self._empty.setVisible(not has_rows)

    # Filter

    @Slot()
    def _apply_filter(self) -> None:
        review = self._session.review
        if review is None:
            return
        query = self._filter.text().strip()
        if not self._model.is_filtered:
            self._open_before_filter = self._open_clauses(review)
        outline, text = review.agreement.outline, review.agreement.text
        self._view.set_query(query)
        self._model.show_only(matching(outline, text, query) if query else None)
        if query:
            self._view.expandAll()
        else:
            self._view.unfold(self._model.index_of(one) for one in self._open_before_filter)
        self._view.mark_current(self._current)
        self._show_emptiness(review)

    def _open_clauses(self, review: Review) -> list[str]:
        return [
            clause.id
            for clause in review.agreement.outline
            if review.agreement.outline.children(clause.id)
            and self._view.isExpanded(self._model.index_of(clause.id))
        ]

    @Slot()
    def _open_first_match(self) -> None:
        """Enter in the filter goes to the first clause that matches, not to one above it."""
        self._pause.stop()
        self._apply_filter()
        review, query = self._session.review, self._filter.text().strip()
        if review is None or not query:
            return
        outline = review.agreement.outline
        matches = matching(outline, review.agreement.text, query)
        first = next((clause.id for clause in outline if clause.id in matches), None)
        if first is not None:
            self._view.setCurrentIndex(self._model.index_of(first))
            self.clause_activated.emit(first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape clears the filter; Down goes from the filter into the tree."""
        if event.key() == Qt.Key.Key_Escape and self._filter.text():
            self._filter.clear()
            self._pause.stop()
            self._apply_filter()
        elif event.key() == Qt.Key.Key_Down and self._filter.hasFocus():
            self._view.setFocus()
        else:
            super().keyPressEvent(event)

    # Reading

    @Slot(QModelIndex)
    def _activate(self, index: QModelIndex) -> None:
        clause = self._model.clause(index)
        if clause is not None:
            self.clause_activated.emit(clause.id)

    @Slot(str)
    def _read_on(self, clause_id: str) -> None:
        """Go to the next unread clause after one that was read, and choose it in the tree."""
        review = self._session.review
        if review is None:
            return
        outline = review.agreement.outline
        after = outline.clauses.index(outline[clause_id]) + 1
        step = step_from(unread_stops(review), after, 1)
        if step is not None:
            self._view.choose(self._model.index_of(step.stop.id))
            self.clause_activated.emit(step.stop.id)

    @Slot()
    def _on_unfolding(self) -> None:
        if not self._unfolding.isActive():
            self._unfolding.start(0)

    @Slot()
    def _mark_current_again(self) -> None:
        self._view.mark_current(self._current)

    @Slot(QModelIndex, object)
    def _show_about(self, index: QModelIndex, where: QPoint) -> None:
        clause, review = self._model.clause(index), self._session.review
        if clause is not None and review is not None:
            QToolTip.showText(where, self._about.clause(review, clause), self._view)
