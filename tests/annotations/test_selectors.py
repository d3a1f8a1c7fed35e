from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcreader.agreement import Span
from tcreader.annotations import TargetKind, clause_target, document_target, words_target
from tcreader.annotations.graphemes import cut_after, cut_before
from tcreader.annotations.selectors import CONTEXT, text_digest


def test_words_are_told_by_quote_context_position_and_clause(terms, span_of):
    span = span_of(terms, "不承担赔偿责任")
    target = words_target(terms, span)
    assert target.exact == "不承担赔偿责任"
    assert target.prefix.endswith("3.1 免责 因网络故障造成的损失，服务商")
    assert target.suffix.startswith("。\n3.2 免责")
    assert len(target.prefix) == len(target.suffix) == CONTEXT
    assert target.span == span
    assert target.clause == terms.outline.at(span.start).id
    assert target.source == text_digest(terms.text)


def test_context_is_shorter_at_the_ends_of_the_text(terms):
    first = words_target(terms, Span(0, 3))
    last = words_target(terms, Span(len(terms.text) - 3, len(terms.text)))
    assert first.prefix == last.suffix == ""


@pytest.mark.parametrize(
    "character",
    ["e\u0301", "👍🏽", "👩\u200d⚖️", "🇨🇳", "葛\U000e0100", "각"],
)
def test_no_character_is_cut_in_two(agreement_of, character):
    words = "条款"
    text = character * 40 + words + character * 40
    agreement = agreement_of(text)
    target = words_target(agreement, Span(text.index(words), text.index(words) + 2))
    for context in (target.prefix, target.suffix):
        assert len(context) >= CONTEXT
        assert context == character * (len(context) // len(character))


def test_half_a_character_is_widened_to_a_whole_one(agreement_of):
    agreement = agreement_of("按e\u0301计算")
    assert words_target(agreement, Span(2, 3)).exact == "e\u0301"


def test_code_points_beyond_the_basic_plane_count_as_one(agreement_of):
    agreement = agreement_of("𠮷野家条款")
    assert words_target(agreement, Span(1, 3)).exact == "野家"


def test_a_clause_is_told_by_its_own_words_label_included(terms):
    clause = terms.outline.clauses[4]
    target = clause_target(terms, clause.id)
    assert target.kind is TargetKind.CLAUSE
    assert target.exact == "3.2 免责 因网络故障造成的数据丢失，服务商不承担赔偿责任，但故意的除外。"
    assert target.clause == clause.id


def test_an_unknown_clause_is_refused(terms):
    with pytest.raises(KeyError):
        clause_target(terms, "99")


def test_the_document_needs_no_selector(terms):
    target = document_target(terms)
    assert target.kind is TargetKind.DOCUMENT
    assert target.span is None
    assert not target.exact


@given(st.text(alphabet="ab的\u0301\u200d👍🏽🇨🇳\r\n각\u1161", max_size=30), st.data())
def test_cutting_never_leaves_the_text_and_settles_at_once(text, data):
    position = data.draw(st.integers(0, len(text)))
    before, after = cut_before(text, position), cut_after(text, position)
    assert 0 <= before <= position <= after <= len(text)
    assert cut_before(text, before) == before
    assert cut_after(text, after) == after
