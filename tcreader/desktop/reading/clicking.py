"""Clicks, and the keys that stand for them, on words with flags, highlights and links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from tcreader.desktop.reading.text_view import TextView
    from tcreader.desktop.reading.under_pointer import Clickable, UnderPointer

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_TABS = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}


class Clicking(QObject):
    """Finds what was clicked; clicks on the same words go through all that lies on them.

    From the keyboard, Enter is a click at the caret. Tab and Shift+Tab go on from one mark to
    the other ones on the same words, and after the last of them out of the text as always.

    Signals:
        annotation_clicked: The id of the highlight whose words were clicked.
        finding_clicked: The id of the finding whose words were clicked.
        nothing_clicked: Words were clicked on which nothing lies.
        link_activated: Where a link leads that was clicked.
    """

    annotation_clicked = Signal(str)
    finding_clicked = Signal(str)
    nothing_clicked = Signal()
    link_activated = Signal(str)

    def __init__(self, view: TextView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.pointed: UnderPointer | None = None
        self._clicked: str | None = None
        self._place = 0
        view.clicked.connect(self._on_clicked)
        view.installEventFilter(self)

    def forget(self) -> None:
        """Begin anew with the next click."""
        self._clicked = None

    def point_at(self, position: int) -> bool:
        """Choose what lies on the words there, and say whether that is a flag.

        Of several marks, the one that was chosen last stays so; else a flag comes first.
        """
        there = list(self.pointed.clickable_at(position)) if self.pointed is not None else []
        chosen = next((one for one in there if one.id == self._clicked), None)
        if there and chosen is None:
            chosen = next((one for one in there if one.is_finding), there[0])
            self._place = position
            self._choose(chosen)
        return chosen is not None and chosen.is_finding

    @Slot(int, bool)
    def _on_clicked(self, position: int, with_control: bool) -> None:
        """A link is told where nothing else lies on its words, or where Ctrl is held."""
        if self.pointed is None:
            return
        link = self.pointed.link_at(position)
        there = self.pointed.clickable_at(position)
        if link is not None and (with_control or not there):
            self.link_activated.emit(link)
        elif there:
            self._place = position
            ids = [clickable.id for clickable in there]
            after = ids.index(self._clicked) + 1 if self._clicked in ids else 0
            self._choose(there[after % len(there)])
        else:
            self.forget()
            self.nothing_clicked.emit()

    def _choose(self, chosen: Clickable) -> None:
        self._clicked = chosen.id
        (self.finding_clicked if chosen.is_finding else self.annotation_clicked).emit(chosen.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter and, where several marks lie on the same words, Tab."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() in _ENTER and not self._view.textCursor().hasSelection():
            self._on_clicked(self._place_of_caret(), with_control=False)
            return True
        if event.key() in _TABS and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            return self._go_on(_TABS[Qt.Key(event.key())])
        return False

    def _place_of_caret(self) -> int:
        """The character behind the caret, or the one before it if nothing lies on that."""
        position = self._view.caret_position()
        if self.pointed is not None and not self.pointed.clickable_at(position):
            return max(0, position - 1)
        return position

    def _go_on(self, steps: int) -> bool:
        """Choose the next mark on the words last clicked; False after the last."""
        if self.pointed is None or self._clicked is None:
            return False
        there = self.pointed.clickable_at(self._place)
        ids = [clickable.id for clickable in there]
        if self._clicked not in ids:
            return False
        goal = ids.index(self._clicked) + steps
        if not 0 <= goal < len(there):
            self.forget()
            return False
        self._choose(there[goal])
        return True
