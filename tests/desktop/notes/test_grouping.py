"""Which notes are shown, and in what order and groups."""

import dataclasses
import random

import pytest

from tcreader.agreement import Span
from tcreader.annotations import Color, Reviewer
from tcreader.desktop.notes.choice import Facet, NoteChoice
from tcreader.desktop.notes.gathering import Gathering
from tcreader.desktop.notes.grouping import Grouping, NoteState
from tcreader.review import Author

ADA = Reviewer("urn:uuid:00000000-0000-4000-8000-000000000001", "Ada")

EVERYTHING = ["whole", "prices", "fixed", "data", "turned", "lost"]


@pytest.fixture
def gathering(noted):
    gathering = Gathering()
    gathering.gather(noted)
    return gathering


@pytest.fixture
def author():
    return Author(ADA)


def _shown(gathering, grouping=Grouping.NONE, choice=NoteChoice(), folded=()):  # noqa: B008 - a value
    """The rows as keys, a group's line as its value."""
    rows = gathering.arrangement(choice, grouping).rows(folded)
    return [row.heading.value if row.heading else row.key for row in rows]


def _row(gathering, key):
    return next((row for row in gathering.rows if row.key == key), None)


def _chosen(gathering, **wishes):
    arrangement = gathering.arrangement(NoteChoice(**wishes), Grouping.NONE)
    keys = {row.key for row in arrangement.rows() if not row.is_name}
    assert len(keys) == arrangement.size
    return keys


def test_rows_come_in_reading_order(gathering):
    assert [row.key for row in gathering.rows] == EVERYTHING


def test_what_lost_its_place_or_its_meaning_comes_first(gathering):
    assert _shown(gathering) == [
        NoteState.ORPHANED, "lost", NoteState.MEANING_CHANGED, "turned",
        None, "whole", "prices", "fixed", "data",
    ]  # fmt: skip


def test_without_such_notes_there_is_no_line_at_all(gathering):
    choice = NoteChoice(states=frozenset({NoteState.RESOLVED}))
    assert _shown(gathering, choice=choice) == ["fixed"]


@pytest.mark.parametrize(
    ("grouping", "rest"),
    [
        (Grouping.CLAUSE, [None, "whole", "1.2", "prices", "2.1", "fixed", "2.2", "data"]),
        (Grouping.AUTHOR, ["Ada", "whole", "prices", "Bo", "fixed", "data"]),
        (Grouping.COLOR, [Color.GREEN, "fixed", Color.PINK, "prices", None, "whole", "data"]),
        (Grouping.TAG, ["price", "prices", None, "whole", "fixed", "data"]),
        (Grouping.STATE, [NoteState.OPEN, "whole", "prices", "data", NoteState.RESOLVED, "fixed"]),
    ],
)
def test_notes_are_grouped_below_those(gathering, grouping, rest):
    assert _shown(gathering, grouping)[4:] == rest


def test_a_note_with_two_tags_stands_under_both(noted):
    review = dataclasses.replace(noted, placements={**noted.placements})
    review.placements["lost"] = noted.placements["data"]
    gathering = Gathering()
    gathering.gather(review)
    assert _shown(gathering, Grouping.TAG)[2:6] == ["law", "lost", "price", "prices"]
    keys = [row.key for row in gathering.arrangement(NoteChoice(), Grouping.TAG).rows()]
    assert len(set(keys)) == len(keys)


def test_of_a_folded_group_only_the_line_is_shown(gathering):
    rows = gathering.arrangement(NoteChoice(), Grouping.AUTHOR).rows()
    key = next(row.key for row in rows if row.heading and row.heading.value == "Ada")
    assert _shown(gathering, Grouping.AUTHOR, folded={key})[4:] == ["Ada", "Bo", "fixed", "data"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("NINETY", {"data"}),  # the note, whatever its case
        ("prices at any", {"prices"}),  # the quote
        ("thirty days", {"prices", "data"}),  # a reply, and a quote
        ("we are liable", {"turned"}),  # how it read before
        ("law", {"lost"}),  # a tag
        ("bo", {"data", "fixed", "turned"}),  # who wrote it; also "about"
        ("zebra", set()),
    ],
)
def test_words_are_looked_for_everywhere(gathering, words, found):
    assert _chosen(gathering, words=words) >= found
    if not found:
        assert not _chosen(gathering, words=words)


@pytest.mark.parametrize(
    ("wishes", "found"),
    [
        ({"colors": {Color.PINK}}, {"prices", "turned"}),
        ({"tags": {"price"}}, {"prices", "lost"}),
        ({"authors": {"Bo"}}, {"data", "fixed", "turned"}),
        ({"states": {NoteState.ORPHANED}}, {"lost"}),
        ({"states": {NoteState.RESOLVED, NoteState.MEANING_CHANGED}}, {"fixed", "turned"}),
        ({"states": {NoteState.OPEN}}, {"whole", "prices", "data", "turned", "lost"}),
        ({"colors": {Color.PINK}, "authors": {"Bo"}}, {"turned"}),
    ],
)
def test_a_choice_lets_through_what_has_all_that_it_asks_for(gathering, wishes, found):
    assert _chosen(gathering, **{key: frozenset(one) for key, one in wishes.items()}) == found


def test_the_note_at_work_stays_against_the_filter(gathering):
    rows = gathering.arrangement(NoteChoice(words="zebra"), Grouping.NONE, {"data"}).rows()
    assert [row.key for row in rows] == ["data"]


def test_an_orphan_shows_the_words_as_they_stood(gathering):
    assert "We are not liable" in _row(gathering, "lost").quote
    assert _row(gathering, "lost").clause == ""


def test_a_note_on_a_clause_quotes_its_first_words(gathering):
    row = _row(gathering, "data")
    assert row.quote.startswith("Your data is deleted")
    assert row.clause == "2.2"


# What is kept from one change to the next


def test_after_a_change_only_that_note_has_a_new_row(gathering, noted, author):
    before = {row.key: row for row in gathering.rows}
    changed, _ = noted.apply(author.edit_note(noted, "prices", "Other words"))
    changed = dataclasses.replace(changed, placements=noted.placements)
    gathering.gather(changed)
    new = [row.key for row in gathering.rows if row is not before[row.key]]
    assert new == ["prices"]
    assert _row(gathering, "prices").annotation.note == "Other words"


def test_a_reply_makes_its_note_s_row_anew(gathering, noted, author):
    before = {row.key: row for row in gathering.rows}
    changed, inverse = noted.apply(author.reply(noted, "data", "Yes"))
    gathering.gather(changed)
    assert [row.key for row in gathering.rows if row is not before[row.key]] == ["data"]
    assert [one.note for one in _row(gathering, "data").replies] == ["Yes"]
    gathering.gather(changed.apply(inverse)[0])
    assert _row(gathering, "data").replies == ()


def test_counts_follow_each_change(gathering, noted, author):
    assert gathering.counts[Facet.TAG, "price"] == 2
    changed, _ = noted.apply(author.set_tags(noted, "prices", ["time"]))
    gathering.gather(changed)
    assert gathering.counts[Facet.TAG, "price"] == 1
    assert gathering.counts[Facet.TAG, "time"] == 1


def test_words_are_found_in_what_was_just_written(gathering, noted, author):
    assert not _chosen(gathering, words="zebra")
    changed, _ = noted.apply(author.edit_note(noted, "data", "A zebra"))
    gathering.gather(changed)
    assert _chosen(gathering, words="zebra") == {"data"}


def test_a_deleted_note_goes_and_comes_back_to_its_place(gathering, noted, author):
    changed, inverse = noted.apply(author.delete(noted, ["fixed"]))
    gathering.gather(changed)
    assert _row(gathering, "fixed") is None
    gathering.gather(changed.apply(inverse)[0])
    assert [row.key for row in gathering.rows][:4] == EVERYTHING[:4]


@pytest.mark.parametrize("seed", range(24))
def test_rows_are_what_they_would_be_if_all_were_gathered_anew(noted, author, seed):
    chance, gathering, done = random.Random(seed), Gathering(), []  # noqa: S311 - no secret
    choice = chance.choice([NoteChoice(), NoteChoice("a"), NoteChoice(colors={Color.PINK})])
    grouping = list(Grouping)[seed % len(Grouping)]
    for _ in range(25):
        gathering.gather(noted)
        anew = Gathering()
        anew.gather(noted)
        assert gathering.rows == anew.rows
        assert +gathering.counts == anew.counts
        ours, theirs = (one.arrangement(choice, grouping) for one in (gathering, anew))
        assert ours.rows() == theirs.rows()
        assert ours.size == theirs.size
        start, row = chance.randrange(len(noted.agreement.text) - 9), chance.choice(gathering.rows)
        change = chance.choice(
            [
                author.highlight(noted, Span(start, start + 9), Color.GREEN),
                author.attach(noted, row.key, Span(start, start + 9)),
                author.delete(noted, [row.key]),
                author.recolor(noted, row.key, chance.choice(list(Color))),
                author.set_tags(noted, row.key, chance.sample(["law", "price", "a"], 2)),
                author.resolve(noted, [row.key]),
                author.reply(noted, row.key, "Yes"),
                *done[-1:],
            ]
        )
        noted, inverse = noted.apply(change)
        done.append(inverse)
