"""A cell of the two-way table: a count with its sign, its name, and how grave what it counts is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from tcreader.desktop.mark_signs import MarkSign, paint_mark
from tcreader.desktop.painted_text import lines_taken
from tcreader.desktop.signs import paint_severity
from tcreader.flags import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QFont, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from tcreader.desktop.theme import Theme

_PAD = 10.0
_RADIUS = 6.0
_COUNT, _SMALL = 18, 12  # pixels of type
_ROWS = (22.0, 42.0, 60.0)  # middles of the count, the name and the severities
_HEIGHT, _LINE = 72, 16
_AMPLE = 112  # pixels from which on three severities stand at ease


class ProminenceCell(QAbstractButton):
    """Paragraphs of one outcome; disabled where there are none.

    Attributes:
        outcome: The key of the outcome's meaning.
    """

    def __init__(self, outcome: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outcome = outcome
        self._theme = theme
        self._sign = next((sign for sign in MarkSign if sign.value == outcome), None)
        self._count = 0
        self._severities: Mapping[Severity, int] = {}
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""
        self._theme = theme
        self.update()

    def tell(self, name: str, count: int, severities: Mapping[Severity, int]) -> None:
        """Show how many there are, and of how many each severity is the gravest."""
        self.setText(name)
        self._count, self._severities = count, severities
        self.setEnabled(bool(count))
        self.setAccessibleName(f"{name}: {count}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Three lines."""
        return QSize(120, _HEIGHT)

    def heightForWidth(self, width: int) -> int:
        """Another line where the name has no room in one."""
        return _HEIGHT + (self._name_lines(width) - 1) * _LINE

    def _name_lines(self, width: int) -> int:
        return lines_taken(self.text(), self._type(_SMALL), width - _PAD - 6, 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box and its lines."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter)
        left = _PAD
        if self._sign is not None:
            paint_mark(painter, QPointF(_PAD + 5, _ROWS[0]), self._sign, self._theme)
            left += 18
        ink = self._theme.ink if self.isEnabled() else self._theme.muted
        self._write(painter, str(self._count), left, _ROWS[0], self._type(_COUNT, bold=True), ink)
        lines = self._name_lines(self.width())
        name = QRectF(_PAD, _ROWS[1] - _LINE / 2, self.width() - _PAD - 6, lines * _LINE)
        painter.setFont(self._type(_SMALL))
        painter.setPen(QColor(self._theme.muted))
        # Many typefaces are higher than the line that they are given.
        painter.drawText(name, Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextDontClip, self.text())
        self._paint_severities(painter, _ROWS[2] + (lines - 1) * _LINE)
        painter.end()

    def _paint_box(self, painter: QPainter) -> None:
        theme, box = self._theme, QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        is_on = self.isChecked()
        edge = theme.accent if is_on or self.hasFocus() else theme.line
        painter.setPen(QPen(QColor(edge), 1.5 if is_on else 1))
        back = theme.accent_tint if is_on else theme.paper
        if self.underMouse() and self.isEnabled() and not is_on:
            back = theme.hover
        painter.setBrush(QColor(back) if self.isEnabled() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    def _paint_severities(self, painter: QPainter, middle: float) -> None:
        left, font = _PAD + 4, self._type(_SMALL)
        for severity in sorted(Severity, reverse=True):
            count = self._severities.get(severity, 0)
            if not count:
                continue
            paint_severity(painter, QPointF(left, middle), severity, self._theme)
            words = str(count)
            self._write(painter, words, left + 8, middle, font, self._theme.muted)
            left += 8 + QFontMetricsF(font).horizontalAdvance(words) + self._gap

    @property
    def _gap(self) -> float:
        """Pixels between severities: fewer where three have little room."""
        return 14 if self.width() >= _AMPLE else 5

    def _write(
        self, painter: QPainter, words: str, left: float, middle: float, font: QFont, color: str
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(color))
        room = QRectF(left, middle - 12, self.width() - left - 6, 24)
        mode = Qt.TextElideMode.ElideRight
        words = QFontMetricsF(font).elidedText(words, mode, room.width())
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, align, words)

    def _type(self, pixels: int, *, bold: bool = False) -> QFont:
        font = self.font()
        font.setPixelSize(pixels)
        font.setBold(bold)
        return font
