"""The line over the filters: how much is decided, and in what order the cards come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from tcreader.desktop.choice_menus import OneOfMenu, pop_up_under
from tcreader.desktop.flags.arrangement import Grouping
from tcreader.desktop.painted_text import paint_line, tabular

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tcreader.desktop.flags.wording import Wording
    from tcreader.desktop.theme import Theme
    from tcreader.review import Finding

_HEIGHT, _SIDE, _BAR = 34, 14, 2


class QueueLine(QWidget):
    """Says how much is decided, in words and as a bar, and offers the orders.

    Attributes:
        order: In what order the cards come.
        button: Opens the menu of orders.

    Signals:
        order_chosen: The `Grouping` that the reviewer chose.
    """

    order_chosen = Signal(object)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording, self._theme = wording, theme
        self._decided, self._all = 0, 0
        self.order = Grouping.NONE
        self.button = QPushButton(self)
        self.button.setObjectName("flat")
        self.button.setToolTip(self.tr("In what order the flags come"))
        self.button.clicked.connect(self._open_menu)
        self._menu: OneOfMenu | None = None
        line = QHBoxLayout(self)
        line.setContentsMargins(_SIDE, 6, _SIDE - 5, 2)
        line.addStretch(1)
        line.addWidget(self.button)
        self.setFixedHeight(_HEIGHT)
        self.show_order(self.order)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""
        self._theme = theme
        self.update()

    def show_order(self, order: Grouping) -> None:
        """Show in what order the cards come."""
        self.order = order
        self.button.setText(f"{self._wording.grouping(order)} ▾")
        self.button.setAccessibleName(
            self.tr("Order: {order}").format(order=self._wording.grouping(order))
        )

    def show_progress(self, findings: Sequence[Finding]) -> None:
        """Show how much is decided."""
        self._decided = sum(finding.verdict is not None for finding in findings)
        self._all = len(findings)
        self.setAccessibleName(self._words())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words and, below them, the bar."""
        del event
        painter, theme = QPainter(self), self._theme
        words = QRectF(_SIDE, 6, self.button.x() - _SIDE - 8, self.height() - 8)
        paint_line(painter, words, self._words(), tabular(self.font()), QColor(theme.muted))
        ground = QRectF(_SIDE, self.height() - _BAR, self.width() - 2 * _SIDE, _BAR)
        painter.fillRect(ground, QColor(theme.line))
        share = self._decided / self._all if self._all else 0
        done = QRectF(ground.left(), ground.top(), ground.width() * share, _BAR)
        painter.fillRect(done, QColor(theme.good if share == 1 else theme.accent))

    def _words(self) -> str:
        return self.tr("{n} of {all} decided").format(n=self._decided, all=self._all)

    @Slot()
    def _open_menu(self) -> None:
        if self._menu is None:
            names = [(self._wording.grouping(one), one) for one in Grouping]
            self._menu = OneOfMenu(names, self)
            self._menu.chosen.connect(self._on_choice)
        self._menu.show_value(self.order)
        pop_up_under(self.button, self._menu)

    @Slot(object)
    def _on_choice(self, order: Grouping) -> None:
        self.show_order(order)
        self.order_chosen.emit(order)
