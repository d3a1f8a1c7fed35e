import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tcreader.annotations import Verdict
from tcreader.desktop.flags.arrangement import Choice, Grouping, State, arranged
from tcreader.flags import Prominence, Severity

FAMILY = "family  2.1 use-restriction"


def _keys(review, choice=None, **how):
    return [
        row.key for row in arranged(review.findings, review.taxonomy, choice or Choice(), **how)
    ]


def test_low_flags_of_one_lead_in_are_a_family(small_review):
    assert _keys(small_review) == [
        "1.2/unilateral-change",
        FAMILY,
        "2.2/data-deletion",
        "3.1/liability-exclusion",
    ]


def test_an_open_family_shows_its_members_below_it(small_review):
    keys = _keys(small_review, open_families=frozenset({FAMILY}))
    assert keys[1:5] == [FAMILY, *(f"2.1({one})/use-restriction" for one in "abc")]


def test_one_low_flag_is_no_family(small_review, with_scan):
    review = with_scan(small_review, flags=small_review.scan.flags[:2])
    assert _keys(review) == ["1.2/unilateral-change", "2.1(a)/use-restriction"]


def test_a_graver_one_leaves_the_family(small_review):
    first, *others = small_review.findings
    findings = [first, *(one._replace(severity=Severity.MEDIUM) for one in others)]
    assert not any(row.is_family for row in arranged(findings, small_review.taxonomy, Choice()))


@pytest.mark.parametrize(
    ("choice", "clauses"),
    [
        (Choice(classes=frozenset({"waiver"})), ["3.1"]),
        (Choice(severities=frozenset({Severity.HIGH})), ["1.2", "3.1"]),
        (Choice(prominences=frozenset({Prominence.UNMARKED})), ["1.2", "2.1(a)"]),
        (Choice(categories=frozenset({"data-deletion"})), ["2.2"]),
        (Choice(states=frozenset({State.KEPT})), []),
        (Choice(classes=frozenset({"waiver"}), severities=frozenset({Severity.LOW})), []),
    ],
)
def test_a_choice_lets_through_what_has_all_that_it_asks_for(small_review, choice, clauses):
    rows = arranged(small_review.findings, small_review.taxonomy, choice)
    assert [row.first.clause for row in rows] == clauses


@pytest.mark.parametrize(
    ("grouping", "groups"),
    [
        (Grouping.CLASS, ["waiver", "restriction", "other"]),
        (Grouping.SEVERITY, ["high", "medium", "low"]),
        (
            Grouping.CATEGORY,
            ["unilateral-change", "use-restriction", "data-deletion", "liability-exclusion"],
        ),
    ],
)
def test_groups_come_in_the_order_of_the_data_or_the_gravest_first(small_review, grouping, groups):
    rows = arranged(small_review.findings, small_review.taxonomy, Choice(), grouping)
    assert [row.group for row in rows if row.group] == groups


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # a review never changes
@given(
    st.sets(st.sampled_from(Severity)),
    st.sets(st.sampled_from(Prominence)),
    st.sampled_from(Grouping),
    st.booleans(),
)
def test_no_finding_is_lost_or_shown_twice(
    small_review, severities, prominences, grouping, unfolded
):
    review = small_review
    choice = Choice(severities=frozenset(severities), prominences=frozenset(prominences))
    rows = arranged(review.findings, review.taxonomy, choice, grouping)
    if unfolded:
        families = frozenset(row.key for row in rows if row.is_family)
        rows = arranged(review.findings, review.taxonomy, choice, grouping, families)
    shown = [
        one.id for row in rows if row.group is None and not row.is_member for one in row.findings
    ]
    wanted = [one.id for one in review.findings if choice.lets_through(one, review.taxonomy)]
    assert sorted(shown) == sorted(wanted)
    assert len({row.key for row in rows}) == len(rows)


def test_a_row_is_settled_when_nothing_is_left_to_decide(small_review):
    kept = [one._replace(verdict=Verdict.KEPT) for one in small_review.findings]
    rows = arranged(kept, small_review.taxonomy, Choice())
    assert all(row.is_settled for row in rows)
    rows = arranged([*kept[:3], *small_review.findings[3:]], small_review.taxonomy, Choice())
    assert [row.is_settled for row in rows] == [True, False, False, False]
