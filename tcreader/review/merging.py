"""Merging other reviewers' files into a review, and what came of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from tcreader.annotations import (
    Backing,
    Part,
    PlacementState,
    Put,
    ReadingState,
    Stand,
    Together,
)
from tcreader.annotations.merging import joined
from tcreader.review.kappa import accords
from tcreader.review.reading_marks import keys_of_marks
from tcreader.review.returning import news

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from tcreader.annotations import Change, ReadingMark, Record
    from tcreader.review.incoming import Incoming
    from tcreader.review.kappa import Accord
    from tcreader.review.review import Review

_ENTRIES = (Part.ANNOTATIONS, Part.REPLIES, Part.DECISIONS, Part.HAND_FLAGS)


class Tally(NamedTuple):
    """What a merge did to one kind of entry, as ids.

    Attributes:
        added: Weren't there before.
        changed: Stand in another, newer version now.
        deleted: Others have deleted them.
    """

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()


class MergeReport(NamedTuple):
    """What came of a merge.

    Attributes:
        incoming: The files that were merged.
        tallies: What was done to each kind of entry: annotations, replies (without lost versions),
            decisions, hand-made flags, and reading marks (by clause ids).
        kept_as_replies: Ids of the replies that keep a version which lost against a newer one.
        disputed: Ids of the findings on which reviewers differ now and nobody has settled it.
        orphaned: Ids of what was added but has no place in this text.
        standpoint_changed: Whether the review speaks for another customer, or names the parties
            by other words, than before.
        accords: How far each two reviewers agree, class by class.
    """

    incoming: tuple[Incoming, ...]
    tallies: Mapping[Part, Tally]
    kept_as_replies: tuple[str, ...]
    disputed: tuple[str, ...]
    orphaned: tuple[str, ...]
    standpoint_changed: bool
    accords: tuple[Accord, ...]

    @property
    def changes_nothing(self) -> bool:
        """Whether everything had been merged before."""
        return not (self.standpoint_changed or self.kept_as_replies) and not any(
            any(tally) for tally in self.tallies.values()
        )


class Merge(NamedTuple):
    """A merge that can be done, undone, and told of.

    Attributes:
        change: What leads to the merged review, as one change with one inverse.
        review: The merged review.
        report: What came of it.
    """

    change: Change
    review: Review
    report: MergeReport


def merge(review: Review, others: Sequence[Incoming]) -> Merge:
    """Bring others' files into a review (see `annotations.merging.joined`).

    Reading marks are first put under the ids that their clauses have in this text; a mark of a
    clause that says something else now gives way to one of the clause as it is.

    Nothing is changed here: apply `Merge.change`, and save. Give a review with its scan, for
    disputes and agreement are about the rules' flags.
    """
    record = _with_marks_here(review, review.record)
    for other in others:
        brought = other.record if other.format == "review" else news(record, other.record)
        theirs = _with_marks_here(review, brought)
        record = joined(_yielding(record, theirs, review), _yielding(theirs, record, review))
    change = _change(review.record, record)
    merged, _ = review.apply(change)
    return Merge(change, merged, _report(review, merged, others))


# Reading marks


def _with_marks_here(review: Review, record: Record) -> Record:
    """A record whose reading marks stand under the ids that their clauses have in this text."""
    keys = keys_of_marks(review.agreement, record.reading)
    moved = set(keys.values())
    here = {clause: record.reading[key] for clause, key in keys.items()}
    stale = {key: mark for key, mark in record.reading.items() if key not in moved}
    return replace(record, reading=stale | here)


def _yielding(record: Record, other: Record, review: Review) -> Record:
    """A record without the marks of changed clauses which the other has marked as they are."""
    says = review.agreement.clause_digests

    def is_current(clause: str, mark: ReadingMark | None) -> bool:
        return mark is not None and mark.words in ("", says.get(clause))

    kept = {
        clause: mark
        for clause, mark in record.reading.items()
        if is_current(clause, mark) or not is_current(clause, other.reading.get(clause))
    }
    return replace(record, reading=kept)


# The change


def _change(before: Record, after: Record) -> Change:
    """What leads from one record to another, entry by entry, so that it can be undone."""
    changes: list[Change] = []
    for part in Part:
        old, new = getattr(before, part.value), getattr(after, part.value)
        changes += [Put(part, key, None) for key in old if key not in new]
        changes += [Put(part, key, new[key]) for key in new if old.get(key) != new[key]]
    if before.standpoint != after.standpoint:
        changes.append(Stand(after.standpoint))
    if Backing.of(before) != Backing.of(after):
        changes.append(Backing.of(after))
    return Together(tuple(changes))


# The report


def _report(before: Review, after: Review, others: Sequence[Incoming]) -> MergeReport:
    tallies = {part: _tally(part, before.record, after.record) for part in _ENTRIES}
    old, new = before.record.replies, after.record.replies
    kept = tuple(key for key, one in new.items() if one.lost and old.get(key) != one)
    tallies[Part.REPLIES] = _without(tallies[Part.REPLIES], {*_lost(before), *_lost(after)})
    tallies[Part.READING] = _reading_tally(before, after)
    added = {key for tally in tallies.values() for key in tally.added}
    orphaned = tuple(
        key
        for key, placement in after.placements.items()
        if key in added
        and key not in after.record.decisions
        and placement.state is PlacementState.ORPHANED
    )
    return MergeReport(
        incoming=tuple(others),
        tallies=tallies,
        kept_as_replies=kept,
        disputed=tuple(finding.id for finding in after.findings if finding.is_disputed),
        orphaned=orphaned,
        standpoint_changed=before.record.standpoint != after.record.standpoint,
        accords=accords(after),
    )


def _tally(part: Part, before: Record, after: Record) -> Tally:
    old, new = getattr(before, part.value), getattr(after, part.value)
    return Tally(
        added=tuple(key for key in new if key not in old),
        changed=tuple(key for key in new if key in old and old[key] != new[key]),
        deleted=tuple(key for key in old if key not in new),
    )


def _lost(review: Review) -> Iterable[str]:
    return (key for key, reply in review.record.replies.items() if reply.lost)


def _without(tally: Tally, keys: AbstractSet[str]) -> Tally:
    return Tally(*(tuple(key for key in part if key not in keys) for part in tally))


def _reading_tally(before: Review, after: Review) -> Tally:
    """What became of clauses, whatever ids their marks stood under."""
    clauses = [clause.id for clause in after.agreement.outline]
    pairs = [(clause, before.reading(clause), after.reading(clause)) for clause in clauses]
    return Tally(
        added=tuple(
            clause
            for clause, old, new in pairs
            if old is ReadingState.UNREAD and new is not ReadingState.UNREAD
        ),
        changed=tuple(
            clause for clause, old, new in pairs if ReadingState.UNREAD is not old is not new
        ),
    )
