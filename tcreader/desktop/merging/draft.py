"""An import that isn't done yet: what files bring, read and merged beside the window. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tcreader.errors import MergeRefused
from tcreader.review.incoming import read_incoming
from tcreader.review.merging import merge

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tcreader.desktop.tasks import Progress
    from tcreader.review import Review
    from tcreader.review.incoming import Incoming
    from tcreader.review.merging import Merge


class Draft(NamedTuple):
    """What would come of an import.

    Attributes:
        review: The review into which it would go.
        merge: What would be done.
        refused: Why other files can't be taken in.
        paths: All the files, in the order in which they were chosen.
        forced: Those of them that are taken although they are about another agreement.
    """

    review: Review
    merge: Merge
    refused: tuple[MergeRefused, ...] = ()
    paths: tuple[Path, ...] = ()
    forced: frozenset[Path] = frozenset()

    @property
    def incoming(self) -> tuple[Incoming, ...]:
        """The files that can be taken in."""
        return self.merge.report.incoming

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to take in."""
        return not self.incoming or self.merge.report.changes_nothing


def drafted(
    review: Review, paths: Iterable[Path], forced: frozenset[Path], progress: Progress
) -> Draft:
    """Read files and merge them into a review, without changing anything.

    Args:
        review: With its scan, for disputes are about the rules' flags.
        paths: The files.
        forced: Those that are taken although they are about another agreement.
        progress: Ends the work when nobody waits for it.
    """
    wanted = tuple(dict.fromkeys(paths))
    incoming: list[Incoming] = []
    refused: list[MergeRefused] = []
    for path in wanted:
        progress.check()
        try:
            incoming.append(read_incoming(path, review.agreement, is_forced=path in forced))
        except MergeRefused as error:
            refused.append(error)
    progress.check()
    return Draft(review, merge(review, incoming), tuple(refused), wanted, forced)
