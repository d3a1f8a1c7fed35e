"""The palette: what floats beside selected words and offers colours, a note and a flag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QToolButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRectF

    from tcreader.desktop.reading.selection_actions import SelectionActions
    from tcreader.desktop.theme import Theme

_DISTANCE = 6  # pixels between the words and the palette
_EDGE = 8  # and between the palette and the pane's edge
_STYLE = """
QFrame#palette {{ background: {paper}; border: 1px solid {line}; border-radius: 8px; }}
QFrame#divider {{ background: {line}; border: none; }}
QToolButton {{
    background: transparent; border: none; border-radius: 6px;
    color: {ink}; padding: 4px 8px; font-size: 13px;
}}
QToolButton[isColor="true"] {{ padding: 4px 3px; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:pressed {{ background: {accent_tint}; }}
"""


class SelectionPalette(QFrame):
    """A small bar of the actions on selected words; it never takes the focus from the text."""

    def __init__(self, actions: SelectionActions, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._pane = parent
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Actions on the selected words"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 3, 6, 3)
        layout.setSpacing(2)
        for action in actions.colors:
            button = self._button(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setProperty("isColor", True)
            button.setDefaultAction(action)
            button.setAccessibleName(self.tr("Highlight: %1").replace("%1", action.text()))
            layout.addWidget(button)
        for action in (actions.note, actions.flag):
            layout.addWidget(self._divider())
            button = self._button(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setDefaultAction(action)
            layout.addWidget(button)
        self._shadow = QGraphicsDropShadowEffect(self)
        self._shadow.setBlurRadius(18)
        self._shadow.setOffset(0, 4)
        self.setGraphicsEffect(self._shadow)
        self.set_theme(theme)
        self.hide()

    def _button(self, style: Qt.ToolButtonStyle) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolButtonStyle(style)
        button.setIconSize(QSize(18, 18))
        return button

    def _divider(self) -> QFrame:
        divider = QFrame(self)
        divider.setObjectName("divider")
        divider.setFixedSize(1, 18)
        return divider

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.setStyleSheet(
            _STYLE.format(
                paper=theme.paper if not theme.is_dark else theme.panel,
                line=theme.line,
                ink=theme.ink,
                hover=theme.hover,
                accent_tint=theme.accent_tint,
            )
        )
        self._shadow.setColor(QColor(theme.shadow))

    def show_beside(self, bands: Sequence[QRectF]) -> None:
        """Show the palette below the last line of selected words, or else above the first.

        Args:
            bands: The lines of the words that can be seen, in the parent's coordinates. Where
                they fill the pane the palette lies at its lower edge: it covers a line that the
                reviewer can scroll to, rather than leave nothing to press.
        """
        place = place_beside(bands, self.sizeHint(), self._pane.rect())
        if place is None:
            self.hide()
            return
        self.adjustSize()
        self.move(place)
        self.show()
        self.raise_()


def place_beside(bands: Sequence[QRectF], size: QSize, pane: QRect) -> QPoint | None:
    """The upper left corner of something of a size beside words, wholly within a pane.

    None if no words are in sight, or the pane is too low for it.
    """
    if not bands:
        return None
    below = round(bands[-1].bottom()) + _DISTANCE
    above = round(bands[0].top()) - _DISTANCE - size.height()
    if pane.top() + _EDGE <= below <= pane.bottom() - _EDGE - size.height():
        y, band = below, bands[-1]
    elif pane.top() + _EDGE <= above <= pane.bottom() - _EDGE - size.height():
        y, band = above, bands[0]
    elif bands[0].top() < pane.bottom() and bands[-1].bottom() > pane.top():
        y, band = max(pane.top(), pane.bottom() - _EDGE - size.height()), bands[-1]
    else:
        return None
    x = round(band.center().x() - size.width() / 2)
    rightmost = pane.right() - _EDGE - size.width()
    return QPoint(max(pane.left() + _EDGE, min(x, rightmost)), y)
