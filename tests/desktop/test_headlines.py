"""A clause in one line: its title, or its first words, and a sign where they are cut."""

from __future__ import annotations

import pytest

from tcreader.desktop.headlines import headline
from tcreader.formats import read


@pytest.mark.parametrize(("length", "is_cut"), [(5, False), (70, False), (90, True)])
def test_words_that_are_left_out_leave_an_ellipsis(tmp_path, length, is_cut):
    path = tmp_path / "terms.md"
    path.write_text(f"# 条款\n\n1. {'定' * length}。\n\n2. 其他。\n", encoding="utf-8")
    agreement = read(path)
    clause = next(each for each in agreement.outline if each.label.startswith("1"))
    shown = headline(clause, agreement.text)
    assert shown.endswith("定…" if is_cut else "定。")
    assert (shown.count("定") < length) is is_cut
