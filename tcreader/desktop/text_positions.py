"""Code points and UTF-16 units: the one place that converts between them.

Python and every room of tcreader count code points; Qt counts UTF-16 units, in which a character
beyond the Basic Multilingual Plane (a rare Han character, an emoji) takes two.
"""

from __future__ import annotations

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def utf16_length(text: str) -> int:
    """How many UTF-16 units a text takes."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class TextPositions:
    """Positions in one text, in both counts.

    Only the characters that take two units are kept, so a text without any costs nothing and
    each conversion is one binary search.
    """

    def __init__(self, text: str) -> None:
        has_pairs = utf16_length(text) != len(text)  # the quicker question, and mostly a no
        self._points = [match.start() for match in _ASTRAL.finditer(text)] if has_pairs else []
        self._units = [point + index for index, point in enumerate(self._points)]

    def to_utf16(self, position: int) -> int:
        """The UTF-16 position of a position in code points."""
        return position + bisect_left(self._points, position)

    def to_code_points(self, position_utf16: int) -> int:
        """The position in code points; within a surrogate pair, that of its character."""
        return position_utf16 - bisect_left(self._units, position_utf16)
