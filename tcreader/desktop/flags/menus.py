"""The panel's menus: why a flag is dismissed, what it is instead, what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget, QWidgetAction

from tcreader.desktop.flags.arrangement import Choice, Grouping, State
from tcreader.desktop.signs import severity_icon
from tcreader.desktop.staying_menu import StayingMenu
from tcreader.flags import Prominence, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tcreader.desktop.flags.wording import Wording
    from tcreader.desktop.theme import Theme
    from tcreader.flags import Taxonomy


class DismissMenu(QMenu):
    """Short reasons under the figures 1 to 5, and a line for another one.

    Signals:
        reason_given: Why the flag is dismissed.
    """

    reason_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        reasons = (
            self.tr("Risk accepted"),
            self.tr("Settled elsewhere in the agreement"),
            self.tr("Usual in the market"),
            self.tr("Doesn't concern us"),
            self.tr("Not what the words say"),
        )
        for number, reason in enumerate(reasons, start=1):
            self.addAction(f"&{number}  {reason}").setData(reason)
        self.addSeparator()
        self.own_reason = QLineEdit()
        self.own_reason.setPlaceholderText(self.tr("Another reason"))
        self.own_reason.setAccessibleName(self.tr("Another reason"))
        self.own_reason.returnPressed.connect(self._give_own)
        entry = QWidgetAction(self)
        entry.setDefaultWidget(self.own_reason)
        self.addAction(entry)
        self.triggered.connect(self._give)

    @Slot(QAction)
    def _give(self, action: QAction) -> None:
        if action.data():
            self.reason_given.emit(str(action.data()))

    @Slot()
    def _give_own(self) -> None:
        reason = self.own_reason.text().strip()
        if reason:
            self.close()
            self.reason_given.emit(reason)


class ChangeMenu(QMenu):
    """Another category or another severity.

    Signals:
        category_given: The id of the category it is instead.
        severity_given: The severity it has instead.
    """

    category_given = Signal(str)
    severity_given = Signal(Severity)

    def __init__(
        self,
        taxonomy: Taxonomy,
        wording: Wording,
        theme: Theme,
        now: tuple[str, Severity],
        parent: QWidget | None = None,
    ) -> None:
        """Set up the menu.

        Args:
            taxonomy: All categories.
            wording: Puts them into words.
            theme: For the signs.
            now: The category and the severity in force.
            parent: The widget under it.
        """
        super().__init__(parent)
        category, severity = now
        categories = self.addMenu(self.tr("Category"))
        for class_id in taxonomy.classes:
            categories.addSection(wording.class_(taxonomy, class_id))
            for one in taxonomy.categories.values():
                if one.class_id == class_id:
                    name = wording.category(taxonomy, one.id)
                    _add(categories, name, one.id, is_on=one.id == category)
        severities = self.addMenu(self.tr("Severity"))
        for level in sorted(Severity, reverse=True):
            action = _add(severities, wording.severity(level), level, is_on=level is severity)
            action.setIcon(severity_icon(level, theme))
        categories.triggered.connect(self._give_category)
        severities.triggered.connect(self._give_severity)

    @Slot(QAction)
    def _give_category(self, action: QAction) -> None:
        self.category_given.emit(action.data())

    @Slot(QAction)
    def _give_severity(self, action: QAction) -> None:
        self.severity_given.emit(action.data())


def _add(menu: QMenu, name: str, data: object, *, is_on: bool) -> QAction:
    action = menu.addAction(name)
    action.setData(data)
    action.setCheckable(True)
    action.setChecked(is_on)
    return action


class FilterMenu(QMenu):
    """Severity, category, prominence and state to tick, and by what the cards are grouped.

    Signals:
        changed: Something was ticked.
    """

    changed = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._ticked: dict[str, list[QAction]] = {}
        self.grouping = Grouping.NONE
        self._tick_menu("severities", self.tr("Severity"))
        self._tick_menu("categories", self.tr("Category"))
        self._tick_menu("prominences", self.tr("Prominence"))
        self._tick_menu("states", self.tr("State"))
        severities = [(wording.severity(one), one) for one in sorted(Severity, reverse=True)]
        self._fill("severities", severities)
        self._fill("prominences", [(wording.prominence(one), one) for one in Prominence])
        self._fill("states", [(wording.state(one), one) for one in State])
        self.addSeparator()
        self._add_groupings()

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
        self._ticked[part] = [_add(menu, name, data, is_on=data in on) for name, data in names]

    def _add_groupings(self) -> None:
        menu = self.addMenu(self.tr("Group by"))
        group = QActionGroup(self)
        for grouping in Grouping:
            is_on = grouping is self.grouping
            group.addAction(_add(menu, self._wording.grouping(grouping), grouping, is_on=is_on))
        group.triggered.connect(self._on_grouping)

    def _values(self, part: str) -> frozenset[Any]:
        return frozenset(action.data() for action in self._ticked[part] if action.isChecked())

    @Slot()
    def _on_tick(self) -> None:
        self.changed.emit()

    @Slot(QAction)
    def _on_grouping(self, action: QAction) -> None:
        self.grouping = action.data()
        self.changed.emit()
