"""Merging other reviewers' files into a review, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tcreader.annotations import Change, Part
    from tcreader.review.incoming import Incoming
    from tcreader.review.kappa import Accord
    from tcreader.review.review import Review


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

    Nothing is changed here: apply `Merge.change`, and save. Give a review with its scan, for
    disputes and agreement are about the rules' flags.
    """
    raise NotImplementedError
