"""What anchoring is asked, and how its answers are counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tcreader.agreement import Agreement, Block, Run, Source, Span
from tcreader.annotations import (
    Placement,
    PlacementState,
    Target,
    TargetKind,
    clause_target,
    place,
)
from tcreader.annotations.kept_text import KeptText
from tcreader.annotations.selectors import text_digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

HALF = 0.5  # of what was found, and of what was to be found, must be in common


class Case(NamedTuple):
    """One note and where it belongs.

    Attributes:
        group: The row of the table in which it is counted.
        span: The words in the old text.
        truth: Where they stand in the new text; None if they are gone.
        clause: Id of the clause, for a note on a clause as a whole.
    """

    group: str
    span: Span
    truth: Span | None
    clause: str | None = None


class Trial(NamedTuple):
    """Two versions of one agreement, and notes on the old one."""

    name: str
    old: Agreement
    new: Agreement
    cases: Sequence[Case]

    def targets(self) -> dict[str, Target]:
        """What the notes point at, under the cases' numbers."""
        source = text_digest(self.old.text)
        return {str(number): self._target(case, source) for number, case in enumerate(self.cases)}

    def _target(self, case: Case, source: str) -> Target:
        if case.clause is not None:
            return clause_target(self.old, case.clause)
        text, span = self.old.text, case.span
        before, after = text[max(0, span.start - 32) : span.start], text[span.end : span.end + 32]
        return Target(TargetKind.WORDS, span.of(text), before, after, span, None, source)


class Tally:
    """Right, wrong and lost, by group."""

    def __init__(self) -> None:
        self.counts: dict[str, Counter[str]] = defaultdict(Counter)
        self.wrong: list[tuple[Trial, Case, Placement]] = []

    def add(self, trial: Trial, *, keeps_old_text: bool) -> None:
        """Places the notes of a trial and counts."""
        targets = trial.targets()
        texts = _kept(trial.old.text, targets) if keeps_old_text else {}
        found = place(trial.new, targets, texts)
        for number, case in enumerate(trial.cases):
            outcome = judged(case, found[str(number)])
            self.counts[case.group][outcome] += 1
            if found[str(number)].state is PlacementState.MEANING_CHANGED:
                self.counts[case.group]["meaning"] += 1
            if outcome == "wrong":
                self.wrong.append((trial, case, found[str(number)]))

    def rows(self) -> Iterable[str]:
        """The table, a line a group."""
        yield f"  {'':34} {'notes':>6} {'right':>6} {'wrong':>6} {'lost':>6}  {'right':>6} {'meaning':>8}"
        for group, counts in self.counts.items():
            right, wrong, lost = counts["right"], counts["wrong"], counts["lost"]
            total = right + wrong + lost
            share = 100 * right / total
            yield (
                f"  {group:34} {total:6d} {right:6d} {wrong:6d} {lost:6d} {share:6.1f}% "
                f"{counts['meaning']:8d}"
            )


def judged(case: Case, placement: Placement) -> str:
    """``right``, ``wrong`` or ``lost``; a note whose words are gone is right as an orphan."""
    span = placement.span
    if case.truth is None:
        return "right" if span is None else "wrong"
    if span is None:
        return "lost"
    shared = span.within(case.truth).length
    least = HALF * max(span.length, min(case.truth.length, case.span.length))
    return "right" if shared >= least else "wrong"


def agreement_of(text: str, language: str = "zh") -> Agreement:
    """An agreement whose lines are its blocks."""
    blocks, at = [], 0
    for line in text.split("\n"):
        span = Span(at, at + len(line))
        blocks.append(Block(span, (Run(*span),)))
        at = span.end + 1
    return Agreement(text, tuple(blocks), Source(None, "", "text", "utf-8", language))


def _kept(text: str, targets: Mapping[str, Target]) -> dict[str, KeptText]:
    return {target.source: KeptText.of(text) for target in list(targets.values())[:1]}
