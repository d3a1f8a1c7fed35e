"""What a reviewer does, as changes: each method looks at the review and gives one `Change`.

Nothing is changed here. The caller applies the change (`Review.apply`), keeps its inverse for
undo, and saves.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tcreader.annotations import Part, Put, ReadingMark, ReadingState, Stand, Together
from tcreader.annotations.merging import unread_id
from tcreader.review.annotating import Annotating
from tcreader.review.deciding import Deciding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tcreader.annotations import Reviewer, Standpoint
    from tcreader.review.review import Review


@dataclass(frozen=True)
class Author(Annotating, Deciding):
    """A reviewer at work: on notes, on flags, and through the clauses."""

    def mark(
        self, review: Review, clause_ids: Iterable[str], reading_state: ReadingState
    ) -> Together:
        """Say how far clauses have been reviewed; what isn't in the agreement is passed over."""
        now, says = self.time(), review.agreement.clause_digests
        changes, marks = _under_new_ids(review), review.record.reading
        for clause in dict.fromkeys(clause_ids):
            if clause in says:
                mark = ReadingMark(reading_state, says[clause], self.reviewer, now)
                known = marks.get(review.reading_keys.get(clause, ""))
                if known is not None:
                    mark = mark._replace(unknown=known.unknown)
                is_marked = reading_state is not ReadingState.UNREAD
                changes.append(Put(Part.READING, clause, mark if is_marked else None))
                changes += self._remembered(
                    review, clause, taken_back=known is not None and not is_marked
                )
        return Together(tuple(changes))

    def _remembered(self, review: Review, clause: str, *, taken_back: bool) -> list[Put]:
        """Remember that a mark was taken back, so that a merge doesn't bring it; or forget that."""
        key = unread_id(clause)
        if taken_back:
            return [Put(Part.DELETED, key, self.time())]
        return [Put(Part.DELETED, key, None)] if key in review.record.deleted else []

    def sign_again(self, review: Review) -> Together:
        """Sign with the present name what the same person made under an earlier one.

        Nothing else about the entries changes, not even when they were changed last.
        """
        record, renamed = review.record, []
        for part in Part:
            if part is Part.DELETED:
                continue
            for key, entry in getattr(record, part.value).items():
                roles = ((role, getattr(entry, role, None)) for role in ("creator", "editor"))
                old = [role for role, who in roles if who is not None and self._has_been(who)]
                if old:
                    signed = entry._replace(**dict.fromkeys(old, self.reviewer))
                    renamed.append(Put(part, key, signed))
        return Together(tuple(renamed))

    def _has_been(self, person: Reviewer) -> bool:
        return person.id == self.reviewer.id and person != self.reviewer

    def stand(self, review: Review, standpoint: Standpoint) -> Stand:
        """Speak for another customer, or correct the words that name the parties."""
        del review
        return Stand(standpoint)


def _under_new_ids(review: Review) -> list[Put]:
    """Marks of renumbered clauses, put under their new ids, so that none is in the way."""
    moved = {clause: key for clause, key in review.reading_keys.items() if clause != key}
    taken_out = [Put(Part.READING, key, None) for key in moved.values()]
    marks = review.record.reading
    return taken_out + [Put(Part.READING, clause, marks[key]) for clause, key in moved.items()]
