"""Saying how far clauses have been reviewed: by disc, by letter, by menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from tcreader.annotations import ReadingState
from tcreader.desktop.clause_states import ClauseStates
from tcreader.desktop.outline.view import READ_ON, STATE_KEYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tcreader.desktop.outline.model import ClauseModel
    from tcreader.desktop.outline.view import OutlineView
    from tcreader.desktop.session import Session

_READ_ON = "read-on"


class Marking(QObject):
    """Turns clicks and letters in the tree into reading states.

    Signals:
        read_on: The id of a clause that was read, after which the next unread one is wanted.
    """

    read_on = Signal(str)

    def __init__(self, session: Session, model: ClauseModel, view: OutlineView) -> None:
        super().__init__(view)
        self._session, self._model, self._view = session, model, view
        self._states = ClauseStates(self)
        view.state_chosen.connect(self._mark_selected)
        view.read_on_chosen.connect(self._read_on)
        view.disc_clicked.connect(self._turn)
        view.customContextMenuRequested.connect(self._show_menu)

    def menu(self) -> QMenu:
        """What can be done with the selected clauses."""
        menu = QMenu(self._view)
        keys = {state: QKeySequence(key).toString() for key, state in STATE_KEYS.items()}
        for state in ReadingState:
            menu.addAction(f"{self._states.name(state)}\t{keys[state]}").setData(state)
        menu.addSeparator()
        key = QKeySequence(READ_ON).toString()
        read_on = menu.addAction(self.tr("Read, on to next unread") + f"\t{key}")
        read_on.setObjectName(_READ_ON)
        selected = self._selected()
        if len(self._model.with_descendants(selected)) > len(selected):
            menu.addAction(self.tr("Read, with everything below"))
        menu.triggered.connect(self._on_menu)
        return menu

    def _selected(self) -> list[str]:
        clauses = [self._model.clause(index) for index in self._view.selectedIndexes()]
        return [clause.id for clause in clauses if clause is not None]

    def _unread(self, clause_ids: Iterable[str]) -> list[str]:
        review = self._session.review
        return [
            one
            for one in clause_ids
            if review is not None and review.reading(one) is ReadingState.UNREAD
        ]

    def _mark(self, clause_ids: Sequence[str], state: ReadingState) -> None:
        review = self._session.review
        if review is not None and clause_ids:
            change = self._session.author.mark(review, clause_ids, state)
            self._session.do(change, self._states.marking(review, clause_ids, state))

    @Slot(ReadingState)
    def _mark_selected(self, state: ReadingState) -> None:
        self._mark(self._selected(), state)

    @Slot()
    def _read_on(self) -> None:
        selected = self._selected()
        if selected:
            self._mark(selected, ReadingState.READ)
            self.read_on.emit(selected[-1])

    @Slot(str)
    def _turn(self, clause_id: str) -> None:
        """A clause and all below it become read, or, if they all were reviewed, unread."""
        whole = self._model.with_descendants([clause_id])
        unread = self._unread(whole)
        if unread:
            self._mark(unread, ReadingState.READ)
        else:
            self._mark(whole, ReadingState.UNREAD)

    @Slot(QPoint)
    def _show_menu(self, where: QPoint) -> None:
        if self._view.indexAt(where).isValid():
            menu = self.menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self._view.viewport().mapToGlobal(where))

    @Slot(QAction)
    def _on_menu(self, action: QAction) -> None:
        state = action.data()
        if isinstance(state, ReadingState):
            self._mark_selected(state)
        elif action.objectName() == _READ_ON:
            self._read_on()
        else:
            whole = self._model.with_descendants(self._selected())
            self._mark(self._unread(whole), ReadingState.READ)
