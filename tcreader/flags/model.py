"""Flags as values: what was found, where, why, and how the drafter marked it."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tcreader.agreement import Span


class Severity(enum.IntEnum):
    """How much a flag matters; ordered, and clipped at both ends."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3

    @property
    def id(self) -> str:
        """The word that files and commands use: ``low``, ``medium`` or ``high``."""
        return self.name.lower()

    @classmethod
    def from_id(cls, word: str) -> Severity:
        """The severity that a file or a command names; KeyError if there is none."""
        return cls[word.upper()]


class Prominence(enum.Enum):
    """Whether the operative words of a flag stand out in the text."""

    MARKED = "marked"
    PART_MARKED = "part-marked"
    UNMARKED = "unmarked"


class CustomerKind(enum.Enum):
    """Who the customer is; some law protects consumers only."""

    BUSINESS = "business"
    CONSUMER = "consumer"


class Parties(NamedTuple):
    """The words by which the text names its two sides, most frequent first."""

    drafter: tuple[str, ...] = ()
    counterparty: tuple[str, ...] = ()


class Flag(NamedTuple):
    """A category found at a span, with its evidence.

    Attributes:
        id: The same in every scan, as long as sentence and category are.
        clause: Id of the clause it stands in.
        category: Id of its category in the taxonomy.
        severity: After the reasons have been counted in.
        span: The operative words.
        sentence: The sentence or item that it stands in.
        rule: The rule that found it, such as ``zh/liability-exclusion/no-liability``.
        reasons: Keys of what raised or lowered the severity, such as ``no-notice``.
        prominence: Whether the operative words stand out.
        basis: Legal sources that apply to this customer, such as ``民法典 497(2)``.
        inherited_from: Id of the clause whose lead-in gave the item its meaning.
        words: The agreement's words that weighed most, where weights and no rule found it.
    """

    id: str
    clause: str
    category: str
    severity: Severity
    span: Span
    sentence: Span
    rule: str
    reasons: tuple[str, ...] = ()
    prominence: Prominence = Prominence.UNMARKED
    basis: tuple[str, ...] = ()
    inherited_from: str | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Audit:
    """How the drafter's emphasis and the flags meet, over the whole agreement.

    Attributes:
        emphasis_share: Share of the visible characters that carry a counting mark, 0 to 1.
        declares_marking: The marks that the text says it uses, such as ``bold``.
        marks_lost_possible: Whether the source's format can't carry a mark that it declares, or
            no bold type at all.
        counts: Paragraphs and other lines of text that are ``marked_risky``, ``unmarked_risky``,
            ``marked_unrecognised`` or ``plain``.
        notices: Findings about the document, such as ``declared-but-none``.
        marked_unrecognised: Marked words in paragraphs in which no flag was found.
        marked: All words that stand out, in order.
        loud_sections: Ids of the sections of which at least 60 % stand out, with their shares.
        marked_sentences: How many sentences stand out from end to end.
        marked_risky_sentences: How many of these hold a flag.
    """

    emphasis_share: float = 0.0
    declares_marking: tuple[str, ...] = ()
    marks_lost_possible: bool = False
    counts: Mapping[str, int] = field(default_factory=dict)
    notices: tuple[str, ...] = ()
    marked_unrecognised: tuple[Span, ...] = ()
    marked: tuple[Span, ...] = ()
    loud_sections: tuple[tuple[str, float], ...] = ()
    marked_sentences: int = 0
    marked_risky_sentences: int = 0

    @property
    def marks_precision(self) -> float | None:
        """The share of marked sentences that are risky; None without any."""
        if not self.marked_sentences:
            return None
        return self.marked_risky_sentences / self.marked_sentences


@dataclass(frozen=True, slots=True)
class Scan:
    """What a scan of an agreement found; flags in document order."""

    customer: CustomerKind
    parties: Parties
    flags: tuple[Flag, ...]
    audit: Audit


EMPTY_SCAN = Scan(CustomerKind.BUSINESS, Parties(), (), Audit())
"""What there is before the first scan, or without rules."""
