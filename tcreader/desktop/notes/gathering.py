"""The rows of all notes, kept from one change to the next: no Qt here.

After a change nearly all notes are what they were. Only those that aren't get new rows, so a
letter typed into one of ten thousand notes costs next to nothing.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, cast

from tcreader.annotations import TargetKind, touched
from tcreader.desktop.headlines import headline
from tcreader.desktop.notes.choosing import Facet, facets_of, searched_words
from tcreader.desktop.notes.grouping import FIRST, Grouping, NoteRow, arranged
from tcreader.review.note_order import MANY, move, place_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from tcreader.annotations import Annotation, Color, Placement
    from tcreader.desktop.notes.choosing import NoteChoice
    from tcreader.desktop.notes.grouping import NoteState
    from tcreader.review import Review
    from tcreader.review.note_order import Place


class Gathering:
    """All annotations of a review as rows.

    Attributes:
        rows: On the document first, then in text order, then orphans.
        counts: How many notes have each colour, tag, author and state.
    """

    def __init__(self) -> None:
        self.rows: list[NoteRow] = []
        self.counts: Counter[tuple[Facet, Color | NoteState | str]] = Counter()
        self._known: dict[str, NoteRow] = {}
        self._review: Review | None = None
        self._words: dict[str, tuple[NoteRow, str]] = {}

    def gather(self, review: Review) -> None:
        """Take in what changed."""
        before, self._review = self._review, review
        if before is None or before.agreement is not review.agreement:
            self._gather_all(review)
            return
        concerned = _concerned(before, review)
        gone = [self._known.pop(key) for key in concerned if key in self._known]
        for row in gone:
            self.counts.subtract(facets_of(row))
        notes = review.record.annotations
        come = [_row(review, notes[key]) for key in concerned if key in notes]
        for row in come:
            self._known[row.key] = row
            self.counts.update(facets_of(row))
        if len(concerned) <= MANY:
            move(self.rows, gone, come, _place, _place)
        else:
            self.rows = [self._known[note.id] for note in review.notes]

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
        self, rows: list[NoteRow], grouping: Grouping, folded: Collection[str]
    ) -> list[NoteRow]:
        """Rows in groups, see `grouping.arranged`."""
        if self._review is None:
            return []
        comes_first = any(self.counts[Facet.STATE, state] for state in FIRST)
        if grouping is Grouping.NONE and not comes_first:
            return rows  # 100,000 needn't be looked at for every letter that is typed
        return arranged(rows, self._review.agreement.outline, grouping, folded)

    def _words_of(self, row: NoteRow) -> str:
        known = self._words.get(row.key)
        if known is None or known[0] is not row:
            known = self._words[row.key] = row, searched_words(row)
        return known[1]

    def _gather_all(self, review: Review) -> None:
        self.rows = [_row(review, note) for note in review.notes]
        self._known = {row.key: row for row in self.rows}
        self.counts = Counter(facet for row in self.rows for facet in facets_of(row))
        self._words = {}


def _place(row: NoteRow) -> Place:
    """By what rows are in order; those that are gathered here all have a note and a place."""
    return place_of(cast("Annotation", row.annotation), cast("Placement", row.placement))


def _concerned(before: Review, after: Review) -> Collection[str]:
    """Ids of the notes that aren't what or where they were, or are answered otherwise."""
    parts = (before.record.replies, after.record.replies)
    threads = [part[key].to for key in touched(*parts) for part in parts if key in part]
    return dict.fromkeys((*after.notes_touched_since(before), *threads))


def _row(review: Review, annotation: Annotation) -> NoteRow:
    placement = review.placements[annotation.id]
    replies = tuple(review.threads.get(annotation.id, ()))
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
