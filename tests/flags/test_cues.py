"""Which phrases are worth a try: those of which a sentence holds a cue, and one word of each need."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tcreader.flags.cues import CueIndex
from tcreader.flags.matching import Phrase

WORDS = st.text("ab不承", min_size=1, max_size=3)
GROUP = st.lists(WORDS, min_size=1, max_size=3).map(tuple)
PHRASES = st.builds(
    lambda cues, needs: Phrase("", (), cues, tuple(needs)), GROUP, st.lists(GROUP, max_size=2)
)


@given(st.lists(st.lists(PHRASES, max_size=3), max_size=4), st.text("ab不承 ", max_size=12))
def test_it_agrees_with_looking_for_every_word(rules, sentence):
    likely = [
        (rule, number)
        for rule, phrases in enumerate(rules)
        for number, phrase in enumerate(phrases)
        if all(any(word in sentence for word in group) for group in (phrase.cues, *phrase.needs))
    ]

    assert CueIndex(rules).worth_trying(sentence) == likely


def test_a_word_within_another_counts():
    phrase = Phrase("", (), ("liable",), (("not", "never"),))

    index = CueIndex([[phrase]])

    assert index.worth_trying("nothing makes it unliable") == [(0, 0)]
    assert index.worth_trying("it is liable") == []
