"""Ideographs: the characters by which Chinese words are told from others."""

from __future__ import annotations

import re

IDEOGRAPHS = "\u3400-\u9fff\uf900-\ufaff"
"""For a character class of a regular expression: the blocks of the basic plane. The rare ones
beyond it stand beside common ones, by which a text is known all the same."""

_IDEOGRAPHS = re.compile(f"[{IDEOGRAPHS}]+")


def has_ideograph(text: str) -> bool:
    """Whether a Chinese character stands in a text."""
    return not text.isascii() and _IDEOGRAPHS.search(text) is not None


def ideograph_count(text: str) -> int:
    """How many Chinese characters a text has."""
    return 0 if text.isascii() else len("".join(_IDEOGRAPHS.findall(text)))
