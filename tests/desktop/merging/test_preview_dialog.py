"""What the reviewer is told before anything is taken in."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tcreader.annotations import EMPTY, Part, Reviewer
from tcreader.desktop.merging.draft import Draft
from tcreader.desktop.merging.preview_dialog import PreviewDialog
from tcreader.errors import MergeRefused
from tcreader.review.incoming import Incoming, Kinship
from tcreader.review.kappa import Accord
from tcreader.review.merging import Merge, MergeReport, Tally

ADA, LI = Reviewer("urn:x:ada", "Ada"), Reviewer("urn:x:li", "Li Wei")
FILE = Path("/reviews/terms.md.review.json")


def _incoming(kinship=Kinship.SAME, passed_over=0):
    record = dataclasses.replace(EMPTY, reviewers=(LI,))
    return Incoming(FILE, "review", record, kinship, passed_over)


def _report(**parts):
    nothing = {
        "incoming": (_incoming(),), "tallies": {part: Tally() for part in Part},
        "kept_as_replies": (), "disputed": (), "orphaned": (), "standpoint_changed": False,
        "accords": (),
    }  # fmt: skip
    return MergeReport(**{**nothing, **parts})


def _shown(qtbot, review, report, refused=()):
    dialog = PreviewDialog(Draft(review, Merge(None, review, report), tuple(refused)))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def _words(dialog):
    return " | ".join(label.text() for label in dialog.findChildren(QLabel))


def test_it_says_whose_work_comes_and_what_becomes_of_it(qtbot, small_review):
    tallies = {
        Part.ANNOTATIONS: Tally(("a", "b", "c"), ("d",), ()),
        Part.DECISIONS: Tally(("e",), (), ()),
    }
    report = _report(
        tallies=tallies, kept_as_replies=("r",), disputed=("f", "g"), orphaned=("o",),
        standpoint_changed=True,
    )  # fmt: skip
    dialog = _shown(qtbot, small_review, report)
    words = _words(dialog)
    assert "Li Wei" in words
    assert "terms.md.review.json  ·  review file" in words
    assert "Notes and highlights | 3 | 1 | –" in words
    assert "Decisions on flags | 1 | – | –" in words
    for sentence in ("kept as replies: 1", "differ: 2", "in this text: 1", "position"):
        assert sentence in words
    assert dialog.button.isEnabled()


@pytest.mark.parametrize(
    ("incoming", "warning"),
    [
        (_incoming(Kinship.OTHER_VERSION), "another version"),
        (_incoming(Kinship.UNKNOWN), "on which text"),
        (_incoming(Kinship.STRANGER), "another agreement"),
        (_incoming(passed_over=2), "left out: 2"),
    ],
)
def test_what_is_doubtful_about_a_file_is_said(qtbot, small_review, incoming, warning):
    dialog = _shown(qtbot, small_review, _report(incoming=(incoming,)))
    assert warning in _words(dialog)


def test_a_file_that_brings_nothing_new_can_t_be_imported(qtbot, small_review):
    dialog = _shown(qtbot, small_review, _report())
    assert "Nothing new" in _words(dialog)
    assert not dialog.button.isEnabled()


@pytest.mark.parametrize(
    ("kappa", "meaning"),
    [
        (0.93, "almost perfect"),
        (0.7, "substantial"),
        (0.5, "moderate"),
        (0.3, "fair"),
        (0.1, "slight"),
        (0.0, "no more agreement than by chance"),
        (-0.2, "no more agreement than by chance"),
        (None, "says little"),
    ],
)
def test_agreement_is_said_in_words_too(qtbot, small_review, kappa, meaning):
    accord = Accord(ADA, LI, "waiver", 10, 8, kappa)
    words = _words(_shown(qtbot, small_review, _report(accords=(accord,))))
    assert "Ada and Li Wei" in words
    assert "Waivers | 8 of 10" in words
    assert meaning in words


def test_a_file_about_another_agreement_is_only_taken_on_demand(qtbot, small_review):
    error = MergeRefused("no", reason="stranger", path=FILE)
    dialog = _shown(qtbot, small_review, _report(incoming=()), [error])
    assert FILE.name in _words(dialog)
    assert not dialog.button.isEnabled()
    with qtbot.waitSignal(dialog.forced) as forced:
        qtbot.mouseClick(dialog.anyway[0], Qt.MouseButton.LeftButton)
    assert forced.args == [FILE]


def test_a_file_that_can_t_be_read_has_no_such_button(qtbot, small_review):
    error = MergeRefused("no", reason="not-a-review", path=FILE)
    dialog = _shown(qtbot, small_review, _report(incoming=()), [error])
    assert not dialog.anyway
