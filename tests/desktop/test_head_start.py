"""Another process prepares the agreement while Qt is loaded; the window never depends on it."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from functools import partial

import pytest

from tcreader.desktop.head_start import HeadStart, prepare
from tcreader.resource_files import resource

SAMPLE = resource("samples", "yunzhou-service-agreement.md")

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system can't fork")


def run(script, *arguments):
    """A script in a process of its own, in which Qt isn't loaded."""
    head = "import sys; from pathlib import Path; from tcreader.desktop.head_start import *\n"
    done = subprocess.run(
        [sys.executable, "-c", head + textwrap.dedent(script), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert not done.stderr
    return done.stdout.split()


@needs_fork
def test_what_was_prepared_is_what_would_have_been_read():
    same = run(
        """
        path = Path(sys.argv[1])
        early, late = HeadStart(path).take(), prepare(path)
        print(early.agreement == late.agreement, early.agreement.outline == late.agreement.outline,
              early.scan == late.scan, bool(early.scan.flags))
        """,
        SAMPLE,
    )
    assert same == ["True"] * 4


@needs_fork
@pytest.mark.parametrize("contents", [b"", b"\x00\x01\x02" * 99, None])
def test_a_file_that_cannot_be_read_prepares_nothing_and_says_nothing(tmp_path, contents):
    path = tmp_path / "agreement.md"
    if contents is not None:
        path.write_bytes(contents)
    assert run("print(HeadStart(Path(sys.argv[1])).take())", path) == ["None"]


@needs_fork
def test_it_is_given_once():
    assert run(
        "start = HeadStart(Path(sys.argv[1])); print(bool(start.take()), start.take())", SAMPLE
    ) == ["True", "None"]


@pytest.mark.usefixtures("qapp")
def test_nothing_is_forked_once_qt_is_loaded():
    assert HeadStart(SAMPLE).take() is None


def test_a_prepared_agreement_is_shown_with_its_flags(window, tmp_path):
    path = tmp_path / "agreement.md"
    path.write_bytes(SAMPLE.read_bytes())
    prepared = prepare(path)
    window.session.open(path, lambda: prepared)
    assert window.session.review.agreement is prepared.agreement
    assert window.session.review.scan is prepared.scan


def test_a_reviewer_who_stands_elsewhere_gets_other_flags(window, tmp_path):
    path = tmp_path / "agreement.md"
    path.write_bytes(SAMPLE.read_bytes())
    window.session.open(path)
    window.reviewing.stand_for("consumer")
    assert window.session.close_agreement()
    window.session.open(path, partial(prepare, path))
    assert window.session.review.scan.customer.value == "consumer"
    assert window.session.review.scan.flags


def test_the_review_file_is_held_soon_after(window, qtbot, tmp_path):
    path = tmp_path / "agreement.md"
    path.write_bytes(SAMPLE.read_bytes())
    window.session.open(path, partial(prepare, path))
    assert not list(tmp_path.glob(".*.lock"))
    qtbot.waitUntil(lambda: bool(list(tmp_path.glob(".*.lock"))))
