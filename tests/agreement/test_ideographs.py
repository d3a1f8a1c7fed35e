from __future__ import annotations

import pytest

from tcreader.agreement.ideographs import has_ideograph, ideograph_count


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("Terms", 0), ("第3条 fees", 2), ("，。（）", 0), ("ひらがな", 0), ("豈㐀", 2)],
)
def test_ideographs_are_counted_without_marks_and_letters(text, count):
    assert ideograph_count(text) == count
    assert has_ideograph(text) is (count > 0)
