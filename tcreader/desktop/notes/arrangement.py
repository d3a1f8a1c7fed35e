"""Which highlights and notes the panel shows, and in what order: no Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tcreader.annotations import PlacementState, TargetKind
from tcreader.desktop.headlines import headline

if TYPE_CHECKING:
    from tcreader.annotations import Annotation, Color, Placement
    from tcreader.review import Review

ORPHANS = "orphans"  # the key of the line above those whose words weren't found


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A row of the panel: an annotation, or the line above the orphans.

    Attributes:
        key: The annotation's id, or the line's own.
        annotation: None for the line.
        placement: Where it stands in this text; None for the line.
        clause: Id of the clause in which it stands; empty for the whole document and for orphans.
        quote: The words it is about, as they stand in this text, or as they stood.
    """

    key: str
    annotation: Annotation | None = None
    placement: Placement | None = None
    clause: str = ""
    quote: str = ""

    @property
    def is_orphan(self) -> bool:
        """Whether its words are no longer in the text."""
        return self.placement is not None and self.placement.state is PlacementState.ORPHANED


@dataclass(frozen=True, slots=True)
class NoteChoice:
    """What the reviewer wants to see; what is empty lets everything through."""

    words: str = ""
    colors: frozenset[Color] = frozenset()
    tags: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether everything is shown."""
        return not (self.words or self.colors or self.tags)

    def lets_through(self, row: NoteRow) -> bool:
        """Whether an annotation is shown."""
        annotation = row.annotation
        if annotation is None:
            return True
        words = " ".join((annotation.note, row.quote, *annotation.tags)).casefold()
        return (
            self.words.casefold() in words
            and (not self.colors or annotation.color in self.colors)
            and (not self.tags or not self.tags.isdisjoint(annotation.tags))
        )


def note_rows(
    review: Review, choice: NoteChoice, always: frozenset[str] = frozenset()
) -> list[NoteRow]:
    """The rows of the panel: orphans first, then the document's notes, then in text order.

    Args:
        review: What is open.
        choice: What to show.
        always: Ids that are shown whatever the choice, such as the note at work.
    """
    rows = [_row(review, annotation) for annotation in review.notes]
    shown = [row for row in rows if row.key in always or choice.lets_through(row)]
    orphans = [row for row in shown if row.is_orphan]
    placed = [row for row in shown if not row.is_orphan]
    return [NoteRow(ORPHANS), *orphans, *placed] if orphans else placed


def _row(review: Review, annotation: Annotation) -> NoteRow:
    placement = review.placements[annotation.id]
    target, span = annotation.target, placement.span
    if span is None:
        return NoteRow(annotation.id, annotation, placement, quote=target.exact)
    clause = review.agreement.outline.at(span.start)
    quote = span.of(review.agreement.text)
    if target.kind is TargetKind.CLAUSE and clause is not None:
        quote = headline(clause, review.agreement.text)
    return NoteRow(annotation.id, annotation, placement, clause.id if clause else "", quote)
