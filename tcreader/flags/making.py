"""Flags as they are made: id, severity with its reasons, prominence and legal sources."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from tcreader.agreement import Span
from tcreader.flags.model import Flag
from tcreader.flags.quoting import ENDS
from tcreader.flags.severity import reasons_in, severity_after

if TYPE_CHECKING:
    from tcreader.agreement import Agreement
    from tcreader.flags.model import CustomerKind
    from tcreader.flags.passages import Passage
    from tcreader.flags.prominence import Emphasis
    from tcreader.flags.rules import Rule, Rulebook
    from tcreader.flags.taxonomy import Taxonomy


class FlagMaker:
    """Makes the flags of one agreement, in the order of its text.

    Args:
        agreement: The agreement.
        masked: Its text with its parties masked.
        taxonomy: Says where severity starts, and what law stands behind a category.
        customer: Who the law would protect.
        emphasis: What stands out.
    """

    def __init__(
        self,
        agreement: Agreement,
        masked: str,
        taxonomy: Taxonomy,
        customer: CustomerKind,
        emphasis: Emphasis,
    ) -> None:
        self._text = agreement.text
        self._masked = masked
        self._taxonomy = taxonomy
        self._customer = customer
        self._emphasis = emphasis
        self._seen: Counter[str] = Counter()
        self._basis: dict[tuple[str, str], tuple[str, ...]] = {}
        self._reasons: dict[tuple[str, ...], tuple[str, ...]] = {}

    def inherited_flag(self, passage: Passage, rule: Rule, book: Rulebook, source: str) -> Flag:
        """A flag on an entry of a list that has its meaning from the clause ``source``."""
        words = passage.span.of(self._text)
        quote = Span(passage.span.start, passage.span.start + len(words.rstrip(ENDS)))
        return self.flag(passage, rule, quote, book, source)

    def flag(
        self, passage: Passage, rule: Rule, quote: Span, book: Rulebook, source: str | None = None
    ) -> Flag:
        """A flag on the words at ``quote``."""
        sentence = self._masked[passage.span.start : passage.span.end]
        after = self._masked[passage.after.start : passage.after.end]
        reasons = reasons_in(rule, sentence, quote.start - passage.span.start, after, book)
        start = rule.severity or self._taxonomy.categories[rule.category].severity
        return Flag(
            id=self._id(passage.span, rule.category),
            clause=passage.clause.id if passage.clause is not None else "",
            category=rule.category,
            severity=severity_after(start, reasons, self._taxonomy),
            span=passage.span if quote == passage.span else quote,
            sentence=passage.span,
            rule=rule.id,
            reasons=self._reasons.setdefault(reasons, reasons),
            prominence=self._emphasis.prominence_of(quote),
            basis=self._sources(rule.category, book.language),
            inherited_from=source,
            words=rule.weighed,
        )

    def _id(self, sentence: Span, category: str) -> str:
        """The same as long as the sentence and the category are, whatever stands around them."""
        words = unicodedata.normalize("NFKC", sentence.of(self._text))
        key = f"{''.join(words.split())}\n{category}"
        self._seen[key] += 1
        digest = hashlib.sha256(f"{key}\n{self._seen[key]}".encode())
        return digest.hexdigest()[:16]

    def _sources(self, category: str, language: str) -> tuple[str, ...]:
        key = (category, language)
        if key not in self._basis:
            self._basis[key] = self._taxonomy.basis_of(category, self._customer, language)
        return self._basis[key]
