"""The menus behind the bars: finer filters, and the order of the cards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from tcreader.annotations import Position
from tcreader.desktop.flags.arrangement import Grouping
from tcreader.desktop.flags.choice import Choice, State
from tcreader.desktop.flags.ticking import add_choice
from tcreader.desktop.staying_menu import StayingMenu
from tcreader.flags import Prominence, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tcreader.desktop.flags.wording import Wording
    from tcreader.flags import Taxonomy


class FilterMenu(QMenu):
    """Severity, category, prominence, state and position to tick.

    Signals:
        changed: Something was ticked.
    """

    changed = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._ticked: dict[str, list[QAction]] = {}
        self._tick_menu("severities", self.tr("Severity"))
        self._tick_menu("categories", self.tr("Category"))
        self._tick_menu("prominences", self.tr("Prominence"))
        self._tick_menu("states", self.tr("State"))
        self._tick_menu("positions", self.tr("Position"))
        severities = [(wording.severity(one), one) for one in sorted(Severity, reverse=True)]
        self._fill("severities", severities)
        self._fill("prominences", [(wording.prominence(one), one) for one in Prominence])
        self._fill("states", [(wording.state(one), one) for one in State])
        self._fill("positions", [(wording.stances.position(one), one) for one in Position])

    def offer_categories(self, taxonomy: Taxonomy, present: Iterable[str]) -> None:
        """Offer the categories that were found, in the taxonomy's order."""
        found = set(present)
        ticked = {action.data() for action in self._ticked["categories"] if action.isChecked()}
        names = [
            (self._wording.category(taxonomy, key), key)
            for key in taxonomy.categories
            if key in found
        ]
        self._fill("categories", names, ticked & found)

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
        return any(self._values(part) for part in self._ticked)

    def clear_ticks(self) -> None:
        """Show everything again."""
        for actions in self._ticked.values():
            for action in actions:
                action.setChecked(False)
        self.changed.emit()

    def _tick_menu(self, part: str, title: str) -> None:
        menu = StayingMenu(title, self)
        menu.setObjectName(part)
        menu.triggered.connect(self._on_tick)
        self.addMenu(menu)
        self._ticked[part] = []

    def _fill(
        self, part: str, names: Iterable[tuple[str, object]], ticked: Iterable[object] = ()
    ) -> None:
        menu: Any = self.findChild(StayingMenu, part)
        menu.clear()
        on = set(ticked)
        self._ticked[part] = [
            add_choice(menu, name, data, is_on=data in on) for name, data in names
        ]

    def _values(self, part: str) -> frozenset[Any]:
        return frozenset(action.data() for action in self._ticked[part] if action.isChecked())

    @Slot()
    def _on_tick(self) -> None:
        self.changed.emit()


class OrderMenu(QMenu):
    """In what order the cards come.

    Signals:
        chosen: The `Grouping` that was chosen.
    """

    chosen = Signal(object)

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        group = QActionGroup(self)
        self._actions = {
            grouping: add_choice(self, wording.grouping(grouping), grouping, is_on=False)
            for grouping in Grouping
        }
        for action in self._actions.values():
            group.addAction(action)
        group.triggered.connect(self._on_choice)

    def show_order(self, grouping: Grouping) -> None:
        """Tick the order in force."""
        self._actions[grouping].setChecked(True)

    @Slot(QAction)
    def _on_choice(self, action: QAction) -> None:
        self.chosen.emit(action.data())
