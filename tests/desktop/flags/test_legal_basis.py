"""The law behind a flag as a line cites it."""

from __future__ import annotations

import pytest

from tcreader.desktop.flags.legal_basis import LegalBasis, cited
from tcreader.desktop.flags.wording import Wording
from tcreader.desktop.theme import load_theme
from tcreader.flags import load_taxonomy


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (["Code 496(2)", "Code 497(2)", "Code 506"], "Code 496(2), 497(2), 506"),
        (["法典 496", "法典 506", "解释 10"], "法典 496、506；解释 10"),
        (["Act 2015 s.65", "Act 2015 Sch.2", "Code 2-302"], "Act 2015 s.65, Sch.2; Code 2-302"),
        (["法典 1", "解释 10", "法典 2"], "法典 1；解释 10；法典 2"),
        (["某诉某 App 案", "某诉某 App 二案", "法典"], "某诉某 App 案；某诉某 App 二案；法典"),
        ([], ""),
    ],
)
def test_places_in_one_statute_stand_under_its_name(keys, line):
    assert "".join(cited(keys)) == line
    assert len(cited(keys)) == len(keys)


def test_the_link_begins_a_line_without_an_indent(qtbot):
    sources = list(load_taxonomy().sources.values())[:3]
    basis = LegalBasis(sources, Wording(), load_theme("light"), shows_law=False)
    qtbot.addWidget(basis)
    assert basis.fold.text().startswith("<a ")
