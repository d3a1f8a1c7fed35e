"""Clauses in words: the tooltip of a row, and the row for a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from tcreader.agreement import DisorderKind
from tcreader.desktop.clause_states import ClauseStates
from tcreader.desktop.translation import data_language

if TYPE_CHECKING:
    from tcreader.agreement import Clause, Disorder
    from tcreader.desktop.outline.model import ClauseModel
    from tcreader.review import Review
    from tcreader.review.clause_facts import ClauseFacts


class About(QObject):
    """Puts a clause's facts into words."""

    def __init__(self, model: ClauseModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._states = ClauseStates(self)
        model.spoken = self.row

    def row(self, clause: Clause) -> str:
        """A row for a screen reader: all that its signs say."""
        facts = self._model.facts(clause.id)
        parts = [f"{clause.label} {self._model.headline(clause)}".strip(), *self._state(facts)]
        if facts.own.notes:
            parts.append(self.tr("notes: {n}").format(n=facts.own.notes))
        return ", ".join(parts)

    def _state(self, facts: ClauseFacts) -> list[str]:
        """What a reviewer must know of a clause's state, each in one line."""
        lines = [self._states.name(facts.reading)]
        if facts.own.changed:
            lines = [self.tr("Unread: it says something else than when it was reviewed")]
        elif facts.whole.changed:
            lines.append(self.tr("changed since they were reviewed: {n}"))
            lines[-1] = lines[-1].format(n=facts.whole.changed)
        if facts.own.disputed:
            words = self.tr("flags on which reviewers differ: {n}")
            lines.append(words.format(n=facts.own.disputed))
        return lines

    def clause(self, review: Review, clause: Clause) -> str:
        """A clause's tooltip: where it stands, its words, its flags, what is out of order."""
        from html import escape  # a pointer at rest can wait for it

        path = review.agreement.outline.path(clause.id)
        trail = " › ".join(f"{one.label} {one.title}".strip() or "…" for one in path[:-1])
        facts = self._model.facts(clause.id)
        parts = [f"<b>{escape(f'{clause.label} {self._model.headline(clause)}'.strip())}</b>"]
        if trail:
            parts.insert(0, f"<small>{escape(trail)}</small>")
        parts += [escape(line) for line in self._findings(review, clause)]
        parts += [escape(line) for line in self._state(facts)]
        parts += [escape(self.disorder(clause, one)) for one in self._model.disorder(clause.id)]
        return "<br>".join(parts)

    def _findings(self, review: Review, clause: Clause) -> list[str]:
        language = data_language(QLocale().name())
        counts: dict[str, int] = {}
        for finding in review.findings_by_clause.get(clause.id, ()):
            name = review.taxonomy.category_name(finding.category, language)
            counts[name] = counts.get(name, 0) + 1
        return [f"{name} × {count}" if count > 1 else name for name, count in counts.items()]

    def disorder(self, clause: Clause, disorder: Disorder) -> str:
        """What is out of order about a clause's number, in one sentence."""
        sentence = {
            DisorderKind.REPEATED: self.tr("The number {label} is repeated."),
            DisorderKind.SKIPPED: self.tr("A number is missing before {label}."),
            DisorderKind.RESTARTED: self.tr("Numbering starts again at {label}."),
            DisorderKind.OUT_OF_ORDER: self.tr("{label} is out of order."),
            DisorderKind.TRUNCATED: self.tr("The text breaks off here."),
        }[disorder.kind]
        return sentence.format(label=clause.label)
