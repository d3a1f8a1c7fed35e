"""The two-way table: its counts, what a click on a cell brings, and its two readings."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from tcreader.annotations import EMPTY, FlagDecision, Verdict, words_target
from tcreader.desktop.overview import prominence_cell
from tcreader.desktop.overview.prominence_table import ProminenceTable
from tcreader.desktop.theme import load_theme
from tcreader.flags import Prominence, load_rules, load_taxonomy, scan
from tcreader.flags.outcomes import Side
from tcreader.formats import read_bytes
from tcreader.review import Review

SOURCE = """# Terms

1. **We are not liable to you for any loss whatsoever.**

2. We may terminate your account at any time without notice.

3. **You may find the description of every feature on our pages.**

4. You pay the fees on time.
"""


@pytest.fixture(scope="module")
def review():
    agreement = read_bytes(SOURCE.encode(), "terms.md")
    found = scan(agreement, load_rules(("en",)))
    return Review(agreement, found, load_taxonomy(), EMPTY, {})


@pytest.fixture
def table(qtbot, review):
    made = ProminenceTable()
    qtbot.addWidget(made)
    made.resize(320, 600)
    made.show_review(review)
    made.show()
    qtbot.waitExposed(made)
    return made


def counted(table):
    return {key: cell._count for key, cell in table.cells.items()}


def test_it_counts_what_the_audit_counts(table, review):
    assert review.scan.audit.counts["marked_risky"] == 1
    assert counted(table) == {**review.scan.audit.counts, "part_marked_risky": 0}
    assert not table.cells["part_marked_risky"].isEnabled()


def test_a_cell_of_risks_asks_for_their_flags(table, review, qtbot):
    with qtbot.waitSignal(table.flags_wanted) as wanted:
        qtbot.mouseClick(table.cells["unmarked_risky"], Qt.MouseButton.LeftButton)
    ids, title = wanted.args
    unmarked = {flag.id for flag in review.scan.flags if flag.prominence is Prominence.UNMARKED}
    assert set(ids) == unmarked
    assert title == "Unmarked risk"


def test_a_cell_without_flags_lists_its_passages(table, review, qtbot):
    qtbot.mouseClick(table.cells["marked_unrecognised"], Qt.MouseButton.LeftButton)
    assert table.passages.isVisible()
    with qtbot.waitSignal(table.span_activated) as activated:
        table.passages.setCurrentIndex(table.passages.model().index(0, 0))
    assert activated.args[0].of(review.agreement.text).startswith("You may find")
    qtbot.mouseClick(table.cells["plain"], Qt.MouseButton.LeftButton)
    assert table.passages.model().rowCount() == review.scan.audit.counts["plain"]


def test_the_drafters_side_reads_it_the_other_way(table, qtbot):
    with qtbot.waitSignal(table.side_wanted) as wanted:
        qtbot.mouseClick(table.sides[Side.DRAFTER], Qt.MouseButton.LeftButton)
    table.set_side(wanted.args[0])
    assert table.cells["unmarked_risky"].text() == "To be marked"
    assert table.cells["marked_unrecognised"].text() == "Mark not needed"
    assert "Candidate for the argument" not in table._meaning.text()


def test_a_dismissed_flag_is_no_risk(table, review):
    flag = review.scan.flags[0]
    target = words_target(review.agreement, flag.span)
    decision = FlagDecision("urn:x", flag.id, target, Verdict.DISMISSED)
    record = replace(review.record, decisions={decision.id: decision})
    table.show_review(review.with_record(record))
    assert counted(table)["marked_risky"] == 0
    assert counted(table)["marked_unrecognised"] == 1


def test_a_cell_without_anything_gives_no_advice(table):
    agreement = read_bytes(b"1. **We are not liable to you for any loss.**\n", "terms.md")
    found = scan(agreement, load_rules(("en",)))
    table.show_review(Review(agreement, found, load_taxonomy(), EMPTY, {}))
    assert [key for key, cell in table.cells.items() if cell.isChecked()] == ["marked_risky"]
    assert "argument from missing notice is weak" in table._meaning.text()


def test_no_letter_loses_its_foot_in_a_typeface_higher_than_its_line(qtbot, monkeypatch):
    monkeypatch.setattr(prominence_cell, "_SMALL", 18)
    cell = prominence_cell.ProminenceCell("plain", load_theme("light"))
    qtbot.addWidget(cell)
    cell.resize(120, 72)
    cell.tell("g", 1, {})
    image = cell.grab().toImage()
    empty = image.pixelColor(60, 48)
    inked = [y for y in range(34, 66) if any(image.pixelColor(x, y) != empty for x in range(9, 24))]
    height = QFontMetricsF(cell._type(18)).tightBoundingRect("g").height()
    assert len(inked) >= height - 1
