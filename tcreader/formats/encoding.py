"""The encoding of a text: byte order mark first, then UTF-8, then what its words tell.

A file that ends inside a character was cut off; that last character is dropped, not the file.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, NamedTuple

from tcreader.errors import UnsupportedFormat

if TYPE_CHECKING:
    from pathlib import Path

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 64 * 1024
_COMMON = {
    "gb18030": frozenset("的一是不了在人有我他这中大来上个国和也为用您或务及与本您服协议方定法信"),
    "big5hkscs": frozenset(
        "的一是不了在人有我他這中大來上個國和也為用您或務及與本您服協議方定法信"
    ),
}
_COMMON_SHARE = 0.08
_DAMAGE_SHARE = 0.002
_CONTROL_SHARE = 0.005
_CONTROLS = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27})
_CONTROL_CHARACTER = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_COMMON_IDEOGRAPHS = _COMMON["gb18030"] | _COMMON["big5hkscs"]
_RARE_SHARE = 0.03
_READABLE_SHARE = 0.9


class Decoded(NamedTuple):
    """A text and the encoding that it was in, as Python names it."""

    text: str
    encoding: str


def decode(data: bytes, path: Path | None = None) -> Decoded:
    """The text in ``data``.

    Raises:
        UnsupportedFormat: The bytes aren't a text, or none of the encodings fits.
    """
    found = _by_mark(data) or _utf16_without_mark(data)
    if found is None:
        _refuse_binary(data, path)
        found = _utf8(data) or _chinese(data) or _utf8_with_damage(data) or _guessed(data)
    if found is None:
        raise UnsupportedFormat(
            "The encoding of this text can't be told.",
            reason="encoding",
            path=path,
            advice="Save it as UTF-8 and open it again.",
        )
    return found


def _strictly(data: bytes, encoding: str) -> str | None:
    """The text if every byte fits; only a last character that was cut off is let go."""
    try:
        return codecs.getincrementaldecoder(encoding)().decode(data, final=False)
    except UnicodeError:
        return None


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _strictly(data, encoding)
            if text is None:
                text = data.decode(encoding, errors="replace")
            return Decoded(text, encoding)
    return None


def _utf16_without_mark(data: bytes) -> Decoded | None:
    """UTF-16 shows by the zero bytes of its line ends and Latin letters."""
    if 0 not in data[:_SAMPLE]:
        return None
    texts = {encoding: _strictly(data, encoding) for encoding in ("utf-16-le", "utf-16-be")}
    best = max(texts, key=lambda encoding: _readable_share(texts[encoding]))
    text = texts[best]
    if text is None or _readable_share(text) < _READABLE_SHARE:
        return None
    return Decoded(text, best)


def _readable_share(text: str | None) -> float:
    """The share of Latin and East Asian characters; 0 if there are controls or rare ideographs."""
    sample = (text or "")[:_SAMPLE]
    if not sample or _CONTROL_CHARACTER.search(sample):
        return 0.0
    ideographs = [character for character in sample if "\u4e00" <= character <= "\u9fff"]
    common = sum(character in _COMMON_IDEOGRAPHS for character in ideographs)
    if common < _RARE_SHARE * len(ideographs):
        return 0.0
    return sum(_is_readable(character) for character in sample) / len(sample)


def _is_readable(character: str) -> bool:
    return (
        character <= "\xff"
        or "\u2000" <= character <= "\u24ff"
        or "\u3000" <= character <= "\u9fff"
        or "\uac00" <= character <= "\ud7af"
        or "\uff00" <= character <= "\uffef"
    )


def _refuse_binary(data: bytes, path: Path | None) -> None:
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if 0 in sample or controls > _CONTROL_SHARE * len(sample):
        raise UnsupportedFormat(
            "This isn't a text file.",
            reason="binary",
            path=path,
            advice="Choose a Markdown or plain text file.",
        )


def _utf8(data: bytes) -> Decoded | None:
    text = _strictly(data, "utf-8")
    return Decoded(text, "utf-8") if text is not None else None


def _utf8_with_damage(data: bytes) -> Decoded | None:
    """UTF-8 in which a few bytes were damaged: they show as the replacement character."""
    text = data.decode("utf-8", errors="replace")
    wide = sum(character >= "\x80" for character in text)
    if 0 < text.count("\ufffd") <= _DAMAGE_SHARE * wide:
        return Decoded(text, "utf-8")
    return None


def _chinese(data: bytes) -> Decoded | None:
    """GB 18030 (which holds GBK and GB 2312) or Big5, by the share of common characters."""
    best: tuple[float, str, str] | None = None
    for encoding, common in _COMMON.items():
        text = _strictly(data, encoding)
        if text is None:
            continue
        sample = text[:_SAMPLE]
        wide = sum(character >= "\x80" for character in sample)
        share = sum(character in common for character in sample) / max(wide, 1)
        if share >= _COMMON_SHARE and (best is None or share > best[0]):
            best = (share, text, encoding)
    return Decoded(best[1], best[2]) if best else None


def _guessed(data: bytes) -> Decoded | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        return None
    text = _strictly(data, best.encoding)
    return Decoded(text, best.encoding) if text is not None else None
