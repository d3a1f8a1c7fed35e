"""The commands one after the other on one file, each a process of its own, as a script runs them."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import docx
import pytest

PROJECT = Path(__file__).resolve().parents[2]
SEVERITIES, PROMINENCES = {"low", "medium", "high"}, {"marked", "part-marked", "unmarked"}

# What the commands promise other programs, as a value of the same shape: a type, a dictionary
# with these keys at least, a list of one sort of things, or a set of the values that there are.
SOURCE = {"path": str, "sha256": str, "format": str, "encoding": str, "language": str}
OUTLINE = {
    "source": SOURCE,
    "title": str,
    "text_length": int,
    "clauses": [
        {
            "id": str,
            "label": str,
            "title": str,
            "kind": {"heading", "clause", "item", "preamble"},
            "level": int,
            "parent": (str, type(None)),
            "start": int,
            "end": int,
            "text": str,
        }
    ],
    "disorder": [
        {
            "clause": str,
            "kind": {"repeated", "skipped", "restarted", "out-of-order", "truncated"},
            "message": str,
        }
    ],
}
FLAGS = {
    "source": SOURCE,
    "party": {"business", "consumer"},
    "parties": {"drafter": [str], "counterparty": [str]},
    "flags": [
        {
            "id": str,
            "clause": str,
            "category": str,
            "class": str,
            "severity": SEVERITIES,
            "prominence": PROMINENCES,
            "quote": str,
            "start": int,
            "end": int,
            "sentence": {"start": int, "end": int},
            "rule": str,
            "reasons": [str],
            "basis": [str],
            "inherited_from": (str, type(None)),
        }
    ],
    "audit": {
        "emphasis_share": float,
        "declares_marking": [str],
        "marks_lost_possible": bool,
        "counts": {
            "marked_risky": int,
            "unmarked_risky": int,
            "marked_unrecognised": int,
            "plain": int,
        },
        "notices": [str],
    },
}
PLACED = {
    "start": (int, type(None)),
    "end": (int, type(None)),
    "clause": (str, type(None)),
    "state": {"placed", "moved", "orphaned", "meaning-changed"},
}


def misfits(value, shape, where="$"):
    """Where a value is not what a shape promises."""
    if isinstance(shape, dict):
        missing = shape.keys() - value.keys() if isinstance(value, dict) else {"everything"}
        if missing:
            return [f"{where} lacks {', '.join(sorted(missing))}"]
        return [bad for key in shape for bad in misfits(value[key], shape[key], f"{where}.{key}")]
    if isinstance(shape, list):
        if not isinstance(value, list):
            return [f"{where} is no list"]
        parts = enumerate(value)
        return [bad for at, each in parts for bad in misfits(each, shape[0], f"{where}[{at}]")]
    fits = value in shape if isinstance(shape, set) else isinstance(value, shape)
    return [] if fits else [f"{where} is {value!r}"]


def tcreader(*arguments, code=0):
    """The output of a command, which must end as expected and complain of nothing else."""
    command = [sys.executable, "-m", "tcreader", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    done = subprocess.run(
        command, capture_output=True, timeout=120, check=False, env=environment, cwd=PROJECT
    )
    assert done.returncode == code, done.stderr.decode()
    assert done.stderr.count(b"\n") == (1 if code else 0)
    assert b"Traceback" not in done.stderr
    return done.stdout.decode("utf-8") if not code else done.stderr.decode("utf-8")


@pytest.fixture(params=["english", "chinese", "seed"])
def agreement(request):
    """An agreement's file in a folder of its own."""
    return request.getfixturevalue(request.param)


def test_from_the_outline_to_the_export(agreement, tmp_path):
    before = agreement.read_bytes()
    outline = json.loads(tcreader("outline", agreement, "--json"))
    assert misfits(outline, OUTLINE) == []
    assert outline["source"]["sha256"] == hashlib.sha256(before).hexdigest()
    assert len(outline["clauses"]) > 20

    found = json.loads(tcreader("flags", agreement, "--json"))
    assert misfits(found, FLAGS) == []
    assert found["source"] == outline["source"]
    flag = max(found["flags"], key=lambda flag: flag["end"] - flag["start"])
    assert flag["clause"] in {clause["id"] for clause in outline["clauses"]}

    said = "Ask counsel; 请法务确认。"
    where = ["--quote", flag["quote"], "--clause", flag["clause"]]
    key, *_ = tcreader(
        "annotate", agreement, *where, "--note", said, "--color", "pink", "--tag", "open"
    ).split()
    first = outline["clauses"][-1]["id"]
    tcreader("annotate", agreement, "--clause", first, "--note", "on the clause")
    tcreader("annotate", agreement, "--note", "on the document")

    listed = json.loads(tcreader("annotations", agreement, "--json"))
    assert [misfits(each["tcr:placed"], PLACED) for each in listed] == [[], [], []]
    (mine,) = [each for each in listed if each["id"] == key]
    placed = mine["tcr:placed"]
    assert (placed["state"], placed["clause"]) == ("placed", flag["clause"])
    assert (placed["start"], placed["end"]) == (flag["start"], flag["end"])
    assert said in [body.get("value") for body in mine["body"]]

    for form in ("docx", "html", "md", "csv", "jsonld"):
        out = tmp_path / f"out.{form}"
        assert tcreader("export", agreement, "-o", out).strip() == str(out)
    comments = docx.Document(str(tmp_path / "out.docx")).comments
    assert any(said in comment.text for comment in comments)
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        assert any(said in cell for row in csv.reader(file) for cell in row)
    for form in ("html", "md", "jsonld"):
        assert said in (tmp_path / f"out.{form}").read_text(encoding="utf-8")
    assert agreement.read_bytes() == before


def test_ids_stay_the_same_from_run_to_run(agreement):
    for command in ("outline", "flags"):
        once, twice = (tcreader(command, agreement, "--json") for _ in range(2))
        assert once == twice


def test_several_files_give_a_line_each(english, chinese):
    lines = tcreader("flags", english, chinese, "--json").splitlines()
    assert [misfits(json.loads(line), FLAGS) for line in lines] == [[], []]


def test_what_fails_says_so_in_one_line(english):
    told = tcreader("annotate", english, "--quote", "words that aren't there", code=1)
    assert "aren't in the agreement" in told
    assert sorted(each.name for each in english.parent.iterdir()) == [english.name]


@pytest.mark.parametrize("part", ["corpus/agreements-zh", "corpus/agreements-en"])
def test_whole_folders_go_through(shared, part):
    """No failure, no lost text, no span that doesn't fit, over a sample of real agreements."""
    command = [sys.executable, "-m", "tests.benchmarks.corpus", str(shared / part), "--every", "9"]
    done = subprocess.run(
        command, capture_output=True, timeout=300, check=False, cwd=PROJECT, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert ", 0 failed" in done.stdout
