"""Agreements made of lines, each a block, and a clause whose label is its first word; a review file."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

import pytest

from tcreader.agreement import Agreement, Block, Clause, ClauseKind, Outline, Run, Source, Span
from tcreader.annotations import (
    Annotation,
    Color,
    Part,
    Put,
    Record,
    Reviewer,
    ReviewFile,
    words_target,
)

LI = Reviewer("urn:tcreader:reviewer:li", "Li")

TERMS = """云服务条款
1. 服务 我们向您提供在线存储服务，并按本条款收取费用。
2. 费用 您应当在每月十日前支付上月费用，逾期按日加收千分之一。
3.1 免责 因网络故障造成的损失，服务商不承担赔偿责任。
3.2 免责 因网络故障造成的数据丢失，服务商不承担赔偿责任，但故意的除外。
3.3 免责 因系统维护造成的服务中断，服务商不承担赔偿责任。
4. 期限 本条款自您点击同意之日起生效，有效期为十二个月。
5. 变更 我们可以随时修改本条款，修改后的条款一经公布即生效。
6. 终止 任何一方提前三十日通知对方，可以终止本条款。
7. 争议 因本条款产生的争议，由我们住所地的法院管辖。"""


def _agreement_of(text: str) -> Agreement:
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    blocks = tuple(Block(span, (Run(*span),)) for span in spans)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    agreement = Agreement(text, blocks, Source(None, digest, "text", "utf-8", "zh"))
    clauses = [_clause(text, span) for span in spans if span.of(text).split()]
    agreement.__dict__["outline"] = Outline("", tuple(clauses))
    return agreement


def _clause(text: str, span: Span) -> Clause:
    label = span.of(text).split()[0]
    start = text.index(label, span.start)
    label_span = Span(start, start + len(label))
    return Clause(
        f"{label}@{start}", label, "", ClauseKind.CLAUSE, 1, None, span, (span,), label_span
    )


def _span_of(agreement: Agreement, words: str, start: int = 0) -> Span:
    at = agreement.text.index(words, start)
    return Span(at, at + len(words))


def _note_on(agreement: Agreement, words: str, note: str = "why?", number: int = 1) -> Annotation:
    return Annotation(
        id=f"urn:uuid:00000000-0000-4000-8000-{number:012}",
        target=words_target(agreement, _span_of(agreement, words)),
        color=Color.YELLOW,
        note=note,
        creator=LI,
        created="2026-01-05T08:30:00Z",
        modified="2026-01-05T08:30:00Z",
    )


@pytest.fixture(scope="session")
def agreement_of():
    """Makes an agreement whose lines are its clauses."""
    return _agreement_of


@pytest.fixture(scope="session")
def span_of():
    """Tells where words first stand in an agreement."""
    return _span_of


@pytest.fixture(scope="session")
def note_on():
    """Makes a note on the first place of some words."""
    return _note_on


@pytest.fixture(scope="session")
def record_of():
    """Makes a record that holds some notes."""
    return lambda *notes: Record(annotations={note.id: note for note in notes})


@pytest.fixture(scope="session")
def terms() -> Agreement:
    """A short agreement with clauses that look alike."""
    return _agreement_of(TERMS)


# A review file


class Clock:
    """Stands still until a test turns it."""

    def __init__(self) -> None:
        self.now = datetime(2026, 1, 5, 8, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def path(tmp_path, terms):
    """An agreement's file in a folder of its own."""
    folder = tmp_path / "matter"
    folder.mkdir()
    (folder / "terms.txt").write_text(terms.text, encoding="utf-8")
    return folder / "terms.txt"


@pytest.fixture
def data_folder(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def opened(path, data_folder, clock):
    """Opens the review file anew, as another start of the program would."""

    def opened(at=path):
        file = ReviewFile(at, data_folder, clock)
        return file, file.load()

    return opened


@pytest.fixture
def with_note(terms, note_on):
    """Adds a note to a record."""

    def with_note(record, words, number):
        note = note_on(terms, words, number=number)
        return Put(Part.ANNOTATIONS, note.id, note).apply(record)[0]

    return with_note


@pytest.fixture
def work(terms, note_on, record_of):
    """A record with one note."""
    return record_of(note_on(terms, "不承担"))


@pytest.fixture
def more(work, with_note):
    """The same record with another note."""
    return with_note(work, "随时修改", 2)
