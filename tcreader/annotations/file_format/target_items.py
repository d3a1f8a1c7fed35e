"""Targets as W3C JSON: a source and its selectors.

The source is the text in which the target was made, ``urn:sha256:`` and the digest of its UTF-8
form; positions count code points in it.
"""

from __future__ import annotations

from functools import lru_cache

from tcreader.agreement import Span
from tcreader.annotations.file_format.json_shapes import Json, NotOurs, expect, expect_words
from tcreader.annotations.model import Target, TargetKind

_SOURCE = "urn:sha256:"


def target_json(target: Target) -> Json:
    """A target as the review file holds it."""
    kind, exact, prefix, suffix, span, clause, source = target
    if kind is TargetKind.DOCUMENT:
        return {"source": _SOURCE + source}
    selectors: list[Json] = [
        {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}
    ]
    if span is not None:
        start, end = span
        selectors.append({"type": "TextPositionSelector", "start": start, "end": end})
    if clause is not None:
        selectors.append({"type": "FragmentSelector", "value": clause})
    if kind is TargetKind.CLAUSE:
        return {"source": _SOURCE + source, "selector": selectors, "tcr:about": "clause"}
    return {"source": _SOURCE + source, "selector": selectors}


def target_of(value: Json) -> Target:
    """The target that a W3C target describes.

    Raises:
        NotOurs: It isn't of our shape; so do KeyError, TypeError, ValueError and AttributeError
            say.
    """
    source = _digest_in(value["source"])
    selectors = value.get("selector")
    if not selectors:
        expect("tcr:about" not in value)
        return Target(TargetKind.DOCUMENT, source=source)
    expect(isinstance(selectors, list))
    found: dict[str, Json] = {}
    for selector in selectors:
        if isinstance(selector, dict):
            found.setdefault(selector["type"], selector)
    quote, position = found["TextQuoteSelector"], found.get("TextPositionSelector")
    exact, prefix, suffix = quote["exact"], quote.get("prefix", ""), quote.get("suffix", "")
    clause = found["FragmentSelector"]["value"] if "FragmentSelector" in found else None
    expect_words(exact, prefix, suffix, "" if clause is None else clause)
    return Target(
        TargetKind(value["tcr:about"]) if "tcr:about" in value else TargetKind.WORDS,
        exact,
        prefix,
        suffix,
        None if position is None else _span(position),
        clause,
        source,
    )


@lru_cache(maxsize=100)
def _digest_in(source: str) -> str:
    """The digest of a text that a source names; all items of a file name the same few.

    Raises:
        NotOurs: It names something else.
    """
    expect(source.startswith(_SOURCE))
    return source[len(_SOURCE) :]


def _span(position: Json) -> Span:
    start, end = position["start"], position["end"]
    if type(start) is int and type(end) is int and 0 <= start <= end:
        return Span(start, end)
    raise NotOurs
