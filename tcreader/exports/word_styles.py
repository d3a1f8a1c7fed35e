"""How an exported Word file looks: page, fonts and styles, set on python-docx's own template."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from tcreader.agreement import Mark

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle
    from docx.table import _Row
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

    from tcreader.agreement import Style

LATIN = "Times New Roman"
EAST_ASIAN = {
    "zh": ("SimSun", "SimHei", "zh-CN"),
    "zh-Hant": ("PMingLiU", "Microsoft JhengHei", "zh-TW"),
}
"""Text font, heading font and language tag of Chinese text."""

BODY_SIZE = 10.5
HEADING_SIZES = (15, 13, 12, 11, 11, 10.5, 10.5, 10.5, 10.5)
INDENT = Cm(0.75)
_AFTER_BORDERS = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:rPr")
_HEX = re.compile(r"#([0-9a-fA-F]{6})")


def set_up(document: Document, language: str) -> None:
    """Give a new document its page, its fonts and its styles."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.3)
    text_font, heading_font, tag = EAST_ASIAN.get(language, EAST_ASIAN["zh"])
    _set_language(document, tag)
    normal = _style(document, "Normal")
    _set_fonts(normal, text_font)
    normal.font.size = Pt(BODY_SIZE)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.4 if language.startswith("zh") else 1.2
    for level, size in enumerate(HEADING_SIZES, 1):
        _set_heading(_style(document, f"Heading {level}"), heading_font, size)
    title = _style(document, "Title")
    _set_heading(title, heading_font, 20)
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _without_border(title)
    quote = _style(document, "Quote")
    quote.font.italic = False
    quote.paragraph_format.left_indent = INDENT
    _add_comment_styles(document)


def _style(document: Document, name: str) -> ParagraphStyle:
    return cast("ParagraphStyle", document.styles[name])


def _set_heading(style: ParagraphStyle, font: str, size: float) -> None:
    """Upright, bold and black: the template's blue italics would look like emphasis."""
    _set_fonts(style, font)
    style.font.size = Pt(size)
    style.font.bold = True
    style.font.italic = False
    style.font.color.rgb = RGBColor(0, 0, 0)
    style.paragraph_format.space_before = Pt(12)
    style.paragraph_format.space_after = Pt(6)


def _set_fonts(style: ParagraphStyle, east_asian: str) -> None:
    """Name the fonts outright; a theme's font would win over them, so it goes."""
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        if str(name).endswith("Theme"):
            del fonts.attrib[name]
    for script in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{script}"), LATIN)
    fonts.set(qn("w:eastAsia"), east_asian)


def _set_language(document: Document, tag: str) -> None:
    """Spelling and line breaking of East Asian text follow this language."""
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:eastAsia"), tag)


def _without_border(style: ParagraphStyle) -> None:
    properties = style.element.get_or_add_pPr()
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)


def _add_comment_styles(document: Document) -> None:
    """The two styles that every comment refers to and the template lacks."""
    text = cast(
        "ParagraphStyle", document.styles.add_style("annotation text", WD_STYLE_TYPE.PARAGRAPH)
    )
    text.element.set(qn("w:styleId"), "CommentText")
    text.base_style = document.styles["Normal"]
    text.font.size = Pt(9)
    text.paragraph_format.space_after = Pt(0)
    text.paragraph_format.line_spacing = 1.0
    reference = document.styles.add_style("annotation reference", WD_STYLE_TYPE.CHARACTER)
    reference.element.set(qn("w:styleId"), "CommentReference")
    reference.font.size = Pt(8)


def set_run(run: Run, style: Style, highlight: str | None, *, is_heading: bool) -> None:
    """Set words as the drafter did, on the reviewer's highlight if there is one.

    Args:
        run: The words.
        style: The drafter's style.
        highlight: The reviewer's colour as ``#rrggbb``; it hides the drafter's background.
        is_heading: Headings keep the heading style's own size.
    """
    fill = _HEX.fullmatch(highlight or style.background or "")
    if fill:  # first: what python-docx adds later then takes its place in the schema's order
        shading = OxmlElement("w:shd")
        shading.set(qn("w:val"), "clear")
        shading.set(qn("w:color"), "auto")
        shading.set(qn("w:fill"), fill.group(1).upper())
        run._r.get_or_add_rPr().append(shading)  # noqa: SLF001 - python-docx has no shading
    _set_marks(run, style.marks)
    color = _HEX.fullmatch(style.color or "")
    if color:
        run.font.color.rgb = RGBColor.from_string(color.group(1).upper())
    elif style.link:
        run.font.color.rgb = RGBColor(0x2B, 0x5C, 0xA6)
    if style.scale != 1.0 and not is_heading:
        run.font.size = Pt(round(BODY_SIZE * min(max(style.scale, 0.4), 4.0) * 2) / 2)


def _set_marks(run: Run, marks: Mark) -> None:
    font = run.font
    if Mark.BOLD in marks:
        font.bold = True
    if Mark.ITALIC in marks:
        font.italic = True
    if Mark.UNDERLINE in marks:
        font.underline = True
    if Mark.STRIKE in marks:
        font.strike = True
    if Mark.CAPITALS in marks:
        font.all_caps = True
    if Mark.CODE in marks:
        font.name = "Courier New"
    if Mark.SUPERSCRIPT in marks:
        font.superscript = True
    elif Mark.SUBSCRIPT in marks:
        font.subscript = True


def set_cell(paragraph: Paragraph) -> None:
    """Set a paragraph close, as a table's cells are."""
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
    paragraph.paragraph_format.line_spacing = 1.15


def repeat_header(row: _Row) -> None:
    """Let a table's header stand again on each page."""
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no repeated headers
    properties.append(OxmlElement("w:tblHeader"))


def set_border(paragraph: Paragraph, side: str) -> None:
    """Draw a thin line along one side of a paragraph: ``bottom`` or ``left``."""
    borders: Any = OxmlElement("w:pBdr")
    border = OxmlElement(f"w:{side}")
    for name, value in (("val", "single"), ("sz", "4"), ("space", "4"), ("color", "999999")):
        border.set(qn(f"w:{name}"), value)
    borders.append(border)
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no borders
    properties.insert_element_before(borders, *_AFTER_BORDERS)


def add_page_number(paragraph: Paragraph) -> None:
    """Add a field that shows the page's number."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)  # noqa: SLF001 - python-docx has no fields
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
