"""The reader's place when the agreement's file has changed and is read again."""

from __future__ import annotations

from functools import partial

import pytest

from tcreader.desktop.head_start import prepare

CLAUSE = "{number}. Clause {number} says what it says, which is not what clause {other} says.\n\n"


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "terms.md"
    clauses = [CLAUSE.format(number=number, other=number * 7) for number in range(1, 200)]
    path.write_text("# Terms\n\n" + "".join(clauses), encoding="utf-8")
    return path


def words_at_the_top(window):
    text, position = window.session.review.agreement.text, window.pane.position_in_sight()
    return text[position : position + 40].lstrip()[:30]


def change(path, old, new):
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


@pytest.fixture
def reader(window, path, qtbot):
    """The window, in which one has read on to the middle."""
    window.session.open(path)
    window.navigator.go_to_clause("120")
    qtbot.waitUntil(lambda: not window.pane._view.glide.is_moving)
    return window


def test_one_stays_at_the_words_that_one_read(reader, path):
    before = words_at_the_top(reader)
    change(path, "# Terms\n\n", "# Terms\n\n" + "A new paragraph at the beginning.\n\n" * 30)
    reader.session.reload()
    assert "new paragraph" in reader.session.review.agreement.text
    assert words_at_the_top(reader) == before
    assert "120" in before or "119" in before


def test_where_the_words_are_gone_one_stays_in_the_clause(reader, path):
    number = reader.pane.current_clause()
    top = words_at_the_top(reader).split(".")[0]
    change(path, f"Clause {top} says what it says, which is not what", "Quite another thing is in")
    reader.session.reload()
    assert words_at_the_top(reader).startswith(f"{top}. Quite another")
    assert number in reader.session.review.agreement.outline.by_id


def test_another_agreement_is_shown_from_its_beginning(reader, agreement_file):
    reader.session.open(agreement_file)
    assert words_at_the_top(reader).startswith("Terms of the Sample Cloud")


def test_a_place_that_was_asked_for_stays_when_another_has_the_file(window, path, qtbot, tasks):
    from tcreader.annotations import Reviewer
    from tcreader.desktop.session import Session

    other = Session(tasks, Reviewer("urn:uuid:00000000-0000-4000-8000-000000000002", "Eve"))
    other.open(path)
    window.session.open(path, partial(prepare, path))
    window.navigator.go_to_clause("120")
    qtbot.waitUntil(lambda: window.session.read_only)
    assert window.navigator.here == "120"
    qtbot.waitUntil(lambda: not window.pane._view.glide.is_moving)
    assert "120" in window.session.review.agreement.text[window.pane.position_in_sight() :][:400]
    other.let_go()
