"""A review file's JSON text: two spaces, a line a value, an item a few lines of its own."""

from __future__ import annotations

import json
from typing import Any


def rendered(top: dict[str, Any], items: list[Any]) -> str:
    """The file's text. The items are rendered one by one: an entry is a few lines of its own."""
    pieces = []
    for key, value in top.items():
        if key == "first":
            page = {name: part for name, part in value.items() if name != "items"}
            inner = [f'"items": {_array(items, 6)}']
            members = [f"{_json(name)}: {_indented(part, 4)}" for name, part in page.items()]
            text = "{\n    " + ",\n    ".join(members[:2] + inner + members[2:]) + "\n  }"
        else:
            text = _indented(value, 2)
        pieces.append(f"  {_json(key)}: {text}")
    return "{\n" + ",\n".join(pieces) + "\n}\n"


def _array(items: list[Any], depth: int) -> str:
    if not items:
        return "[]"
    gap = "\n" + " " * depth
    return "[" + gap + ("," + gap).join(_indented(item, depth) for item in items) + gap[:-2] + "]"


def _indented(value: Any, depth: int) -> str:
    """A value's JSON text, set ``depth`` spaces in; a line feed is never part of a string."""
    try:
        text = json.dumps(value, ensure_ascii=False, indent=2)
    except RecursionError:  # somebody's very deep value: the compact writer goes deeper
        text = _json(value)
    return text.replace("\n", "\n" + " " * depth)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
