"""Flags in words."""

from __future__ import annotations

import pytest

from tcreader.agreement import ClauseKind
from tcreader.annotations import EMPTY
from tcreader.desktop.flags.wording import Wording
from tcreader.flags import EMPTY_SCAN, load_taxonomy
from tcreader.formats import read_bytes
from tcreader.review import Review


@pytest.mark.usefixtures("qapp")
def test_what_stands_in_a_preamble_says_so():
    agreement = read_bytes(b"# Terms\n\nYou agree by use.\n\n1. Fees\n", "terms.md")
    review = Review(agreement, EMPTY_SCAN, load_taxonomy(), EMPTY, {})
    (preamble,) = (one for one in agreement.outline if one.kind is ClauseKind.PREAMBLE)
    wording = Wording()
    assert wording.label(review, preamble.id) == "Preamble"
    assert wording.label(review, "1") == "1"
    assert wording.label(review, "no such clause") == ""
