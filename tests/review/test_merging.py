"""Two made-up reviewers' files of a sample agreement, brought together.

On 9 March Chen Lan reviewed Larkspur's terms from nine o'clock on and sent her file to David
Okoro. From then on each went their own way, until both had judged the flags by themselves:

    note                       Chen                           David
    1  the cap in 8.2          reworded at 10:30              reworded at 11:00
    2  the notice in 3.2                                      answered at 11:05
    3  the seat in 11.2                                       deleted at 11:10
    4  the highlight in 5.2    deleted at 10:45
    5  clause 6                deleted at 10:40               tagged at 12:30
    6  the forfeit in 4.2(c)   new at 10:50
    102 class actions in 11.2                                 new at 11:15

The files can be opened with the sample, read, and gone on with.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tcreader.annotations import Color, Part, ReadingState, Reviewer, decision_id
from tcreader.annotations.file_format import dumped, loaded
from tcreader.resource_files import resource
from tcreader.review import Author, open_review
from tcreader.review.incoming import Kinship, read_incoming
from tcreader.review.merging import Tally, merge

FILES = Path(__file__).with_name("two_reviewers")
CHEN = Reviewer("urn:tcreader:user:chen-lan", "Chen Lan")
DAVID = Reviewer("urn:tcreader:user:david-okoro", "David Okoro")


def note(number):
    return f"urn:uuid:00000000-0000-4000-8000-{number:012}"


@pytest.fixture
def sample(tmp_path):
    return Path(shutil.copy(resource("samples/larkspur-terms-of-service.md"), tmp_path))


@pytest.fixture
def chen(sample):
    """Chen's own review, open on her desk."""
    shutil.copy(FILES / "chen-lan.review.json", f"{sample}.review.json")
    return open_review(sample)


@pytest.fixture
def of_david(chen):
    """David's file, as Chen gets it."""
    return read_incoming(FILES / "david-okoro.review.json", chen.agreement)


@pytest.fixture
def merged(chen, of_david):
    return merge(chen, [of_david])


def test_the_newer_wording_stands_and_the_older_one_is_kept_in_the_thread(merged):
    cap = merged.review.record.annotations[note(1)]
    assert (cap.note, cap.creator, cap.editor) == (
        "Cap: twelve months' fees, at least EUR 100,000; none for data loss.",
        CHEN,
        DAVID,
    )
    (older,) = merged.review.threads[note(1)]
    assert (older.note, older.creator, older.lost) == (
        "Cap too low: ask for twelve months, whatever was paid.",
        CHEN,
        True,
    )
    assert merged.report.kept_as_replies == (older.id,)


def test_an_answer_comes_into_its_thread(merged):
    (answer,) = merged.review.threads[note(2)]
    assert (answer.note, answer.creator, answer.lost) == (
        "Yes, and notice by e-mail must do.",
        DAVID,
        False,
    )


def test_deletions_are_respected_unless_the_note_was_changed_later(merged):
    notes = merged.review.record.annotations
    assert note(3) not in notes
    assert note(4) not in notes
    assert notes[note(5)].tags == ("support",)
    assert {note(6), note(102)} <= set(notes)


def test_reading_marks_are_joined_and_the_newer_one_counts(merged):
    states = {clause: merged.review.reading(clause) for clause in ("1.1", "1.2", "8.1", "11.1")}
    assert states == {
        "1.1": ReadingState.READ,
        "1.2": ReadingState.ISSUE,
        "8.1": ReadingState.ISSUE,
        "11.1": ReadingState.NO_ISSUE,
    }


def test_the_report_names_what_was_done(merged):
    tallies = merged.report.tallies
    assert tallies[Part.ANNOTATIONS] == Tally(
        added=(note(5), note(102)), changed=(note(1),), deleted=(note(3),)
    )
    assert [len(part) for part in tallies[Part.DECISIONS]] == [27, 0, 0]
    assert len(tallies[Part.HAND_FLAGS].added) == len(tallies[Part.REPLIES].added) == 1
    assert tallies[Part.READING] == Tally(added=("8.1", "8.2"), changed=("1.2",))
    assert not merged.report.orphaned
    assert not merged.report.standpoint_changed


def test_where_they_differ_both_decisions_stand_side_by_side_until_one_settles_it(merged):
    disputed = [merged.review.finding(key) for key in merged.report.disputed]
    assert [finding.clause for finding in disputed] == ["1.3", "3.3", "5.2"]
    first = disputed[0]
    assert [(one.creator, one.reason) for one in first.decisions] == [
        (CHEN, ""),
        (DAVID, "We buy nothing there"),
    ]
    theirs = merged.review.record.decisions[decision_id(first.id, DAVID)]
    change = Author(CHEN).side_with(merged.review, first.id, theirs)
    settled, _ = merged.review.apply(change)
    assert not settled.finding(first.id).is_disputed


def test_their_agreement_is_told_class_by_class(merged):
    told = [(one.class_id, one.same, one.flags) for one in merged.report.accords]
    assert told == [
        ("liability-waiver", 8, 9),
        ("important-restriction", 6, 7),
        ("other-major-interest", 10, 11),
    ]
    # Of 9 waivers Chen kept 6 and David 5: p_o = 8/9, p_e = (6 * 5 + 3 * 4) / 81.
    assert merged.report.accords[0].kappa == pytest.approx(30 / 39)
    assert {(one.first, one.second) for one in merged.report.accords} == {(CHEN, DAVID)}


def test_undone_it_is_as_if_it_had_not_been(chen, merged):
    done, inverse = chen.apply(merged.change)
    assert done.record == merged.review.record
    undone, _ = done.apply(inverse)
    assert undone.record == chen.record


def test_merging_the_same_file_again_changes_nothing(merged, of_david):
    again = merge(merged.review, [of_david])
    assert again.report.changes_nothing
    assert again.review.record == merged.review.record


def test_from_david_s_desk_it_is_the_same(merged, sample):
    shutil.copy(FILES / "david-okoro.review.json", f"{sample}.review.json")
    david = open_review(sample)
    his = merge(david, [read_incoming(FILES / "chen-lan.review.json", david.agreement)])
    ours, theirs = merged.review.record, his.review.record
    for part in Part:
        assert getattr(ours, part.value) == getattr(theirs, part.value)


def test_on_another_version_notes_are_carried_over_and_it_is_said(sample, of_david):
    text = sample.read_text(encoding="utf-8")
    text = text.replace("## 6. Support", "## 6. Help\n\nAsk us.\n\n## 6A. Support", 1)
    text = text.replace(" and you waive any right to take part in a class action", "", 1)
    sample.write_text(text, encoding="utf-8")
    review = open_review(sample)
    incoming = read_incoming(of_david.path, review.agreement)
    assert incoming.kinship is Kinship.OTHER_VERSION
    done = merge(review, [incoming])
    span = done.review.placements[note(1)].span
    assert span.of(review.agreement.text).startswith("will not exceed what you paid us")
    assert done.report.orphaned == (note(102),)


def test_marks_follow_their_clauses_to_the_numbers_that_these_have_here(sample, of_david):
    text = sample.read_text(encoding="utf-8")
    renumbered = text.replace("\n8.2 ", "\n8.3 ").replace("\n8.1 ", "\n8.1 New.\n\n8.2 ", 1)
    sample.write_text(renumbered, encoding="utf-8")
    review = open_review(sample)
    own, _ = review.apply(Author(CHEN).mark(review, ["8.1"], ReadingState.READ))
    done = merge(own, [read_incoming(of_david.path, own.agreement)])
    assert done.review.reading("8.1") is ReadingState.READ


def test_several_files_at_once_are_as_good_as_one_by_one(chen, of_david, tmp_path):
    eve = Author(Reviewer("urn:x:eve", "Eve"))
    base = open_review(chen.agreement.source.path)
    hers, _ = base.apply(eve.note_on_document(base, "Seen."))
    path = tmp_path / "eve.review.json"
    path.write_bytes(dumped(hers.record, hers.agreement))
    of_eve = read_incoming(path, chen.agreement)
    at_once = merge(chen, [of_david, of_eve]).review.record
    one_by_one = merge(merge(chen, [of_eve]).review, [of_david]).review.record
    assert at_once == one_by_one or at_once.annotations == one_by_one.annotations


def test_the_merged_review_is_saved_as_any_other(merged):
    record = merged.review.record
    again = loaded(dumped(record, merged.review.agreement)).record
    for part in Part:
        assert getattr(again, part.value) == getattr(record, part.value)
    assert again.annotations[note(1)].color is Color.PINK
