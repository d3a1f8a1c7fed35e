"""Cohen's kappa: the figures of a worked example, and where it says nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcreader.annotations import Reviewer, Verdict
from tcreader.review.kappa import accords, cohens_kappa

KEPT, DISMISSED = Verdict.KEPT, Verdict.DISMISSED
verdicts = st.sampled_from(Verdict)


def test_a_worked_example():
    # Two readers judge 50 things: both yes 20, yes/no 5, no/yes 10, both no 15.
    # p_o = 0.7, p_e = 0.5 * 0.6 + 0.5 * 0.4 = 0.5, kappa = 0.2 / 0.5
    pairs = (
        [(KEPT, KEPT)] * 20
        + [(KEPT, DISMISSED)] * 5
        + [(DISMISSED, KEPT)] * 10
        + [(DISMISSED, DISMISSED)] * 15
    )
    assert cohens_kappa(pairs) == pytest.approx(0.4)


def test_it_is_one_in_full_agreement_and_minus_one_in_even_contradiction():
    assert cohens_kappa([(KEPT, KEPT), (DISMISSED, DISMISSED)]) == 1
    assert cohens_kappa([(KEPT, DISMISSED), (DISMISSED, KEPT)]) == -1


@pytest.mark.parametrize("pairs", [[], [(KEPT, KEPT)] * 9])
def test_it_is_undefined_where_nothing_can_be_told_from_chance(pairs):
    assert cohens_kappa(pairs) is None


@given(st.lists(st.tuples(verdicts, verdicts)))
def test_it_lies_between_minus_one_and_one_and_knows_no_order(pairs):
    kappa = cohens_kappa(pairs)
    assert kappa is None or -1 <= kappa <= 1
    assert kappa == cohens_kappa([(other, one) for one, other in pairs])


def test_a_decision_that_settles_the_other_s_is_no_judgement_of_its_own(review, author):
    import dataclasses

    other = dataclasses.replace(author, reviewer=Reviewer("urn:x:other", "Other"))
    flags = [finding.id for finding in review.findings]
    review, _ = review.apply(author.keep(review, flags))
    assert accords(review) == ()
    review, _ = review.apply(other.keep(review, flags))
    assert accords(review) == ()
