"""Every key of the flags panel with what it does, for the menu on a card and the sheet of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from tcreader.annotations import Position, StanceText
from tcreader.desktop.flags.deeds import DEED_NAMES, POSITION_NAMES, TEXT_NAMES, Deed, key_of
from tcreader.desktop.flags.stance_wording import StanceWording

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtWidgets import QWidget


class KeyRow(NamedTuple):
    """What a key does, in words, and the key as it is shown; the deed, where it is one."""

    words: str
    name: str
    deed: Deed | None = None

    @property
    def key(self) -> Qt.Key:
        """The key itself."""
        return key_of(self.name)


class KeyTable(QObject):
    """The table in the language that is spoken when it is read."""

    def sections(self) -> tuple[tuple[KeyRow, ...], ...]:
        """The keys, those that belong together in a section."""
        stances = StanceWording(self)
        words = {
            Deed.KEEP: self.tr("Keep"),
            Deed.DISMISS: self.tr("Dismiss…"),
            Deed.REOPEN: self.tr("Reopen"),
            Deed.CATEGORY: self.tr("Change Category…"),
            Deed.SEVERITY: self.tr("Change Severity…"),
            Deed.PRIORITY: self.tr("Priority…"),
            Deed.NOTE: self.tr("Note…"),
            Deed.UNFOLD: self.tr("One by One, or Together"),
            Deed.REMOVE: self.tr("Remove What Was Flagged by Hand"),
        }
        deeds = {deed: KeyRow(said, DEED_NAMES[deed], deed) for deed, said in words.items()}
        return (
            tuple(deeds[one] for one in (Deed.KEEP, Deed.DISMISS, Deed.REOPEN)),
            tuple(KeyRow(stances.position(one), POSITION_NAMES[one]) for one in Position),
            (
                deeds[Deed.PRIORITY],
                *(KeyRow(f"{stances.text(one)}…", TEXT_NAMES[one]) for one in StanceText),
            ),
            tuple(deeds[one] for one in (Deed.CATEGORY, Deed.SEVERITY, Deed.NOTE)),
            tuple(deeds[one] for one in (Deed.UNFOLD, Deed.REMOVE)),
        )


class CardMenu(QMenu):
    """Everything that can be done with the selected flags.

    Signals:
        key_chosen: The `Qt.Key` that does the same.
    """

    key_chosen = Signal(object)

    def __init__(self, idle: Collection[Deed] = (), parent: QWidget | None = None) -> None:
        """Set up the menu; ``idle`` is what would do nothing."""
        super().__init__(parent)
        for section in KeyTable(self).sections():
            for row in section:
                action = self.addAction(f"{row.words}\t{row.name}")
                action.setData(row.key)
                action.setEnabled(row.deed not in idle)
            self.addSeparator()
        self.triggered.connect(self._on_choice)

    @Slot(QAction)
    def _on_choice(self, action: QAction) -> None:
        self.key_chosen.emit(action.data())
