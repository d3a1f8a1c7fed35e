"""A review file's JSON text: two spaces, a line a value, an item a few lines of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tcreader.annotations.item_texts import GAP, utf8
from tcreader.annotations.json_text import encoded, members

if TYPE_CHECKING:
    from collections.abc import Iterable

_PAGE = "first"
_ITEMS = "items"


def rendered(top: dict[str, Any], items: list[bytes]) -> bytes:
    """The file's bytes, with the items' own texts as the items of the page in ``top``."""
    if not items:
        return utf8(encoded(top) + "\n")
    before, after = _around(top, _PAGE, "  ")
    page_before, page_after = _around(top[_PAGE], _ITEMS, "    ")
    head = [*before, '  "first": {', *page_before, '    "items": [', "      "]
    tail = ["", "    ]" + _continued(page_after), "  }" + _continued(after), "}", ""]
    texts = [utf8("\n".join(["{", *head])) + items[0], *items[1:]]
    texts[-1] += utf8("\n".join(tail))
    return GAP.join(texts)


def _around(whole: dict[str, Any], key: str, margin: str) -> tuple[list[str], list[str]]:
    """The members before and after one of an object's, with their margin."""
    at = list(whole).index(key)
    lines = [margin + member for member in members(whole, margin)]
    return [line + "," for line in lines[:at]], lines[at + 1 :]


def _continued(lines: Iterable[str]) -> str:
    return "".join(",\n" + line for line in lines)
