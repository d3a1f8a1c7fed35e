"""Titles: the document's own, and those of clauses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcreader.agreement.blocks import Mark
from tcreader.agreement.outlining.lines import BOLD_LOOK, PLAIN_LOOK, Line, runs_within
from tcreader.agreement.outlining.wording import (
    LONGEST_HEAD,
    cleaned,
    is_title,
    is_title_behind_label,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tcreader.agreement.outlining.nodes import Node

_WITHIN_LINES = 10
_MARKS = Mark.BOLD | Mark.UNDERLINE | Mark.ITALIC
_LONGEST_RUN_IN = 90
_NAMES_A_DOCUMENT = re.compile(
    r"协议|協議|条款|條款|政策|声明|聲明|须知|规则|規則|合同|合約|章程|法$|规定$|办法$|条例$|解释$|"
    r"许可|授权书|指引|指南|隐私|"
    r"\b(?:agreement|terms|conditions|policy|policies|licen[cs]e|notice|statement|contract|eula|"
    r"rules|guidelines|conditions générales|addendum)\b",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"(?:last )?(?:updated|revised|modified|effective|date|version|preamble|introduction|preface|"
    r"pr[ée]ambule|sommaire)\b|更新|生效|版本|发布日期|前言|引言|序言|概述|提示|.*\b(?:19|20)\d\d\s*[年.\-]?",
    re.IGNORECASE,
)
_IDENTIFIES = re.compile(r"\S+[:：]\S+$|https?://|www\.|[\w ]+: https?://", re.IGNORECASE)


def identifies_a_file(words: str) -> bool:
    """Whether a line only says where a text comes from, such as ``Source: https://…``."""
    return len(words) <= _LONGEST_RUN_IN and _IDENTIFIES.match(words) is not None


def document_title(text: str, lines: Sequence[Line]) -> int | None:
    """Index of the line that holds the document's own title, or None.

    It stands among the first lines, before any label and any sentence. A heading goes before a
    bold line, and a line that names a kind of document before one that doesn't.
    """
    best: tuple[int, int] | None = None
    for index, line in enumerate(lines[:_WITHIN_LINES]):
        words = text[line.start : line.end]
        if (
            line.is_row
            or not is_title(words)
            or _NO_TITLE.match(words)
            or identifies_a_file(words)
            or (line.labels and line.look >= BOLD_LOOK)
        ):
            if len(words) > _LONGEST_RUN_IN or line.labels or line.look < PLAIN_LOOK:
                break
            continue
        if line.labels:
            break
        rank = 2 * min(line.look, PLAIN_LOOK) - 3 * bool(_NAMES_A_DOCUMENT.search(words))
        if best is None or rank < best[0]:
            best = (rank, index)
    if best is None:
        return None
    line = lines[best[1]]
    named = _NAMES_A_DOCUMENT.search(text[line.start : line.end])
    return best[1] if named or line.look < PLAIN_LOOK or best[1] == 0 else None


def named_heading(text: str, lines: Sequence[Line]) -> int | None:
    """Index of the first heading among the first lines that names a kind of document."""
    for index, line in enumerate(lines[:_WITHIN_LINES]):
        words = text[line.start : line.end]
        if line.look < BOLD_LOOK and not line.labels and _NAMES_A_DOCUMENT.search(words):
            return index
    return None


def heads_a_part(text: str, lines: Sequence[Line], title: int) -> bool:
    """Whether the document's title is one of several headings that each head a part."""
    look = lines[title].look
    if look >= BOLD_LOOK:
        return False
    others = [
        line
        for index, line in enumerate(lines)
        if index != title and line.look == look and not line.labels
    ]
    if not others:
        return False
    if not _NAMES_A_DOCUMENT.search(text[lines[title].start : lines[title].end]):
        return True
    return any(_NAMES_A_DOCUMENT.search(text[line.start : line.end]) for line in others)


def clause_title(text: str, node: Node) -> str:
    """The words of a heading or of a run-in heading, else nothing."""
    if node.title_line is not None:
        return cleaned(text[node.title_line.start : node.title_line.end])
    line = node.line
    if node.label is None:
        return cleaned(text[line.start : line.end])
    end = line.end if node.look < BOLD_LOOK else min(line.end, node.label.body + LONGEST_HEAD)
    words = text[node.label.body : end]
    printed = text[node.label.start : node.label.stop]
    words = words.removeprefix(printed)  # a list's number before a number that is typed too
    if node.look < BOLD_LOOK or is_title_behind_label(words, set_off=node.look < PLAIN_LOOK):
        return cleaned(words)
    return _run_in(text, line, node.label.body)


def _run_in(text: str, line: Line, body: int) -> str:
    """The words that are set off at the head of a clause and closed by a point or a colon."""
    stop = body
    for run in runs_within(line.block, body, line.end):
        marks = run.style.marks
        if not (marks and marks & _MARKS) and text[max(run.start, body) : run.end].strip():
            break
        stop = min(run.end, line.end)
        if stop - body > _LONGEST_RUN_IN:
            return ""
    words = text[body:stop].strip()
    if not words or stop >= line.end:
        return ""
    follows = text[stop : min(stop + 4, line.end)].lstrip()[:1]
    if not words.endswith((".", ":", "：", "。")) and follows not in tuple(".:：。–—-"):
        return ""
    return cleaned(words) if is_title(words.rstrip(".。:： "), point=True) else ""
