"""Targets as W3C JSON: a source and its selectors.

The source is the text in which the target was made, ``urn:sha256:`` and the digest of its UTF-8
form; positions count code points in it.
"""

from __future__ import annotations

from typing import Any

from tcreader.agreement import Span
from tcreader.annotations.json_shapes import Json, expect, filled, word
from tcreader.annotations.model import Target, TargetKind

_SOURCE = "urn:sha256:"


def target_json(target: Target) -> Json:
    """A target as the review file holds it."""
    selectors: list[Json] = []
    if target.kind is not TargetKind.DOCUMENT:
        selectors.append(
            {
                "type": "TextQuoteSelector",
                "exact": target.exact,
                "prefix": target.prefix,
                "suffix": target.suffix,
            }
        )
    if target.span is not None:
        start, end = target.span
        selectors.append({"type": "TextPositionSelector", "start": start, "end": end})
    if target.clause is not None:
        selectors.append({"type": "FragmentSelector", "value": target.clause})
    return filled(
        {
            "source": _SOURCE + target.source,
            "selector": selectors,
            "tcr:about": "clause" if target.kind is TargetKind.CLAUSE else None,
        }
    )


def target_of(value: Json) -> Target:
    """The target that a W3C target describes.

    Raises:
        NotOurs: It isn't of our shape; so do KeyError and TypeError say.
    """
    source = word(value["source"])
    expect(source.startswith(_SOURCE))
    selectors = value.get("selector", [])
    expect(isinstance(selectors, list))
    quote_ = _selector(selectors, "TextQuoteSelector")
    position = _selector(selectors, "TextPositionSelector")
    fragment = _selector(selectors, "FragmentSelector")
    kind = TargetKind(value.get("tcr:about", "words"))
    if quote_ is None:
        expect(not selectors and "tcr:about" not in value)
        return Target(TargetKind.DOCUMENT, source=source.removeprefix(_SOURCE))
    return Target(
        kind=kind,
        exact=word(quote_["exact"]),
        prefix=word(quote_.get("prefix", "")),
        suffix=word(quote_.get("suffix", "")),
        span=_span(position) if position is not None else None,
        clause=word(fragment["value"]) if fragment is not None else None,
        source=source.removeprefix(_SOURCE),
    )


def _selector(selectors: list[Any], type_: str) -> Json | None:
    found = [one for one in selectors if isinstance(one, dict) and one.get("type") == type_]
    return found[0] if found else None


def _span(position: Json) -> Span:
    start, end = position["start"], position["end"]
    expect(type(start) is int and type(end) is int and 0 <= start <= end)
    return Span(start, end)
