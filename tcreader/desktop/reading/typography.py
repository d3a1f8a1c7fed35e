"""Type: fonts, sizes, line heights and distances of the reading pane, at one zoom in one theme."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat

from tcreader.agreement import Mark
from tcreader.desktop.reading.typesetting import Script
from tcreader.desktop.typefaces import families

if TYPE_CHECKING:
    from tcreader.agreement import Style
    from tcreader.desktop.reading.typesetting import Setting
    from tcreader.desktop.theme import Theme

FIXED_HEIGHT = 2  # QTextBlockFormat.LineHeightTypes, whose enum is slow to make
BODY = 16  # pixels at a zoom of 100
_RANK_SIZES = (24, 19, 18, 17, 16)  # the title, then headings from the first level down
_LABEL_SHARE = 0.875  # of the body's size
_LINE_HEIGHTS = {Script.HAN: 1.8, Script.LATIN: 1.55}
_HEADING_LINE_HEIGHT = 1.45
_MEASURES = {Script.HAN: 40, Script.LATIN: 70}  # characters in a full line
_LATIN_X_HEIGHT = 0.5  # of the type size: small-eyed faces are set larger, as CSS's size-adjust
_GUTTERS = (64, 116)  # narrowest and widest, pixels
_GAP = 12  # between a label and its words, where the gutter is made for it
_LEAST_GAP = 6  # and where a label is wider than its place
_LABELS = 1000  # widths of labels whose formats are kept
_ITEM = 44
_BULLET = 24
_QUOTE = 20
_APART = 13  # between paragraphs
_ITEMS_APART = 8
_LOWEST_CONTRAST = 3.0  # of the drafter's colours on the paper, as WCAG asks of large type


class Distances(NamedTuple):
    """Where a block stands, in pixels: its words, its label, and the space around it."""

    left: float
    hang: float
    top: float
    bottom: float
    line: float


class Typography:
    """Every format of the document, made once for a language, a zoom and a theme.

    Args:
        language: Of the agreement: ``zh``, ``zh-Hant``, ``en`` or ``other``.
        zoom: In percent.
        theme: The colours.
        gutter: Pixels at a zoom of 100 in which labels hang; see `gutter_for`.
        typeface: ``serif`` or ``sans``.
    """

    def __init__(
        self,
        language: str,
        zoom: int,
        theme: Theme,
        gutter: float = 0,
        typeface: str = "serif",
    ) -> None:
        self.zoom = zoom
        self._theme = theme
        self._scale = zoom / 100
        self._families = {
            script: families(script, typeface, is_traditional=language == "zh-Hant")
            for script in Script
        }
        self.script = Script.HAN if language.startswith("zh") else Script.LATIN
        self._sizes = {script: self._body_size(script) for script in Script}
        self.gutter = self.pixels(gutter or _GUTTERS[0])
        self.item = self.pixels(_ITEM)
        self.quote_step = self.pixels(_QUOTE)
        self.char_format = lru_cache(maxsize=None)(self._char_format)
        self.block_format = lru_cache(maxsize=None)(self._block_format)
        self.label_format = lru_cache(maxsize=_LABELS)(self._label_format)
        self._label_metrics = QFontMetricsF(self.label_font())
        self.label_width = lru_cache(maxsize=None)(self._label_width)

    def pixels(self, at_full_size: float) -> float:
        """A distance at the zoom."""
        return round(at_full_size * self._scale)

    def _body_size(self, script: Script) -> int:
        if script is Script.HAN:
            return max(6, round(BODY * self._scale))
        font = QFont()
        font.setFamilies(self._families[script])
        font.setPixelSize(100)
        eye = QFontMetricsF(font).xHeight() / 100 or _LATIN_X_HEIGHT
        growth = min(1.125, max(1.0, _LATIN_X_HEIGHT / eye))
        return max(6, round(BODY * self._scale * growth))

    @property
    def measure(self) -> float:
        """The width of a full line."""
        size = self._sizes[self.script]
        if self.script is Script.HAN:
            return size * _MEASURES[Script.HAN]
        font = self._font(Script.LATIN, size)
        sample = "the quick brown fox jumps over the lazy dog"
        advance = QFontMetricsF(font).horizontalAdvance(sample) / len(sample)
        return round(advance * _MEASURES[Script.LATIN])

    def measure_within(self, room: float) -> float:
        """The width of a full line where there is less room for it.

        Ideographs fill a line whose width is a multiple of theirs: in any other, a line with
        signs set close would reach further than its neighbours.
        """
        if room >= self.measure or self.script is not Script.HAN:
            return self.measure
        size = self._sizes[Script.HAN]
        return max(size, room // size * size) + 1

    def gutter_for(self, labels: set[str]) -> float:
        """The gutter that holds all usual labels, at a zoom of 100."""
        narrowest, widest = _GUTTERS
        widths = (self.label_width(label) / self._scale + _GAP for label in labels)
        fitting = [width for width in widths if width <= widest]
        return max([narrowest, *fitting])

    def distances(self, setting: Setting) -> Distances:
        """Where a block stands."""
        left = self.gutter + setting.depth * self.item + setting.quote * self.quote_step
        left += setting.bullets * self.pixels(_BULLET)
        hang = 0.0
        if setting.hang is not None:
            hang = self.item if setting.depth else self.gutter
        size = self.size(setting)
        if setting.rank is None:
            line = round(size * _LINE_HEIGHTS[setting.script])
            top = 0.0 if setting.depth or setting.bullets else self.pixels(_APART)
            bottom = self.pixels(_ITEMS_APART) if setting.depth or setting.bullets else top
        else:
            line = round(size * _HEADING_LINE_HEIGHT)
            top, bottom = self.pixels(30 if setting.rank <= 1 else 22), self.pixels(9)
        if setting.is_alone:  # as good as no line: the words below it stand beside the label
            line, bottom = 1, 0.0
        return Distances(left, hang, top, bottom, line)

    def size(self, setting: Setting) -> int:
        """The type size of a block, in pixels."""
        body = self._sizes[setting.script]
        if setting.rank is None:
            return body
        return max(6, round(body * _RANK_SIZES[setting.rank] / BODY))

    def _font(self, script: Script, size: int) -> QFont:
        font = QFont()
        font.setFamilies(self._families[script])
        font.setPixelSize(size)
        return font

    def label_font(self, *, bold: bool = False) -> QFont:
        """The type of labels: the interface's own, with figures of one width."""
        font = QFont()
        font.setPixelSize(max(6, round(BODY * self._scale * _LABEL_SHARE)))
        font.setBold(bold)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def _block_format(self, distances: Distances) -> QTextBlockFormat:
        result = QTextBlockFormat()
        result.setLeftMargin(distances.left)
        result.setTextIndent(-distances.hang)
        result.setTopMargin(distances.top)
        result.setBottomMargin(distances.bottom)
        result.setLineHeight(distances.line, FIXED_HEIGHT)
        return result

    def _char_format(self, style: Style, script: Script, size: int, heavy: bool) -> QTextCharFormat:
        marks = style.marks
        font = self._font(script, max(6, round(size * style.scale)))
        if script is Script.HAN:  # the window's language must not choose the shapes of characters
            font.setFeature(QFont.Tag("locl"), 0)
        font.setBold(heavy or Mark.BOLD in marks)
        font.setItalic(Mark.ITALIC in marks)
        font.setUnderline(Mark.UNDERLINE in marks)
        font.setStrikeOut(Mark.STRIKE in marks)
        if Mark.CAPITALS in marks:
            font.setCapitalization(QFont.Capitalization.AllUppercase)
        if Mark.CODE in marks:
            font.setFamilies(["monospace", *self._families[script]])
        result = QTextCharFormat()
        result.setFont(font)
        if Mark.SUPERSCRIPT in marks:
            result.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        elif Mark.SUBSCRIPT in marks:
            result.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
        if style.link is not None:
            result.setForeground(QColor(self._theme.accent))
        elif style.color is not None:
            result.setForeground(readable(QColor(style.color), self._theme))
        return result

    def squeezed(self, char_format: QTextCharFormat) -> QTextCharFormat:
        """The same format with full-width punctuation at half its width, if the font can."""
        font = char_format.font()
        font.setFeature(QFont.Tag("halt"), 1)
        result = QTextCharFormat(char_format)
        result.setFont(font)
        return result

    def collapsed_format(self) -> QTextCharFormat:
        """For white space that takes no place: our own indents stand for it."""
        font = QFont()
        font.setPixelSize(1)
        result = QTextCharFormat()
        result.setFont(font)
        return result

    def _label_format(self, spacing: float = 0.0) -> QTextCharFormat:
        """The label's place in the line: unseen, since the page paints labels in the gutter.

        Args:
            spacing: Pixels after the last character, by which the words begin at their margin.
        """
        result = QTextCharFormat()
        font = self.label_font()
        if spacing:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
        result.setFont(font)
        result.setForeground(QColor(0, 0, 0, 0))
        return result

    def _label_width(self, label: str) -> float:
        return self._label_metrics.horizontalAdvance(label)

    def hang_spacing(self, hang: str, width: float) -> float:
        """What follows a label's last character, so that the words begin ``width`` from it."""
        taken = self.label_width(hang)
        least = self.pixels(_LEAST_GAP) - (self.label_width(" ") if hang[-1:].isspace() else 0)
        return float(max(width - taken, least))


def readable(color: QColor, theme: Theme) -> QColor:
    """The drafter's colour, moved towards the ink until it can be read on the paper."""
    paper, ink = QColor(theme.paper), QColor(theme.ink)
    result = QColor(color)
    for step in range(1, 9):
        if _contrast(result, paper) >= _LOWEST_CONTRAST:
            return result
        share = step / 8
        result = QColor.fromRgbF(
            color.redF() + (ink.redF() - color.redF()) * share,
            color.greenF() + (ink.greenF() - color.greenF()) * share,
            color.blueF() + (ink.blueF() - color.blueF()) * share,
        )
    return result


def _contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of WCAG 2.1."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - sRGB
        for part in (color.redF(), color.greenF(), color.blueF())
    )
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)
