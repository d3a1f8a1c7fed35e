import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tcreader.annotations import Position, ReadingState, Stance, Verdict
from tcreader.desktop.flags.arrangement import PASSAGES, Grouping, arranged, passages_in
from tcreader.desktop.flags.choice import Choice, State
from tcreader.flags import Audit, Prominence, Severity

FAMILY = "family  2.1 use-restriction low"


def _keys(review, choice=None, **how):
    return [
        row.key for row in arranged(review.findings, review.taxonomy, choice or Choice(), **how)
    ]


def test_flags_of_one_lead_in_are_a_family(small_review):
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
    first, second, *others = small_review.findings
    findings = [first, second._replace(severity=Severity.HIGH), *others]
    rows = arranged(findings, small_review.taxonomy)
    assert [row.size for row in rows if row.is_family] == [2]


def test_a_disputed_one_leaves_the_family(small_review):
    first, second, *others = small_review.findings
    findings = [first, second._replace(is_disputed=True), *others]
    rows = arranged(findings, small_review.taxonomy)
    assert [row.size for row in rows if row.is_family] == [2]


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


def test_a_choice_of_positions_shows_what_is_to_be_negotiated(small_review):
    first, *others = small_review.findings
    stance = Stance(Position.NEGOTIATE)
    choice = Choice(positions=frozenset({Position.NEGOTIATE, Position.REJECT}))
    rows = arranged([first._replace(stance=stance), *others], small_review.taxonomy, choice)
    assert [row.key for row in rows] == [first.id]


@pytest.mark.parametrize(
    ("grouping", "groups"),
    [
        (Grouping.CLASS, ["waiver", "restriction", "other"]),
        (Grouping.QUEUE, ["high", "medium", "low"]),
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


# The queue


def _queue(review, findings=None, **how):
    shown = review.findings if findings is None else findings
    return arranged(shown, review.taxonomy, grouping=Grouping.QUEUE, **how)


def test_the_queue_goes_from_the_gravest_on_and_within_that_by_the_document(small_review):
    assert [row.key for row in _queue(small_review)] == [
        "group high",
        "1.2/unilateral-change",
        "3.1/liability-exclusion",
        "group medium",
        "2.2/data-deletion",
        "group low",
        "trifling",
    ]


def test_low_restrictions_of_use_are_folded_and_open_by_their_lead_ins(small_review):
    rows = _queue(small_review, open_families=frozenset({"trifling"}))
    below = rows[[row.key for row in rows].index("trifling") + 1 :]
    assert [(row.lead_in, row.size, row.is_member) for row in below] == [("2.1", 3, True)]
    deeper = _queue(small_review, open_families=frozenset({"trifling", below[0].key}))
    assert [row.size for row in deeper[-3:]] == [1, 1, 1]


def test_other_low_flags_stand_before_them_one_by_one(small_review):
    findings = [one._replace(severity=Severity.LOW) for one in small_review.findings]
    rows = _queue(small_review, findings)
    assert [row.key for row in rows] == [
        "group low",
        "1.2/unilateral-change",
        "2.2/data-deletion",
        "3.1/liability-exclusion",
        "trifling",
    ]


def test_at_the_end_comes_what_is_marked_and_was_not_recognised(small_review, with_scan):
    clause = small_review.agreement.outline["1.1"]
    audit = Audit(marked_unrecognised=(clause.own[0],))
    review = with_scan(small_review, audit=audit)
    head, passage = _queue(review, passages=passages_in(review))[-2:]
    assert (head.group, head.size) == (PASSAGES, 1)
    assert (passage.passage.clause, passage.is_settled) == ("1.1", False)


def test_a_passage_is_settled_when_its_clause_was_read_and_gone_when_it_is_flagged(
    small_review, with_scan, open_session
):
    span = small_review.agreement.outline["1.1"].own[0]
    review = with_scan(small_review, audit=Audit(marked_unrecognised=(span,)))
    author = open_session.author
    read, _ = review.apply(author.mark(review, ["1.1"], ReadingState.READ))
    assert [passage.is_read for passage in passages_in(read)] == [True]
    flagged, _ = review.apply(author.flag(review, span, "data-deletion", Severity.LOW))
    assert passages_in(flagged) == []


def test_a_filter_leaves_the_passages_out(small_review, with_scan):
    span = small_review.agreement.outline["1.1"].own[0]
    review = with_scan(small_review, audit=Audit(marked_unrecognised=(span,)))
    choice = Choice(states=frozenset({State.OPEN}))
    rows = _queue(review, choice=choice, passages=passages_in(review))
    assert not any(row.passages for row in rows)


def test_a_row_is_settled_when_nothing_is_left_to_decide(small_review):
    kept = [one._replace(verdict=Verdict.KEPT) for one in small_review.findings]
    rows = arranged(kept, small_review.taxonomy, Choice())
    assert all(row.is_settled for row in rows)
    rows = arranged([*kept[:3], *small_review.findings[3:]], small_review.taxonomy, Choice())
    assert [row.is_settled for row in rows] == [True, False, False, False]
