"""The engine against an agreement that a lawyer has flagged by hand, where that is at hand."""

from __future__ import annotations

import csv

import pytest

from tcreader.flags import load_rules, scan
from tcreader.formats import read

LEAST_F1 = 0.95


@pytest.fixture(scope="module")
def seed(shared):
    return read(next((shared / "seeds").glob("*.txt")))


@pytest.fixture(scope="module")
def result(seed):
    return scan(seed, load_rules([seed.source.language]))


def test_flags_agree_with_the_lawyers(seed, result, shared):
    with (shared / "gold" / "seed_flags.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    wanted = {
        (line, category)
        for line, row in enumerate(rows, 1)
        for category in row["flags"].split(",")
        if category != "-"
    }
    found = {
        (seed.blocks[seed.block_index(flag.span.start)].lines[0], flag.category)
        for flag in result.flags
    }
    right = len(wanted & found)
    assert 2 * right / (len(wanted) + len(found)) >= LEAST_F1


def test_the_audit_counts_what_the_lawyer_counted(result):
    assert result.audit.counts == {
        "marked_risky": 2,
        "unmarked_risky": 64,
        "marked_unrecognised": 1,
        "plain": 36,
    }
    assert result.audit.emphasis_share == pytest.approx(0.041, abs=0.001)
    assert result.audit.marks_lost_possible
