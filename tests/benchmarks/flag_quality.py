"""How well flags agree with what people found: precision, recall and F1, in the open.

Run ``python -m tests.benchmarks.flag_quality [SHARED] [--rules-only] [--leave-out [--all]]``.
SHARED is the folder with the gold files, ``../shared`` beside this checkout if not given; what
isn't there is passed over with a message. Four measures:

* an agreement flagged line by line by a lawyer, over (line, category);
* stretches of fourteen Chinese agreements of all kinds, labelled sentence by sentence before any
  rule had seen them, over (sentence, category); a third of them is only measured on;
* UNFAIR-ToS: English terms of service labelled sentence by sentence. Rules are written by reading
  three documents of four; nobody reads a sentence of the others. The weights that are shipped have
  learned from all of them, and what they answer for these is shown as "trained on" alone. What
  tells is the answer for the unread documents of weights that are trained here without them. Its
  labellers marked what is unfair to consumers, a narrower question than what a reviewer must see,
  so that precision there is a lower bound. A TF-IDF + linear SVM of scikit-learn, trained on the
  same documents, answers for the same sentences. Both need scikit-learn;
* CAPP-130: Chinese privacy policies, whose risks are other ones than those of an agreement; the
  figures are for information.

With ``--leave-out`` nothing but this is measured: each document that rules were written from with
weights that were trained without it, a tenth of the documents at a time; with ``--all`` the unread
documents as well, each with weights that learned from all the others, as the shipped ones did. The
machine is asked the same, each document left out of what it learns from.
"""

from __future__ import annotations

import argparse
import dataclasses
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tcreader.flags import load_rules, load_taxonomy, scan
from tests.benchmarks import labelled
from tests.benchmarks.labelled_sentences import chinese_agreements

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from tcreader.agreement import Span
    from tcreader.flags import Flag, Rules
    from tests.benchmarks.labelled import Labelled
    from tests.benchmarks.labelled_sentences import LabelledSentences
    from tests.benchmarks.weight_training import Table

UNFAIR = {
    "ltd": {"liability-exclusion", "liability-limitation"},
    "ter": {"suspension-freeze", "unilateral-termination"},
    "ch": {"unilateral-change"},
    "cr": {"data-deletion"},
    "use": {"deemed-consent"},
    "j/law/a": {"dispute-resolution"},
}
"""The taxonomy's categories for each tag of UNFAIR-ToS that counts."""

FOR_INFORMATION = {
    "ltd+warranty": {"liability-exclusion", "liability-limitation", "warranty-disclaimer"},
    "pinc": {"external-rules"},
}
"""Nearest tags of wider categories: the labellers left most disclaimers of warranty untagged, and
of all external rules asked for privacy policies alone."""
_ASKED = ", no time bars"
LABELS = {"ltd+warranty": {"ltd"}, "j/law/a": {"j", "law", "a"}}
_MICRO, _UNFAIR_OR_NOT, _NO_TAG = "all tags (micro)", "unfair or not", "no tag"
_NOT_PRIVACY = {"use-restriction"}
_NOT_ASKED = {"en/dispute-resolution/time-bar", "en/dispute-resolution/class-waiver"}
"""What our category holds, but the labellers of UNFAIR-ToS had no tag for: the taxonomy maps it to
the tags of courts, laws and arbitration alone. Such flags count as wrong, and are told apart too."""
_PARTS = 10
"""The documents are left out a tenth at a time."""


def scores(counts: Counter[str]) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    found = counts["right"] + counts["wrong"]
    wanted = counts["right"] + counts["missed"]
    precision = counts["right"] / found if found else 0.0
    recall = counts["right"] / wanted if wanted else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def show(name: str, counts: Counter[str]) -> float:
    """Prints a line of the table, and gives its F1."""
    precision, recall, f1 = scores(counts)
    print(
        f"  {name:26} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}   right {counts['right']:4d}"
        f"  wrong {counts['wrong']:4d}  missed {counts['missed']:4d}"
    )
    return f1


def count(counts: Counter[str], *, wanted: bool, found: bool) -> None:
    """Counts one answer; that nothing was wanted nor found says nothing."""
    if wanted or found:
        counts["right" if wanted and found else "wrong" if found else "missed"] += 1


def measure_seed(gold: Labelled, rules: Rules) -> None:
    """The agreement that was flagged line by line: each category, each class, and all."""
    taxonomy = load_taxonomy()
    found = labelled.found_by_line(gold.agreement, scan(gold.agreement, rules).flags)
    by_category: dict[str, Counter[str]] = defaultdict(Counter)
    by_class: dict[str, Counter[str]] = defaultdict(Counter)
    confused: Counter[str] = Counter()
    for line, wanted in gold.wanted.items():
        for category in wanted | found[line]:
            for table, key in (
                (by_category, category),
                (by_class, taxonomy.categories[category].class_id),
            ):
                count(table[key], wanted=category in wanted, found=category in found[line])
        for missed in wanted - found[line]:
            for instead in found[line] - wanted or {"nothing"}:
                confused[f"{missed} found as {instead}"] += 1
    print("\nAn agreement flagged by hand, (line, category)")
    for table in (by_category, by_class):
        for name in sorted(table):
            show(name, table[name])
    show("all (micro)", sum(by_category.values(), Counter()))
    _print_confusions(confused)


def measure_sentences(title: str, documents: Iterable[LabelledSentences], rules: Rules) -> None:
    """Agreements labelled sentence by sentence: each category, each class, and all."""
    taxonomy = load_taxonomy()
    by_category: dict[str, Counter[str]] = defaultdict(Counter)
    by_class: dict[str, Counter[str]] = defaultdict(Counter)
    lost = 0
    for document in documents:
        lost += document.lost
        found: dict[Span, set[str]] = defaultdict(set)
        for flag in scan(document.agreement, rules).flags:
            found[flag.sentence].add(flag.category)
        for sentence, wanted in document.wanted.items():
            for category in wanted | found[sentence]:
                there = {"wanted": category in wanted, "found": category in found[sentence]}
                count(by_category[category], **there)
                count(by_class[taxonomy.categories[category].class_id], **there)
    print(f"\nChinese agreements, {title}, (sentence, category)")
    for table in (by_category, by_class):
        for name in sorted(table):
            show(name, table[name])
    show("all (micro)", sum(by_category.values(), Counter()))
    if lost:
        print(f"  {lost} labelled sentences are read otherwise now, and passed over.")


Scanned = tuple["Labelled", "tuple[Flag, ...]"]
"""A labelled document and the flags in it."""


def measure_unfair(title: str, scanned: Iterable[Scanned]) -> None:
    """Documents of UNFAIR-ToS, tag by tag, class by class, and as a whole."""
    table: dict[str, Counter[str]] = defaultdict(Counter)
    by_document: dict[str, Counter[str]] = defaultdict(Counter)
    confused: Counter[str] = Counter()
    for document, flags in scanned:
        found = labelled.found_by_line(document.agreement, flags)
        asked = labelled.found_by_line(document.agreement, flags, _NOT_ASKED)
        for line, tags in document.wanted.items():
            wanted = {tag for tag in UNFAIR if tags & LABELS.get(tag, {tag})}
            there = _count_tags(table, wanted, found[line])
            _count_tags(table, wanted, asked[line], _ASKED)
            count(by_document[document.name], wanted=bool(wanted), found=bool(there))
            count(table[_NO_TAG], wanted=not wanted, found=not there)
            for tag, categories in FOR_INFORMATION.items():
                labels = LABELS.get(tag, {tag})
                count(table[tag], wanted=bool(tags & labels), found=bool(found[line] & categories))
            for missed in wanted - there:
                instead = there - wanted or found[line] or {"nothing"}
                confused.update(f"{missed} found as {other}" for other in instead)
    print(f"\nUNFAIR-ToS, {title}")
    shown = {tag: show(tag, table[tag]) for tag in (*UNFAIR, _MICRO, _UNFAIR_OR_NOT)}
    macro = sum(shown[tag] for tag in UNFAIR) / len(UNFAIR)
    print(f"  macro F1 over {', '.join(UNFAIR)}: {macro:.3f}")
    all_classes = (macro * len(UNFAIR) + scores(table[_NO_TAG])[2]) / (len(UNFAIR) + 1)
    print(f"  macro F1 with no tag as a class of its own, as LexGLUE counts: {all_classes:.3f}")
    means = [scores(counts)[2] for counts in by_document.values()]
    print(f"  unfair or not, mean of the documents' F1: {sum(means) / len(means):.3f}")
    for name in sorted(set(_class_of().values())):
        show(name, table[name])
    print(
        "  with time bars and waivers of class actions and juries, for which there is no tag, left out:"
    )
    changed = {tag: show(tag + _ASKED, table[tag + _ASKED]) for tag in ("j/law/a", _UNFAIR_OR_NOT)}
    print(f"  macro F1: {macro + (changed['j/law/a'] - shown['j/law/a']) / len(UNFAIR):.3f}")
    print("  for information:")
    for tag in FOR_INFORMATION:
        show(tag, table[tag])
    _print_confusions(confused)


def _count_tags(
    table: dict[str, Counter[str]], wanted: set[str], categories: set[str], suffix: str = ""
) -> set[str]:
    """Counts a line's tags, and gives those that its categories stand for."""
    there = {tag for tag, of_tag in UNFAIR.items() if categories & of_tag}
    class_of = _class_of()
    for tag in UNFAIR:
        for name in (tag, class_of[tag], _MICRO):
            count(table[name + suffix], wanted=tag in wanted, found=tag in there)
    count(table[_UNFAIR_OR_NOT + suffix], wanted=bool(wanted), found=bool(there))
    return there


@cache
def _class_of() -> dict[str, str]:
    """The class of each tag's categories."""
    taxonomy = load_taxonomy()
    return {tag: taxonomy.categories[min(UNFAIR[tag])].class_id for tag in UNFAIR}


def scanned_with(documents: Iterable[Labelled], rules: Rules) -> Iterator[Scanned]:
    """Documents with what some rules flag in them."""
    for document in documents:
        yield document, scan(document.agreement, rules).flags


def left_out(documents: list[Labelled], others: list[Labelled], number: int) -> Iterator[Scanned]:
    """Documents with what is flagged with weights that were trained without them.

    Args:
        documents: That the rules were written from.
        others: That nobody who writes rules has read.
        number: Of parts that are left out one after the other.
    """
    from tests.benchmarks import weight_training as training

    rules = load_rules(["en"], weighed=False)
    table = training.table_of(documents, others, rules)
    everything = [*documents, *others]
    for names in training.folds([one.name for one in everything], number):
        part = (one for one in everything if one.name in names)
        yield from scanned_with(part, _trained_without(names, table, rules))


def _trained_without(names: Collection[str], table: Table, rules: Rules) -> Rules:
    """Rules with weights that have learned from all documents but these."""
    from tests.benchmarks import weight_training as training

    weights = training.as_weights(training.learn(table, names))
    book = dataclasses.replace(rules.books["en"], weights=weights)
    return dataclasses.replace(rules, books={"en": book})


def measure_risks(risks: Labelled, rules: Rules) -> None:
    """Privacy risks: whether a sentence that holds one is flagged at all."""
    found = labelled.found_by_line(risks.agreement, scan(risks.agreement, rules).flags)
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for line, labels in risks.wanted.items():
        count(table["risk"], wanted=bool(labels), found=bool(found[line] - _NOT_PRIVACY))
        for category in found[line]:
            table[category]["right" if labels else "wrong"] += 1
    print(f"\nCAPP-130, {len(risks.wanted)} sentences of privacy policies (for information)")
    show("a risk, flagged at all", table.pop("risk"))
    for category, counts in sorted(table.items(), key=lambda entry: -sum(entry[1].values())):
        print(
            f"  {category:26} of risks {counts['right']:4d}  of other sentences {counts['wrong']:4d}"
        )


def _print_confusions(confused: Mapping[str, int]) -> None:
    told = [f"{name} {n}" for name, n in Counter(confused).most_common(12)]
    print(f"  what was missed: {', '.join(told) or 'nothing'}")


def _measure_all_unfair(documents: list[Labelled], *, weighed: bool) -> None:
    """What tells first: the unread documents; then what was trained on."""
    development, unread = labelled.parts(documents)
    alone = load_rules(["en"], weighed=False)
    if not weighed:
        for title, part in (("that rules were written from", development), ("unread", unread)):
            measure_unfair(f"{len(part)} documents {title}, rules only", scanned_with(part, alone))
        return
    try:
        from tests.benchmarks.svm_comparison import compare
        from tests.benchmarks.weight_training import table_of
    except ModuleNotFoundError:
        print("\nscikit-learn isn't installed: nothing tells how good the English weights are.")
    else:
        apart = _trained_without((), table_of(development, [], alone), alone)
        title = f"{len(unread)} unread documents, weights trained on the {len(development)} others"
        measure_unfair(title, scanned_with(unread, apart))
        compare(development, unread, apart)
    title = f"all {len(documents)} documents, TRAINED ON: what was learned, not how good it is"
    measure_unfair(title, scanned_with(documents, load_rules(["en"])))


def _measure_what_is_there(shared: Path, *, weighed: bool) -> None:
    """All four measures."""

    def rules(language: str) -> Rules:
        return load_rules([language], weighed=weighed)

    documents = labelled.unfair_tos(shared)
    if (gold := labelled.seed(shared)) is None:
        print("The agreement flagged by hand isn't here: passed over.")
    else:
        measure_seed(gold, rules("zh"))
    if not (agreements := chinese_agreements(shared)):
        print("The Chinese agreements aren't here: passed over.")
    for measured_only, title in ((False, "for development"), (True, "only measured on")):
        part = [document for document in agreements if document.measured_only is measured_only]
        if part:
            measure_sentences(f"{len(part)} {title}", part, load_rules(weighed=weighed))
    if not documents:
        print("UNFAIR-ToS isn't here: passed over.")
    else:
        _measure_all_unfair(documents, weighed=weighed)
    if (risks := labelled.capp130(shared)) is None:
        print("CAPP-130 isn't here: passed over.")
    else:
        measure_risks(risks, rules("zh"))


def main() -> None:
    """Measures what is asked for."""
    beside = Path(__file__).resolve().parents[3] / "shared"
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path, nargs="?", default=beside)
    parser.add_argument("--rules-only", action="store_true", help="without weights")
    parser.add_argument("--leave-out", action="store_true", help="train without what is measured")
    parser.add_argument("--all", action="store_true", help="leave out from all documents")
    options = parser.parse_args()
    if not options.leave_out:
        _measure_what_is_there(options.shared, weighed=not options.rules_only)
        return
    development, measured = labelled.parts(labelled.unfair_tos(options.shared))
    others = measured if options.all else []
    title = f"{len(development) + len(others)} documents, each left out of training"
    measure_unfair(title, left_out(development, others, _PARTS))
    from tests.benchmarks.svm_comparison import compare_left_out

    compare_left_out([*development, *others], _PARTS)


if __name__ == "__main__":
    main()
