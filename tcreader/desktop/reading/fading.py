"""Marks and risks alone: everything else in the text fades, and nothing is laid out again.

A veil of paper lies over the words, cut out where a risk, the drafter's emphasis, a search hit or
the selection is. So the text stays what it is: it can be selected, searched and scrolled, and to
switch the view on costs one paint. Signs in the right margin tell the kinds of passages apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QRegion

from tcreader.desktop.mark_signs import SIGN, SIGN_OF, MarkSign, paint_mark
from tcreader.desktop.reading.document_writer import MARGIN
from tcreader.desktop.reading.layers import Layer, MarkedWords

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tcreader.agreement import Span
    from tcreader.desktop.reading.page import Page
    from tcreader.desktop.reading.sheet import Sheet
    from tcreader.desktop.reading.text_view import TextView
    from tcreader.desktop.theme import Theme
    from tcreader.review import Review

_VEIL = {False: 0.74, True: 0.70}  # of the paper over what fades, light and dark
_BAR = 4  # pixels at the left edge, where the current clause's bar stands
_GAP = 3.0  # between the two lines below unrecognised words
_ORDER = (MarkSign.UNMARKED, MarkSign.PART_MARKED, MarkSign.UNRECOGNISED, MarkSign.MARKED)


class _Shown(NamedTuple):
    """What doesn't fade in a block, in the document's coordinates."""

    bands: tuple[QRectF, ...]
    signs: tuple[tuple[QPointF, MarkSign], ...]
    lines: tuple[QLineF, ...]
    top: float


class Fading:
    """Paints the veil over a view's words; it is one of the view's overlays."""

    def __init__(self, view: TextView, theme: Theme) -> None:
        self._view = view
        self._theme = theme
        self._marked: Layer[MarkedWords] = Layer()
        self._kept: dict[int, _Shown] = {}
        self._laid_out: tuple[object, float] = (None, 0.0)
        view.laid_out.connect(self._kept.clear)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme

    def show_review(self, review: Review) -> None:
        """Take from a review what the drafter set off; flags are those of the view."""
        self._marked = Layer(MarkedWords(span) for span in review.scan.audit.marked)
        self._kept.clear()

    def __call__(self, painter: QPainter, page: Page, blocks: range) -> None:
        """Paint the veil and the signs over the blocks in sight."""
        sheet = self._view.sheet
        if sheet is None:
            return
        self._forget_another_layout(sheet)
        clip = QRectF(self._view.viewport().rect()).translated(self._view.offset)
        parts = {index: page.part_between(index, clip.top(), clip.bottom()) for index in blocks}
        shown = [self._on_part(sheet, index, part) for index, part in parts.items()]
        veiled = QRegion(clip.toAlignedRect())
        for rect in self._open(sheet, parts, shown, clip):
            veiled -= QRegion(rect.adjusted(-1, 0, 1, 2).toAlignedRect())
        veil = QColor(self._theme.paper)
        veil.setAlphaF(_VEIL[self._theme.is_dark])
        painter.save()
        painter.setClipRegion(veiled, Qt.ClipOperation.IntersectClip)
        painter.fillRect(clip, veil)
        painter.restore()
        self._paint_signs(painter, shown)

    def _forget_another_layout(self, sheet: Sheet) -> None:
        laid_out = sheet, self._view.document().textWidth()
        if laid_out != self._laid_out:
            self._laid_out = laid_out
            self._kept.clear()

    def _open(
        self, sheet: Sheet, parts: Mapping[int, Span], shown: Iterable[_Shown], clip: QRectF
    ) -> Iterator[QRectF]:
        """The rectangles over which no veil lies."""
        yield QRectF(clip.left(), clip.top(), _BAR, clip.height())
        gutter = MARGIN + sheet.typography.gutter
        for one in shown:
            yield from one.bands
            if one.bands:  # the clause's number stays readable beside what is shown of it
                yield QRectF(_BAR, one.top, gutter - _BAR, one.bands[0].height())
        decorations, selected = self._view.decorations, self._view.selection()
        for index, part in parts.items():
            spans = [hit.span for hit in decorations.hits.meeting(part)] if decorations else []
            for span in [*spans, *([selected] if selected is not None else [])]:
                yield from sheet.page.bands(span.within(part), index)

    def _on_part(self, sheet: Sheet, index: int, part: Span) -> _Shown:
        """What is shown of a block; of a very long one only what is in sight is worked out."""
        is_whole = part == sheet.agreement.blocks[index].span
        if is_whole and index in self._kept:
            return self._kept[index]
        found = self._found_in(sheet.page, index, part)
        if is_whole:
            self._kept[index] = found
        return found

    def _found_in(self, page: Page, index: int, part: Span) -> _Shown:
        bands: list[QRectF] = []
        lines: list[QLineF] = []
        signs: dict[float, MarkSign] = {}
        for span, sign in self._words_on(part):
            there = page.bands(span.within(part), index)
            bands += there
            if sign is None or not there:
                continue
            if sign is MarkSign.UNRECOGNISED:
                lines += _double_lines(there)
            y = there[0].center().y()
            signs[y] = min(signs.get(y, sign), sign, key=_ORDER.index)
        x = page.right + MARGIN - SIGN / 2 - 0.5
        placed = tuple((QPointF(x, y), sign) for y, sign in signs.items())
        return _Shown(tuple(bands), placed, tuple(lines), page.rect(index).top())

    def _words_on(self, part: Span) -> Iterator[tuple[Span, MarkSign | None]]:
        """What doesn't fade in a part of the text; marked words beside a risk have no sign."""
        for words in self._marked.meeting(part):
            yield words.span, None
        decorations = self._view.decorations
        if decorations is not None:
            for unknown in decorations.unknown.meeting(part):
                yield unknown.span, MarkSign.UNRECOGNISED
            for flag in decorations.flags.meeting(part):
                yield flag.span, SIGN_OF[flag.prominence]

    def _paint_signs(self, painter: QPainter, shown: Iterable[_Shown]) -> None:
        accent = QPen(QColor(self._theme.accent), 1.0)
        for one in shown:
            painter.setPen(accent)
            for line in one.lines:
                painter.drawLine(line)
            for center, sign in one.signs:
                paint_mark(painter, center, sign, self._theme)


def _double_lines(bands: Iterable[QRectF]) -> Iterator[QLineF]:
    """Two thin lines below words; a flag has one."""
    for band in bands:
        for y in (round(band.bottom()) - _GAP + 0.5, round(band.bottom()) + 0.5):
            yield QLineF(band.left() + 0.5, y, band.right() - 1.5, y)
