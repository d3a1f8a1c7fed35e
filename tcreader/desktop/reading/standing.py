"""Where one reads: the place in sight, the ways to another one, and to stay where lines break anew.

Far down in a long agreement, a picture stands for the words in sight while all that is above them
is laid out anew (see `LayingOut`).
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Signal, Slot

from tcreader.desktop.reading.gliding import Glide
from tcreader.desktop.reading.selecting import SelectingView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QWidget

    from tcreader.agreement import Span
    from tcreader.desktop.reading.decorations import Decorations
    from tcreader.desktop.reading.laying_out import LayingOut
    from tcreader.desktop.reading.way_there import WayThere

_NEARLY = 4  # pixels by which a block may be cut off and still count as beginning in sight
_LEAD = 24  # pixels that stay free above what is scrolled to
_FAR = 40_000  # characters from the beginning; up to there, laying out takes a few milliseconds
_SCREENFUL = 10_000  # characters, and more
_AT_ONCE = 20_000  # characters that are written before the next event is looked at


class StandingView(SelectingView):
    """A view that knows where in the agreement one reads, and can go elsewhere.

    Attributes:
        decorations: What is painted under and over the words; None while nothing is shown.
        glide: Scrolls.

    Signals:
        scrolled: Other words are in sight.
        stayed: The reader doesn't want to go where the text isn't written yet.
    """

    scrolled = Signal()
    stayed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.decorations: Decorations | None = None
        self.glide = Glide(self.verticalScrollBar())
        self._picture: QPixmap | None = None  # of the words in sight, while they are laid out anew
        self._kept_place = 0

    # Where one reads

    @property
    def offset(self) -> QPointF:
        """The document's point in the upper left corner of the viewport."""
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def blocks_in_sight(self) -> range:
        """Indices of the agreement's blocks that can be seen."""
        if self.sheet is None:
            return range(0)
        top = self.offset.y()
        return self.sheet.page.visible(top, top + self.viewport().height())

    def position_in_sight(self) -> int:
        """The first position of the uppermost line that can be seen as a whole."""
        if self.is_held:
            return self._kept_place
        if self.sheet is None or not len(self.blocks_in_sight()):
            return 0
        index = self.blocks_in_sight()[0]
        block = self.sheet.agreement.blocks[index]
        for band, start in self.sheet.page.line_starts(index):
            if band >= self.offset.y() - 2:
                return start
        return block.span.end

    def reading_position(self) -> int | None:
        """Where one reads: the first block that begins in the upper third, or else the top line."""
        if self.sheet is None or self.is_held:
            return self._kept_place if self.is_held else None
        top, third = self.offset.y(), self.viewport().height() / 3
        for index in self.blocks_in_sight():
            below = self.sheet.page.rect(index).top() - top
            if below > third:
                break
            if below >= -_NEARLY:
                return self.sheet.agreement.blocks[index].span.start
        return self.position_in_sight()

    def when_written(self, position: int, arrive: Callable[[], None]) -> None:
        """Go somewhere: at once, or when the text is written as far; the last wish counts.

        Args:
            position: Up to where words must be there.
            arrive: Goes there.
        """
        writer = self.sheet.writer if self.sheet is not None else None
        if writer is None or writer.is_finished or position < writer.written + _AT_ONCE:
            self.stay()
            arrive()
            return
        self.glide.stop()
        length = len(self.sheet.agreement.text) if self.sheet is not None else 0
        self._way.begin(writer.written, min(position + _SCREENFUL, length), arrive)

    def stay(self) -> None:
        """Don't go any more where the text isn't written yet."""
        if self.is_on_way:
            self._way.give_up()

    @property
    def is_on_way(self) -> bool:
        """Whether the reader waits to be taken somewhere."""
        return "_way" in vars(self) and self._way.is_open

    def _drop_way(self) -> None:
        if self.is_on_way:
            self._way.forget()

    @cached_property
    def _way(self) -> WayThere:
        from tcreader.desktop.reading.way_there import WayThere  # no part of the start

        way = WayThere(self)
        way.given_up.connect(self.stayed)
        return way

    def stand_at(self, position: int) -> None:
        """Let the line of a position be the uppermost one, at once."""
        if self.sheet is None or not position:
            return
        self._let_go()
        self._write_up_to(position)
        goal = round(self.sheet.page.line_top(position))
        self._make_reachable(goal)
        self.verticalScrollBar().setValue(goal)

    def _make_reachable(self, goal: float) -> None:
        """Let the scroll bar know that so much is laid out, if it doesn't yet."""
        if goal > self.verticalScrollBar().maximum():
            self._tell_length()

    def scroll_to(self, position: int, lead: float = _LEAD) -> None:
        """Bring a line to the top, ``lead`` pixels below it, with the headings right above it."""
        if self.sheet is None:
            return
        self._let_go()
        self._write_up_to(position)
        page, settings = self.sheet.page, self.sheet.writer.settings
        index = self.sheet.agreement.block_index(position)
        top = page.line_top(position)
        while index > 0 and settings[index - 1].rank is not None:
            index -= 1
            if top - page.rect(index).top() > self.viewport().height() / 3:
                break
            top = page.rect(index).top()
        self._make_reachable(top - lead)
        self.glide.to(top - lead)

    def bring_into_sight(self, span: Span) -> None:
        """Scroll no further than needed to see words, but then to where one reads."""
        if self.sheet is None:
            return
        self._let_go()
        self._write_up_to(span.end)
        page, top, height = self.sheet.page, self.offset.y(), self.viewport().height()
        first = page.line_top(span.start)
        last = page.line_top(max(span.start, span.end - 1)) + 2 * _LEAD
        if first < top + _LEAD or min(last, first + height / 2) > top + height:
            self._make_reachable(first - height / 4)
            self.glide.to(first - height / 4)

    def selection_bands(self, span: Span) -> list[QRectF]:
        """Where words in sight stand, a rectangle a line, in the viewport's coordinates."""
        if self.sheet is None:
            return []
        page = self.sheet.page
        bands = [band for index in self.blocks_in_sight() for band in page.bands(span, index)]
        return [band.translated(-self.offset) for band in bands]

    # Laying out anew

    @property
    def is_held(self) -> bool:
        """Whether a picture stands for the words in sight, which are being laid out."""
        return vars(self).get("_picture") is not None  # events still come when it is taken apart

    @property
    def is_laid_out(self) -> bool:
        """Whether it is known where all the words that are written stand."""
        return "_laying_out" not in vars(self) or not self._laying_out.is_at_work

    @cached_property
    def _laying_out(self) -> LayingOut:
        from tcreader.desktop.reading.laying_out import LayingOut  # no part of the start

        laying_out = LayingOut(self)
        laying_out.arrived.connect(self._on_arrived)
        laying_out.finished.connect(self._tell_length)
        return laying_out

    def _stop_laying_out(self) -> None:
        if not self.is_laid_out:
            self._laying_out.stop()

    def _hold(self, place: int) -> None:
        """Keep the picture of the words in sight while lines come to break elsewhere.

        Near the beginning there is nothing to wait for.
        """
        if place >= _FAR:
            self._picture = self._picture or self.viewport().grab()
            self.glide.stop()
            bar = self.verticalScrollBar()
            bar.blockSignals(True)  # where the bar stands meanwhile is no news
            bar.setValue(0)  # or else Qt would lay out all above the words in sight at once
            bar.blockSignals(False)
            self._kept_place = place

    def _settle(self, place: int) -> None:
        """Stand where one read before, at once or when all above it is laid out."""
        if self.sheet is None:
            return
        if self.is_held:
            goal = self.sheet.writer.map.to_document(self._kept_place) + _SCREENFUL
            self._laying_out.begin(self.document(), goal)
            return
        self.stand_at(place)
        self._forget_places()
        if self.document().characterCount() > _FAR:
            self._laying_out.begin(self.document())

    @Slot()
    def _on_arrived(self) -> None:
        self._let_go()
        self.stand_at(self._kept_place)
        self._forget_places()

    def _let_go(self) -> None:
        """Show the words themselves again."""
        self._picture = None

    @Slot()
    def _tell_length(self) -> None:
        """Let the scroll bar follow what is laid out; Qt tells it only later."""
        self.document().documentLayout().documentSizeChanged.emit(QSizeF())

    def _write_up_to(self, position: int) -> None:
        assert self.sheet is not None  # noqa: S101 - for the type checker: callers have looked
        self.sheet.writer.write_up_to(position)

    def _forget_places(self) -> None:
        if self.decorations is not None:
            self.decorations.forget()
        self.viewport().update()
        self.scrolled.emit()
