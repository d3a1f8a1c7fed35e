"""What the audit found, in words: what may be lost comes first, with its reason."""

from __future__ import annotations

import pytest

from tcreader.desktop.emphasis_words import EmphasisWords
from tcreader.flags import Audit


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
