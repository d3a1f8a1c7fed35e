"""Passages of the agreement to step through: the clause's number and the words, a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QListView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from tcreader.agreement import Span
    from tcreader.review import Review

_LINES = 8  # in sight; the others are scrolled to
_CUT = 120  # characters of a passage


class PassageList(QListView):
    """A list that takes no more room than it needs, and none while it is empty.

    Signals:
        span_activated: The passage that was clicked, or reached by the arrow keys.
    """

    span_activated = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spans: Sequence[Span] = ()
        self._lines = QStringListModel(self)
        self.setModel(self._lines)
        self.setObjectName("passages")
        self.setAccessibleName(self.tr("Passages"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.hide()

    def show_spans(self, review: Review | None, spans: Sequence[Span]) -> None:
        """List other passages; none hides the list."""
        self._spans = spans
        lines = [_line(review, span) for span in spans] if review is not None else []
        self._lines.setStringList(lines)
        row = max(self.sizeHintForRow(0), self.fontMetrics().height() + 8)
        self.setFixedHeight(min(len(lines), _LINES) * row + 2 * self.frameWidth() + 2)
        self.setVisible(bool(lines))

    @Slot(QModelIndex)
    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid() and index.row() < len(self._spans):
            self.span_activated.emit(self._spans[index.row()])


def _line(review: Review, span: Span) -> str:
    clause = review.agreement.outline.at(span.start)
    words = " ".join(span.of(review.agreement.text)[:_CUT].split())
    label = clause.label if clause is not None else ""
    return words if not label or words.startswith(label) else f"{label}  {words}"
