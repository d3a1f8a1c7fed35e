"""What a file is: a Markdown text, a plain text, or something that isn't read yet."""

from __future__ import annotations

import enum
import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from tcreader.errors import UnsupportedFormat

if TYPE_CHECKING:
    from pathlib import Path


class TextKind(enum.Enum):
    """The formats that are read; the value is the name in an agreement's source."""

    MARKDOWN = "markdown"
    TEXT = "text"


_MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_SAMPLE = 200_000
_MARKDOWN_TRAITS = re.compile(
    r"^\#{1,6}[ \t\xa0\u3000]+\S"  # a heading
    r"|\*\*[^\s*][^*\n]*\*\*"  # bold words
    r"|^\*\*[^\s*][^*]{0,5000}?[^\s*]\*\*[ \t]*$"  # bold lines
    r"|^\|?[ \t]*:?-{3,}:?[ \t]*\|[-:| \t]*$"  # the line under a table's header
    r"|\]\(https?://[^\s)]+\)",  # a link
    re.MULTILINE,
)
_HTML_START = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_SIGNATURES = (
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rich-text"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "word-97"),
    (b"PK\x03\x04", "archive"),
    (b"PK\x05\x06", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"Rar!\x1a\x07", "archive"),
)
_REFUSALS = {
    "pdf": ("This is a PDF file.", "Save its text as a .txt file and open that."),
    "rich-text": ("This is a rich text file.", "Save it as plain text (UTF-8) and open that."),
    "word": ("This is a Word file.", "Save it as plain text (UTF-8) or Markdown and open that."),
    "word-97": (
        "This is a file of Word 97-2003 or another old Office program.",
        "Save it as plain text (UTF-8) and open that.",
    ),
    "archive": ("This is an archive.", "Unpack it and open the agreement inside."),
    "html": ("This is a web page.", "Save it as text or Markdown and open that."),
}


def refuse_other_formats(data: bytes, name: str, path: Path | None) -> None:
    """Raise if the bytes, or the name, are those of a format that isn't read.

    Raises:
        UnsupportedFormat: It says what the file is and what to do; its ``reason`` is ``pdf``,
            ``rich-text``, ``word``, ``word-97``, ``archive`` or ``html``.
    """
    reason = next((found for start, found in _SIGNATURES if data.startswith(start)), None)
    if reason == "archive" and (b"word/" in data or name.lower().endswith((".docx", ".docm"))):
        reason = "word"
    if reason is None and _HTML_START.match(data[:10_000]):
        reason = "html"
    if reason is not None:
        problem, advice = _REFUSALS[reason]
        raise UnsupportedFormat(problem, reason=reason, path=path, advice=advice)


def kind_of(text: str, name: str) -> TextKind:
    """Whether a text is read as Markdown: by the name's suffix, else by what stands in it."""
    suffix = PurePath(name).suffix.lower()
    if suffix in _MARKDOWN_SUFFIXES:
        return TextKind.MARKDOWN
    return TextKind.MARKDOWN if _MARKDOWN_TRAITS.search(text[:_SAMPLE]) else TextKind.TEXT
