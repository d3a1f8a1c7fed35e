"""Where a reviewer might look for the words of an orphan."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcreader.agreement import Span
from tcreader.annotations import Target, TargetKind, clause_target, suggested, words_target


def words_of(text, target):
    return [(found.span.of(text), found.is_verbatim) for found in suggested(text, target)]


@pytest.fixture
def waiver(terms, span_of):
    return words_target(terms, span_of(terms, "因网络故障造成的损失，服务商不承担赔偿责任"))


def test_the_sibling_of_a_deleted_clause_is_worth_a_look(terms, waiver):
    gone = next(line for line in terms.text.split("\n") if line.startswith("3.1"))
    text = terms.text.replace(gone + "\n", "")
    found = words_of(text, waiver)
    assert found
    assert all("不承担" in words and not is_verbatim for words, is_verbatim in found)


def test_the_same_words_elsewhere_are_told_from_similar_ones(waiver):
    text = f"1. 总则\n2. 另行约定的，{waiver.exact}。\n3. 附则"
    assert words_of(text, waiver) == [(waiver.exact, True)]


def test_a_few_words_that_stand_everywhere_are_not_suggested():
    target = Target(
        TargetKind.WORDS, "may", "from time to time we ", " change the fees", Span(50, 53)
    )
    text = "You may read. They may not. It may be so. We may. " * 9
    assert suggested(text, target) == []


def test_a_clause_is_sought_without_its_number(terms):
    target = clause_target(terms, terms.outline.clauses[8].id)
    words = target.exact.split(" ", 1)[1]
    text = f"1. 总则\n2. 甲方与乙方\n12. {words}\n"
    assert words_of(text, target)[0] == (words, True)


def test_nothing_alike_is_nothing_to_suggest(waiver):
    assert suggested("An agreement in another language altogether.", waiver) == []
    assert suggested("", waiver) == []


@given(st.text(max_size=60), st.text(max_size=60), st.data())
def test_suggestions_lie_in_the_text(agreement_of, old, new, data):
    start = data.draw(st.integers(0, len(old)))
    target = words_target(agreement_of(old), Span(start, data.draw(st.integers(start, len(old)))))
    for kind in (TargetKind.WORDS, TargetKind.CLAUSE):
        for found in suggested(new, target._replace(kind=kind)):
            assert 0 <= found.span.start < found.span.end <= len(new)
