"""Clause ids: what a reviewer would call a clause, unique in the document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcreader.agreement.outlining.styles import Form, Tier

if TYPE_CHECKING:
    from tcreader.agreement.outlining.nodes import Node

_TRAILING = " .．、:："
_SPACE = re.compile(r"\s+")
_WIDE = str.maketrans("（）〔〕０１２３４５６７８９．", "()()0123456789.")


class Identities:
    """Names clauses one after the other, in document order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._uses: dict[str, int] = {}
        self._headings = 0

    def name(self, node: Node) -> str:
        """The id of a clause whose parent has its own already."""
        return self._unique(self._natural(node))

    def _unique(self, name: str) -> str:
        uses = self._uses.get(name, 0) + 1
        self._uses[name] = uses
        return name if uses == 1 else self._unique(f"{name}#{uses}")

    def _natural(self, node: Node) -> str:
        if node.label is None:
            self._headings += 1
            return f"h{self._headings}"
        printed = _printed(self._text, node)
        above = node.parent
        if above is None or above.label is None or node.form is Form.DECIMAL:
            return printed
        if node.form is Form.WORD:
            qualified = node.tier < Tier.ARTICLE and above.form is Form.WORD
            return above.id + printed if qualified else printed
        if node.form is Form.BRACKET:
            return above.id + printed
        return f"{above.id}.{printed}"


def _printed(text: str, node: Node) -> str:
    label = node.label
    if label is None:
        return ""
    printed = _SPACE.sub(" ", text[label.start : label.stop].translate(_WIDE)).strip()
    if node.form is Form.WORD and label.style.starts == "第":
        return printed.replace(" ", "").rstrip(_TRAILING)
    if node.form is Form.BRACKET:
        core = printed.strip(_TRAILING).lstrip("(").rstrip(")")
        return f"({core.strip()})"
    return printed.rstrip(_TRAILING + ")")
