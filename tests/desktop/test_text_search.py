"""Search in the text: hits are spans of the text itself, whatever folding did to it."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcreader.agreement import Span
from tcreader.desktop.text_search import SearchableText, folded


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Fees and FEES", "fees", ["Fees", "FEES"]),
        ("ＡＰＩ 与 api", "API", ["ＡＰＩ", "api"]),
        ("第３条", "第3条", ["第３条"]),
        ("您　同意", "您 同意", ["您　同意"]),
        ("don’t pay", "don't", ["don’t"]),
        ("Straße strasse", "STRASSE", ["Straße", "strasse"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("责任😀责任", "责任", ["责任", "责任"]),
        ("anything", "", []),
        ("two  words", "  ", []),
        ("nothing", "else", []),
    ],
)
def test_what_is_found(text, words, found):
    assert [hit.of(text) for hit in SearchableText.of(text).find(words)] == found


@given(st.text(max_size=60), st.text(min_size=1, max_size=3))
def test_every_hit_reads_as_the_words_do(text, words):
    searchable = SearchableText.of(text)
    for hit in searchable.find(words):
        assert folded(words) in folded(hit.of(text))


@given(st.text(max_size=40), st.text(min_size=1, max_size=8), st.text(max_size=40))
def test_what_stands_there_is_found(before, words, after):
    text = before + words + after
    hits = SearchableText.of(text).find(words)
    if folded(words).strip():
        assert hits
        assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)
        assert all(one.end <= other.start for one, other in itertools.pairwise(hits))


def test_a_hit_inside_a_longer_folded_letter_covers_the_letter():
    assert SearchableText.of("maß").find("s") == [Span(2, 3), Span(2, 3)]
