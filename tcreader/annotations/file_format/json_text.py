"""JSON text to Python values and back, with nothing lost on the way.

Python's own reader fails on what nests very deep and on very long integers, and rounds numbers
that a float can't hold. What other programs wrote into a review file must survive all the same,
so that such a value is kept as the text that it was.
"""

from __future__ import annotations

import json
import math
import os
import re
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_DEEPEST = 100  # levels that are taken apart; our own values nest seven deep
_DIGITS = 300  # of an integer; far below the length that Python refuses to convert
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[{]|[\]}]', re.DOTALL)

_plain = json.JSONEncoder(ensure_ascii=False).encode


class Verbatim(NamedTuple):
    """A value that is kept as its JSON text, since no Python value would hold it."""

    text: str


def decoded(text: str, above: int = 0) -> Any:
    """The value of a JSON text, with a `Verbatim` for each part that Python can't hold.

    Args:
        text: JSON.
        above: How many levels it lies below that from which depth is counted.

    Raises:
        ValueError: It isn't JSON.
    """
    deep: Mapping[str, Verbatim] = {}
    if text.count("[") + text.count("{") > _DEEPEST - above:
        text, deep = _without_depths(text, _DEEPEST - above)
    decoder = json.JSONDecoder(parse_float=partial(_number, deep), parse_int=_integer)
    return decoder.decode(text)


def encoded(value: Any, margin: str = "") -> str:
    """The JSON text of a value, indented by two spaces; ``margin`` stands before its lines.

    What nests deeper than any reader of ours gives it is written in one line.
    """
    if isinstance(value, Verbatim):
        return value.text
    if not isinstance(value, dict | list) or not value or len(margin) > 4 * _DEEPEST:
        return _plain(value)
    inner = margin + "  "
    gap = ",\n" + inner
    if isinstance(value, dict):
        return f"{{\n{inner}{gap.join(members(value, inner))}\n{margin}}}"
    return f"[\n{inner}{gap.join([encoded(each, inner) for each in value])}\n{margin}]"


def members(value: Mapping[str, Any], margin: str) -> list[str]:
    """The JSON texts of an object's members, each without the margin before it."""
    return [f"{_plain(key)}: {encoded(each, margin)}" for key, each in value.items()]


def _without_depths(text: str, deepest: int) -> tuple[str, Mapping[str, Verbatim]]:
    """The text with a number of its own in place of each value that nests too deep.

    The reader hands those numbers to `_number`, which puts the value there again.
    """
    mark = f"0e{int.from_bytes(os.urandom(16))}0"  # no file could know it
    deep: dict[str, Verbatim] = {}
    pieces: list[str] = []
    depth = start = done = 0
    for token in _TOKEN.finditer(text):
        sign = token[0]
        if sign in "[{":
            depth += 1
            if depth == deepest + 1:
                start = token.start()
        elif sign in "]}":
            if depth == deepest + 1:
                number = f"{mark}{len(deep)}"
                deep[number] = Verbatim(text[start : token.end()])
                pieces += text[done:start], number
                done = token.end()
            depth -= 1
    return "".join([*pieces, text[done:]]), deep


def _number(deep: Mapping[str, Verbatim], literal: str) -> float | Verbatim:
    """The number that a literal with a point or an exponent stands for."""
    if literal in deep:
        return deep[literal]
    value = float(literal)
    return value if _is_exact(value, literal) else Verbatim(literal)


def _is_exact(value: float, literal: str) -> bool:
    """Whether a float is written back as the number that its literal says."""
    if repr(value) == literal:
        return True
    from decimal import Decimal

    try:
        return math.isfinite(value) and Decimal(repr(value)) == Decimal(literal)
    except ArithmeticError:  # an exponent beyond all bounds
        return False


def _integer(literal: str) -> int | Verbatim:
    return int(literal) if len(literal) <= _DIGITS else Verbatim(literal)
