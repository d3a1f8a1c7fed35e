"""How well flags agree with what people found: precision, recall and F1, in the open.

Run ``python -m tests.benchmarks.flag_quality [SHARED] [--rules-only] [--leave-out [--all]]``.
SHARED is the folder with the gold files, ``../shared`` beside this checkout if not given; what
isn't there is passed over with a message. Four measures:

* an agreement flagged line by line by a lawyer, over (line, category);
* stretches of fourteen Chinese agreements of all kinds, labelled sentence by sentence before any
  rule had seen them, over (sentence, category); a third of them is only measured on;
* UNFAIR-ToS: English terms of service labelled sentence by sentence. Every fourth document is
  only measured on; rules are written and weights trained on the others. Its labellers marked
  what is unfair to consumers, a narrower question than what a reviewer must see, so that
  precision there is a lower bound. A TF-IDF + linear SVM of scikit-learn, trained on the same
  documents, answers for the same sentences, if it is installed;
* CAPP-130: Chinese privacy policies, whose risks are other ones than those of an agreement; the
  figures are for information.

With ``--leave-out`` nothing but this is measured: each document for development with weights
that were trained without it, a tenth of the documents at a time. With ``--all`` this takes in the
documents that are only measured on. The rules have seen the documents for development, so that
such figures are still too good; those that tell are of documents that nobody has read.
"""

from __future__ import annotations

import argparse
import dataclasses
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from tcreader.flags import load_rules, load_taxonomy, scan
from tests.benchmarks import labelled
from tests.benchmarks.labelled_sentences import chinese_agreements

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tcreader.agreement import Span
    from tcreader.flags import Flag, Rules
    from tests.benchmarks.labelled import Labelled
    from tests.benchmarks.labelled_sentences import LabelledSentences

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
_ASKED = "j/law/a, no time bars"
_LABELS = {"ltd+warranty": {"ltd"}, "j/law/a": {"j", "law", "a"}}
_NOT_PRIVACY = {"use-restriction"}
_NOT_ASKED = {"en/dispute-resolution/time-bar", "en/dispute-resolution/class-waiver"}
"""What our category holds, but the labellers of UNFAIR-ToS had no tag for."""
_CUTTING_FOLDS = 5
"""Half as many as in training: cuts that are good enough for a tenth of the documents."""


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
    taxonomy = load_taxonomy()
    class_of = {tag: taxonomy.categories[min(UNFAIR[tag])].class_id for tag in UNFAIR}
    table: dict[str, Counter[str]] = defaultdict(Counter)
    by_class: dict[str, Counter[str]] = defaultdict(Counter)
    confused: Counter[str] = Counter()
    for document, flags in scanned:
        found = labelled.found_by_line(document.agreement, flags)
        asked = labelled.found_by_line(document.agreement, flags, _NOT_ASKED)
        for line, tags in document.wanted.items():
            wanted = {tag for tag in UNFAIR if tags & _LABELS.get(tag, {tag})}
            there = {tag for tag, categories in UNFAIR.items() if found[line] & categories}
            for tag in UNFAIR:
                for counts in (table[tag], by_class[class_of[tag]], table["all tags (micro)"]):
                    count(counts, wanted=tag in wanted, found=tag in there)
            for tag, categories in FOR_INFORMATION.items():
                labels = _LABELS.get(tag, {tag})
                count(table[tag], wanted=bool(tags & labels), found=bool(found[line] & categories))
            disputed = bool(asked[line] & UNFAIR["j/law/a"])
            count(table[_ASKED], wanted="j/law/a" in wanted, found=disputed)
            count(table["unfair or not"], wanted=bool(wanted), found=bool(there))
            for missed in wanted - there:
                instead = there - wanted or found[line] or {"nothing"}
                confused.update(f"{missed} found as {other}" for other in instead)
    print(f"\nUNFAIR-ToS, {title}")
    shown = {tag: show(tag, table[tag]) for tag in (*UNFAIR, "all tags (micro)", "unfair or not")}
    macro = sum(shown[tag] for tag in UNFAIR) / len(UNFAIR)
    print(f"  macro F1 over {', '.join(UNFAIR)}: {macro:.3f}")
    for name in sorted(by_class):
        show(name, by_class[name])
    print("  for information:")
    for tag in (*FOR_INFORMATION, _ASKED):
        show(tag, table[tag])
    _print_confusions(confused)


def scanned_with(documents: Iterable[Labelled], rules: Rules) -> Iterator[Scanned]:
    """Documents with what some rules flag in them."""
    for document in documents:
        yield document, scan(document.agreement, rules).flags


def left_out(documents: list[Labelled], others: list[Labelled]) -> Iterator[Scanned]:
    """Documents with what is flagged with weights that were trained without them.

    Args:
        documents: That the rules were written from.
        others: That nobody who writes rules has read.
    """
    from tests.benchmarks import weight_training as training

    rules = load_rules(["en"], weighed=False)
    table = training.table_of(documents, others, rules)
    everything = [*documents, *others]
    for names in training.folds([one.name for one in everything], training.FOLDS):
        weights = training.as_weights(training.learn(table, names, _CUTTING_FOLDS))
        book = dataclasses.replace(rules.books["en"], weights=weights)
        weighed = dataclasses.replace(rules, books={"en": book})
        yield from scanned_with((one for one in everything if one.name in names), weighed)


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


def _measure_all_unfair(documents: list[Labelled], rules: Rules) -> None:
    """Both parts of UNFAIR-ToS and all of it, and what a machine answers for the measured part."""
    development, measured = labelled.parts(documents)
    for title, part in (
        (f"{len(development)} documents for development", development),
        (f"{len(measured)} documents that are only measured on", measured),
        (f"all {len(documents)} documents", documents),
    ):
        measure_unfair(title, scanned_with(part, rules))
    try:
        from tests.benchmarks.svm_comparison import compare
    except ModuleNotFoundError:
        print("\nscikit-learn isn't installed: no comparison with a TF-IDF + linear SVM.")
        return
    compare(development, measured, rules)


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
        _measure_all_unfair(documents, rules("en"))
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
    number = len(development) + len(others)
    measure_unfair(f"{number} documents, each left out of training", left_out(development, others))


if __name__ == "__main__":
    main()
