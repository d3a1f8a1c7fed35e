"""The rows of all notes, kept from one change to the next: no Qt here.

After a change nearly all notes are what they were. Only those that aren't get new rows, so a
letter typed into one of ten thousand notes costs next to nothing.
"""

from __future__ import annotations

from collections import Counter
from operator import attrgetter
from typing import TYPE_CHECKING

from tcreader.agreement import Outline
from tcreader.annotations import TargetKind, touched
from tcreader.desktop.clause_names import headline
from tcreader.desktop.notes.arrangement import Arrangement
from tcreader.desktop.notes.choice import Facet, NoteChoice, facets_of, searched_words
from tcreader.desktop.notes.grouping import Grouping, NoteRow
from tcreader.review.note_order import MANY, move

if TYPE_CHECKING:
    from collections.abc import Collection

    from tcreader.annotations import Annotation, Color
    from tcreader.desktop.notes.grouping import NoteState
    from tcreader.review import Review

    Wish = tuple[NoteChoice, Grouping, frozenset[str]]

_EVERYTHING: Wish = (NoteChoice(), Grouping.NONE, frozenset())
_place = attrgetter("place")


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
        self._wish = _EVERYTHING
        self._arrangement: Arrangement | None = None  # as it was wished for last

    def gather(self, review: Review) -> None:
        """Take in what changed."""
        before, self._review = self._review, review
        if before is None or before.agreement is not review.agreement:
            self._gather_all(review)
            return
        concerned = _concerned(before, review)
        gone = [self._known.pop(key) for key in concerned if key in self._known]
        notes = review.record.annotations
        come = [_row(review, notes[key]) for key in concerned if key in notes]
        self._known.update((row.key, row) for row in come)
        self.counts.subtract(facet for row in gone for facet in facets_of(row))
        self.counts.update(facet for row in come for facet in facets_of(row))
        if len(concerned) > MANY:
            self.rows = [self._known[note.id] for note in review.notes]
            self._arrangement = None
            return
        move(self.rows, gone, come, _place, _place)
        if self._arrangement is not None:
            self._arrangement.exchange(gone, come)

    def arrangement(
        self, choice: NoteChoice, grouping: Grouping, always: Collection[str] = ()
    ) -> Arrangement:
        """The rows that a choice lets through, in groups.

        Args:
            choice: What to show.
            grouping: By what to group it.
            always: Ids that are shown whatever the choice, such as the note at work.
        """
        at_work = [self._known[key] for key in always if key in self._known]
        against = frozenset(row.key for row in at_work if not self._has_all(choice, row))
        wish = choice, grouping, against
        if self._arrangement is None or wish != self._wish:
            self._wish = wish
            outline = self._review.agreement.outline if self._review else Outline("", ())
            self._arrangement = Arrangement(self.rows, self._lets_through, grouping, outline)
        return self._arrangement

    def prepare_search(self) -> None:
        """Gather the words of all notes, so that the first letter needn't wait for it."""
        for row in self.rows:
            self._words_of(row)

    def _lets_through(self, row: NoteRow) -> bool:
        choice, _, against = self._wish
        return choice.is_empty or row.key in against or self._has_all(choice, row)

    def _has_all(self, choice: NoteChoice, row: NoteRow) -> bool:
        """Whether a row has everything that a choice asks for."""
        words = choice.words.casefold()
        return choice.lets_through(row) and (not words or words in self._words_of(row))

    def _words_of(self, row: NoteRow) -> str:
        known = self._words.get(row.key)
        if known is None or known[0] is not row:
            known = self._words[row.key] = row, searched_words(row)
        return known[1]

    def _gather_all(self, review: Review) -> None:
        self.rows = [_row(review, note) for note in review.notes]
        self._known = {row.key: row for row in self.rows}
        self.counts = Counter(facet for row in self.rows for facet in facets_of(row))
        self._words, self._arrangement = {}, None


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
