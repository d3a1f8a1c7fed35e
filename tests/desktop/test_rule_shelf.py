"""A firm's own rules in the window: taken, watched, and passed over while they are broken."""

from __future__ import annotations

from functools import partial

import pytest

from tcreader.annotations import Reviewer
from tcreader.desktop import opening
from tcreader.desktop.notices.presenter import Presenter
from tcreader.desktop.session import Session
from tcreader.errors import InvalidRule

RULE = """
[[rule]]
id = "as-described"
says = ["as they are described"]
positive = ["We provide it as they are described."]
negative = ["We provide it."]
"""


@pytest.fixture
def firm(tmp_path):
    """A folder with one rule of a firm's own."""
    folder = tmp_path / "rules"
    (folder / "en").mkdir(parents=True)
    (folder / "en" / "external-rules.toml").write_text(RULE, encoding="utf-8")
    return folder


@pytest.fixture
def session(tasks):
    return Session(tasks, Reviewer("urn:uuid:00000000-0000-4000-8000-000000000001", "Ada"))


@pytest.fixture
def opened(session, agreement_file):
    session.open(agreement_file)
    yield session
    session.let_go()


def own(session):
    return [flag for flag in session.review.scan.flags if flag.rule.endswith("as-described")]


def test_the_open_agreement_is_scanned_by_the_firms_rules_at_once(qtbot, opened, firm):
    assert not own(opened)
    with qtbot.waitSignal(opened.scanned):
        opened.rules.set_folder(firm)
    assert len(own(opened)) == 1


def test_a_changed_file_is_noticed(qtbot, opened, firm):
    with qtbot.waitSignal(opened.scanned):
        opened.rules.set_folder(firm)
    with qtbot.waitSignal(opened.scanned):
        path = firm / "en" / "external-rules.toml"
        path.write_text(RULE.replace("as they are described", "change prices"), encoding="utf-8")
    assert [flag.clause for flag in own(opened)] == ["1.2"]
    with qtbot.waitSignal(opened.scanned):
        path.unlink()
    assert not own(opened)


def test_broken_rules_are_told_once_and_the_shipped_ones_work_on(qtbot, opened, firm):
    before = opened.review.scan.flags
    (firm / "en" / "external-rules.toml").write_text("[[rule]\n", encoding="utf-8")
    told = []
    opened.troubled.connect(told.append)
    with qtbot.waitSignal(opened.scanned):
        opened.rules.set_folder(firm)
    (error,) = told
    assert isinstance(error, InvalidRule)
    assert opened.review.scan.flags == before
    message = Presenter().message(error)
    assert "external-rules.toml" in message.text
    assert "line 1" in message.text
    assert "work alone" in message.text


def test_broken_rules_are_told_when_an_agreement_is_opened(qtbot, session, firm, agreement_file):
    (firm / "en" / "external-rules.toml").write_text("[[rule]\n", encoding="utf-8")
    session.rules.set_folder(firm)
    with qtbot.waitSignal(session.troubled, timeout=0):
        session.open(agreement_file)
    assert session.review.scan.flags
    session.let_go()


def test_mended_rules_work_again(qtbot, opened, firm):
    path = firm / "en" / "external-rules.toml"
    path.write_text("[[rule]\n", encoding="utf-8")
    with qtbot.waitSignal(opened.troubled):
        opened.rules.set_folder(firm)
    with qtbot.waitSignal(opened.scanned):
        path.write_text(RULE, encoding="utf-8")
    assert len(own(opened)) == 1
    assert opened.rules.problem is None


def test_a_folder_that_is_gone_is_told(qtbot, opened, tmp_path):
    with qtbot.waitSignal(opened.troubled) as signal:
        opened.rules.set_folder(tmp_path / "gone")
    assert "no folder at" in Presenter().message(signal.args[0]).text


def test_what_was_prepared_without_the_firms_rules_isnt_trusted(session, firm, agreement_file):
    from tcreader.desktop.head_start import prepare

    session.rules.set_folder(firm)
    session.open(agreement_file, partial(prepare, agreement_file))
    assert len(own(session)) == 1
    session.let_go()


def test_a_long_agreement_is_scanned_again_beside_the_window(qtbot, session, firm, agreement_file):
    text = agreement_file.read_text(encoding="utf-8")
    agreement_file.write_text(text * (opening.SHORT // len(text) + 2), encoding="utf-8")
    with qtbot.waitSignal(session.scanned):
        session.open(agreement_file)
    with qtbot.waitSignal(session.scanned):
        session.rules.set_folder(firm)
    assert len(own(session)) > 1
    session.let_go()
