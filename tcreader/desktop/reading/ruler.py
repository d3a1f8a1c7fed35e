"""The ruler: where flags, highlights, search hits and emphasis are in the whole document.

It is the text's scroll bar as well: the shade is what is in sight, a click or a drag goes there.
"""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPixmap
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from tcreader.desktop.reading.under_pointer import as_tooltip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from tcreader.desktop.theme import Theme

_WIDTH = 14
_TICK = 2  # height in pixels
_TOLD = 6  # marks that a tooltip names
_REACH = 3  # pixels around the pointer of which it tells


class RulerLane(enum.IntEnum):
    """What a mark shows; later ones are painted over earlier ones."""

    EMPHASIS = 0
    HIGHLIGHT = 1
    FLAG = 2
    HIT = 3
    UNRECOGNISED = 4  # the drafter's emphasis on words that no rule knows


class Tick(NamedTuple):
    """A tick in a row of the ruler.

    Attributes:
        lane: What it shows.
        row: From 0 at the top.
        color: As ``#rrggbb``.
    """

    lane: RulerLane
    row: int
    color: str


class RulerMarks(Protocol):
    """What there is to show."""

    def ticks(self, rows: int) -> Iterable[Tick]:
        """The ticks of a ruler with so many rows, lane by lane; one more row ends the document."""
        ...

    def keys(self, rows: int, first: int, last: int) -> Iterable[str]:
        """The ids of the findings and annotations in some rows, the last included."""
        ...


_PLACES = {  # left edge and width of the ticks
    RulerLane.EMPHASIS: (2, 2),
    RulerLane.FLAG: (5, 7),
    RulerLane.HIGHLIGHT: (5, 7),
    RulerLane.HIT: (1, 12),
    RulerLane.UNRECOGNISED: (1, 4),
}


class Ruler(QWidget):
    """A narrow strip with a tick for each mark.

    Attributes:
        describe: Puts the id of a finding or an annotation into words.

    Signals:
        jumped: The fraction of the document to bring to the middle of the pane.
        wheeled: A wheel event that the text should have.
    """

    jumped = Signal(float)
    wheeled = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.describe: Callable[[str], str] = str
        self._theme = theme
        self._marks: RulerMarks | None = None
        self._shade = (0.0, 1.0)
        self._ticks: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Overview of the document"))
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def sizeHint(self) -> QSize:
        """Narrow, and as high as the text."""
        return QSize(_WIDTH, 100)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours; the marks bring their own."""
        self._theme = theme
        self._forget()

    def set_marks(self, marks: RulerMarks) -> None:
        """Show other marks."""
        self._marks = marks
        self._forget()

    def set_shade(self, top: float, bottom: float) -> None:
        """Shade what is in sight, in fractions of the document."""
        if (top, bottom) != self._shade:
            self._shade = (top, bottom)
            self.update()

    def _forget(self) -> None:
        self._ticks = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Merge the marks for another height."""
        self._forget()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, shade and the kept ticks."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.paper))
        painter.fillRect(0, 0, 1, self.height(), QColor(self._theme.line))
        shade = QColor(self._theme.muted)
        shade.setAlphaF(0.12)
        painter.fillRect(self._shade_rect(), shade)
        if self._ticks is None:
            self._ticks = self._painted_ticks()
        painter.drawPixmap(0, 0, self._ticks)
        painter.end()

    def _shade_rect(self) -> QRectF:
        top, bottom = (fraction * self.height() for fraction in self._shade)
        return QRectF(1, top, self.width() - 1, max(bottom - top, 8))

    def _painted_ticks(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        size = QSize(round(self.width() * ratio), round(self.height() * ratio))
        pixmap = QPixmap(size.expandedTo(QSize(1, 1)))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        lowest = max(0, self.height() - _TICK)
        painter = QPainter(pixmap)
        rows = self.height()
        for lane, row, color in self._marks.ticks(rows) if self._marks and rows else ():
            left, width = _PLACES[lane]
            painter.fillRect(QRect(left, min(row, lowest), width, _TICK), QColor(color))
        painter.end()
        return pixmap

    def words_at(self, y: float) -> str:
        """What is marked near a height, a line each."""
        if self._marks is None:
            return ""
        keys = self._marks.keys(self.height(), round(y) - _REACH, round(y) + _REACH)
        told = list(filter(None, map(self.describe, keys)))
        rest = len(told) - _TOLD
        return "\n".join([*told[:_TOLD], *([f"… +{rest}"] if rest > 0 else [])])

    def event(self, event: QEvent) -> bool:
        """Say what is marked under the pointer."""
        if isinstance(event, QHelpEvent):
            words = as_tooltip(self.words_at(event.pos().y()))
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where the pointer is."""
        self._jump(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer while the button is held."""
        self._jump(event)

    def _jump(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self.height():
            self.jumped.emit(min(1.0, max(0.0, event.position().y() / self.height())))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the text."""
        self.wheeled.emit(event)
