"""Laying a long text out anew, a few milliseconds at a time.

In a narrower pane every line breaks elsewhere. Qt lays out what is in sight with all that stands
above it at once, and the rest in ever longer steps; far down in a long agreement a window would
wait for that while it is dragged smaller.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtGui import QAbstractTextDocumentLayout, QTextBlock, QTextDocument

_SLICE = 0.004  # seconds
_BLOCKS = 16  # between two looks at the clock


class LayingOut(QObject):
    """Lays a document out from its beginning to its end.

    Signals:
        arrived: The place that is waited for is laid out.
        finished: The whole document is.
    """

    arrived = Signal()
    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._layout: QAbstractTextDocumentLayout | None = None
        self._block: QTextBlock | None = None
        self._goal: int | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_at_work(self) -> bool:
        """Whether some of the document isn't laid out yet."""
        return self._block is not None

    def begin(self, document: QTextDocument, goal: int | None = None) -> None:
        """Begin anew.

        Args:
            document: What to lay out; all of it is written.
            goal: The document's position that is waited for, if one is.
        """
        self.stop()
        self._layout, self._block, self._goal = document.documentLayout(), document.begin(), goal
        self._layout.installEventFilter(self)
        self._timer.start()

    def stop(self) -> None:
        """Leave the rest to Qt."""
        self._timer.stop()
        if self._layout is not None:
            self._layout.removeEventFilter(self)
        self._layout = self._block = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep Qt from going on by itself meanwhile."""
        return event.type() == QEvent.Type.Timer or super().eventFilter(watched, event)

    @Slot()
    def _go_on(self) -> None:
        layout, block = self._layout, self._block
        if layout is None or block is None:
            return
        end = time.perf_counter() + _SLICE
        while block.isValid() and time.perf_counter() < end:
            for _ in range(_BLOCKS):
                if block.isValid():
                    layout.blockBoundingRect(block)  # lays out all that leads up to it
                    block = block.next()
        self._block = block
        is_through = not block.isValid()
        if self._goal is not None and (is_through or block.position() > self._goal):
            self._goal = None
            self.arrived.emit()
        if is_through and self._block is block:
            self.stop()
            self.finished.emit()
