"""The menu behind the chips: finer filters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from tcreader.annotations import Position
from tcreader.desktop.choice_menus import StayingMenu, add_choice
from tcreader.desktop.flags.choice import Choice, State
from tcreader.flags import Prominence, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tcreader.desktop.flags.wording import Wording
    from tcreader.flags import Taxonomy


class FilterMenu(QMenu):
    """Severity, category, prominence, state and position to tick.

    What is ticked is remembered here, and not in the boxes: those are made anew each time that
    their menu is opened, since what was found may be something else by then.

    Signals:
        changed: Something was ticked.
    """

    changed = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticked: dict[str, set[Any]] = {}
        self._offered: dict[str, list[tuple[str, Any]]] = {}
        self._wording = wording
        severities = [(wording.severity(one), one) for one in sorted(Severity, reverse=True)]
        self._offer("severities", self.tr("Severity"), severities)
        self._offer("categories", self.tr("Category"), [])
        prominences = [(wording.prominence(one), one) for one in Prominence]
        self._offer("prominences", self.tr("Prominence"), prominences)
        states = [(wording.state(one), one) for one in State]
        self._offer("states", self.tr("State"), states)
        positions = [(wording.stances.position(one), one) for one in Position]
        self._offer("positions", self.tr("Position"), positions)

    def offer_categories(self, taxonomy: Taxonomy, present: Iterable[str]) -> None:
        """Offer the categories that were found, in the taxonomy's order."""
        found = set(present)
        self._offered["categories"] = [
            (self._wording.category(taxonomy, key), key)
            for key in taxonomy.categories
            if key in found
        ]
        self._ticked["categories"] &= found

    def choice(self, classes: frozenset[str], *, only_unmarked: bool) -> Choice:
        """What is ticked here, together with what the chips say."""
        prominences = self._values("prominences")
        if only_unmarked:
            prominences = frozenset({Prominence.UNMARKED})
        return Choice(
            classes=classes,
            categories=self._values("categories"),
            severities=self._values("severities"),
            prominences=prominences,
            states=self._values("states"),
            positions=self._values("positions"),
        )

    @property
    def is_filtering(self) -> bool:
        """Whether anything is ticked."""
        return any(self._ticked.values())

    def clear_ticks(self) -> None:
        """Show everything again."""
        for values in self._ticked.values():
            values.clear()
        self.changed.emit()

    def _offer(self, part: str, title: str, boxes: list[tuple[str, Any]]) -> None:
        """Add a menu of boxes to tick."""
        self._offered[part], self._ticked[part] = boxes, set()
        menu = StayingMenu(title, self)
        menu.setObjectName(part)
        menu.aboutToShow.connect(self._fill)
        menu.triggered.connect(self._on_tick)
        self.addMenu(menu)

    @Slot()
    def _fill(self) -> None:
        menu: Any = self.sender()
        part = menu.objectName()
        menu.clear()
        for name, value in self._offered[part]:
            add_choice(menu, name, (part, value), is_on=value in self._ticked[part])

    def _values(self, part: str) -> frozenset[Any]:
        return frozenset(self._ticked[part])

    @Slot(QAction)
    def _on_tick(self, action: QAction) -> None:
        part, value = action.data()
        if action.isChecked():
            self._ticked[part].add(value)
        else:
            self._ticked[part].discard(value)
        self.changed.emit()
