"""One agreement laid out at one zoom in one theme, and the column in which it stands."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextOption

from tcreader.agreement import BlockKind, ClauseKind, Mark
from tcreader.desktop.reading.document_writer import MARGIN, DocumentWriter
from tcreader.desktop.reading.furniture import Furniture
from tcreader.desktop.reading.page import Page
from tcreader.desktop.reading.typography import Typography

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tcreader.agreement import Agreement, Style
    from tcreader.desktop.theme import Theme

_FIGURE = re.compile(r"\d")
_ENDLESS = 5_000  # characters without a place where a line could break
_ENDLESS_WORD = rf"(?<![^\s\u2e80-\uffff])[^\s\u2e80-\uffff]{{{_ENDLESS}}}"
_ROWS = 2000  # of the ruler: more than any screen has
_EMPHASIS = Mark.BOLD | Mark.UNDERLINE | Mark.CAPITALS
_SAMPLE = 1000  # clauses whose labels tell how wide the gutter must be


class Sheet:
    """The document of one agreement with its geometry; made anew for another zoom or typeface.

    Attributes:
        agreement: What it shows.
        typography: Its formats.
        writer: Fills its document.
        page: Its geometry.
        furniture: What stands beside its words.
    """

    def __init__(
        self, agreement: Agreement, zoom: int, theme: Theme, typeface: str = "serif"
    ) -> None:
        self.agreement = agreement
        language = agreement.source.language
        widest = Typography(language, zoom, theme).gutter_for(_gutter_labels(agreement))
        self.typography = Typography(language, zoom, theme, widest, typeface)
        self.writer = DocumentWriter(agreement, self.typography)
        self.page = Page(agreement, self.writer)
        self.furniture = Furniture(agreement, theme, self.typography)

    def column(self, width: int) -> tuple[int, int]:
        """What to leave free left and right of the column in a pane of some width.

        The words stand in the middle; labels and the current clause's bar are left of them.
        """
        beside = self.typography.gutter + MARGIN
        measure = self.typography.measure_within(width - beside - MARGIN)
        left = max(0, round((width - measure) / 2 - beside))
        return left, max(0, width - left - round(beside + measure + MARGIN))

    @property
    def wrap_mode(self) -> QTextOption.WrapMode:
        """Where lines break.

        To break beside words, Qt looks back to a word's beginning for each of its lines: a
        megabyte without a space would take it minutes.
        """
        mode = QTextOption.WrapMode
        endless = _has_endless_word(self.agreement)
        return mode.WrapAnywhere if endless else mode.WrapAtWordBoundaryOrAnywhere

    @cached_property
    def emphasised(self) -> tuple[int, ...]:
        """Where the drafter set words off within a text that isn't a heading."""
        return tuple(_emphasised(self.agreement))

    def needs_rewriting(self) -> bool:
        """Whether the document itself holds colours of the theme: links or coloured words."""
        return any(
            run.style.link is not None or run.style.color is not None
            for block in self.agreement.blocks
            for run in block.runs
        )


def _has_endless_word(agreement: Agreement) -> bool:
    return any(
        end - start > _ENDLESS and re.search(_ENDLESS_WORD, agreement.text[start:end])
        for start, end in (block.span for block in agreement.blocks)
    )


def _gutter_labels(agreement: Agreement) -> set[str]:
    """The labels that hang in the gutter, one for each shape: figures are all of one width."""
    return {
        _FIGURE.sub("0", clause.label)
        for clause in agreement.outline.clauses[:_SAMPLE]
        if clause.kind is not ClauseKind.ITEM
    }


def _emphasised(agreement: Agreement) -> Iterator[int]:
    """Where the drafter set words off within a text that isn't a heading.

    What is too near to what came before to have a row of its own in the ruler is left out.
    """
    apart, last = len(agreement.text) // _ROWS, -1
    known: dict[int, bool] = {}  # tens of thousands of runs share a handful of styles
    for block in agreement.blocks:
        if block.kind is BlockKind.HEADING:
            continue
        for run in block.runs:
            is_set_off = known.get(id(run.style))
            if is_set_off is None:
                is_set_off = known[id(run.style)] = _is_set_off(run.style)
            if is_set_off and (last < 0 or run.start - last > apart):
                last = run.start
                yield run.start


def _is_set_off(style: Style) -> bool:
    return bool(style.marks & _EMPHASIS) or style.color is not None
