"""The session: opening in stages, saving by itself, noticing what happens to the file."""

from __future__ import annotations

import json
from functools import partial

import pytest

from tcreader.agreement import Span
from tcreader.annotations import Color, Reviewer
from tcreader.annotations.store import ReviewFile
from tcreader.desktop import opening
from tcreader.desktop.head_start import prepare
from tcreader.desktop.session import Session
from tcreader.desktop.tasks import TaskRunner
from tcreader.errors import UnreadableFile, UnsupportedFormat
from tcreader.review import Author


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


# At once, and soon


def test_a_change_is_on_the_disk_at_once(qtbot, session, agreement_file):
    """A window that is killed right after a change must not lose it."""
    session.open(agreement_file)
    with qtbot.waitSignal(session.saved, check_params_cb=lambda state: state == "saving"):
        _highlight(session)
        assert session._autosave._timer.interval() == 0


def test_the_letters_of_a_note_are_saved_together(qtbot, session, agreement_file):
    session.open(agreement_file)
    key = _highlight(session)
    assert session.save_now()
    states = []
    session.saved.connect(states.append)
    for words in ("W", "Wh", "Why", "Why?"):
        change = session.author.edit_note(session.review, key, words)
        session.do(change, "Edit the Note", merge_key=key)
    qtbot.waitUntil(lambda: states[-1] == "saved", timeout=2000)
    assert states.count("saving") == 1
    assert ReviewFile(agreement_file).load().annotations[key].note == "Why?"


def test_an_undone_change_is_saved_at_once_too(qtbot, session, agreement_file):
    session.open(agreement_file)
    _highlight(session)
    assert session.save_now()
    with qtbot.waitSignal(session.saved, check_params_cb=lambda state: state == "saved"):
        session.undo_stack.undo()
    assert not ReviewFile(agreement_file).load().annotations


# Others


@pytest.fixture
def looking_often(monkeypatch):
    monkeypatch.setattr("tcreader.desktop.autosave._LOOK_MS", 20)
    monkeypatch.setattr("tcreader.desktop.autosave._FIRST_LOOK_MS", 20)


@pytest.fixture
def eve(qapp):  # noqa: ARG001 - signals need an application
    """Another reviewer's window, in a process of its own, so that its looks wait for nobody's."""
    tasks = TaskRunner()
    session = Session(tasks, Reviewer("urn:uuid:00000000-0000-4000-8000-000000000002", "Eve"))
    yield session
    session.let_go()
    tasks.cancel()
    assert tasks.wait()


def _do_from_outside(path, make):
    """Change the review file as a program does that knows nothing of locks."""
    from tcreader.annotations.file_format import dumped
    from tcreader.review import open_review

    review = open_review(path, with_flags=False)
    author = Author(Reviewer("urn:uuid:00000000-0000-4000-8000-000000000003", "Sync"))
    change = make(author, review)
    data = dumped(review.apply(change)[0].record, review.agreement)
    path.with_name(f"{path.name}.review.json").write_bytes(data)
    return change


def _write_from_outside(path, note):
    return _do_from_outside(path, lambda author, review: author.note_on_document(review, note)).key


@pytest.mark.usefixtures("looking_often")
def test_what_another_program_writes_is_shown_soon(qtbot, session, agreement_file):
    session.open(agreement_file)
    mine = _highlight(session)
    assert session.save_now()
    with qtbot.waitSignal(session.changed):
        theirs = _write_from_outside(agreement_file, "from outside")
    assert set(session.review.record.annotations) == {mine, theirs}
    assert session.review.placements[theirs] is not None
    session.undo_stack.undo()
    assert session.save_now()
    assert set(ReviewFile(agreement_file).load().annotations) == {theirs}


@pytest.mark.usefixtures("looking_often")
def test_an_older_file_that_is_put_back_is_noticed_and_saved_over(qtbot, session, agreement_file):
    session.open(agreement_file)
    keys = {_highlight(session, 0, 5)}
    assert session.save_now()
    review = agreement_file.with_name(f"{agreement_file.name}.review.json")
    older = review.read_bytes()
    keys.add(_highlight(session, 6, 11))
    assert session.save_now()
    with qtbot.waitSignal(session.changed):
        review.write_bytes(older)
    qtbot.waitUntil(lambda: review.read_bytes() != older)
    assert set(session.review.record.annotations) == keys
    assert session.save_now()
    assert set(ReviewFile(agreement_file).load().annotations) == keys


@pytest.mark.usefixtures("looking_often")
def test_what_another_program_puts_elsewhere_is_shown_there(qtbot, session, agreement_file):
    session.open(agreement_file)
    key = _highlight(session, 0, 5)
    assert session.save_now()
    with qtbot.waitSignal(session.changed):
        _do_from_outside(
            agreement_file, lambda author, review: author.attach(review, key, Span(6, 11))
        )
    assert session.review.placements[key].span == Span(6, 11)


@pytest.mark.usefixtures("looking_often")
def test_nothing_is_said_while_nobody_else_writes(qtbot, session, agreement_file):
    session.open(agreement_file)
    _highlight(session)
    assert session.save_now()
    with qtbot.assertNotEmitted(session.changed, wait=200):
        pass


@pytest.mark.usefixtures("looking_often")
def test_what_is_typed_while_another_writes_is_kept_with_it(qtbot, session, agreement_file):
    session.open(agreement_file)
    key = _highlight(session)
    assert session.save_now()
    session.do(session.author.edit_note(session.review, key, "mine"), "Edit", merge_key=key)
    theirs = _write_from_outside(agreement_file, "theirs")
    qtbot.waitUntil(lambda: theirs in session.review.record.annotations)
    assert session.review.record.annotations[key].note == "mine"
    assert session.save_now()
    notes = {each.note for each in ReviewFile(agreement_file).load().annotations.values()}
    assert notes == {"mine", "theirs"}


@pytest.mark.usefixtures("looking_often")
def test_who_waits_may_write_as_soon_as_the_file_is_free(qtbot, session, eve, agreement_file):
    session.open(agreement_file)
    eve.open(agreement_file)
    assert eve.read_only
    key = _highlight(session)
    assert session.save_now()
    qtbot.waitUntil(lambda: key in eve.review.record.annotations)
    assert eve.read_only
    assert session.close_agreement()
    with qtbot.waitSignal(eve.saved, check_params_cb=lambda state: state == "saved"):
        pass
    assert not eve.read_only
    other = _highlight(eve, 6, 9)
    assert eve.save_now()
    assert set(ReviewFile(agreement_file).load().annotations) == {key, other}


@pytest.mark.usefixtures("looking_often")
def test_who_was_shown_a_file_that_another_holds_reads_along(qtbot, session, eve, agreement_file):
    session.open(agreement_file)
    with qtbot.waitSignal(eve.troubled) as told:
        eve.open(agreement_file, partial(prepare, agreement_file))
        assert not eve.read_only
    assert eve.read_only
    assert told.args[0].who == "Ada"


def test_a_file_that_was_let_go_is_free(session, eve, agreement_file):
    session.open(agreement_file)
    session._autosave.look()
    session.let_go()
    session._tasks.wait()
    eve.open(agreement_file)
    assert not eve.read_only
