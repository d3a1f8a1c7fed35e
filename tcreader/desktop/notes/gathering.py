"""The rows of all notes, kept from one change to the next: no Qt here.

After a change nearly all notes are what they were. Only those that aren't get new rows, so a
letter typed into one of ten thousand notes costs next to nothing.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tcreader.annotations import TargetKind
from tcreader.desktop.headlines import headline
from tcreader.desktop.notes.choosing import Facet, facets_of, searched_words
from tcreader.desktop.notes.grouping import Grouping, NoteRow, arranged

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from tcreader.annotations import Annotation, Color, Reply
    from tcreader.desktop.notes.choosing import NoteChoice
    from tcreader.desktop.notes.grouping import NoteState
    from tcreader.review import Review


class Gathering:
    """All annotations of a review as rows.

    Attributes:
        rows: On the document first, then in text order, then orphans.
        counts: How many notes have each colour, tag, author and state.
    """

    def __init__(self) -> None:
        self.rows: list[NoteRow] = []
        self.counts: Counter[tuple[Facet, Color | NoteState | str]] = Counter()
        self._places: dict[str, int] = {}
        self._review: Review | None = None
        self._threads: Mapping[str, Sequence[Reply]] = {}
        self._words: dict[str, tuple[NoteRow, str]] = {}

    def gather(self, review: Review) -> None:
        """Take in what changed."""
        before = self._review
        if before is None or before.record.replies is not review.record.replies:
            self._threads = review.threads
        if before is not None and _same_places(before, review):
            self._renew(before, review)
        else:
            self._gather_all(review)
        self._review = review

    def chosen(self, choice: NoteChoice, always: Collection[str] = ()) -> list[NoteRow]:
        """The rows that a choice lets through, in order.

        Args:
            choice: What to show.
            always: Ids that are shown whatever the choice, such as the note at work.
        """
        if choice.is_empty:
            return self.rows
        words = choice.words.casefold()
        return [
            row
            for row in self.rows
            if row.key in always
            or (choice.lets_through(row) and (not words or words in self._words_of(row)))
        ]

    def prepare_search(self) -> None:
        """Gather the words of all notes, so that the first letter needn't wait for it."""
        for row in self.rows:
            self._words_of(row)

    def arranged(
        self, rows: Sequence[NoteRow], grouping: Grouping, folded: Collection[str]
    ) -> list[NoteRow]:
        """Rows in groups, see `grouping.arranged`."""
        if self._review is None:
            return []
        return arranged(rows, self._review.agreement.outline, grouping, folded)

    def _words_of(self, row: NoteRow) -> str:
        known = self._words.get(row.key)
        if known is None or known[0] is not row:
            known = self._words[row.key] = row, searched_words(row)
        return known[1]

    def _gather_all(self, review: Review) -> None:
        is_same_text = self._review is not None and self._review.agreement is review.agreement
        known = {row.key: row for row in self.rows} if is_same_text else {}
        self.rows = [self._row(review, note, known.get(note.id)) for note in review.notes]
        self._places = {row.key: place for place, row in enumerate(self.rows)}
        self.counts = Counter(facet for row in self.rows for facet in facets_of(row))
        self._words = {key: one for key, one in self._words.items() if key in self._places}

    def _renew(self, before: Review, review: Review) -> None:
        """Make the rows anew whose annotation or thread changed; all are where they were."""
        old, new = before.record, review.record
        changed = {key for key, note in new.annotations.items() if note is not old.annotations[key]}
        if old.replies is not new.replies:
            changed |= _answered(old.replies, new.replies) | _answered(new.replies, old.replies)
        self.rows = list(self.rows)
        for key in changed & self._places.keys():
            place = self._places[key]
            self.counts.subtract(facets_of(self.rows[place]))
            self.rows[place] = self._row(review, new.annotations[key], None)
            self.counts.update(facets_of(self.rows[place]))

    def _row(self, review: Review, annotation: Annotation, known: NoteRow | None) -> NoteRow:
        placement = review.placements[annotation.id]
        replies = tuple(self._threads.get(annotation.id, ()))
        if (
            known is not None
            and known.annotation is annotation
            and known.placement == placement
            and known.replies == replies
        ):
            return known
        target, span = annotation.target, placement.span
        if span is None:
            quote = target.exact
            return NoteRow(annotation.id, annotation, placement, quote=quote, replies=replies)
        clause = review.agreement.outline.at(span.start)
        quote = span.of(review.agreement.text)
        if target.kind is TargetKind.CLAUSE and clause is not None:
            quote = headline(clause, review.agreement.text)
        clause_id = clause.id if clause else ""
        return NoteRow(annotation.id, annotation, placement, clause_id, quote, replies)


def _same_places(before: Review, after: Review) -> bool:
    """Whether the same annotations stand where they stood."""
    old, new = before.record.annotations, after.record.annotations
    return (
        before.agreement is after.agreement
        and before.placements == after.placements
        and list(old) == list(new)
    )


def _answered(some: Mapping[str, Reply], others: Mapping[str, Reply]) -> set[str]:
    """Ids of the annotations whose replies aren't the same among the others."""
    return {reply.to for key, reply in some.items() if others.get(key) is not reply}
