"""A long text in parts: one search of it all would keep a window waiting."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PART = 20_000


def in_parts(text: str) -> Iterator[str]:
    """The text in parts of some 20,000 code points, each of which ends with a line."""
    start = 0
    while start < len(text):
        line_end = text.find("\n", start + _PART)
        end = line_end + 1 if line_end >= 0 else len(text)
        yield text[start:end]
        start = end
