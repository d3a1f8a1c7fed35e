"""How the notes that aren't chosen are painted, and the lines above groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QStyle

from tcreader.desktop.cards.painter import CardPainter, ground_and_edge
from tcreader.desktop.chips import TagKind, paint_tag, tag_width
from tcreader.desktop.notes.grouping import NoteState
from tcreader.desktop.notes.marked_text import Paragraph, Piece
from tcreader.desktop.notes.new_words import changed_words, words_now
from tcreader.desktop.notes.place_signs import SIGN, paint_state, state_color
from tcreader.desktop.notes.rich_lines import RichLines
from tcreader.desktop.notes.search_hits import with_hits
from tcreader.desktop.painted_text import one_line, paint_line, quote_font, scaled, tabular

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QStyleOptionViewItem

    from tcreader.desktop.cards.model import CardModel
    from tcreader.desktop.notes.grouping import Heading, NoteRow
    from tcreader.desktop.notes.wording import NoteWording
    from tcreader.desktop.theme import Theme

STRIPE = 4  # width of the colour at the left edge
_PAD, _TOP, _TITLE, _HEADER, _TAGS, _FOOT = 12, 8, 20, 26, 24, 18
_FOLDED = 30  # height of a resolved note
_QUOTE_LINES, _CHANGE_LINES, _NOTE_LINES = 2, 2, 5
_QUOTE_MOST, _NOTE_MOST = 300, 900  # code points that can matter for so many lines
_GAP = 4
_LABEL_MOST = 110


class NotePainter(CardPainter):
    """Paints colour stripe, sign, quote, note, tags and signature; resolved notes in one line.

    Attributes:
        words: What a search looks for, which is marked.
    """

    def __init__(
        self,
        model: CardModel,
        wording: NoteWording,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(model, theme, parent)
        self._wording, self._reader = wording, wording.reader
        self.words = ""

    def card_height(self, row: NoteRow, width: int, option: QStyleOptionViewItem) -> int:
        """As high as its lines."""
        if row.heading is not None:
            return _HEADER
        if row.is_resolved:
            return _FOLDED
        parts = self._parts(row, width - 2 * _PAD - STRIPE, option.font)
        words = sum(_GAP + part.height for part, _ in parts)
        tags = _TAGS if row.annotation and row.annotation.tags else 0
        return round(_TOP + _TITLE + words + tags + _FOOT + _TOP)

    def paint_card(
        self, painter: QPainter, card: QRect, row: NoteRow, option: QStyleOptionViewItem
    ) -> None:
        """Paint a row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(card)
        if row.heading is not None:
            self._paint_heading(painter, area, row.heading, option)
        else:
            self._paint_box(painter, area, row, option)
            inner = area.adjusted(_PAD + STRIPE, _TOP, -_PAD, -_TOP)
            if row.is_resolved:
                line = area.adjusted(_PAD + STRIPE, 0, -_PAD, 0)
                self._paint_folded(painter, line, row, option.font)
            else:
                self._paint_inside(painter, inner, row, option.font)
        painter.restore()

    # The line above a group

    def _paint_heading(
        self, painter: QPainter, area: QRectF, heading: Heading, option: QStyleOptionViewItem
    ) -> None:
        """An arrow that points at what is unfolded, a sign, a name and how many there are."""
        if self.review is None:
            return
        theme = self._theme
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.accent), 1.2))
            painter.drawRoundedRect(area.adjusted(0.6, 0.6, -0.6, -0.6), 6, 6)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(area, 6, 6)
        middle = QPointF(area.left() + 9, area.center().y())
        _paint_arrow(painter, middle, QColor(theme.muted), is_folded=heading.is_folded)
        left = area.left() + 19
        color = QColor(theme.ink)
        if isinstance(heading.value, NoteState) and heading.value is not NoteState.OPEN:
            color = state_color(heading.value, theme)
            paint_state(painter, QPointF(left + SIGN / 2, middle.y()), heading.value, theme)
            left += SIGN + 6
        count = str(heading.size)
        figures = tabular(option.font, 0.92)
        width = QFontMetricsF(figures).horizontalAdvance(count) + 1
        right = QRectF(area.right() - width - 4, area.top(), width, area.height())
        paint_line(painter, right, count, figures, QColor(theme.muted), elide=False)
        line = QRectF(left, area.top(), right.left() - left - 8, area.height())
        bold = scaled(option.font, 1, bold=True)
        paint_line(painter, line, self._wording.heading(self.review, heading), bold, color)

    # A card

    def _parts(self, row: NoteRow, width: float, font: QFont) -> list[tuple[RichLines, QColor]]:
        """What is quoted, what changed and what is noted, broken into lines, in their colours."""
        annotation, theme = row.annotation, self._theme
        if annotation is None:
            return []
        ink, muted = QColor(theme.ink), QColor(theme.muted)
        parts = []

        def add(words: tuple[Paragraph, ...], type_: QFont, most: int, color: QColor) -> None:
            marked = with_hits(words, self.words)
            parts.append((RichLines(marked, type_, width, most, theme), color))

        if row.has_new_meaning and row.placement and row.placement.changes:
            add((changed_words(row),), font, _CHANGE_LINES, ink)
        if row.quote:
            quote = Paragraph((Piece(one_line(row.quote[:_QUOTE_MOST])),))
            if row.has_new_meaning:
                quote = words_now(row._replace(quote=row.quote[:_QUOTE_MOST]))
            steps_back = annotation.note or row.is_orphan
            add((quote,), quote_font(font, quote.text), _QUOTE_LINES, muted if steps_back else ink)
        if annotation.note:
            note = self._reader.paragraphs(annotation.note[:_NOTE_MOST])
            add(note, font, _NOTE_LINES, ink)
        return parts

    def _paint_box(
        self, painter: QPainter, area: QRectF, row: NoteRow, option: QStyleOptionViewItem
    ) -> None:
        theme = self._theme
        back, edge = ground_and_edge(option, theme, theme.panel if row.is_resolved else theme.paper)
        outline = QPainterPath()
        outline.addRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.fillPath(outline, QColor(back))
        painter.save()
        painter.setClipPath(outline)
        stripe = QRectF(area.left(), area.top(), STRIPE + 1, area.height())
        painter.fillRect(stripe, stripe_color(row, theme))
        painter.restore()
        dashed = Qt.PenStyle.DashLine if row.is_orphan else Qt.PenStyle.SolidLine
        painter.strokePath(outline, QPen(QColor(edge), 1, dashed))

    def _paint_folded(self, painter: QPainter, line: QRectF, row: NoteRow, font: QFont) -> None:
        """A resolved note: a tick, its first words, the clause's label."""
        annotation, theme = row.annotation, self._theme
        if annotation is None:
            return
        right = self._paint_label(painter, line, row, font)
        tick = QPointF(line.left() + SIGN / 2 - 1, line.center().y())
        state = row.state if row.state is not NoteState.OPEN else NoteState.RESOLVED
        paint_state(painter, tick, state, theme)
        words = self._reader.plain(annotation.note[:_QUOTE_MOST]) or one_line(
            row.quote[:_QUOTE_MOST]
        )
        left = line.left() + SIGN + 6
        box = QRectF(left, line.top(), right - left, line.height())
        paint_line(painter, box, words, font, QColor(theme.muted), match=self.words)

    def _paint_inside(self, painter: QPainter, area: QRectF, row: NoteRow, font: QFont) -> None:
        theme, annotation = self._theme, row.annotation
        if annotation is None:
            return
        title = QRectF(area.left(), area.top(), area.width(), _TITLE)
        self._paint_title(painter, title, row, font)
        y = title.bottom()
        for part, color in self._parts(row, area.width(), font):
            y += _GAP
            part.paint(painter, QPointF(area.left(), y), color)
            y += part.height
        if annotation.tags:
            self._paint_tags(painter, QPointF(area.left(), y + _TAGS / 2 + 2), area, row, font)
        foot = QRectF(area.left(), area.bottom() - _FOOT + 2, area.width(), _FOOT)
        small, muted = scaled(font, 0.88), QColor(theme.muted)
        if replies := self._wording.replies(row):
            width = QFontMetricsF(small).horizontalAdvance(replies) + 2
            right = QRectF(foot.right() - width, foot.top(), width, _FOOT)
            paint_line(painter, right, replies, small, muted, elide=False)
            foot.setRight(right.left() - 8)
        paint_line(painter, foot, self._wording.signature(annotation), small, muted)

    def _paint_title(self, painter: QPainter, line: QRectF, row: NoteRow, font: QFont) -> None:
        """A sign and what to know about its place, or what it is; and the clause's label."""
        theme, annotation = self._theme, row.annotation
        if annotation is None:
            return
        right = self._paint_label(painter, line, row, font)
        left = line.left()
        small = scaled(font, 0.92)
        color, words = QColor(theme.muted), self._wording.kind(annotation)
        place = self._wording.place(row)
        if row.state in (NoteState.ORPHANED, NoteState.MEANING_CHANGED):
            paint_state(painter, QPointF(left + SIGN / 2, line.center().y()), row.state, theme)
            left += SIGN + 6
            color, words = state_color(row.state, theme), place
        elif place:
            words = f"{words}  ·  {place}"
        box = QRectF(left, line.top(), right - left, line.height())
        paint_line(painter, box, words, small, color)

    def _paint_label(self, painter: QPainter, line: QRectF, row: NoteRow, font: QFont) -> float:
        """The clause's label at the right end; give where there is room up to."""
        if self.review is None:
            return line.right()
        figures = tabular(font)
        metrics = QFontMetricsF(figures)
        label = self._wording.label(self.review, row)
        label = metrics.elidedText(label, Qt.TextElideMode.ElideRight, _LABEL_MOST)
        width = metrics.horizontalAdvance(label) + 1
        right = QRectF(line.right() - width, line.top(), width, line.height())
        paint_line(painter, right, label, figures, QColor(self._theme.muted), elide=False)
        return right.left() - 8

    def _paint_tags(
        self, painter: QPainter, at: QPointF, area: QRectF, row: NoteRow, font: QFont
    ) -> None:
        """The tags as far as there is room, and how many there is none for."""
        tags = row.annotation.tags if row.annotation else ()
        for place, tag in enumerate(tags):
            rest = len(tags) - place - 1
            more = tag_width(f"+{rest}", font) + 5 if rest else 0.0
            room = area.right() - at.x() - more
            metrics = QFontMetricsF(scaled(font, 0.88))
            fitting = metrics.elidedText(tag, Qt.TextElideMode.ElideRight, max(0.0, room - 12))
            if fitting != tag and place:
                paint_tag(painter, at, f"+{rest + 1}", TagKind.OUTLINED, font, self._theme)
                break
            width = paint_tag(painter, at, fitting, TagKind.FILLED, font, self._theme)
            at += QPointF(width + 5, 0)


def stripe_color(row: NoteRow, theme: Theme) -> QColor:
    """The colour at the left edge of a card."""
    color = row.annotation.color if row.annotation else None
    return QColor(theme.highlights[color.value] if color else theme.line)


def _paint_arrow(painter: QPainter, center: QPointF, color: QColor, *, is_folded: bool) -> None:
    points = (
        ((-1.5, -3.5), (2.5, 0), (-1.5, 3.5))
        if is_folded
        else ((-3.5, -1.5), (0, 2.5), (3.5, -1.5))
    )
    painter.setPen(QPen(color, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([center + QPointF(x, y) for x, y in points]))
