"""The reading pane: first paint, scrolling, selecting, ruler, against a bare QTextBrowser.

Run ``python -m tests.benchmarks.reading_pane [FILE]`` on a screen, or under ``xvfb-run -a``, or
with ``--highlights`` only scrolling over 100, 1,000 and 10,000 highlights. The file's text is
repeated to some hundred thousand characters. Every second sentence is flagged and every tenth
highlighted, by hand, so that painting is measured and no rule.

What is wanted: a first paint within 60 ms at any size, no step over 50 ms at 300 KB, and with
10,000 highlights in 780,000 characters 99 of 100 steps of scrolling within 16 ms.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextBrowser

from tcreader.agreement import Span
from tcreader.annotations import (
    EMPTY,
    Annotation,
    Color,
    Placement,
    PlacementState,
    Target,
    TargetKind,
)
from tcreader.desktop.reading import ReadingPane
from tcreader.desktop.theme import load_theme
from tcreader.flags import Audit, CustomerKind, Flag, Parties, Scan, Severity, load_taxonomy
from tcreader.formats import read_bytes
from tcreader.resource_files import resource
from tcreader.review import Review

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SENTENCE = re.compile(r"[^。；.\n]{8,}[。；.]")
SIZE = (800, 860)


def review_of(data: bytes, characters: int) -> Review:
    """A review of the text, repeated, with many flags and highlights."""
    once = len(data.decode())
    agreement = read_bytes(b"\n\n".join([data] * max(1, characters // once)), "sample.md")
    sentences = [Span(*match.span()) for match in SENTENCE.finditer(agreement.text)]
    severities = list(Severity)
    flags = [
        Flag(f"flag{number}", "", "", severities[number % 3], span, span, "")
        for number, span in enumerate(sentences[::2])
    ]
    colors = list(Color)
    notes, placements = {}, {}
    for number, span in enumerate(sentences[::10]):
        key = f"note{number}"
        notes[key] = Annotation(key, Target(TargetKind.WORDS), colors[number % 5])
        placements[key] = Placement(span, PlacementState.PLACED)
    scan = Scan(CustomerKind.BUSINESS, Parties(), tuple(flags), Audit())
    record = replace(EMPTY, annotations=notes)
    assert len(agreement.outline)
    return Review(agreement, scan, load_taxonomy(), record, placements)


def highlighted(data: bytes, characters: int, count: int) -> Review:
    """A review of the text, repeated, with so many highlights all over it.

    Every tenth lies in the one before it, every hundredth reaches over three sentences, some are
    resolved, and one reaches over the whole text.
    """
    agreement = review_of(data, characters).agreement
    sentences = [Span(*match.span()) for match in SENTENCE.finditer(agreement.text)]
    spans = [Span(0, len(agreement.text))]
    while len(spans) < count:
        share = len(spans) / count * len(sentences)
        sentence = sentences[int(share)]
        start = sentence.start + round(share % 1 * sentence.length)
        span = Span(start, min(start + max(6, sentence.length // 2), len(agreement.text)))
        spans.append(span)
        if len(spans) % 100 == 0:
            spans.append(Span(span.start, sentences[min(int(share) + 3, len(sentences) - 1)].end))
        if len(spans) % 10 == 0:
            spans.append(Span(span.start + 2, span.end - 2))
    colors, notes, placements = list(Color), {}, {}
    for number, span in enumerate(spans[:count]):
        key, target = f"note{number:06}", Target(TargetKind.WORDS, span=span)
        notes[key] = Annotation(key, target, colors[number % 5], resolved=number % 20 == 0)
        state = PlacementState.MEANING_CHANGED if number % 50 == 1 else PlacementState.PLACED
        placements[key] = Placement(span, state)
    scan = Scan(CustomerKind.BUSINESS, Parties(), (), Audit())
    record = replace(EMPTY, annotations=notes)
    return Review(agreement, scan, load_taxonomy(), record, placements)


def took(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """Milliseconds that the work and all that it brings about take, by a clock."""
    started = clock()
    work()
    QApplication.processEvents()
    return (clock() - started) * 1000


def spread(name: str, times: Sequence[float]) -> None:
    """Print the median, the 99th percentile and the longest."""
    times = sorted(times) or [0.0]
    middle, late = times[len(times) // 2], times[int(len(times) * 0.99)]
    print(f"  {name:<22} median {middle:6.1f}   p99 {late:6.1f}   longest {times[-1]:6.1f} ms")


def first_paint(pane: ReadingPane, review: Review) -> float:
    """Milliseconds from the call to the first painted words."""
    return took(lambda: (pane.show_review(review), pane._view.viewport().repaint()))


def built(pane: ReadingPane) -> list[float]:
    """Milliseconds of each turn of the event loop until the whole text is there."""
    turns = []
    while not pane._view.sheet.writer.is_finished:
        turns.append(took(lambda: None))
    return turns


def scrolled(pane: ReadingPane, clock: Callable[[], float] = time.perf_counter) -> list[float]:
    """Milliseconds of small steps and jumps, one in forty."""
    bar, chance = pane._view.verticalScrollBar(), random.Random(7)  # noqa: S311 - where to scroll is no secret
    steps = []
    for number in range(400):
        far = number % 40 == 0
        value = chance.randrange(bar.maximum() + 1) if far else bar.value() + 60
        steps.append(took(lambda value=value: bar.setValue(value), clock))
    return steps


def recolored(pane: ReadingPane, review: Review) -> list[float]:
    """Milliseconds in which the pane shows a change of one highlight, without repainting."""
    times = []
    for number, key in enumerate(list(review.record.annotations)[:100:5]):
        color = list(Color)[number % 5]
        note = review.record.annotations[key]._replace(color=color)
        record = replace(review.record, annotations={**review.record.annotations, key: note})
        review = replace(review, record=record)
        started = time.process_time()
        pane.refresh(review)
        times.append((time.process_time() - started) * 1000)
    return times


def dragged(pane: ReadingPane) -> list[float]:
    """Milliseconds of each move of a mouse that selects a screenful."""
    view = pane._view.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(120, 60))
    moves = [
        took(lambda y=y: QTest.mouseMove(view, QPoint(120 + y % 300, y))) for y in range(60, 800, 4)
    ]
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(300, 800))
    return moves


def bare(text: str) -> float:
    """Milliseconds in which a bare QTextBrowser shows the same words."""
    browser = QTextBrowser()
    browser.resize(*SIZE)
    browser.show()
    QTest.qWaitForWindowExposed(browser)
    return took(lambda: (browser.setPlainText(text), browser.viewport().repaint()))


def measure(data: bytes, characters: int) -> None:
    """Print all figures for one size."""
    review = review_of(data, characters)
    text = review.agreement.text
    print(f"{len(text):,} characters, {len(text.encode()) / 1000:,.0f} KB, ", end="")
    print(f"{len(review.findings):,} flags, {len(review.notes):,} highlights")
    pane = ReadingPane(load_theme("light"))
    pane.resize(*SIZE)
    pane.show()
    QTest.qWaitForWindowExposed(pane)
    paint, floor = first_paint(pane, review), bare(text)
    print(f"  first paint {paint:.1f} ms, bare QTextBrowser {floor:.1f} ms: {paint / floor:.2f}")
    spread("turns while building", built(pane))
    QTest.qWait(100)
    spread("scrolling", scrolled(pane))
    spread("selecting", dragged(pane))
    print(f"  refresh after a change {took(lambda: pane.refresh(replace(review))):.1f} ms")
    print(f"  marks of the ruler     {took(pane._overview.renew):.1f} ms")
    print(f"  another theme          {took(lambda: pane.set_theme(load_theme('dark'))):.1f} ms")
    print(f"  narrower               {took(lambda: pane.resize(560, SIZE[1])):.1f} ms", end="")
    print(
        f", then at most {max(took(lambda: QTest.qWait(5)) - 5 for _ in range(60)):.1f} ms a turn"
    )
    print(f"  zoom                   {took(lambda: pane.set_zoom(125)):.1f} ms")


def measure_highlights(data: bytes, count: int) -> None:
    """Print how 780,000 characters with so many highlights scroll and change."""
    review = highlighted(data, 812_000, count)
    print(f"{len(review.agreement.text):,} characters, {len(review.notes):,} highlights")
    pane = ReadingPane(load_theme("light"))
    pane.resize(*SIZE)
    pane.show()
    QTest.qWaitForWindowExposed(pane)
    print(f"  first paint {first_paint(pane, review):.1f} ms")
    built(pane)
    QTest.qWait(200)
    spread("scrolling", scrolled(pane))
    pane._view.decorations.forget()
    spread("scrolling, processor", scrolled(pane, time.process_time))
    spread("one highlight changed", recolored(pane, review))
    print(f"  marks of the ruler     {took(pane._overview.renew):.1f} ms")


def main() -> None:
    """Print figures for 300 KB and for 776,000 characters."""
    parser = argparse.ArgumentParser(description=__doc__)
    sample = resource("samples", "yunzhou-service-agreement.md")
    parser.add_argument("file", type=Path, nargs="?", default=sample)
    parser.add_argument("--highlights", action="store_true", help="only those of many highlights")
    options = parser.parse_args()
    application = QApplication([])
    print(f"fonts and first use: bare {bare('甲 a'):.1f} ms")
    data = options.file.read_bytes()
    for characters in () if options.highlights else (3_000, 105_000, 776_000):
        measure(data, characters)
    for count in (100, 1_000, 10_000):
        measure_highlights(data, count)
    application.quit()


if __name__ == "__main__":
    main()
