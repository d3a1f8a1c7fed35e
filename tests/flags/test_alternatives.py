"""Alternatives by their first letters find what plain ones find."""

import re

from hypothesis import given
from hypothesis import strategies as st

from tcreader.flags.alternatives import ANY, after, by_first_letter

WORDS = st.lists(st.text("ab可以", min_size=1, max_size=3), min_size=1, max_size=6)
TEXTS = st.text("ab可以 \n", max_size=30)


@given(words=WORDS, text=TEXTS)
def test_words_are_found_where_alternatives_in_their_order_find_them(words, text):
    plain = re.compile("|".join(map(re.escape, words)))
    found = re.compile(after("", words))
    assert [m.span() for m in found.finditer(text)] == [m.span() for m in plain.finditer(text)]


@given(words=WORDS, text=TEXTS)
def test_a_condition_before_a_word_looks_back_over_its_first_letter(words, text):
    plain = re.compile(rf"(?<!a)(?:{'|'.join(words)})")
    found = re.compile(after(f"(?<!a{ANY})", words))
    assert [m.span() for m in found.finditer(text)] == [m.span() for m in plain.finditer(text)]


def test_what_follows_belongs_to_every_word():
    may = re.compile(after("", ["may", "might", "can"], r"\b"))
    assert may.findall("maybe one may, might or can't; a candle") == ["may", "might", "can"]


def test_each_name_can_be_followed_by_something_of_its_own():
    names = re.compile(by_first_letter("", [("us", "s(?!e)"), ("user", "ser")]))
    assert names.findall("use us, user") == ["us", "user"]
