"""The menus on a flag: why it is dismissed, what it is instead, how much it matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget, QWidgetAction

from tcreader.annotations import Priority
from tcreader.desktop.choice_menus import add_choice
from tcreader.desktop.signs import severity_icon
from tcreader.flags import Severity

if TYPE_CHECKING:
    from tcreader.desktop.flags.stance_wording import StanceWording
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


class CategoryMenu(QMenu):
    """All categories, class by class.

    Signals:
        category_given: The id of the category that a flag has instead.
    """

    category_given = Signal(str)

    def __init__(
        self, taxonomy: Taxonomy, wording: Wording, now: str, parent: QWidget | None = None
    ) -> None:
        """Set up the menu; ``now`` is the category in force."""
        super().__init__(parent)
        self.setTitle(self.tr("Category"))
        for class_id in taxonomy.classes:
            if self.actions():
                self.addSeparator()
            # A styled menu draws a section as a mere line: the name is an entry of its own.
            self.addAction(wording.class_(taxonomy, class_id)).setEnabled(False)
            for one in taxonomy.categories.values():
                if one.class_id == class_id:
                    name = wording.category(taxonomy, one.id)
                    add_choice(self, name, one.id, is_on=one.id == now)
        self.triggered.connect(self._give)

    @Slot(QAction)
    def _give(self, action: QAction) -> None:
        self.category_given.emit(action.data())


class SeverityMenu(QMenu):
    """The severities under the figures 1 to 3, the gravest first.

    Signals:
        severity_given: The severity that a flag has instead.
    """

    severity_given = Signal(Severity)

    def __init__(
        self, wording: Wording, theme: Theme, now: Severity, parent: QWidget | None = None
    ) -> None:
        """Set up the menu; ``now`` is the severity in force."""
        super().__init__(parent)
        self.setTitle(self.tr("Severity"))
        for number, level in enumerate(sorted(Severity, reverse=True), start=1):
            name = f"&{number}  {wording.severity(level)}"
            add_choice(self, name, level, is_on=level is now).setIcon(severity_icon(level, theme))
        self.triggered.connect(self._give)

    @Slot(QAction)
    def _give(self, action: QAction) -> None:
        self.severity_given.emit(action.data())


class ChangeMenu(QMenu):
    """Another category or another severity.

    Attributes:
        categories: The one part.
        severities: The other.
    """

    def __init__(
        self, categories: CategoryMenu, severities: SeverityMenu, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.categories, self.severities = categories, severities
        for menu in (categories, severities):
            menu.setParent(self, menu.windowFlags())
            self.addMenu(menu)


class PriorityMenu(QMenu):
    """The priorities under the figures 1 to 3, and none under 0.

    Signals:
        priority_given: A `Priority`, or None.
    """

    priority_given = Signal(object)

    def __init__(
        self, wording: StanceWording, now: Priority | None, parent: QWidget | None = None
    ) -> None:
        """Set up the menu; ``now`` is the priority in force."""
        super().__init__(parent)
        for number, priority in enumerate(Priority, start=1):
            name = f"&{number}  {wording.priority(priority)}"
            add_choice(self, name, priority, is_on=priority is now)
        none = self.tr("No priority")
        add_choice(self, f"&0  {none}", None, is_on=now is None)
        self.triggered.connect(self._give)

    @Slot(QAction)
    def _give(self, action: QAction) -> None:
        self.priority_given.emit(action.data())
