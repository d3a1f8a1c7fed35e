"""How the flags that aren't chosen are painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from tcreader.annotations import Verdict
from tcreader.desktop.cards.painter import CardPainter, ground_and_edge
from tcreader.desktop.chips import TagKind, paint_tag, tag_width
from tcreader.desktop.clause_names import headline
from tcreader.desktop.painted_text import (
    line_height,
    lines_needed,
    one_line,
    paint_line,
    paint_lines,
    quote_font,
    scaled,
    spaced_for,
    tabular,
)
from tcreader.desktop.signs import (
    DISPUTE,
    POSITION,
    SIGN,
    paint_dispute,
    paint_position,
    paint_severity,
    position_color,
)
from tcreader.flags import Prominence

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QStyleOptionViewItem

    from tcreader.desktop.cards.model import CardModel
    from tcreader.desktop.flags.arrangement import Grouping
    from tcreader.desktop.flags.rows import FlagRow
    from tcreader.desktop.flags.wording import Wording
    from tcreader.desktop.theme import Theme

PAD, TITLE, HEADER, SETTLED = 12, 20, 30, 32
LABEL_MOST = 96  # pixels of a clause's label, or of the title in its place
LABEL_LEAST = 56
_TOP = 9
_QUOTE_LINES = 2
_QUOTE_MOST = 200  # code points of a quote that can matter for two lines
_INDENT = 16
_SAID = 24  # the line with what reviewers made of it, where that matters
_SOME = 12  # clauses of which a family without a lead-in tells
PROMINENCE_TAGS = {
    Prominence.UNMARKED: TagKind.DASHED,
    Prominence.PART_MARKED: TagKind.OUTLINED,
    Prominence.MARKED: TagKind.FILLED,
}


class FlagPainter(CardPainter):
    """Paints groups' names, open flags, families of flags, and settled ones as one line."""

    def __init__(
        self, model: CardModel, wording: Wording, theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(model, theme, parent)
        self._wording = wording
        self.grouping: Grouping | None = None

    def card_height(self, row: FlagRow, width: int, option: QStyleOptionViewItem) -> int:
        """A line for a group or a settled flag, otherwise a title and two lines of the quote."""
        if row.group is not None:
            return HEADER
        if row.is_settled:
            return SETTLED
        quote = self._quote(row)
        font = quote_font(option.font, quote)
        lines = lines_needed(quote, font, width - 2 * PAD - self._indent(row), _QUOTE_LINES)
        said = _SAID if self._said(row) else 0
        return round(_TOP + TITLE + 5 + lines * line_height(font) + said + _TOP)

    def paint_card(
        self, painter: QPainter, card: QRect, row: FlagRow, option: QStyleOptionViewItem
    ) -> None:
        """Paint a row."""
        if self.review is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(card).adjusted(self._indent(row), 0, 0, 0)
        if row.group is not None:
            self._paint_group(painter, area, row, option.font)
        else:
            self._paint_box(painter, area, row, option)
            inner = area.adjusted(PAD, 0, -PAD, 0)
            if row.is_settled:
                self._paint_settled(painter, inner, row, option.font)
            else:
                self._paint_open(painter, inner.adjusted(0, _TOP, 0, -_TOP), row, option.font)
        painter.restore()

    def _paint_group(self, painter: QPainter, area: QRectF, row: FlagRow, font: QFont) -> None:
        review, grouping = self.review, self.grouping
        if review is None or grouping is None or row.group is None:
            return
        name = self._wording.group(review, grouping, row.group)
        left = area.adjusted(2, 6, -40, 0)
        paint_line(painter, left, name, scaled(font, 1, bold=True), QColor(self._theme.ink))
        _paint_right(painter, area.adjusted(0, 6, -2, 0), str(row.size), font, self._theme)

    def _paint_box(
        self, painter: QPainter, area: QRectF, row: FlagRow, option: QStyleOptionViewItem
    ) -> None:
        theme = self._theme
        ground = theme.panel if row.is_settled else theme.paper
        back, edge = ground_and_edge(option, theme, ground)
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(back))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _paint_open(self, painter: QPainter, area: QRectF, row: FlagRow, font: QFont) -> None:
        """Title line and quote."""
        theme = self._theme
        title = QRectF(area.left(), area.top(), area.width(), TITLE)
        left = self._paint_sign(painter, title, row)
        if row.is_disputed:
            paint_dispute(painter, QPointF(left + DISPUTE / 2, title.center().y()), theme)
            left += DISPUTE + 8
        tag, kind = self._tag(row)
        bold = scaled(font, 1, bold=True)
        name = self._name(row)
        width = QFontMetricsF(bold).horizontalAdvance(name) + 1
        space = tag_width(tag, font) + 8 if tag else 0
        # A title in a number's place gives way to the category, and the category to the tag.
        spare = title.right() - left - width - space - 8
        right = _paint_right(painter, title, self._label(row), font, theme, most=spare)
        width = min(width, right - 8 - left - space)
        line = QRectF(left, title.top(), width, TITLE)
        paint_line(painter, line, name, bold, QColor(theme.ink))
        if tag:
            at = QPointF(left + width + 8, title.center().y())
            paint_tag(painter, at, tag, kind, font, theme)
        below, quote = area.adjusted(0, TITLE + 5, 0, 0), self._quote(row)
        paint_lines(painter, below, quote, quote_font(font, quote), QColor(theme.ink), _QUOTE_LINES)
        if words := self._said(row):
            said = QRectF(area.left(), area.bottom() - _SAID + 6, area.width(), _SAID - 6)
            paint_line(painter, said, words, scaled(font, 0.92), QColor(theme.medium))

    def _paint_settled(self, painter: QPainter, area: QRectF, row: FlagRow, font: QFont) -> None:
        """One line: what it was, and what became of it."""
        theme = self._theme
        right = _paint_right(painter, area, self._label(row), font, theme)
        left = self._paint_sign(painter, area, row)
        name_font = QFont(font)
        verdicts = {finding.verdict for finding in row.findings}
        name_font.setStrikeOut(verdicts == {Verdict.DISMISSED})
        name = f"{self._name(row)} × {row.size}" if row.is_family else self._name(row)
        room = right - 10 - left
        width = min(QFontMetricsF(name_font).horizontalAdvance(name) + 1, room * 0.6)
        box = QRectF(left, area.top(), width, area.height())
        paint_line(painter, box, name, name_font, QColor(theme.muted))
        rest = QRectF(left + width + 10, area.top(), room - width - 10, area.height())
        self._paint_outcome(painter, rest, row, scaled(font, 0.92))

    def _paint_outcome(self, painter: QPainter, area: QRectF, row: FlagRow, font: QFont) -> None:
        """What is to be done, by a sign and a word; or else what was decided."""
        theme, wording = self._theme, self._wording
        position = wording.position_of(row)
        if position is not None:
            color = position_color(position, theme)
            middle = QPointF(area.left() + POSITION / 2, area.center().y())
            paint_position(painter, middle, position, color)
            beside = area.adjusted(POSITION + 6, 0, 0, 0)
            paint_line(painter, beside, wording.stances.position(position), font, color)
            return
        kept = all(finding.verdict is Verdict.KEPT for finding in row.findings)
        verdict = wording.verdict(row)
        words = f"✓ {verdict}" if kept else verdict
        paint_line(painter, area, words, font, QColor(theme.good if kept else theme.muted))

    def _paint_sign(self, painter: QPainter, line: QRectF, row: FlagRow) -> float:
        if row.passage is not None:
            return line.left()
        center = QPointF(line.left() + SIGN / 2 + 1, line.center().y())
        paint_severity(painter, center, row.first.severity, self._theme)
        return center.x() + SIGN / 2 + 8

    def _said(self, row: FlagRow) -> str:
        """What reviewers made of it, where they differ or the sentence has changed since."""
        if row.passage is not None:
            return ""
        if row.is_family:
            return self._wording.of_family(row)
        if row.is_disputed:
            return self._wording.opinions(row.first)
        return self._wording.earlier(row.first)

    def _name(self, row: FlagRow) -> str:
        if row.passage is not None:
            return self._wording.passage()
        taxonomy = self.review.taxonomy if self.review else None
        return self._wording.short_category(taxonomy, row.first.category) if taxonomy else ""

    def _tag(self, row: FlagRow) -> tuple[str, TagKind]:
        if row.passage is not None:
            return "", TagKind.FILLED
        if row.is_family:
            return f"× {row.size}", TagKind.FILLED
        prominence = row.first.prominence
        return self._wording.prominence(prominence), PROMINENCE_TAGS[prominence]

    def _label(self, row: FlagRow) -> str:
        return self._wording.row_label(self.review, row) if self.review is not None else ""

    def _quote(self, row: FlagRow) -> str:
        """The operative words; of a family the lead-in, or else the clauses."""
        if self.review is None:
            return ""
        text = self.review.agreement.text
        if row.is_family:
            clause = self.review.agreement.outline.by_id.get(row.lead_in or "")
            if clause is not None:
                return headline(clause, text)
            labels = [self._wording.label(self.review, one.clause) for one in row.findings[:_SOME]]
            return "  ".join(dict.fromkeys(labels)) + ("  …" if row.size > _SOME else "")
        span = row.passage.span if row.passage is not None else row.first.span
        return one_line(text[span.start : min(span.end, span.start + _QUOTE_MOST)])

    @staticmethod
    def _indent(row: FlagRow) -> int:
        return _INDENT if row.is_member else 0


def _paint_right(
    painter: QPainter,
    line: QRectF,
    text: str,
    font: QFont,
    theme: Theme,
    *,
    most: float = LABEL_MOST,
) -> float:
    """Paint muted figures at the right edge of a line, and give where they begin.

    They take ``most`` pixels at most, but no fewer than a clause's number needs.
    """
    figures = spaced_for(tabular(font), text)
    painter.setFont(figures)
    painter.setPen(QColor(theme.muted))
    metrics, most = QFontMetricsF(figures), min(max(most, LABEL_LEAST), line.width() / 2)
    text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, most)
    width = min(metrics.horizontalAdvance(text), most)
    box = QRectF(line.right() - width - 1, line.top(), width + 1, line.height())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
    return box.left()
