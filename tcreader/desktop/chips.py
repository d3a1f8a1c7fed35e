"""Chips: short words in a rounded box, to press or only to read, and buttons that show a key."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from tcreader.desktop.painted_text import scaled
from tcreader.desktop.signs import paint_severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tcreader.desktop.flow_layout import FlowLayout
    from tcreader.desktop.theme import Theme
    from tcreader.flags import Severity

_HEIGHT = 20
_PAD = 9
_TAG_PAD = 6
_BUTTON = 26  # height of a button in a card
_BUTTON_PAD = 6
_KEY_GAP = 5
_MIDDLE_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class TagKind(enum.Enum):
    """How a tag that can't be pressed is drawn."""

    DASHED = "dashed"  # something is missing
    OUTLINED = "outlined"
    FILLED = "filled"


class Chip(QAbstractButton):
    """A pill that switches something on and off, with a count."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setText(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        width = QFontMetricsF(self._type()).horizontalAdvance(self.text())
        return QSize(round(width) + 2 * _PAD, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """It is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill; the accent colour says that it is on."""
        del event
        theme = self._theme
        back = theme.accent_tint if self.isChecked() else theme.line
        if self.underMouse() and not self.isChecked():
            back = theme.hover
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        has_edge = self.hasFocus() or self.isChecked()
        painter.setPen(QPen(QColor(theme.accent), 1) if has_edge else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(back))
        painter.drawRoundedRect(box, _HEIGHT / 2, _HEIGHT / 2)
        painter.setPen(QColor(theme.accent if self.isChecked() else theme.ink))
        painter.setFont(self._type())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())

    def _type(self) -> QFont:
        return scaled(self.font(), 0.92)


def replace_chips(
    flow: FlowLayout, old: Iterable[Chip], new: Iterable[Chip], last: QWidget
) -> None:
    """Show other chips in a line, in front of what stands last in it."""
    for chip in old:
        flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
    flow.removeWidget(last)
    for chip in new:
        flow.addWidget(chip)
        chip.show()
    flow.addWidget(last)


class Tag(QWidget):
    """Words in a box that only say something: how the drafter marked words, a reason, a label."""

    def __init__(self, text: str, kind: TagKind, theme: Theme) -> None:
        super().__init__()
        self._text, self._kind, self._theme = text, kind, theme
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        return QSize(round(tag_width(self._text, self.font())) + 1, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """It is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box."""
        del event
        painter = QPainter(self)
        left = QPointF(0, self.height() / 2)
        paint_tag(painter, left, self._text, self._kind, self.font(), self._theme)


def tag_width(text: str, font: QFont) -> float:
    """How wide a tag with these words is."""
    return QFontMetricsF(scaled(font, 0.88)).horizontalAdvance(text) + 2 * _TAG_PAD


def paint_tag(
    painter: QPainter, left: QPointF, text: str, kind: TagKind, font: QFont, theme: Theme
) -> float:
    """Paint a tag from the middle of its left edge, and give its width."""
    width = tag_width(text, font)
    box = QRectF(left.x(), left.y() - 9, width, 18)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if kind is TagKind.FILLED:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.hover))
        painter.drawRoundedRect(box, 9, 9)
    else:
        pen = QPen(QColor(theme.muted), 1)
        if kind is TagKind.DASHED:
            pen.setDashPattern([2.5, 2.0])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
    painter.setPen(QColor(theme.ink if kind is TagKind.FILLED else theme.muted))
    painter.setFont(scaled(font, 0.88))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
    return width


class SeveritySign(QWidget):
    """A severity's sign as a small widget."""

    def __init__(self, severity: Severity, theme: Theme) -> None:
        super().__init__()
        self._severity, self._theme = severity, theme
        self.setFixedSize(14, 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign."""
        del event
        middle = QPointF(self.width() / 2, self.height() / 2)
        paint_severity(QPainter(self), middle, self._severity, self._theme)


class KeyButton(QPushButton):
    """A push button that shows the key which does the same."""

    def __init__(
        self,
        text: str,
        key: str,
        theme: Theme,
        *,
        primary: bool = False,
    ) -> None:
        super().__init__(text)
        self._key, self._theme, self._is_primary = key, theme, primary
        self.setAccessibleName(f"{text} ({key})" if key else text)
        if primary:
            self.setProperty("kind", "primary")

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """The button with its key."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + self._key_width() + 2 * _BUTTON_PAD, _BUTTON)

    def minimumSizeHint(self) -> QSize:
        """It is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button as the style wants it, with its words and its key in it."""
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        painter.setPen(QColor(theme.on_accent if self._is_primary else theme.ink))
        words = QRectF(self.rect()).adjusted(_BUTTON_PAD, 0, -_BUTTON_PAD, 0)
        painter.drawText(words, _MIDDLE_LEFT, self.text())
        if self._key:
            color = QColor(theme.on_accent if self._is_primary else theme.muted)
            self._paint_key(painter, words, color)

    def _paint_key(self, painter: QPainter, words: QRectF, color: QColor) -> None:
        width = self._key_width() - _KEY_GAP
        box = QRectF(words.right() - width, words.center().y() - 7.5, width, 15)
        painter.setFont(scaled(self.font(), 0.85))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)
        color.setAlphaF(0.45)
        painter.setPen(QPen(color, 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

    def _key_width(self) -> int:
        if not self._key:
            return 0
        metrics = QFontMetricsF(scaled(self.font(), 0.85))
        return round(max(15.0, metrics.horizontalAdvance(self._key) + 7)) + _KEY_GAP
