"""The notes panel on many notes: opening, filtering, grouping, writing, scrolling.

Run ``python -m tests.benchmarks.notes_panel [--notes 10000]`` under ``xvfb-run -a`` or with
``QT_QPA_PLATFORM=offscreen``. Times are of the processor, in milliseconds, the median of several
goes, so that a busy machine counts for little.

What is wanted with 10,000 notes: opened within 200 ms, filtered within 100 ms, and a letter
written into one note without laying out the others.
"""

from __future__ import annotations

import argparse
import random
import time
from dataclasses import replace
from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from tcreader.agreement import Span
from tcreader.annotations import (
    EMPTY,
    Annotation,
    Color,
    Placement,
    PlacementState,
    Reply,
    Reviewer,
    Target,
    TargetKind,
)
from tcreader.desktop.notes import NotesPanel
from tcreader.desktop.session import Session
from tcreader.desktop.style import apply_style, interface_font
from tcreader.desktop.tasks import TaskRunner
from tcreader.desktop.theme import load_theme
from tcreader.flags import EMPTY_SCAN, load_taxonomy
from tcreader.formats import read_bytes
from tcreader.resource_files import resource
from tcreader.review import Review

if TYPE_CHECKING:
    from collections.abc import Callable

SIZE = (350, 760)
WORDS = [
    "notice",
    "通知",
    "liability",
    "责任",
    "thirty",
    "days",
    "三十日",
    "fee",
    "费用",
    "**ask**",
    "请确认",
    "terminate",
    "终止",
]
TAGS = ("price", "law", "终止", "board", "later")


def review_of(count: int) -> Review:
    """A review with so many notes, spread over a long text; every twentieth has lost its place."""
    sample = resource("samples", "yunzhou-service-agreement.md").read_bytes()
    agreement = read_bytes(b"\n\n".join([sample] * 40), "sample.md")
    chance, colors = random.Random(7), list(Color)  # noqa: S311 - what notes say is no secret
    people = [Reviewer(f"urn:uuid:{name}", name) for name in ("Ada", "Bo", "陈")]
    notes, replies, placements = {}, {}, {}
    for number in range(count):
        key = f"urn:uuid:note-{number}"
        start = chance.randrange(len(agreement.text) - 200)
        span = Span(start, start + chance.randrange(10, 160))
        target = Target(TargetKind.WORDS, span.of(agreement.text), span=span)
        note = " ".join(chance.choices(WORDS, k=chance.randrange(40)))
        tags = tuple(chance.sample(TAGS, k=number % 3))
        person = people[number % 3]
        time_ = "2026-01-05T08:30:00Z"
        color = colors[number % 5]
        notes[key] = Annotation(key, target, color, note, tags, person, time_, time_)
        state = PlacementState.ORPHANED if number % 20 == 0 else PlacementState.PLACED
        placements[key] = Placement(None if number % 20 == 0 else span, state)
        if number % 5 == 0:
            reply = f"urn:uuid:reply-{number}"
            replies[reply] = Reply(reply, key, "Agreed 同意", person, time_, time_)
    record = replace(EMPTY, annotations=notes, replies=replies)
    assert len(agreement.outline)
    return Review(agreement, EMPTY_SCAN, load_taxonomy(), record, placements)


def took(work: Callable[[], object]) -> float:
    """Milliseconds of the processor that the work takes, with the painting that it brings about."""
    started = time.process_time()
    work()
    QApplication.processEvents()
    return (time.process_time() - started) * 1000


def tell(name: str, times: list[float]) -> None:
    """Print the median and the longest."""
    print(f"  {name:<34} median {median(times):7.1f}   longest {max(times):7.1f} ms")


class Bench:
    """A panel with many notes, and what a reviewer does to it."""

    def __init__(self, count: int) -> None:
        self.session = Session(TaskRunner(), Reviewer("urn:uuid:Ada", "Ada"))
        self.panel = NotesPanel(self.session)
        self.panel.resize(*SIZE)
        self.session.show_review(review_of(count))
        self.keys = list(self.session.review.record.annotations)

    def opened(self) -> float:
        """Show a panel that has never been shown."""
        panel = NotesPanel(self.session)
        panel.resize(*SIZE)
        spent = took(panel.show)
        panel.hide()
        panel.deleteLater()
        return spent

    def filtered(self, words: str) -> float:
        """Narrow the list down to some words."""
        self.panel._bar.words.setText(words)
        return took(self.panel._refresh)

    def lettered(self, letter: str) -> float:
        """Write a letter into the chosen note."""
        return took(lambda: self.panel._list.card.text.field.insertPlainText(letter))

    def scrolled(self, step: int) -> float:
        """Scroll on."""
        bar = self.panel._list.verticalScrollBar()
        return took(lambda: bar.setValue(bar.value() + step))


def measure(count: int) -> None:
    """Print all figures for so many notes."""
    bench = Bench(count)
    print(f"{count:,} notes")
    tell("opening the panel", [bench.opened() for _ in range(7)])
    bench.panel.show()
    QApplication.processEvents()
    tell("going to the search", [took(bench.panel._prepare_search)])
    words = ("t", "th", "thi", "责任", "", "三十日", "agreed", "")
    tell("filtering by words", [bench.filtered(one) for one in words * 2])
    keys = bench.keys[1::997]
    tell("choosing a note", [took(lambda k=key: bench.panel.show_annotation(k)) for key in keys])
    bench.panel.show_annotation(bench.keys[count // 2], edit=True)
    tell("writing a letter", [bench.lettered("a 字"[n % 3]) for n in range(30)])
    tell("scrolling by 60 pixels", [bench.scrolled(60) for _ in range(120)])
    tell("scrolling far", [bench.scrolled(53_000) for _ in range(20)])
    tell("selecting all", [took(bench.panel._list.selectAll)])
    narrow = lambda: bench.panel.resize(bench.panel.width() - 1, SIZE[1])  # noqa: E731
    tell("making the panel narrower", [took(narrow) for _ in range(10)])


def main() -> None:
    """Print figures for 1,000 notes and for as many as are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notes", type=int, default=10_000)
    options = parser.parse_args()
    application = QApplication([])
    application.setFont(interface_font())
    apply_style(application, load_theme("light"))
    for count in (1_000, options.notes):
        measure(count)
    application.quit()


if __name__ == "__main__":
    main()
