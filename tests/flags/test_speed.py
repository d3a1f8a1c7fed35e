"""Speed as ratios within one run: how time grows, and how it compares with a plain loop."""

from __future__ import annotations

import time
from functools import partial

import pytest

from tcreader.flags import load_rules, scan
from tcreader.formats import read_bytes
from tcreader.resource_files import resource
from tests.benchmarks.flag_speed import SAMPLES, longest_wait, repeated, steps, unit


@pytest.fixture(params=SAMPLES)
def sample(request):
    return resource("samples", request.param)


@pytest.fixture
def warm(sample):
    """The rules for a sample, with every phrase compiled that it takes."""
    agreement = read_bytes(sample.read_bytes(), sample.name)
    rules = load_rules((agreement.source.language,))
    scan(agreement, rules)
    return rules


def test_four_times_the_text_takes_no_more_than_its_share(sample, warm):
    small, large = (
        min(sum(steps(repeated(sample, size), sample.name, warm).values()) for _ in range(2))
        for size in (0.05, 0.2)
    )
    assert large < 4 * small * 2.5


def test_a_megabyte_is_a_matter_of_some_plain_loops(sample, warm):
    """Measured at 8 to 13 loops of ten million additions; three times that is a fault."""
    spent = sum(steps(repeated(sample, 0.1), sample.name, warm).values())
    assert spent / 0.1 < 40 * unit()


def test_other_rules_are_at_work_soon(sample):
    """Read anew, compiled and scanned with, at a tenth of a megabyte; measured at one loop."""
    agreement = read_bytes(repeated(sample, 0.1), sample.name)
    began = time.process_time()
    scan(agreement, load_rules((agreement.source.language,)))
    assert time.process_time() - began < 5 * unit()


def test_another_thread_gets_its_turn_while_a_text_is_scanned(sample, warm):
    """No single step may hold everything up: a whole text is never searched in one."""
    agreement = read_bytes(repeated(sample, 0.4), sample.name)
    _ = agreement.outline
    waits = []
    for _ in range(3):
        waits.append(longest_wait(partial(scan, agreement, warm)))
        if waits[-1] < 0.05:
            break
    assert min(waits) < 0.15, "measured below 50 ms on a quiet machine"


@pytest.mark.parametrize(
    "unit_of_text",
    ["平台有权不", "您不承担责任", "平台有权终止服务、", "（包括平台", "we may not ", "you are not liable, ",
     "terminate your account without notice we may ", "WE MAY NOT BE LIABLE ", "下列", "the following "],
)  # fmt: skip
def test_a_sentence_of_a_hundred_thousand_letters_is_no_trap(unit_of_text, rules):
    text = unit_of_text * (100_000 // len(unit_of_text)) + "；1"
    agreement = read_bytes(text.encode(), "one-line.txt")
    began = time.process_time()
    scan(agreement, rules)
    assert time.process_time() - began < 10 * unit()
