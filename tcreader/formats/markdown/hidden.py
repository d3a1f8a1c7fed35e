"""What a Markdown source holds but no reader sees.

Comments, scripts and styles of HTML; kramdown's attributes at the end of a line, ``{: .note}`` and
``{#anchor}``; the fences of code, whose words are read like any others.
"""

from __future__ import annotations

import re

_OPENING = re.compile(r"<!--|<(script|style)\b[^<>]*>", re.IGNORECASE)
_CLOSINGS = {
    "": re.compile(r"-->"),
    "script": re.compile(r"</script\s*>", re.IGNORECASE),
    "style": re.compile(r"</style\s*>", re.IGNORECASE),
}
_ATTRIBUTES = re.compile(r"\{[:#][^{}\n]{0,300}\}[ \t]*$", re.MULTILINE)
_FENCES = re.compile(r"^[ \t]*(?:`{3,}|~{3,})[\w.+-]*[ \t]*$", re.MULTILINE)


def without_hidden(source: str) -> str:
    """The source without its hidden parts, with as many lines as before."""
    return _FENCES.sub("", _ATTRIBUTES.sub("", _without_elements(source)))


def _without_elements(source: str) -> str:
    """What is opened and never closed isn't hidden: nothing is lost to a stray ``<!--``."""
    kept: list[str] = []
    position = 0
    unclosed: set[str] = set()
    search_from = 0
    while opening := _OPENING.search(source, search_from):
        name = (opening[1] or "").lower()
        closing = None if name in unclosed else _CLOSINGS[name].search(source, opening.end())
        if closing is None:
            unclosed.add(name)
            search_from = opening.end()
            continue
        kept.append(source[position : opening.start()])
        kept.append("\n" * source.count("\n", opening.start(), closing.end()))
        position = search_from = closing.end()
    return "".join([*kept, source[position:]])
