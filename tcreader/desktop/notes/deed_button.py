"""The button for one thing that can be done with a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from tcreader.desktop.chips import KeyButton
from tcreader.desktop.notes.deeds import Deed

if TYPE_CHECKING:
    from tcreader.desktop.theme import Theme


class DeedButton(KeyButton):
    """A button that says what is wanted when it is pressed.

    Signals:
        wanted: What it stands for.
    """

    wanted = Signal(Deed)

    def __init__(
        self, deed: Deed, text: str, key: str, theme: Theme, *, primary: bool = False
    ) -> None:
        super().__init__(text, key, theme, primary=primary)
        self._deed = deed
        self.clicked.connect(self._want)

    @Slot()
    def _want(self) -> None:
        self.wanted.emit(self._deed)
