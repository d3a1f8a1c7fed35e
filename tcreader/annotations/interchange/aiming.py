"""From what another program says of a place to a target that anchoring finds.

Where the words can be pointed at in the text at hand, the target is made anew there, with its
context and its clause. Where they can't, it keeps what was said, and anchoring decides.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from tcreader.agreement import Span
from tcreader.annotations.anchoring.wording import is_telling
from tcreader.annotations.interchange.utf16 import Utf16
from tcreader.annotations.interchange.values import objects, words
from tcreader.annotations.model import Target, TargetKind
from tcreader.annotations.selectors import (
    clause_target,
    document_target,
    words_target,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tcreader.agreement import Agreement

_DEPTH = 8  # how far one selector may be refined by another
_CONTEXT = 200  # code points of a foreign quote's context that are kept


class Said(NamedTuple):
    """What a target's selectors say, whatever their order.

    Attributes:
        exact: The quote.
        prefix: Words before it.
        suffix: Words after it.
        position: Start and end, in the unit of the program that wrote them.
    """

    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    position: tuple[int, int] | None = None

    @classmethod
    def of(cls, selectors: Any) -> Said:
        """What W3C selectors say: the first quote, and the first position."""
        said = cls()
        for selector in _flat(selectors):
            kind = selector.get("type")
            if kind == "TextQuoteSelector" and not said.exact:
                exact, prefix, suffix = (
                    words(selector.get(key)) for key in ("exact", "prefix", "suffix")
                )
                said = said._replace(
                    exact=exact, prefix=prefix[-_CONTEXT:], suffix=suffix[:_CONTEXT]
                )
            elif kind == "TextPositionSelector" and said.position is None:
                said = said._replace(position=_position(selector))
        return said


class Aim:
    """Finds targets in one agreement.

    Args:
        agreement: The text at hand.
        counts_utf16: Whether the format counts positions in UTF-16 units, not in code points.
    """

    def __init__(self, agreement: Agreement, *, counts_utf16: bool = False) -> None:
        self._agreement = agreement
        self._counts_utf16 = counts_utf16
        self._text = agreement.text

    @cached_property
    def source(self) -> str:
        """The IRI of the text at hand, as tcreader writes it."""
        return f"urn:sha256:{self._agreement.text_digest}"

    def target(self, said: Said, kind: TargetKind, source: str = "") -> Target | None:
        """The target that was meant; None where nothing was said that could be found.

        Args:
            said: Quote and position.
            kind: Whether it is about words, a clause or the document.
            source: The IRI of the text for which it was said, by which a position without a quote
                can be trusted.
        """
        if kind is TargetKind.DOCUMENT:
            return document_target(self._agreement)
        if not said.exact:
            span = self._trusted(said.position) if source == self.source else None
            return self._made(span, kind) if span else None
        span = self._at_position(said) or self._by_quote(said)
        if span is not None:
            return self._made(span, kind)
        return Target(kind, said.exact, said.prefix, said.suffix, _hint(said))

    def _made(self, span: Span, kind: TargetKind) -> Target:
        if kind is TargetKind.CLAUSE:
            clause = self._agreement.outline.at(span.start)
            if clause is not None:
                return clause_target(self._agreement, clause.id)
        return words_target(self._agreement, span)

    def _trusted(self, position: tuple[int, int] | None) -> Span | None:
        if position is None or not position[0] < position[1] <= len(self._text):
            return None
        return Span(*position)

    def _at_position(self, said: Said) -> Span | None:
        """Where position and quote agree, whether code points were counted or UTF-16 units.

        A short quote may stand at both places; then the context tells, or else the format's unit.
        """
        if said.position is None:
            return None
        as_points = Span(*said.position)
        as_units = Span(*map(self._utf16.code_point, said.position))
        both = (as_units, as_points) if self._counts_utf16 else (as_points, as_units)
        agreeing = [span for span in both if span.of(self._text) == said.exact]
        fitting = [span for span in agreeing if self._fits(span, said)]
        return next(iter(fitting or agreeing), None)

    def _fits(self, span: Span, said: Said) -> bool:
        """Whether the words around a place are those around the quote."""
        is_after = self._text.endswith(said.prefix, 0, span.start)
        return is_after and self._text.startswith(said.suffix, span.end)

    def _by_quote(self, said: Said) -> Span | None:
        """The one place where the quote stands in its context; without any, it must be telling."""
        whole = said.prefix + said.exact + said.suffix
        at = self._text.find(whole)
        if at < 0 or self._text.find(whole, at + 1) >= 0:
            return None
        start = at + len(said.prefix)
        is_sure = whole != said.exact or is_telling(said.exact)
        return Span(start, start + len(said.exact)) if is_sure else None

    @cached_property
    def _utf16(self) -> Utf16:
        return Utf16(self._text)


def _flat(selectors: Any) -> Iterator[dict[str, Any]]:
    """All selectors, those that refine others included."""
    level = objects(selectors)
    for _ in range(_DEPTH):
        yield from level
        level = [finer for one in level for finer in objects(one.get("refinedBy"))]


def _position(selector: dict[str, Any]) -> tuple[int, int] | None:
    start, end = selector.get("start"), selector.get("end")
    if type(start) is int and type(end) is int and 0 <= start <= end < 2**31:
        return start, end
    return None


def _hint(said: Said) -> Span | None:
    """A position in another text, of use if it is as long as the quote."""
    if said.position is None:
        return None
    start, end = said.position
    return Span(start, end) if end - start == len(said.exact) else None
