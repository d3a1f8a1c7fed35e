"""Characters: what is dropped from every text, and what counts as Chinese, Japanese or Korean.

Dropped are characters that a reader can't see but that break labels, search and quotes: control
characters, zero-width space and joiner, byte order mark, soft hyphen, and the controls of writing
direction, which can also make a clause look other than it reads. Non-breaking and ideographic
spaces stay where they stand inside a line; as indentation they go.
"""

from __future__ import annotations

import re

LINE_SEPARATOR = "\u2028"
"""A hard line break inside a block."""

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u200c\u200d]"
    "(?!(?<=\u200c)[\u0600-\u0dff])"  # Persian and Indian words need the zero-width non-joiner
    "(?!(?<=\u200d)[\u0600-\u0dff\u2600-\u27bf\U0001f000-\U0001faff])"  # and emoji the joiner
)
_OTHER_LINE_ENDS = re.compile("[\r\x85\u2028\u2029](?:(?<=\r)\n)?")
_BLANK_LINES = re.compile(r"\n[^\S\n]+(?=\n|\Z)")
_WIDE_INDENTS = re.compile(
    "^[ \t]*[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000][^\\S\n]*", re.MULTILINE
)


def cleaned(text: str) -> str:
    """A text with plain line feeds, without unseen characters and white space on empty lines.

    The number of its lines is that of the source.
    """
    text = _OTHER_LINE_ENDS.sub("\n", text)
    text = text.replace("\x0b", " ").replace("\x0c", " ")
    return _BLANK_LINES.sub("\n", f"\n{seen(text)}")[1:]


def without_wide_indents(text: str) -> str:
    """A text whose lines aren't indented by spaces that Markdown takes for words."""
    return _WIDE_INDENTS.sub("", text)


def seen(text: str) -> str:
    """A text without the characters that nobody can see."""
    return _UNSEEN.sub("", text)


def is_cjk(character: str) -> bool:
    """Whether a character is of Chinese, Japanese or Korean writing, punctuation included."""
    return character >= "\u2e80" and (
        character <= "\ua4cf"
        or "\uac00" <= character <= "\ud7ff"
        or "\uf900" <= character <= "\ufaff"
        or "\ufe30" <= character <= "\ufe4f"
        or "\uff00" <= character <= "\uffef"
        or "\U00020000" <= character <= "\U0003ffff"
    )


def is_cjk_word(character: str) -> bool:
    """Whether a character is an ideograph, kana or hangul: of a word, not between words."""
    return is_cjk(character) and character.isalnum()


def columns(text: str) -> int:
    """How many columns of a typewriter a text takes: a CJK character takes two."""
    if text.isascii():
        return len(text)
    return len(text) + sum(map(is_cjk, text))
