"""The rules' own examples tried: what each must find, and what it must leave alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tcreader.agreement import Agreement, Block, Source, Span
from tcreader.flags.model import CustomerKind, Parties
from tcreader.flags.scanning import scan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tcreader.flags.rules import Rule, Rulebook, Rules


class Failed(NamedTuple):
    """An example that doesn't do what its rule says.

    Attributes:
        rule: The rule's id.
        sentence: The example.
        is_found: Whether the category was found in it; that is the mistake.
    """

    rule: str
    sentence: str
    is_found: bool


def failed_examples(rules: Rules) -> Iterator[Failed]:
    """The examples of all rules that don't come out as they should."""
    for book in rules.books.values():
        for rule in book.rules:
            for sentence in rule.positive:
                if not _is_found(rule, sentence, rules, book):
                    yield Failed(rule.id, sentence, is_found=False)
            for sentence in rule.negative:
                if _is_found(rule, sentence, rules, book):
                    yield Failed(rule.id, sentence, is_found=True)


def usual_parties(book: Rulebook) -> Parties:
    """Every word that usually names a party: an example is too short to show who acts."""
    words = book.parties
    return Parties(
        words["drafter"] + words["drafter-if-acting"] + words["drafter-if-capital"],
        words["customer"] + words["customer-if-acting"],
    )


def _is_found(rule: Rule, sentence: str, rules: Rules, book: Rulebook) -> bool:
    source = Source(None, "", "text", "utf-8", book.language)
    agreement = Agreement(sentence, (Block(Span(0, len(sentence))),), source)
    found = scan(agreement, rules, CustomerKind.BUSINESS, usual_parties(book))
    return rule.category in {flag.category for flag in found.flags}
