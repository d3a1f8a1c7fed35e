"""The menu over the notes: states, authors and tags to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction

from tcreader.desktop.choice_menus import StayingMenu, add_choice
from tcreader.desktop.clause_names import shortened
from tcreader.desktop.notes.choice import Facet
from tcreader.desktop.notes.grouping import NoteState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from tcreader.desktop.notes.wording import NoteWording

_MOST = 60  # entries of a section
_LONGEST = 60  # code points of a name
_IN_MENU = (Facet.STATE, Facet.AUTHOR, Facet.TAG)


class FilterMenu(StayingMenu):
    """What notes can be filtered by, in sections, each entry with how many notes it finds.

    Signals:
        changed: Something was ticked.
    """

    changed = Signal()

    def __init__(self, wording: NoteWording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._titles = {
            Facet.STATE: self.tr("State"),
            Facet.AUTHOR: self.tr("Author"),
            Facet.TAG: self.tr("Tag"),
        }
        self.ticked: dict[Facet, set[Any]] = {facet: set() for facet in _IN_MENU}
        self.counts: Callable[[], Mapping[tuple[Facet, Any], int]] | None = None
        self.aboutToShow.connect(self.fill)
        self.triggered.connect(self._on_tick)

    @Slot()
    def fill(self) -> None:
        """Offer what there is; nothing is made before the menu is wanted."""
        self.clear()
        counts = self.counts() if self.counts is not None else {}
        for facet, title in self._titles.items():
            offered = _offered(facet, counts, self.ticked[facet])
            if not offered:
                continue
            self.addSeparator()
            self.addAction(title).setEnabled(False)  # a section's name isn't drawn by every style
            for value, count in offered:
                is_state = isinstance(value, NoteState)
                name = self._wording.state(value) if is_state else shortened(value, _LONGEST)
                entry = f"{name}\t{count}".replace("&", "&&")
                add_choice(self, entry, (facet, value), is_on=value in self.ticked[facet])

    @Slot(QAction)
    def _on_tick(self, action: QAction) -> None:
        facet, value = action.data()
        if action.isChecked():
            self.ticked[facet].add(value)
        else:
            self.ticked[facet].discard(value)
        self.changed.emit()


def _offered(
    facet: Facet, counts: Mapping[tuple[Facet, Any], int], ticked: set[Any]
) -> list[tuple[Any, int]]:
    """The values of a facet with how many notes each finds, the most frequent first."""
    found = {value: count for (one, value), count in counts.items() if one is facet and count > 0}
    for value in ticked:
        found.setdefault(value, 0)
    if facet is Facet.STATE:
        return [(state, found[state]) for state in NoteState if state in found]
    return sorted(found.items(), key=lambda entry: (-entry[1], entry[0]))[:_MOST]
