"""What a changed text means for the work that was done on the earlier one, as a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tcreader.annotations import PlacementState
from tcreader.desktop.messages import Message

if TYPE_CHECKING:
    from tcreader.review import Review

_TO_CHECK = (PlacementState.ORPHANED, PlacementState.MEANING_CHANGED)


class NewText(QObject):
    """Counts what wants a second look since the text is another one."""

    def message(self, review: Review) -> Message | None:
        """What to tell when the review is opened; None where all stands as it stood."""
        lost, turned = notes_to_check(review)
        counted = (
            (self.tr("Notes that have lost their words: {n}"), lost),
            (self.tr("Notes whose words may mean something else: {n}"), turned),
            (self.tr("Clauses to be read again: {n}"), len(review.changed_since_read)),
        )
        lines = [words.format(n=n) for words, n in counted if n]
        if not lines:
            return None
        title = self.tr("The text has changed since it was reviewed.")
        return Message(title, "  ·  ".join(lines), is_problem=False)


def may_tell_otherwise(before: Review, after: Review) -> bool:
    """Whether a change may have settled what the message counts, or brought it back.

    While a note is being typed, this spares counting over all the others.
    """
    return before.record.reading is not after.record.reading or any(
        key in review.placements and review.placements[key].state in _TO_CHECK
        for key in after.notes_touched_since(before)
        for review in (before, after)
    )


def notes_to_check(review: Review) -> tuple[int, int]:
    """How many open notes have lost their words, and how many may mean something else now."""
    states = [review.placements[note.id].state for note in review.notes if not note.resolved]
    lost, turned = map(states.count, _TO_CHECK)
    return lost, turned
