"""No visible letter of a real agreement is lost or moved.

What is visible is told without the readers: from the source go the targets of links, tags,
comments and attributes; letters, digits and ideographs are left, and must all be there in order.
"""

from __future__ import annotations

import html
import re

from tcreader import formats

LARGEST = 1_000_000
FOLDERS = ("agreements-zh", "agreements-en", "large", "encodings")
TAGS = "a|br|li|p|span|strong|table|tbody|td|th|thead|tr|ul"
UNSEEN = (
    r"<!--.*?-->",
    rf"</?(?:{TAGS})\b[^<>]*>",
    r"\{[:#][^{}\n]*\}[ \t]*$",
    r"(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)",
)


def letters(text):
    return [character for character in text if character.isalnum()]


def visible(source):
    for pattern in UNSEEN:
        source = re.sub(pattern, "", source, flags=re.DOTALL | re.MULTILINE)
    return letters(html.unescape(source))


def agreements(shared):
    yield from (shared / "seeds").glob("*.txt")
    for folder in FOLDERS:
        for path in sorted((shared / "corpus" / folder).rglob("*")):
            if path.suffix in (".md", ".txt") and path.stat().st_size < LARGEST:
                yield path


def test_no_visible_letter_is_lost(shared):
    paths = list(agreements(shared))
    assert len(paths) > 200
    for path in paths:
        agreement = formats.read(path)
        source = path.read_bytes().decode(agreement.source.encoding).replace("\r\n", "\n")
        if agreement.source.format == "text":
            assert letters(agreement.text) == letters(source), path.name
        else:
            assert letters(agreement.text) == visible(source), path.name


def test_no_markers_of_bold_are_left_over(shared):
    """In Chinese agreements two stars are never a sign of a footnote."""
    for path in sorted((shared / "corpus" / "agreements-zh").rglob("*.md")):
        agreement = formats.read(path)
        left = agreement.text.count("**")
        assert left <= 1, path.name


def test_encodings_are_told(shared):
    expected = {"gbk": "gb18030", "gb18030": "gb18030", "big5": "big5hkscs", "utf8": "utf-8"}
    expected |= {"utf8bom": "utf-8-sig", "utf16be": "utf-16", "utf16le": "utf-16"}
    for path in sorted((shared / "corpus" / "encodings").iterdir()):
        agreement = formats.read(path)
        _, name, second, *_ = path.name.split("_")
        wanted = "utf-16-le" if second == "nobom" else expected[name]
        assert agreement.source.encoding == wanted, path.name
        assert agreement.source.language.startswith("zh") or "allstate" in path.name
