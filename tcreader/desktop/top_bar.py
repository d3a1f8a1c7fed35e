"""The bar on top: where am I, find, whom do I speak for, export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from tcreader.desktop.action_table import without_letter
from tcreader.desktop.breadcrumb import Breadcrumb
from tcreader.desktop.find_bar import FindField
from tcreader.desktop.icons import icon

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from tcreader.desktop.theme import Theme

_HEIGHT = 43


class TopBar(QFrame):
    """Breadcrumb, find field, the customer's position, export.

    Attributes:
        breadcrumb: The way to the current clause.
        find_field: Where the words to find are typed.

    Signals:
        customer_chosen: ``business`` or ``consumer``.
    """

    customer_chosen = Signal(str)

    def __init__(
        self,
        outline: QAction,
        back: QAction,
        forward: QAction,
        export: QAction,
        parent: QWidget | None = None,
    ) -> None:
        """Build the bar around the actions that it shows as buttons."""
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setFixedHeight(_HEIGHT)
        self._icons = {
            "outline": self._tool(outline),
            "back": self._tool(back),
            "forward": self._tool(forward),
        }
        self.breadcrumb = Breadcrumb(self)
        self.find_field = FindField(self)
        self._customer = self._customer_button()
        self._export = QPushButton(self.tr("Export…"), self)
        self._export.setObjectName("export")
        self._export.clicked.connect(export.trigger)
        export.enabledChanged.connect(self._export.setEnabled)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(4)
        for tool in self._icons.values():
            row.addWidget(tool)
        row.addWidget(self.breadcrumb, 1)
        row.addWidget(self.find_field)
        row.addSpacing(4)
        row.addWidget(self._customer)
        row.addSpacing(4)
        row.addWidget(self._export)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the theme's colours."""
        for name, tool in self._icons.items():
            tool.defaultAction().setIcon(icon(name, theme.ink, theme.line))
        self.find_field.set_theme(theme)

    def show_customer(self, customer: str, *, can_change: bool) -> None:
        """Show whom the reviewer speaks for: ``business`` or ``consumer``."""
        for action in self._customers.actions():
            action.setChecked(action.data() == customer)
        name = self._customer_name(customer)
        self._customer.setText(self.tr("Customer: {name} ▾").format(name=name))
        self._customer.setEnabled(can_change)

    def set_agreement_shown(self, *, is_shown: bool) -> None:
        """Take away what needs an agreement while none is open."""
        for widget in (self.find_field, self._customer, self._export):
            widget.setVisible(is_shown)

    def _tool(self, action: QAction) -> QToolButton:
        tool = QToolButton(self)
        action.setIconVisibleInMenu(False)
        tool.setDefaultAction(action)
        tool.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        tool.setAccessibleName(without_letter(action.text()))
        tool.setFixedSize(30, 30)
        return tool

    def _customer_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("customer")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolTip(self.tr("Whom you speak for: some law protects consumers only"))
        menu = QMenu(button)
        self._customers = QActionGroup(menu)
        for customer in ("business", "consumer"):
            action = menu.addAction(self._customer_name(customer))
            action.setCheckable(True)
            action.setData(customer)
            self._customers.addAction(action)
        self._customers.triggered.connect(self._on_customer)
        button.setMenu(menu)
        return button

    def _customer_name(self, customer: str) -> str:
        return self.tr("consumer") if customer == "consumer" else self.tr("business")

    @Slot(object)
    def _on_customer(self, action: QAction) -> None:
        self.customer_chosen.emit(action.data())
