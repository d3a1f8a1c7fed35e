"""Lines: agreements are read line by line, except where prose was wrapped at a fixed width.

A text was wrapped by a machine or a typist if its lines break where the next word wouldn't have
fitted. So a text's width is sought for which that holds at most of the places where a line is
followed by another one without a blank line between; there, and only there, the two are joined.
A line that was ended earlier was ended on purpose: it is a clause, an item, a line of an address.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tcreader.formats.characters import columns, is_cjk

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_NARROWEST, _WIDEST = 40, 130
_ENOUGH_BREAKS = 6
_SHARE_OF_FULL_LINES = 0.75
_LINES_LOOKED_AT = 4_000
_OVERHANG = 4

_SENTENCE_END = re.compile(r"(?:[.;:!?。；：！？…]|[;,] (?:and|or))[\"'”’」』)）\]】*_]*$")
_TITLE_END = re.compile(r"[.;:,!?。；：，、！？…][\"'”’」』)）\]】*_]*$")
_LONGEST_TITLE = 80

_LABEL = re.compile(
    r"""[(（\[【]?\s*(?:
        \d{1,3}(?:\.\d{1,3})*\s*[.)）、．]      # 1.  1.2.  1)  1、
      | \d{1,3}(?:\.\d{1,3})+(?![\d.,%])      # 1.2 text
      | (?:\d{1,3}|[a-zA-Z]|[ivxlcIVXLC]{1,7}|[一二三四五六七八九十百]{1,4})\s*[)）]
      | (?:[a-zA-Z]|[ivxIVX]{1,5})\.\s
      | [一二三四五六七八九十百]{1,4}[、．.]
      | 第\s*[\d一二三四五六七八九十百零〇]+\s*[条條章节節编編部款项項]
      | [\u2460-\u249b\u3220-\u3229]           # circled and bracketed numbers
      | (?i:Article|Section|Part|Schedule|Chapter|Annex|Exhibit|Appendix)\s+[\dIVXA-Z]+\b
      | §
    )""",
    re.VERBOSE,
)
_BULLET = re.compile(r"(?:[•‣◦▪●■◆·]\s*|[-*+–—]\s+)(?=\S)")


def bullet_width(line: str) -> int:
    """How many characters of a line's start are a bullet and the space after it."""
    found = _BULLET.match(line)
    return found.end() if found else 0


def is_title_like(words: str) -> bool:
    """Whether words are short and end as no sentence does."""
    return 0 < len(words) <= _LONGEST_TITLE and not _TITLE_END.search(words)


class Wrapping(NamedTuple):
    """The width at which a text's prose was wrapped, in columns; None if it wasn't."""

    width: int | None = None

    def joint(self, line: str, following: str) -> str | None:
        """What joins two source lines into one, or None if the break between them was meant.

        It is a space, or nothing beside a Chinese character.
        """
        if self.width is None or not _is_full(line, following, self.width):
            return None
        line, following = _words(line), _words(following)
        if not line or not following:
            return None
        ended = _SENTENCE_END.search(line)
        if bullet_width(following) or (ended and _LABEL.match(following)):
            return None
        if is_cjk(line[-1]) or is_cjk(following[0]):
            return None if ended else ""
        return " "


def wrapping_of(paragraphs: Iterable[Sequence[str]]) -> Wrapping:
    """How a text was wrapped; a paragraph is a run of lines without a blank one between."""
    breaks: list[tuple[str, str]] = []
    for paragraph in paragraphs:
        breaks += pairwise(paragraph)
        if len(breaks) > _LINES_LOOKED_AT:
            break
    if len(breaks) < _ENOUGH_BREAKS:
        return Wrapping()
    widths = sorted(_width(line) for line, _ in breaks)
    width = widths[int(len(widths) * 0.97)]
    if not _NARROWEST <= width <= _WIDEST:
        return Wrapping()
    full = sum(_is_full(line, following, width) for line, following in breaks)
    return Wrapping(width) if full >= _SHARE_OF_FULL_LINES * len(breaks) else Wrapping()


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the first word of the following line wouldn't have fitted on this one."""
    if _width(following) > width + _OVERHANG:
        return False
    return _width(line) + _room_needed(_words(following)) > width


def _room_needed(following: str) -> int:
    """The columns that a space and the first word would have taken."""
    if is_cjk(following[:1]):
        return 4  # the character, and one that may not begin or end a line
    word, *_ = following.split(maxsplit=1) or [""]
    return 1 + next((index for index, sign in enumerate(word) if is_cjk(sign)), len(word))


def _width(line: str) -> int:
    """The columns of a line, indentation included."""
    return columns(line.rstrip().expandtabs(4))


def _words(line: str) -> str:
    """A line without indentation, and without the marks of a quote before it."""
    return line.strip().lstrip("> ")
