"""Emphasis that CommonMark leaves unpaired: sloppy spaces, and bold over several paragraphs.

Converters write ``**words **next`` and open bold on one line to close it lines later, with empty
lines between. What a reader expects: within a block, strays pair in order; over blocks, one that
can only open pairs with the very next stray if that one can only close, and no heading, table or
separating line stands between. A stray that is left beside a word at the edge of a line, or alone
on it, marks nothing and is dropped; any other is shown, since it may be a footnote's sign.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tcreader.formats.markdown.emphasis import STRAY, Flanks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

_BARRIERS = frozenset({"heading_open", "tr_open", "table_close", "hr"})
_FURTHEST = 60
_TYPES = {1: "em", 2: "strong", 3: "strong-em"}


@dataclass(slots=True)
class _Stray:
    token: Token
    index: int  # among the tokens of its block
    flanks: Flanks
    is_rest: bool  # of a run of which the other markers found a partner
    at_start: bool
    at_end: bool

    @property
    def run(self) -> str:
        return self.token.content

    @property
    def is_strong(self) -> bool:
        return self.run in ("**", "***", "__")

    @property
    def is_alone(self) -> bool:
        """Whether nothing else stands on its line."""
        return self.at_start and self.at_end

    @property
    def may_open(self) -> bool:
        """A sign of a footnote (``price** and``) only stands behind words."""
        before = self.flanks.before
        behind_words = not (self.at_start or before.isspace() or before in "*_~")
        return self.is_rest or not (behind_words and self.flanks.after.isspace())

    @property
    def is_empty(self) -> bool:
        """Whether it is emphasis without words: ``****`` on its own, or ``__`` in ``**__**``."""
        before, after = self.flanks.before, self.flanks.after
        if self.run == "****":
            return self.at_start or self.at_end or before.isspace()
        return self.run == "__" and before == "*" and after == "*"

    @property
    def touches_marker(self) -> bool:
        return self.flanks.before in "*_~" or self.flanks.after in "*_~"


def rule(state: StateCore) -> None:
    """Pair strays within each block, then over blocks, then drop or show what is left."""
    waiting: _Stray | None = None
    distance = 0
    for token in state.tokens:
        if token.type in _BARRIERS:
            _settle(waiting)
            waiting = None
        if token.type != "inline":
            continue
        distance += 1
        for stray in _paired_within(_strays(token.children or [])):
            if waiting and distance <= _FURTHEST and _spans(waiting, stray):
                _pair(waiting, stray)
                waiting = None
                continue
            _settle(waiting)
            waiting, distance = stray, 0
    _settle(waiting)


def _strays(children: list[Token]) -> Iterable[_Stray]:
    """The strays of one block, with what they can do and whether they stand at a line's edge."""
    children = [token for token in children if token.type != "text" or token.content]
    last = len(children) - 1
    for index, token in enumerate(children):
        if token.type != STRAY:
            continue
        before = children[index - 1].type if index else "softbreak"
        after = children[index + 1].type if index < last else "softbreak"
        breaks = ("softbreak", "hardbreak")
        is_rest = len(token.content) < len(token.meta["run"])
        flanks = token.meta["flanks"]
        yield _Stray(token, index, flanks, is_rest, before in breaks, after in breaks)


def _paired_within(strays: Iterable[_Stray]) -> list[_Stray]:
    """Pair the strays of one block; what is returned found no partner in it."""
    left: dict[int, _Stray] = {}
    waiting: dict[str, int] = {}
    for number, stray in enumerate(strays):
        opener = left.get(waiting.get(stray.run, -1))
        if stray.is_empty:
            _drop(stray)
        elif opener and _pairs(opener, stray):
            _pair(opener, stray)
            del left[waiting.pop(stray.run)]
        else:
            left[number] = stray
            waiting[stray.run] = number
    return list(left.values())


def _pairs(opener: _Stray, closer: _Stray) -> bool:
    if not opener.may_open or closer.index == opener.index + 1:
        return False
    if opener.run in ("**", "***"):
        return True
    if opener.run == "__" and opener.flanks.can_open and not closer.flanks.before.isalnum():
        return True
    if opener.run == "_" and _is_sign(opener.flanks.after) and _is_sign(closer.flanks.before):
        return True
    return opener.touches_marker or closer.touches_marker


def _is_sign(character: str) -> bool:
    return not character.isalnum() and not character.isspace()


def _spans(opener: _Stray, closer: _Stray) -> bool:
    """Whether emphasis clearly runs from a stray of one block to a stray of a later one."""
    if opener.run != closer.run or not opener.is_strong:
        return False
    opens = opener.is_alone or (opener.flanks.can_open and not opener.flanks.can_close)
    closes = closer.is_alone or (closer.flanks.can_close and not closer.flanks.can_open)
    return opens and closes


def _pair(opener: _Stray, closer: _Stray) -> None:
    kind = _TYPES.get(len(opener.run), "strong")
    opener.token.type = f"{kind}_open"
    closer.token.type = f"{kind}_close"


def _settle(stray: _Stray | None) -> None:
    """Drop a stray that marks nothing, or show it."""
    if stray is None:
        return
    opens = stray.at_start and stray.flanks.can_open
    closes = stray.at_end and stray.flanks.can_close
    if stray.is_strong and (stray.is_alone or opens or closes):
        _drop(stray)
    else:
        stray.token.type = "text"


def _drop(stray: _Stray) -> None:
    stray.token.type = "text"
    stray.token.content = ""
