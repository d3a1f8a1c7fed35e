"""What is to be done about flags, in every format: colleagues see all of it, the other side little."""

import csv
import io
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tcreader.annotations import (
    FOR_COUNTERPARTY,
    Color,
    Position,
    Priority,
    StanceText,
    Verdict,
)
from tcreader.exports import FORMATS, Profile, export
from tcreader.exports.stances import SETTLED_INSIDE
from tcreader.flags import Severity
from tcreader.review.incoming import read_incoming
from tcreader.review.merging import merge

from .conftest import NOW, author, done, find

REPORTS = [form for form in FORMATS if form.has_flags]
WANG, LEI = author(), author("Li Lei", 100)


def exported(review, form, profile, language="zh"):
    """All text in the file; the parts of a Word file one after the other."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"out{form.suffix}"
        data = export(review, path, form.id, profile, language, NOW).read_bytes()
    if form.id != "docx":
        return data.decode("utf-8-sig")
    archive = zipfile.ZipFile(io.BytesIO(data))
    names = (name for name in archive.namelist() if name.endswith((".xml", ".rels")))
    return "\n".join(archive.read(name).decode("utf-8") for name in names)


class Marked:
    """A review with a word of its own in every field, and which of these words may go out."""

    def __init__(self, review):
        self.review, self.inside, self.outside = review, set(), set()
        self._count = 0

    def word(self, *, is_outgoing=False):
        self._count += 1
        word = f"Zq{self._count}x"
        (self.outside if is_outgoing else self.inside).add(word)
        return word

    def do(self, make):
        self.review = done(self.review, make)


# Per flag: who says so, the verdict, the position, the priority; another reviewer may agree.
said = st.tuples(
    st.sampled_from([WANG, LEI]),
    st.none() | st.sampled_from(Verdict),
    st.none() | st.sampled_from(Position),
    st.none() | st.sampled_from(Priority),
)


def _marked(bare, sayings):
    """Every internal field of every part of the record holds a word that nothing else holds."""
    marked = Marked(bare)
    made = done(
        bare, lambda it: LEI.flag(it, find(it, "押金于退租后退还"), "penalty", Severity.LOW)
    )
    marked.review = made
    for finding, (who, verdict, position, priority) in zip(made.findings, sayings, strict=False):
        _say(marked, finding.id, who, verdict, position, priority)
    note = marked.word()
    tag = marked.word()
    marked.do(lambda it: WANG.note_on_words(it, find(it, "每月三千元"), note, Color.PINK, (tag,)))
    answer = marked.word()
    key = marked.review.notes[0].id
    marked.do(lambda it: LEI.reply(it, key, answer))
    return marked


def _say(marked, key, who, verdict, position, priority):
    is_by_hand = marked.review.finding(key).is_hand_made  # dismissing it would remove it
    if verdict is Verdict.DISMISSED and not is_by_hand:
        reason = marked.word()
        marked.do(lambda it: who.dismiss(it, [key], reason))
    elif verdict is Verdict.KEPT:
        marked.do(lambda it: who.keep(it, [key]))
    if position is not None:
        marked.do(lambda it: who.take_position(it, [key], position))
    if priority is not None:
        marked.do(lambda it: who.prioritise(it, [key], priority))
    finding = marked.review.finding(key)
    goes_out = finding.verdict is Verdict.KEPT and position not in SETTLED_INSIDE
    for which in StanceText:
        word = marked.word(is_outgoing=goes_out and which in FOR_COUNTERPARTY)
        marked.do(lambda it, which=which, word=word: who.word(it, key, which, word))


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(said, min_size=5, max_size=5), st.sampled_from(["zh", "en"]))
def test_no_internal_word_reaches_the_counterparty_in_any_format(bare, sayings, language):
    marked = _marked(bare, sayings)
    for form in FORMATS:
        text = exported(marked.review, form, Profile.COUNTERPARTY, language)
        assert {word for word in marked.inside if word in text} == set(), form.id
        if form.has_flags:
            assert {word for word in marked.outside if word not in text} == set(), form.id


@pytest.fixture
def negotiated(bare):
    """A kept flag with everything that can be said about it."""
    key = next(each.id for each in bare.findings if each.category == "liability-exclusion")
    changes = [
        lambda it: WANG.take_position(it, [key], Position.NEGOTIATE),
        lambda it: WANG.prioritise(it, [key], Priority.MUST),
        lambda it: WANG.word(it, key, StanceText.PROPOSED, "以十二个月费用为限\n=SUM(A1)"),
        lambda it: WANG.word(it, key, StanceText.RATIONALE, "同类协议通常如此"),
        lambda it: WANG.word(it, key, StanceText.FALLBACK, "二十四个月亦可"),
        lambda it: WANG.word(it, key, StanceText.INTERNAL, "<b>客户急于签约</b>"),
    ]
    return done(bare, *changes)


@pytest.mark.parametrize("form", REPORTS, ids=lambda form: form.id)
def test_colleagues_see_all_of_it(negotiated, form):
    text = exported(negotiated, form, Profile.FULL)
    for words in ("以十二个月费用为限", "同类协议通常如此", "二十四个月亦可", "客户急于签约"):
        assert words in text
    assert ("negotiate" if form.id == "jsonld" else "协商") in text
    assert ("must" if form.id == "jsonld" else "必须") in text


@pytest.mark.parametrize("form", REPORTS, ids=lambda form: form.id)
def test_the_other_side_sees_the_wording_and_why(negotiated, form):
    text = exported(negotiated, form, Profile.COUNTERPARTY)
    for words in ("以十二个月费用为限", "同类协议通常如此"):
        assert words in text
    for words in ("二十四个月亦可", "客户急于签约", "协商", "negotiate", "必须", '"must"'):
        assert words not in text


@pytest.mark.parametrize("position", sorted(SETTLED_INSIDE, key=lambda one: one.value))
def test_what_asks_nothing_of_the_other_side_stays_at_home(negotiated, position):
    (key,) = (each.id for each in negotiated.findings if each.stance.proposed)
    inside = done(negotiated, lambda it: WANG.take_position(it, [key], position))
    for form in REPORTS:
        assert "以十二个月费用为限" not in exported(inside, form, Profile.COUNTERPARTY)


def test_the_issues_list_has_a_column_for_each(negotiated):
    (form,) = (one for one in FORMATS if one.id == "csv")
    text = exported(negotiated, form, Profile.FULL, "en")
    rows = csv.DictReader(io.StringIO(text, newline=""))
    (row,) = (row for row in rows if row["Position"])
    assert (row["Position"], row["Priority"]) == ("Negotiate", "Must have")
    assert row["Proposed text"] == "以十二个月费用为限\n=SUM(A1)"
    assert row["Rationale"] == "同类协议通常如此"
    assert row["Fallback"] == "二十四个月亦可"
    assert row["Internal note"] == "<b>客户急于签约</b>"


def test_no_markup_of_a_text_comes_alive(negotiated):
    (form,) = (one for one in FORMATS if one.id == "html")
    assert "<b>客户" not in exported(negotiated, form, Profile.FULL)


def test_a_decision_that_lost_its_flag_keeps_its_texts(negotiated):
    import dataclasses

    from tcreader.exports.collecting import report_on

    gone = dataclasses.replace(
        negotiated, scan=dataclasses.replace(negotiated.scan, flags=negotiated.scan.flags[:0])
    )
    (orphan,) = report_on(gone, Profile.FULL, "zh", NOW).orphans
    for words in ("协商", "必须", "以十二个月费用为限", "二十四个月亦可", "客户急于签约"):
        assert words in orphan.text


def test_a_colleague_takes_all_of_it_in_from_web_annotations(negotiated, bare, tmp_path):
    path = export(negotiated, tmp_path / "out.jsonld", now=NOW)
    taken = merge(bare, [read_incoming(path, bare.agreement)]).review
    said = {finding.id: finding.stance for finding in negotiated.findings}
    assert {finding.id: finding.stance for finding in taken.findings} == said
