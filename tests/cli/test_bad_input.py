"""Whatever is handed in: one line on the error stream, exit code 1, never a trace."""

from pathlib import Path

import pytest

from tcreader.cli import annotate


def empty(path):
    path.write_bytes(b"")


def binary(path):
    path.write_bytes(bytes(range(256)) * 40)


def wrong_encoding(path):
    path.write_bytes(b"\x81\x8d\x8f\x90\x9d\xff\xfe" * 50)


def folder(path):
    path.mkdir()


def missing(path):
    del path


def large(path):
    with path.open("wb") as file:
        file.truncate(51 * 1024 * 1024)


COMMANDS = {
    "outline": [],
    "flags": [],
    "annotations": [],
    "annotate": ["--note", "x"],
    "export": ["-o", "out.csv"],
}


def assert_told(outcome, path):
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith(f"tcreader: {path}")
    assert outcome.err.count("\n") == 1
    assert outcome.err.rstrip().endswith(".")
    assert "Traceback" not in outcome.err


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("make", [empty, binary, wrong_encoding, folder, missing, large])
def test_a_bad_file_is_told_in_one_line(tcreader, tmp_path, monkeypatch, make, command):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "bad.md"
    make(path)
    assert_told(tcreader(command, path, *COMMANDS[command]), path)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_file_that_may_not_be_read_is_told(
    tcreader, agreement, monkeypatch, forbid_reading, command
):
    monkeypatch.chdir(agreement.parent)
    forbid_reading(agreement)
    assert_told(tcreader(command, agreement, *COMMANDS[command]), agreement)


@pytest.mark.parametrize("command", ["annotations", "annotate", "export"])
def test_a_damaged_review_file_is_told_and_kept(tcreader, agreement, monkeypatch, command):
    monkeypatch.chdir(agreement.parent)
    damaged = agreement.with_name("parking.md.review.json")
    damaged.write_text('{"type": "AnnotationColl', encoding="utf-8")
    outcome = tcreader(command, agreement, *COMMANDS[command])
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.count("\n") == 1
    assert "damaged" in outcome.err
    (kept,) = agreement.parent.glob("parking.md.review.json*")
    assert kept.read_text(encoding="utf-8") == '{"type": "AnnotationColl'
    assert tcreader(command, agreement, *COMMANDS[command]).code == 0


@pytest.mark.parametrize("command", ["outline", "flags"])
def test_who_needs_no_review_file_does_not_touch_it(tcreader, agreement, command):
    damaged = agreement.with_name("parking.md.review.json")
    damaged.write_text("{", encoding="utf-8")
    assert tcreader(command, agreement).code == 0
    assert damaged.read_text(encoding="utf-8") == "{"


def test_an_error_of_the_program_itself_is_a_sentence_and_a_log(tcreader, agreement, monkeypatch):
    def fail(*_):
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr(annotate, "find_words", fail)
    outcome = tcreader("annotate", agreement, "--quote", "x")
    assert outcome.code == 1
    assert outcome.err.count("\n") == 1
    assert "ZeroDivisionError" in outcome.err
    assert "secret detail" not in outcome.err
    log = outcome.err.split(" report it with ")[1].strip().removesuffix(".")
    assert "secret detail" in Path(log).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [(KeyboardInterrupt(), 130, ""), (MemoryError(), 1, "memory"), (RecursionError(), 1, "wrong")],
)
def test_other_ends(tcreader, agreement, monkeypatch, error, code, said):
    def fail(*_):
        raise error

    monkeypatch.setattr(annotate, "find_words", fail)
    outcome = tcreader("annotate", agreement, "--quote", "x")
    assert outcome.code == code
    assert said in outcome.err
    assert "Traceback" not in outcome.err
