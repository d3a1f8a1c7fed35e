"""What an export calls clauses, categories, reasons and legal sources, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tcreader.agreement import ClauseKind
from tcreader.exports.labels import load_labels

if TYPE_CHECKING:
    from tcreader.agreement import Clause, Span
    from tcreader.annotations import Reviewer, Target
    from tcreader.flags import Flag, LegalSource
    from tcreader.review import Review


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in the agreement.

    Attributes:
        span: The exact words in code points; None for the whole document and for an orphan.
        clause: Id of the clause, or nothing.
        label: What a reader calls the clause: its full number, else its title.
        path: The headings from the top down to the clause, in one line.
        quote: The words as they stand, or as they stood for an orphan.
    """

    span: Span | None
    clause: str = ""
    label: str = ""
    path: str = ""
    quote: str = ""


class Naming:
    """Puts what a review holds into words.

    Args:
        review: The review.
        language: ``zh`` or ``en``.
    """

    def __init__(self, review: Review, language: str) -> None:
        self._agreement = review.agreement
        self._taxonomy = review.taxonomy
        self._language = language
        self.labels = load_labels(language)

    def place(self, span: Span | None, clause_id: str) -> Place:
        """Where words stand; an unknown clause leaves the words alone."""
        agreement = self._agreement
        quote = span.of(agreement.text) if span is not None else ""
        if clause_id not in agreement.outline.by_id:
            return Place(span, quote=quote)
        trail = " › ".join(self._heading(clause) for clause in agreement.outline.path(clause_id))
        return Place(span, clause_id, self.clause(clause_id), trail, quote)

    def lost_place(self, target: Target) -> Place:
        """Where words stood that are gone: the clause is named as the file names it."""
        return Place(None, target.clause or "", target.clause or "", "", target.exact)

    def clause(self, clause_id: str) -> str:
        """What a reader calls a clause: its full number, else its title."""
        clause = self._agreement.outline.by_id.get(clause_id)
        if clause is None:
            return clause_id
        if clause.label:
            return clause.id  # the whole number, where the label is only "(a)"
        if clause.kind is ClauseKind.PREAMBLE:
            return clause.title or self.labels["preamble"]
        return clause.title or clause.id

    def _heading(self, clause: Clause) -> str:
        """A step of the heading trail."""
        return f"{clause.label} {clause.title}".strip() or self.clause(clause.id)

    def category(self, category_id: str) -> tuple[str, str, str]:
        """The class's id and the names of class and category; unknown ids name themselves."""
        category = self._taxonomy.categories.get(category_id)
        if category is None:
            return "", "", category_id
        class_name = self._taxonomy.class_name(category.class_id, self._language)
        return category.class_id, class_name, category.names[self._language]

    def category_name(self, category_id: str) -> str:
        """The category in words; an unknown id names itself."""
        return self.category(category_id)[2]

    def reasons(self, flag: Flag | None) -> tuple[str, ...]:
        """What made a flag weigh more or less; a flag set by hand needs no reason."""
        if flag is None:
            return ()
        known = self._taxonomy.reasons
        words = [known[key].names[self._language] if key in known else key for key in flag.reasons]
        if flag.inherited_from:
            words.append(self.labels["inherited"].format(clause=self.clause(flag.inherited_from)))
        return tuple(words)

    def source(self, source: LegalSource) -> str:
        """A legal source, and what nobody has checked about it."""
        doubt = source.doubts.get(self._language)
        return (
            f"{source.key} {self.labels['unverified'].format(doubt=doubt)}" if doubt else source.key
        )


def name_of(reviewer: Reviewer | None) -> str:
    """A reviewer's name, or nothing."""
    return reviewer.name if reviewer else ""
