"""A review file's JSON text: two spaces, a line a value, an item a few lines of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tcreader.annotations.file_format.item_texts import utf8
from tcreader.annotations.file_format.json_text import encoded, members

if TYPE_CHECKING:
    from collections.abc import Iterable

_PAGE = "first"
_ITEMS = "items"


def around_items(top: dict[str, Any]) -> tuple[bytes, bytes]:
    """The file's bytes before and behind the items of its page; all before, if it has no items."""
    if not top["total"]:
        return utf8(encoded(top) + "\n"), b""
    before, after = _around(top, _PAGE, "  ")
    page_before, page_after = _around(top[_PAGE], _ITEMS, "    ")
    head = [*before, '  "first": {', *page_before, '    "items": [', "      "]
    tail = ["", "    ]" + _continued(page_after), "  }" + _continued(after), "}", ""]
    return utf8("\n".join(["{", *head])), utf8("\n".join(tail))


def _around(whole: dict[str, Any], key: str, margin: str) -> tuple[list[str], list[str]]:
    """The members before and after one of an object's, with their margin."""
    at = list(whole).index(key)
    lines = [margin + member for member in members(whole, margin)]
    return [line + "," for line in lines[:at]], lines[at + 1 :]


def _continued(lines: Iterable[str]) -> str:
    return "".join(",\n" + line for line in lines)
