"""Positions in UTF-16 code units, as JavaScript counts them, and in code points, as we do."""

from __future__ import annotations

from bisect import bisect_left


class Utf16:
    """Converts positions in one text.

    Args:
        text: In which positions are counted; a character beyond the Basic Multilingual Plane, such
            as 𠮷 or an emoji, is one code point and two units.
    """

    def __init__(self, text: str) -> None:
        is_wide = not text.isascii() and max(text) > "\uffff"
        wide = (at for at, char in enumerate(text) if char > "\uffff") if is_wide else ()
        self._wide = list(wide)
        self._units = [at + number for number, at in enumerate(self._wide)]

    def unit(self, code_point: int) -> int:
        """The position in UTF-16 units."""
        return code_point + bisect_left(self._wide, code_point)

    def code_point(self, unit: int) -> int:
        """The position in code points; in the middle of a character, that of its beginning."""
        return unit - bisect_left(self._units, unit)
