"""Emphasis by ``*`` and ``_`` that works next to Chinese, and keeps what CommonMark leaves over.

CommonMark decides by the characters beside a run of markers whether it can open or close, and
takes no heed of writing without spaces: in ``**重要。**继续`` nothing closes. As proposed by the
CJK-friendly amendments to CommonMark (github.com/tats-u/markdown-cjk-friendly), a Chinese,
Japanese or Korean neighbour counts like a space here.

Underscores are also blanks to fill in (``____年__月``): three or more of them, and those between
two ideographs, are text. ``****`` in the middle of words ends one bold and begins the next
(``**甲****乙**``), except beside digits, where it hides some (``138****1234``).

Runs that find no partner become ``stray`` tokens, for which `spanning` looks further.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from markdown_it.common.utils import isMdAsciiPunct, isPunctChar
from markdown_it.rules_inline.state_inline import Delimiter

from tcreader.formats.characters import is_cjk, is_cjk_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.rules_inline import StateInline

STRAY = "stray"
_RUN = re.compile(r"\*+|_+")
_BLANK = 3
_SPLIT = 4
_LOOK_BACK = 1000
_MAY_CLOSE_BEFORE_WORDS = "。！？；.!?;”’》】」』）)"


class Flanks(NamedTuple):
    """What stands beside a run of markers (a space at the ends), and what the run can do."""

    before: str
    after: str
    can_open: bool
    can_close: bool


def rule(state: StateInline, silent: bool) -> bool:
    """Take a run of markers as delimiters that `balance_pairs` will pair."""
    if silent:
        return False
    found = _RUN.match(state.src, state.pos)
    if found is None:
        return False
    run = found[0]
    before = state.src[state.pos - 1] if state.pos else " "
    after = state.src[found.end()] if found.end() < state.posMax else " "
    state.pos = found.end()
    flanks = flanks_of(run, before, after)
    if run[0] == "_" and len(run) >= _BLANK:
        state.append_pending(run)
    elif len(run) == _SPLIT and flanks.can_open and flanks.can_close:
        if (before.isdigit() or after.isdigit()) and not _in_bold(state, found.start()):
            state.append_pending(run)
        else:
            _push(state, "**", flanks._replace(can_open=False))
            _push(state, "**", flanks._replace(can_close=False))
    else:
        _push(state, run, flanks)
    return True


def _in_bold(state: StateInline, position: int) -> bool:
    """Whether an odd number of ``**`` stands before a position, as far as is looked."""
    return state.src.count("**", max(0, position - _LOOK_BACK), position) % 2 == 1


def flanks_of(run: str, before: str, after: str) -> Flanks:
    """Whether a run of markers between two characters can open and close emphasis."""
    left = not after.isspace() and (
        not _is_punctuation(after) or before.isspace() or _is_punctuation(before) or is_cjk(before)
    )
    right = not before.isspace() and (
        not _is_punctuation(before) or after.isspace() or _is_punctuation(after) or is_cjk(after)
    )
    if run[0] == "*":
        return Flanks(before, after, left, right)
    if is_cjk_word(before) and is_cjk_word(after):
        return Flanks(before, after, can_open=False, can_close=False)
    opens = left and (not right or _is_sign(before) or is_cjk_word(before) or is_cjk(after))
    beside_cjk = is_cjk(before) or is_cjk_word(after)
    closes = right and (
        not left
        or _is_sign(after)
        or (beside_cjk and (before.isalnum() or before in _MAY_CLOSE_BEFORE_WORDS))
    )
    return Flanks(before, after, opens, closes)


def keep_strays(state: StateInline) -> None:
    """After pairing: make one ``stray`` token of each run's markers that found no partner."""
    for delimiters in _delimiter_lists(state):
        last = -2
        head = None
        for delimiter in delimiters:
            token = state.tokens[delimiter.token]
            if token.type != "text" or token.content not in ("*", "_"):
                continue
            if head is not None and delimiter.token == last + 1 and head.meta is token.meta:
                head.content += token.content
                token.content = ""
            else:
                token.type = STRAY
                head = token
            last = delimiter.token


def _push(state: StateInline, run: str, flanks: Flanks) -> None:
    meta = {"flanks": flanks, "run": run}
    for marker in run:
        token = state.push("text", "", 0)
        token.content = marker
        token.meta = meta
        state.delimiters.append(
            Delimiter(
                marker=ord(marker),
                length=len(run),
                token=len(state.tokens) - 1,
                end=-1,
                open=flanks.can_open,
                close=flanks.can_close,
            )
        )


def _delimiter_lists(state: StateInline) -> Iterator[list[Delimiter]]:
    yield state.delimiters
    for meta in state.tokens_meta:
        if meta and "delimiters" in meta:
            yield meta["delimiters"]


def _is_punctuation(character: str) -> bool:
    """Whether a character is punctuation, but not that of Chinese, Japanese or Korean."""
    return not is_cjk(character) and _is_sign(character)


def _is_sign(character: str) -> bool:
    return isMdAsciiPunct(ord(character)) or isPunctChar(character)
