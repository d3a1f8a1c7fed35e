"""What a TF-IDF + linear SVM of scikit-learn answers for the same sentences, and in what time."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

from tcreader.flags import scan
from tests.benchmarks.flag_quality import UNFAIR, count, scores, show
from tests.benchmarks.timing import timed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tcreader.flags import Rules
    from tests.benchmarks.labelled import Labelled

_LABELS = {"j/law/a": {"j", "law", "a"}}


def compare(learned_on: list[Labelled], measured: list[Labelled], rules: Rules) -> None:
    """Prints the machine's table for documents, and its time beside that of the scan.

    Args:
        learned_on: What it learns from.
        measured: What it is asked about.
        rules: For the time of the scan.
    """
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2)
    seen = words.fit_transform(text for text, _ in _sentences(learned_on))
    tags_seen = [tags for _, tags in _sentences(learned_on)]
    machines = {
        tag: LinearSVC(C=1.0, class_weight="balanced", random_state=0).fit(
            seen, [_wanted(tag, tags) for tags in tags_seen]
        )
        for tag in UNFAIR
    }
    unseen = [text for text, _ in _sentences(measured)]

    def answers() -> dict[str, list[bool]]:
        table = words.transform(unseen)
        return {tag: list(machine.predict(table)) for tag, machine in machines.items()}

    answered, seconds = timed(answers, 3)
    _, scanning = timed(lambda: [scan(one.agreement, rules) for one in measured], 3)
    print(
        f"\nTF-IDF + linear SVM, trained on {len(learned_on)} documents, on {len(measured)} others"
    )
    table: dict[str, Counter[str]] = {tag: Counter() for tag in (*UNFAIR, "unfair or not")}
    for number, (_, tags) in enumerate(_sentences(measured)):
        wanted = {tag for tag in UNFAIR if _wanted(tag, tags)}
        there = {tag for tag in UNFAIR if answered[tag][number]}
        for tag in UNFAIR:
            count(table[tag], wanted=tag in wanted, found=tag in there)
        count(table["unfair or not"], wanted=bool(wanted), found=bool(there))
    for tag, counts in table.items():
        show(tag, counts)
    macro = sum(scores(table[tag])[2] for tag in UNFAIR) / len(UNFAIR)
    print(f"  macro F1 over {', '.join(UNFAIR)}: {macro:.3f}")
    print(
        f"  {len(unseen)} sentences: the machine {seconds:.2f} s, the whole scan with clauses, "
        f"evidence, reasons and audit {scanning:.2f} s"
    )


def _sentences(documents: Iterable[Labelled]) -> Iterable[tuple[str, frozenset[str]]]:
    for document in documents:
        for block in document.agreement.blocks:
            if block.lines[0] in document.wanted:
                text = block.span.of(document.agreement.text)
                yield text.lower(), document.wanted[block.lines[0]]


def _wanted(tag: str, tags: frozenset[str]) -> bool:
    return bool(tags & _LABELS.get(tag, {tag}))
