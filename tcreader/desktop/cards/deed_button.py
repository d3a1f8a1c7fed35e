"""The button for one thing that can be done with what a card shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from tcreader.desktop.chips import KeyButton

if TYPE_CHECKING:
    import enum

    from tcreader.desktop.theme import Theme


class DeedButton(KeyButton):
    """A button that says what is wanted when it is pressed.

    Signals:
        wanted: What it stands for.
    """

    wanted = Signal(object)

    def __init__(
        self, deed: enum.Enum, text: str, key: str, theme: Theme, *, primary: bool = False
    ) -> None:
        """Make a button.

        Args:
            deed: What it stands for.
            text: Its name.
            key: What the key is called that does the same; nothing if none does.
            theme: The colours.
            primary: Whether it is what is mostly done.
        """
        super().__init__(text, key, theme, primary=primary)
        self._deed = deed
        self.clicked.connect(self._want)

    @Slot()
    def _want(self) -> None:
        self.wanted.emit(self._deed)
