"""The customer as a business or as a consumer, from the switch to every place that shows law."""

from __future__ import annotations

import csv
import io

import pytest
from PySide6.QtWidgets import QLabel

from tcreader.exports import Profile, export
from tcreader.flags import CustomerKind, load_taxonomy

TEXT = """# 云舟服务协议

1. 服务
1.1 云舟有权随时调整价格，无需通知您。
1.2 因服务中断造成的损失，云舟不承担任何责任。
1.3 本协议的最终解释权归云舟所有。
"""
BOTH = frozenset(CustomerKind)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "terms.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def reading(window, path):
    window.session.open(path)
    yield window
    window.session.let_go()


def _only_for_consumers(words):
    """The sources for consumers alone that are named in words."""
    sources = load_taxonomy().sources.values()
    return {one.key for one in sources if one.customers != BOTH and one.key in words}


def _card(window):
    """All words on the card of the first flag."""
    window.tabs.show_panel("flags")
    window.flags.show_finding(window.session.review.findings[0].id)
    card = window.flags._list.card
    return "\n".join(label.text() for label in card.findChildren(QLabel))


def _exported(window, tmp_path):
    target = tmp_path / "list.csv"
    export(window.session.review, target, profile=Profile.AUDIT, language="zh")
    rows = csv.reader(io.StringIO(target.read_text(encoding="utf-8-sig")))
    return "\n".join(cell for row in rows for cell in row)


def test_a_business_sees_no_law_for_consumers(reading, tmp_path):
    assert not _only_for_consumers(_card(reading))
    assert not _only_for_consumers(_exported(reading, tmp_path))


def test_a_consumer_sees_it_and_undoing_takes_it_away(reading, tmp_path):
    reading.reviewing.stand_for("consumer")
    assert _only_for_consumers(_card(reading))
    assert _only_for_consumers(_exported(reading, tmp_path))
    reading.session.undo_stack.undo()
    assert not _only_for_consumers(_card(reading))
    assert not _only_for_consumers(_exported(reading, tmp_path))


def test_the_position_is_remembered_for_each_agreement(reading, path, tmp_path):
    reading.reviewing.stand_for("consumer")
    other = tmp_path / "other.md"
    other.write_text(TEXT, encoding="utf-8")
    reading.session.open(other)
    assert not _only_for_consumers(_card(reading))
    reading.session.open(path)
    assert reading.session.review.record.standpoint.customer == "consumer"
    assert _only_for_consumers(_card(reading))


def test_a_flag_of_another_category_has_that_categorys_law(reading, tmp_path):
    session = reading.session
    finding = session.review.findings[0]
    assert "民法典 543" in _exported(reading, tmp_path)
    change = session.author.recategorise(session.review, finding.id, "warranty-disclaimer")
    session.do(change, "Change")
    basis = load_taxonomy().categories["warranty-disclaimer"].basis
    assert any(key in _exported(reading, tmp_path) for key in basis)


def test_the_law_is_shown_with_a_word_of_caution(reading):
    assert "no legal advice" in _card(reading)
