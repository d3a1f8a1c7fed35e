"""What the audit found, in words: what may be lost comes first, with its reason."""

from __future__ import annotations

import pytest

from tcreader.desktop.emphasis_words import EmphasisWords
from tcreader.flags import Audit
from tcreader.formats import read_bytes


@pytest.mark.parametrize(
    ("declared", "reason"),
    [
        (("underline",), "can't carry a mark that the text announces"),
        ((), "can't carry bold or other type"),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_lost_formatting_is_told_first_and_why(small_review, declared, reason):
    audit = Audit(declares_marking=declared, marks_lost_possible=True, notices=("over-emphasis",))
    lost, loud = EmphasisWords().notices(audit, small_review.agreement)
    assert reason in lost
    assert "singles nothing out" in loud


@pytest.mark.usefixtures("qapp")
def test_a_sentence_ends_in_one_full_stop():
    agreement = read_bytes(b"5. WE OWE NOTHING.\n", "terms.txt")
    audit = Audit(notices=("section-over-emphasis",), loud_sections=(("5", 1.0),))
    (sentence,) = EmphasisWords().notices(audit, agreement)
    assert sentence == "In some sections nearly everything is emphasised: 5."
