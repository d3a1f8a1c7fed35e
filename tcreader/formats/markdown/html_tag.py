"""Tags of HTML among the words. They are told by their names, since ``<Company Name>`` is text."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

TAG = "tag"

_TAG = re.compile(
    r"<(?P<closing>/?)(?P<name>[A-Za-z][A-Za-z0-9]*(?::[A-Za-z0-9]+)?)"
    r"(?P<attributes>(?:\s+[\w:@.-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>=`]+)"
    r"|\s+(?:hidden|nowrap|noshade|reversed|open|checked|disabled|clear))*)\s*/?>"
)
_ATTRIBUTE = re.compile(r"([\w:@.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>=`]+))")
_ALL_NAMES = """
    a abbr acronym article aside b bdi bdo big blockquote body br button caption center cite code
    col colgroup dd del details dfn dir div dl dt em embed fieldset figcaption figure font footer
    form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd legend li link main mark
    menu meta nav nobr noscript ol option p param picture pre q rp rt ruby s samp script section
    select small span strike strong style sub sup svg table tbody td textarea tfoot th thead tr tt
    u ul var wbr
"""
_NAMES = frozenset(_ALL_NAMES.split())


def rule(state: StateInline, silent: bool) -> bool:
    """Take a tag; its token has the name, and in ``meta`` whether it closes."""
    if state.src[state.pos] != "<":
        return False
    found = _TAG.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    name = found["name"].lower()
    if name not in _NAMES and ":" not in name:
        return False
    if not silent:
        token = state.push(TAG, name, 0)
        token.meta = {"closing": bool(found["closing"]), "lines": found[0].count("\n")}
        token.attrs = {
            attribute[1].lower(): unescape(attribute[2] or attribute[3] or attribute[4] or "")
            for attribute in _ATTRIBUTE.finditer(found["attributes"])
        }
    state.pos = found.end()
    return True
