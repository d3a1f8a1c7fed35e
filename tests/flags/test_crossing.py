"""How single flags and paragraphs stand in the audit."""

from __future__ import annotations

import pytest

from tcreader.flags import Prominence, Severity, scan
from tcreader.flags.crossing import Outcome, Settings, crossings, plain_paragraphs

MARKED = "1. **平台概不负责用户的任何损失。**"
PART = "2. 平台概**不负责用户的任何**损失。"
UNMARKED = "3. 平台概不负责用户的任何损失。"
ONLY_MARKED = "4. **本服务的年费为每年三百元整，请用户知悉。**"
NOTHING = "5. 本服务的名称见首页。"


@pytest.fixture
def crossed(agreement, rules):
    def of(*lines):
        text = agreement("\n\n".join(lines) + "\n")
        found = scan(text, rules)
        return text, found, crossings(text, found.flags, found.audit.marked)

    return of


def test_each_paragraph_has_one_outcome(crossed):
    text, found, entries = crossed(MARKED, PART, UNMARKED, ONLY_MARKED, NOTHING)
    assert [(entry.outcome, entry.prominence) for entry in entries] == [
        (Outcome.MARKED_RISKY, Prominence.MARKED),
        (Outcome.UNMARKED_RISKY, Prominence.PART_MARKED),
        (Outcome.UNMARKED_RISKY, Prominence.UNMARKED),
        (Outcome.MARKED_UNRECOGNISED, None),
    ]
    assert [span.of(text.text) for span in plain_paragraphs(text, entries)] == [NOTHING]
    counts = {outcome.value: 0 for outcome in Outcome} | {"plain": 1}
    for entry in entries:
        counts[entry.outcome.value] += 1
    assert counts == found.audit.counts


def test_a_paragraph_tells_how_many_risky_sentences_are_marked(crossed):
    _, _, (entry,) = crossed(
        "1. **平台概不负责用户的任何损失。平台有权随时终止服务。**平台有权随时修改本协议。"
    )
    assert (entry.marked_sentences, entry.risky_sentences) == (2, 3)
    assert entry.prominence is Prominence.UNMARKED
    assert entry.severity is Severity.HIGH
    assert len(entry.risks) >= 3


def test_nothing_is_unrecognised_where_a_flag_was_dismissed(crossed):
    text, found, _ = crossed(MARKED)
    entries = crossings(text, (), found.audit.marked, [flag.span for flag in found.flags])
    assert entries == []


def test_the_setting_of_a_flag_names_its_marks(agreement):
    text = agreement(
        "一、责任限制\n\n1. <u>**平台概不负责用户的任何损失。**</u>\n\n"
        "2. *平台概不负责用户的任何损失。*\n\n3. <small>平台概不负责用户的任何损失。</small>\n"
    )
    settings = Settings(text)
    lines = [settings.of(block.span) for block in text.blocks[1:]]
    assert [line.marks for line in lines] == [("bold", "underline"), (), ()]
    assert lines[1].notes == ("italic", "heading-names-risk")
    assert lines[2].notes == ("smaller", "heading-names-risk")
    assert (lines[0].level, lines[1].level) == ("full", "none")
    assert lines[0].contrast is not None
    assert lines[0].stands_out


def test_a_weak_mark_is_told_as_weak(agreement):
    text = agreement("1. 用户付款。\n\n> 平台概不负责用户的任何损失。\n")
    setting = Settings(text).of(text.blocks[1].span)
    assert setting.is_weak
    assert setting.marks == ("box",)


def test_among_marked_sentences_a_marked_one_does_not_stand_out(agreement):
    text = agreement("\n\n".join(f"**{n}. 平台概不负责用户的任何损失。**" for n in range(1, 12)))
    setting = Settings(text).of(text.blocks[5].span)
    assert setting.level == "full"
    assert not setting.stands_out


def test_part_of_a_sentence_is_part_of_its_coverage(agreement):
    text = agreement("1. 平台概不**负责用户的任何损失**。\n")
    setting = Settings(text).of(text.blocks[0].span.trimmed(text.text))
    assert 0.1 < setting.coverage < 0.9
    assert setting.level == "partial"
