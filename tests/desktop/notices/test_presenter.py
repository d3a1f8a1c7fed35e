"""Errors as sentences that a reviewer can act on; never a trace or a blank."""

from __future__ import annotations

import pytest

from tcreader import errors
from tcreader.desktop.notices.presenter import Presenter
from tcreader.formats import read

REASONS = [
    (
        errors.UnreadableFile,
        ["missing", "folder", "permission", "empty", "too-large", "unreadable"],
    ),
    (errors.UnsupportedFormat, ["binary", "encoding", "pdf", "word", "html"]),
    (errors.DamagedReviewFile, ["damaged", "damaged-without-backup"]),
    (errors.NewerReviewFile, ["newer"]),
    (errors.NotAllUnderstood, ["not-all-understood"]),
    (errors.ReviewFileLocked, ["locked"]),
    (errors.ReviewNotSaved, ["disk-full", "folder-gone", "not-written"]),
    (errors.MergeRefused, ["unreadable", "not-a-review", "newer", "stranger", "too-deep"]),
    (errors.ExportFailed, ["unknown-format", "own-source", "no-folder", "permission"]),
]


@pytest.fixture
def presenter(qapp):  # noqa: ARG001
    return Presenter()


@pytest.mark.parametrize(
    ("kind", "reason"), [(kind, reason) for kind, reasons in REASONS for reason in reasons]
)
def test_every_reason_has_its_own_sentence(presenter, tmp_path, kind, reason):
    error = kind("PLAIN ENGLISH OF THE CORE", reason=reason, path=tmp_path / "a {b}.md")
    message = presenter.message(error)
    assert message.title
    assert message.text.endswith(".")
    assert "PLAIN ENGLISH" not in message.text
    assert "{name}" not in message.title + message.text


def test_an_unknown_reason_falls_back_to_the_error_s_own_words(presenter):
    error = errors.ExportFailed("The moon is full.", reason="moon", advice="Wait.")
    assert presenter.message(error).text == "The moon is full. Wait."


def test_braces_in_a_file_s_name_do_no_harm(presenter, tmp_path):
    path = tmp_path / "{0} {name}.md"
    with pytest.raises(errors.UnreadableFile) as caught:
        read(path)
    assert "{0} {name}.md" in presenter.message(caught.value).title


def test_anything_else_is_the_program_s_own_fault(presenter):
    message = presenter.message(ZeroDivisionError("division by zero"))
    assert "division" not in message.title + message.text
