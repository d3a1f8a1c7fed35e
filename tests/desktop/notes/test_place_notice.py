"""What a card says of words that are gone, or mean something else now."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from tcreader.annotations import Annotation, Placement, PlacementState, Target, TargetKind
from tcreader.desktop.notes.grouping import NoteRow
from tcreader.desktop.notes.place_notice import PlaceNotice
from tcreader.desktop.theme import load_theme


def test_what_changed_comes_before_the_whole_clause(qtbot, small_review):
    """A clause can be screens long, and stands there twice."""
    target = Target(TargetKind.CLAUSE, exact="You may not sell. " * 99)
    changed = Placement(None, PlacementState.MEANING_CHANGED, target.exact, (("may not", "may"),))
    row = NoteRow("a", Annotation("a", target), changed, quote="You may sell. " * 99)
    agreement = small_review.agreement
    notice = PlaceNotice(agreement, row, load_theme("light"), can_change=True)
    qtbot.addWidget(notice)
    captions = [label.text() for label in notice.findChildren(QLabel) if label.text().endswith(":")]
    assert captions == ["What changed:", "It said:", "Now it says:"]
