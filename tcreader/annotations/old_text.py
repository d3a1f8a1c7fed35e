"""The text in which an annotation was made, to hold against the text at hand."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tcreader.annotations.kept_text import KeptText
    from tcreader.annotations.line_diff import LineDiff
    from tcreader.annotations.matching import Haystack


class OldText:
    """A text in which targets were made; what it takes to compare it is made when needed."""

    def __init__(self, old: str, new: str) -> None:
        self.text = old
        self._new = new

    @cached_property
    def diff(self) -> LineDiff:
        """Its lines beside those of the text at hand."""
        from tcreader.annotations.line_diff import LineDiff

        return LineDiff(self.text, self._new)

    @cached_property
    def haystack(self) -> Haystack:
        """It, to look for words in."""
        from tcreader.annotations.matching import Haystack

        return Haystack(self.text)

    def holds_twice(self, words: str, low: int, high: int) -> bool:
        """Whether words stand in it more than once between two places."""
        first = self.text.find(words, max(0, low), high)
        return first >= 0 and self.text.find(words, first + 1, high) >= 0


class OldTexts:
    """The old texts of one record, unpacked when a target asks for them."""

    def __init__(self, kept: Mapping[str, KeptText], new: str) -> None:
        self._kept = kept
        self._new = new
        self._unpacked: dict[str, OldText | None] = {}

    def of(self, source: str) -> OldText | None:
        """The text with this SHA-256, if it was kept and is whole."""
        if source not in self._unpacked:
            kept = self._kept.get(source)
            try:
                self._unpacked[source] = OldText(kept.text(), self._new) if kept else None
            except ValueError:
                self._unpacked[source] = None
        return self._unpacked[source]
