"""How many flags there are, or why there are none."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtWidgets import QLabel

from tcreader.desktop.overview.flags_section import FlagsSection
from tcreader.flags import EMPTY_SCAN, Audit


@pytest.mark.parametrize(
    ("notices", "why"),
    [((), "None found"), (("unsupported-language",), "There are no rules for this language.")],
)
def test_it_says_why_there_are_none(qtbot, small_review, notices, why):
    section = FlagsSection()
    qtbot.addWidget(section)
    scan = dataclasses.replace(small_review.scan, flags=(), audit=Audit(notices=notices))
    section.show_review(small_review.with_scan(scan))
    assert why in {label.text() for label in section.findChildren(QLabel)}
    section.show_review(small_review.with_scan(EMPTY_SCAN))
    assert "The text has not been scanned." in {one.text() for one in section.findChildren(QLabel)}
