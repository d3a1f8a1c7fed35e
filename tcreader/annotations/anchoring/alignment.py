"""How alike two texts are, and which stretch of the one stands for which of the other."""

from __future__ import annotations

from tcreader.agreement import Span


def likeness(one: str, other: str) -> float:
    """How alike two words are: 1 less the edit distance by the longer one's length."""
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.normalized_similarity(one, other)


def blocks(old: str, new: str) -> list[tuple[Span, Span]]:
    """Two texts side by side as pairs of spans, what is unlike in one block each.

    What was only added is a block of its own, so that it never counts to the words beside it.
    """
    from rapidfuzz.distance import Levenshtein

    found: list[tuple[Span, Span]] = []
    was_alike = True
    for step in Levenshtein.opcodes(old, new):
        left, right = Span(step.src_start, step.src_end), Span(step.dest_start, step.dest_end)
        is_alike = step.tag == "equal"
        if not is_alike and not was_alike:
            before, beside = found.pop()
            left, right = Span(before.start, left.end), Span(beside.start, right.end)
        found.append((left, right))
        was_alike = is_alike
    return found
