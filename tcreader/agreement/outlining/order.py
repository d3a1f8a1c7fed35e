"""Disorder: printed numbers that are repeated, skipped, restarted or out of order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.agreement.outline import Clause, Disorder, DisorderKind
from tcreader.agreement.outlining.nodes import goes_on
from tcreader.agreement.outlining.wording import ends_in_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tcreader.agreement.outlining.nodes import Node

_LONG_ENOUGH = 25


def disorder_of(
    text: str, clauses: Sequence[Clause], found: Iterable[tuple[Node, Clause]]
) -> tuple[Disorder, ...]:
    """Everything about the numbering that a reviewer should know, in document order."""
    runs: dict[tuple[Node | None, str], tuple[Node, Clause]] = {}
    latest: dict[str, Node] = {}
    siblings: dict[Node | None, Node] = {}
    result: list[Disorder] = []
    for node, clause in found:
        if node.label is None:
            continue
        key = (node.parent, node.family)
        before = runs.get(key)
        above = siblings.get(node.parent)
        earlier = (latest.get(node.family), above)
        kind = _kind(node, before[0] if before else None, earlier)
        if kind is not None:
            result.append(Disorder(clause.id, kind, _message(kind, clause, before)))
        runs[key] = (node, clause)
        latest[node.family] = siblings[node.parent] = node
    return (*result, *_truncated(text, clauses))


def _kind(node: Node, before: Node | None, earlier: Sequence[Node | None]) -> DisorderKind | None:
    """What is wrong with a number after the one before it in its run."""
    label = node.label
    if label is None:
        return None
    number = label.numbers[-1]
    if before is None:
        runs_on = any(other and goes_on(other.last, label.numbers) for other in earlier)
        return None if number <= 1 or runs_on else DisorderKind.SKIPPED
    if goes_on(before.last, label.numbers) or _opens_next(before.last, label.numbers):
        return None
    if label.numbers == before.last:
        return DisorderKind.REPEATED
    if label.numbers[-1] == 1 and len(label.numbers) == len(before.last):
        return DisorderKind.RESTARTED
    return DisorderKind.OUT_OF_ORDER if label.numbers < before.last else DisorderKind.SKIPPED


def _opens_next(last: tuple[int, ...], numbers: tuple[int, ...]) -> bool:
    """Whether 2.1 follows 1.10 where the numbers above them are not printed."""
    return len(numbers) > 1 and numbers[-1] == 1 and goes_on(last[: len(numbers) - 1], numbers[:-1])


def _message(kind: DisorderKind, clause: Clause, before: tuple[Node, Clause] | None) -> str:
    if before is None:
        return f"{clause.label} is the first of its run, but its number is not the first."
    earlier = before[1].label
    return {
        DisorderKind.REPEATED: f"{clause.label} is printed again after {earlier}.",
        DisorderKind.SKIPPED: f"{clause.label} follows {earlier}: a number between is missing.",
        DisorderKind.RESTARTED: f"The numbers start again with {clause.label} after {earlier}.",
        DisorderKind.OUT_OF_ORDER: f"{clause.label} follows {earlier}: out of order.",
        DisorderKind.TRUNCATED: f"{clause.label} ends in the middle of a sentence.",
    }[kind]


def _truncated(text: str, clauses: Sequence[Clause]) -> tuple[Disorder, ...]:
    """Whether the text stops in the middle of a sentence."""
    if not clauses:
        return ()
    end = max(clause.span.end for clause in clauses)
    last = next(clause for clause in reversed(clauses) if clause.own[-1].end == end)
    start = max(text.rfind("\n", 0, end) + 1, last.own[-1].start)
    words = text[start:end].strip()
    if last.title or len(words) < _LONG_ENOUGH or ends_in_sentence(words, 0, len(words)):
        return ()
    if not words[-1].isalpha() and words[-1] not in ",，、（(":
        return ()
    return (
        Disorder(last.id, DisorderKind.TRUNCATED, "The text ends in the middle of a sentence."),
    )
