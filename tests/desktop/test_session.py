"""The session: opening in stages, saving by itself, noticing what happens to the file."""

from __future__ import annotations

import json

import pytest

from tcreader.agreement import Span
from tcreader.annotations import Color, Reviewer
from tcreader.annotations.store import ReviewFile
from tcreader.desktop import opening
from tcreader.desktop.session import Session
from tcreader.errors import UnreadableFile, UnsupportedFormat


@pytest.fixture
def session(tasks):
    session = Session(tasks, Reviewer("urn:uuid:00000000-0000-4000-8000-000000000001", "Ada"))
    yield session
    session.let_go()


def _highlight(session, start=0, end=5):
    change = session.author.highlight(session.review, Span(start, end), Color.YELLOW)
    session.do(change, "Highlight")
    return change.key


def _saved(path):
    return json.loads((path.parent / f"{path.name}.review.json").read_text(encoding="utf-8"))


def test_a_short_agreement_opens_in_one_step(qtbot, session, agreement_file):
    with qtbot.waitSignal(session.opened, timeout=0, raising=False) as opened:
        session.open(agreement_file)
    assert opened.signal_triggered
    assert session.path == agreement_file
    assert session.review.agreement.title == "Terms of the Sample Cloud"


def test_a_long_agreement_opens_beside_the_window(qtbot, session, tmp_path, agreement_file):
    path = tmp_path / "long.md"
    text = agreement_file.read_text(encoding="utf-8")
    path.write_text(text * (opening.SHORT // len(text) + 2), encoding="utf-8")
    with qtbot.waitSignals([session.loading, session.opened, session.scanned], order="strict"):
        session.open(path)
        assert session.is_loading
        assert session.review is None


@pytest.mark.parametrize(
    ("content", "error"), [(b"", UnreadableFile), (b"\x00\x01\x02\xff" * 99, UnsupportedFormat)]
)
def test_what_can_t_be_opened_leaves_what_is_open(
    qtbot, session, agreement_file, tmp_path, content, error
):
    session.open(agreement_file)
    bad = tmp_path / "bad.md"
    bad.write_bytes(content)
    with qtbot.waitSignal(session.troubled) as trouble:
        session.open(bad)
    assert isinstance(trouble.args[0], error)
    assert session.path == agreement_file


def test_a_change_is_saved_soon_without_being_asked(qtbot, session, agreement_file):
    session.open(agreement_file)
    states = []
    session.saved.connect(states.append)
    key = _highlight(session)
    qtbot.waitUntil(lambda: states[-1] == "saved", timeout=2000)
    assert states == ["unsaved", "saving", "saved"]
    assert [item["id"] for item in _saved(agreement_file)["first"]["items"]] == [key]


def test_closing_saves_at_once(session, agreement_file):
    session.open(agreement_file)
    key = _highlight(session)
    assert session.close_agreement()
    assert session.review is None
    session.open(agreement_file)
    assert list(session.review.record.annotations) == [key]


def test_a_change_made_while_saving_is_saved_too(qtbot, session, agreement_file):
    session.open(agreement_file)
    first = _highlight(session)
    with qtbot.waitSignal(session.saved, check_params_cb=lambda state: state == "saving"):
        pass
    second = _highlight(session, 6, 9)
    session.close_agreement()
    assert set(ReviewFile(agreement_file).load().annotations) == {first, second}


def test_a_failed_save_is_told_and_tried_again(qtbot, session, agreement_file, monkeypatch):
    monkeypatch.setattr("tcreader.desktop.autosave._AGAIN_MS", 1)
    session.open(agreement_file)
    save = ReviewFile.save

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(ReviewFile, "save", fail)
    states = []
    session.saved.connect(states.append)
    with qtbot.waitSignal(session.troubled):
        _highlight(session)
    assert "failed" in states
    assert not session.save_now()
    monkeypatch.setattr(ReviewFile, "save", save)
    assert session.save_now()
    assert len(ReviewFile(agreement_file).load().annotations) == 1


def test_a_session_holds_its_review_against_another(tasks, session, agreement_file):
    session.open(agreement_file)
    other = Session(tasks, Reviewer("urn:uuid:00000000-0000-4000-8000-000000000002", "Eve"))
    other.open(agreement_file)
    assert (session.read_only, other.read_only) == (False, True)
    session.close_agreement()
    other.reload()
    assert not other.read_only
    other.let_go()


def test_a_damaged_review_file_is_told(qtbot, session, agreement_file):
    review = agreement_file.with_name(f"{agreement_file.name}.review.json")
    review.write_text("{ this was cut", encoding="utf-8")
    with qtbot.waitSignal(session.troubled) as told:
        session.open(agreement_file)
    assert told.args[0].reason.startswith("damaged")
    assert session.review is not None


def test_a_file_changed_from_outside_is_noticed(qtbot, session, agreement_file):
    session.open(agreement_file)
    key = _highlight(session)
    with qtbot.waitSignal(session.watch.modified):
        text = agreement_file.read_text(encoding="utf-8")
        agreement_file.write_text("Preface.\n\n" + text, encoding="utf-8")
    before = session.review.agreement.text[:5]
    session.reload()
    span = session.review.placements[key].span
    assert span.of(session.review.agreement.text) == before


def test_a_mere_touch_is_no_news(qtbot, session, agreement_file):
    session.open(agreement_file)
    with qtbot.assertNotEmitted(session.watch.modified, wait=500):
        agreement_file.write_bytes(agreement_file.read_bytes())


def test_a_deleted_file_is_noticed_and_nothing_is_lost(qtbot, session, agreement_file):
    session.open(agreement_file)
    with qtbot.waitSignal(session.watch.deleted):
        agreement_file.unlink()
    _highlight(session)
    assert session.save_now()
    assert len(ReviewFile(agreement_file).load().annotations) == 1


def test_another_standpoint_scans_anew(qtbot, session, agreement_file):
    session.open(agreement_file)
    standpoint = type(session.review.record.standpoint)("consumer")
    with qtbot.waitSignal(session.scanned):
        session.do(session.author.stand(session.review, standpoint), "Position")
    assert session.review.scan.customer.value == "consumer"
    with qtbot.waitSignal(session.scanned):
        session.undo_stack.undo()
    assert session.review.scan.customer.value == "business"
