"""How far two reviewers agree on flags, beyond what chance would give.

Cohen's kappa: (p_o - p_e) / (1 - p_e), where p_o is the share of flags on which both came to the
same verdict, and p_e the share that two people with their habits would have in common by chance:
the sum over the verdicts of the product of how often each gave it. J. Cohen 1960, "A coefficient
of agreement for nominal scales", Educational and Psychological Measurement 20(1), 37-46.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from tcreader.annotations import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tcreader.annotations import FlagDecision, Reviewer
    from tcreader.review.review import Review

Pair = tuple[Verdict, Verdict]


class Accord(NamedTuple):
    """How far two reviewers agree on the flags of one class.

    Attributes:
        first: The reviewer who comes first in the record.
        second: The other.
        class_id: The class of the flags, as the rules classed them.
        flags: How many of them both have judged, each for themselves.
        same: On how many of those both came to the same verdict.
        kappa: Cohen's kappa, from -1 to 1; None where it is undefined: both judged no flag in
            common, or both gave one and the same verdict throughout, so that chance alone would
            have them agree. ``same`` of ``flags`` is all that can be said then.
    """

    first: Reviewer
    second: Reviewer
    class_id: str
    flags: int
    same: int
    kappa: float | None


def accords(review: Review) -> tuple[Accord, ...]:
    """How far each two reviewers agree, class by class in the taxonomy's order.

    The units are the flags that the rules find in this text and that both reviewers have kept or
    dismissed; a decision that changes only the category or the severity is no verdict. One that
    settles the other's was made in view of it, and says nothing about agreement: kappa is for
    judgements made independently. Two reviewers without a single unit are left out.
    """
    by_flag = {flag.id: flag for flag in review.scan.flags}
    class_of = {key: review.taxonomy.class_of(flag.category) for key, flag in by_flag.items()}
    verdicts: dict[str, dict[str, FlagDecision]] = {}
    for decision in review.record.decisions.values():
        if decision.verdict and decision.creator and decision.flag in by_flag:
            verdicts.setdefault(decision.creator.id, {})[decision.flag] = decision
    people = _people(review)
    found = []
    for one, other in combinations((each for each in people if each in verdicts), 2):
        pairs = _pairs_by_class(verdicts[one], verdicts[other], class_of)
        found += [
            Accord(people[one], people[other], class_id, *_figures(pairs.get(class_id, ())))
            for class_id in review.taxonomy.classes
            if pairs
        ]
    return tuple(found)


def cohens_kappa(pairs: Iterable[Pair]) -> float | None:
    """Cohen's kappa of two people's verdicts on the same things; None where it is undefined."""
    listed = list(pairs)
    count = len(listed)
    if not count:
        return None
    observed = sum(one is other for one, other in listed) / count
    expected = sum(
        sum(one is verdict for one, _ in listed) * sum(other is verdict for _, other in listed)
        for verdict in Verdict
    ) / (count * count)
    return None if expected == 1 else (observed - expected) / (1 - expected)


def _figures(pairs: Iterable[Pair]) -> tuple[int, int, float | None]:
    listed = list(pairs)
    return len(listed), sum(one is other for one, other in listed), cohens_kappa(listed)


def _people(review: Review) -> Mapping[str, Reviewer]:
    """Everyone who decided, under their ids, in the record's order."""
    return {one.creator.id: one.creator for one in review.record.decisions.values() if one.creator}


def _pairs_by_class(
    ours: Mapping[str, FlagDecision],
    theirs: Mapping[str, FlagDecision],
    class_of: Mapping[str, str],
) -> Mapping[str, list[Pair]]:
    """Two reviewers' verdicts on the flags that each judged without the other's."""
    pairs: dict[str, list[Pair]] = {}
    for flag, one in ours.items():
        other = theirs.get(flag)
        if other is None or one.id in other.settles or other.id in one.settles:
            continue
        if one.verdict and other.verdict:
            pairs.setdefault(class_of[flag], []).append((one.verdict, other.verdict))
    return pairs
