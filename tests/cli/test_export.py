"""``tcreader export``: every format through the program, and its refusals."""

import shutil
from pathlib import Path

import pytest

from tcreader.resource_files import resource

REVIEWERS = Path(__file__).parents[1] / "review" / "two_reviewers"


@pytest.mark.parametrize("ending", ["docx", "html", "md", "csv", "jsonld"])
def test_every_format_is_written_and_named(tcreader, agreement, tmp_path, ending):
    out = tmp_path / f"out.{ending}"
    outcome = tcreader("export", agreement, "-o", out)
    assert (outcome.code, outcome.out, outcome.err) == (0, f"{out}\n", "")
    assert out.stat().st_size > 500


def test_the_format_can_be_named(tcreader, agreement, tmp_path):
    out = tmp_path / "out.txt"
    assert tcreader("export", agreement, "-o", out, "--format", "md").code == 0
    assert out.read_text(encoding="utf-8").startswith("# 审查意见：车位租用协议")


@pytest.mark.parametrize("form", ["jsonld-plain", "hypothesis", "readium"])
def test_what_other_programs_read_is_chosen_by_name(tcreader, agreement, tmp_path, form):
    out = tmp_path / "out.json"
    tcreader("annotate", agreement, "--quote", "蓝港不承担任何责任", "--note", "须谈")
    assert tcreader("export", agreement, "-o", out, "--format", form).code == 0
    assert "须谈" in out.read_text(encoding="utf-8")
    assert form in tcreader("export", "--help").out
    again = tcreader("merge", agreement, out)
    assert (again.code, "nothing was changed" in again.out) == (0, True)


def test_profile_and_language_are_passed_on(tcreader, agreement, tmp_path):
    out = tmp_path / "out.md"
    tcreader("export", agreement, "-o", out, "--profile", "counterparty", "--language", "en")
    text = out.read_text(encoding="utf-8")
    assert "Points for your attention: 0" in text


@pytest.mark.parametrize(
    ("name", "words"),
    [("out.pdf", "ends in"), ("nowhere/out.csv", "folder"), ("parking.md", "the agreement itself")],
)
def test_what_cannot_be_written_is_told_in_a_line(tcreader, agreement, tmp_path, name, words):
    outcome = tcreader("export", agreement, "-o", tmp_path / name)
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.count("\n") == 1
    assert words in outcome.err or words.replace("ends", "end") in outcome.err


def test_an_output_must_be_named(tcreader, agreement):
    assert tcreader("export", agreement).code == 2


@pytest.mark.parametrize(
    ("profile", "ending", "told"),
    [
        ("counterparty", "md", "3 disputed flags are left out until they are settled\n"),
        ("full", "md", ""),
        ("counterparty", "json", ""),
    ],
)
def test_flags_missing_because_reviewers_differ_are_counted(
    tcreader, tmp_path, profile, ending, told
):
    path = Path(shutil.copy(resource("samples/larkspur-terms-of-service.md"), tmp_path))
    shutil.copy(REVIEWERS / "chen-lan.review.json", path.with_name(f"{path.name}.review.json"))
    tcreader("merge", path, REVIEWERS / "david-okoro.review.json")
    out, form = tmp_path / f"out.{ending}", {"md": "md", "json": "hypothesis"}[ending]
    outcome = tcreader("export", path, "-o", out, "--format", form, "--profile", profile)
    assert (outcome.code, outcome.out, outcome.err) == (0, f"{out}\n", told)
