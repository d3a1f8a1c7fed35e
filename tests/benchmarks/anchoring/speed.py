"""How long it takes to place many notes in a long text, in seconds of the processor."""

from __future__ import annotations

import gc
import random
import time
from typing import TYPE_CHECKING

from tcreader.agreement import Span
from tcreader.agreement.sentences import sentences
from tcreader.annotations import place
from tcreader.annotations.kept_text import KeptText
from tests.benchmarks.anchoring.cases import Case, Trial, agreement_of
from tests.benchmarks.anchoring.edits import clauses_deleted, edited, words_edited

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.benchmarks.anchoring.edits import Piece

LENGTH = 780_000  # code points


def repeated(text: str) -> str:
    """A text, again and again until it is long."""
    text = text.rstrip("\n") + "\n"
    return (text * (LENGTH // len(text) + 1))[:LENGTH]


def seconds(
    text: str,
    notes: int,
    change: Callable[[str, random.Random], Iterator[Piece]] | None,
    *,
    keeps_old_text: bool,
) -> float:
    """The processor's time for one search; the best of three."""
    draw = random.Random(1)  # noqa: S311
    made = edited(text, change(text, draw)).text if change else text
    spans = sentences(text, Span(0, len(text)))
    chosen = sorted(draw.sample(spans, min(notes, len(spans))))
    trial = Trial("", agreement_of(text), agreement_of(made), [Case("", s, s) for s in chosen])
    targets = trial.targets()
    source = next(iter(targets.values())).source
    texts = {source: KeptText.of(text)} if keeps_old_text else {}
    best = float("inf")
    for _ in range(3):
        gc.collect()
        began = time.process_time()
        place(trial.new, targets, texts)
        best = min(best, time.process_time() - began)
    return best


def rows(texts: dict[str, str]) -> Iterator[str]:
    """The table: a line for each text and edit."""
    changes = {
        "unchanged": None,
        "5 % of the words": words_edited(0.05),
        "5 % of the clauses": clauses_deleted(0.05),
    }
    yield f"  {'':44} {'old text kept':>14} {'unknown':>9}"
    for name, text in texts.items():
        for edit, change in changes.items():
            notes = 1_000 if change else 10_000
            kept, unknown = (
                seconds(text, notes, change, keeps_old_text=keeps) for keeps in (True, False)
            )
            what = f"{name}, {notes:,} notes, {edit}"
            yield f"  {what:44} {kept:12.2f} s {unknown:7.2f} s"
