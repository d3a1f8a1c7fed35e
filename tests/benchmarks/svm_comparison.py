"""What a TF-IDF + linear SVM of scikit-learn answers for the same sentences, and in what time."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

from tcreader.flags import scan
from tests.benchmarks.flag_quality import LABELS, UNFAIR, count, scores, show
from tests.benchmarks.timing import timed
from tests.benchmarks.weight_training import folds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tcreader.flags import Rules
    from tests.benchmarks.labelled import Labelled

Sentence = tuple[str, frozenset[str]]
"""A labelled sentence and its tags."""


class Machine:
    """One linear SVM for each tag, on words and pairs of words.

    Args:
        learned_on: What it learns from.
    """

    def __init__(self, learned_on: Iterable[Labelled]) -> None:
        sentences = list(_sentences(learned_on))
        self._words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2)
        seen = self._words.fit_transform(text for text, _ in sentences)
        self._of_tag = {
            tag: LinearSVC(C=1.0, class_weight="balanced", random_state=0).fit(
                seen, [_wanted(tag, tags) for _, tags in sentences]
            )
            for tag in UNFAIR
        }

    def answers(self, sentences: Iterable[Sentence]) -> list[set[str]]:
        """The tags that it gives to each of some sentences."""
        table = self._words.transform(text for text, _ in sentences)
        answers = [machine.predict(table) for machine in self._of_tag.values()]
        return [
            {tag for tag, yes in zip(self._of_tag, each, strict=True) if yes}
            for each in zip(*answers, strict=True)
        ]


def compare(learned_on: list[Labelled], measured: list[Labelled], rules: Rules) -> None:
    """Prints the machine's table for documents, and its time beside that of the scan.

    Args:
        learned_on: What it learns from.
        measured: What it is asked about.
        rules: For the time of the scan.
    """
    machine, sentences = Machine(learned_on), list(_sentences(measured))
    answered, seconds = timed(lambda: machine.answers(sentences), 3)
    _, scanning = timed(lambda: [scan(one.agreement, rules) for one in measured], 3)
    _print(
        f"trained on {len(learned_on)} documents, on {len(measured)} others",
        zip(sentences, answered, strict=True),
    )
    print(
        f"  {len(sentences)} sentences: the machine {seconds:.2f} s, the whole scan with clauses, "
        f"evidence, reasons and audit {scanning:.2f} s"
    )


def compare_left_out(documents: list[Labelled], number: int) -> None:
    """Prints the machine's table for documents that it hasn't learned from.

    Args:
        documents: Which are left out in turn.
        number: Of parts that are left out one after the other.
    """
    answered: list[tuple[Sentence, set[str]]] = []
    for names in folds([one.name for one in documents], number):
        sentences = list(_sentences(one for one in documents if one.name in names))
        machine = Machine(one for one in documents if one.name not in names)
        answered += zip(sentences, machine.answers(sentences), strict=True)
    _print(f"{len(documents)} documents, each left out of training", answered)


def _print(title: str, answered: Iterable[tuple[Sentence, set[str]]]) -> None:
    """The table of what it answered."""
    table: dict[str, Counter[str]] = {tag: Counter() for tag in (*UNFAIR, "unfair or not")}
    for (_, tags), there in answered:
        wanted = {tag for tag in UNFAIR if _wanted(tag, tags)}
        for tag in UNFAIR:
            count(table[tag], wanted=tag in wanted, found=tag in there)
        count(table["unfair or not"], wanted=bool(wanted), found=bool(there))
    print(f"\nTF-IDF + linear SVM, {title}")
    for tag, counts in table.items():
        show(tag, counts)
    macro = sum(scores(table[tag])[2] for tag in UNFAIR) / len(UNFAIR)
    print(f"  macro F1 over {', '.join(UNFAIR)}: {macro:.3f}")


def _sentences(documents: Iterable[Labelled]) -> Iterator[Sentence]:
    for document in documents:
        for block in document.agreement.blocks:
            if block.lines[0] in document.wanted:
                text = block.span.of(document.agreement.text)
                yield text.lower(), document.wanted[block.lines[0]]


def _wanted(tag: str, tags: frozenset[str]) -> bool:
    return bool(tags & LABELS.get(tag, {tag}))
