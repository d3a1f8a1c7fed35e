"""Findings: the flags of the rules and of the reviewers, with what was decided on each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tcreader.annotations import NO_STANCE, HandFlag, Verdict, touched
from tcreader.flags import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tcreader.agreement import Agreement, Span
    from tcreader.annotations import FlagDecision, Record, Stance
    from tcreader.flags import Flag, Prominence


class Finding(NamedTuple):
    """A flag as the reviewer sees it: what the rules or a hand set, with the decision on it.

    Attributes:
        id: Of the machine's flag or of the hand-made one.
        clause: Id of the clause it stands in.
        span: The operative words.
        sentence: The sentence or item that they stand in.
        category: Id of the category in force: the reviewer's, or else the rules'.
        severity: The severity in force, likewise.
        prominence: Whether the operative words stand out.
        verdict: Kept, dismissed, or None while it is open; a hand-made flag is kept.
        reason: Why it was dismissed.
        flag: What the rules found; None for a hand-made flag.
        decisions: What each reviewer made of it, oldest first.
        is_disputed: Whether reviewers differ and nobody has settled it; it counts as open then.
        stance: What is to be done about it, in the decision that holds.
        earlier: What was decided on it before its sentence was changed; while nobody has since.
    """

    id: str
    clause: str
    span: Span
    sentence: Span
    category: str
    severity: Severity
    prominence: Prominence
    verdict: Verdict | None = None
    reason: str = ""
    flag: Flag | None = None
    decisions: tuple[FlagDecision, ...] = ()
    is_disputed: bool = False
    stance: Stance = NO_STANCE
    earlier: FlagDecision | None = None

    @property
    def decision(self) -> FlagDecision | None:
        """The reviewers' decision that holds, if there is one."""
        return decision_in_force(self.decisions)

    @property
    def is_hand_made(self) -> bool:
        """Whether a person set it where the rules found none."""
        return self.flag is None


def decision_in_force(decisions: Sequence[FlagDecision]) -> FlagDecision | None:
    """Which of the reviewers' decisions on one flag holds; None where they differ unsettled.

    Where all came to one opinion it is the newest, otherwise the newest that overrules every
    other opinion.

    Args:
        decisions: On one flag, oldest first.
    """
    for decision in decisions[::-1]:
        others = [one for one in decisions if not one.says_the_same(decision)]
        if all(one.id in decision.settles and one.modified <= decision.modified for one in others):
            return decision
    return None


def same_flags(before: Record, after: Record) -> bool:
    """Whether all flags are what they were: no more than the words about them has changed.

    So what only shows where flags are, and how grave, needn't be made again while somebody types.
    """
    for part in ("decisions", "hand_flags"):
        old, new = getattr(before, part), getattr(after, part)
        for key in touched(old, new):
            if key not in old or key not in new or _wordless(old[key]) != _wordless(new[key]):
                return False
    return True


def _wordless(entry: FlagDecision | HandFlag) -> FlagDecision | HandFlag:
    """A decision or a flag without the words about it, and without the time of the last one."""
    position = NO_STANCE._replace(position=entry.stance.position)
    if isinstance(entry, HandFlag):
        return entry._replace(stance=position, modified="", editor=None)
    return entry._replace(stance=position, modified="")


def findings_touched(before: Sequence[Finding], after: Sequence[Finding]) -> list[Finding]:
    """The findings that aren't what they were, or weren't there; as they are now."""
    known = {finding.id: finding for finding in before}
    return [finding for finding in after if known.get(finding.id) != finding]


def found_by_rules(
    flag: Flag, decisions: Sequence[FlagDecision], earlier: FlagDecision | None = None
) -> Finding:
    """What the rules found, as the reviewers decided on it now, or before it was changed."""
    decision = decision_in_force(decisions)
    severity = Severity.from_id(decision.severity) if decision and decision.severity else None
    return Finding(
        id=flag.id,
        clause=flag.clause,
        span=flag.span,
        sentence=flag.sentence,
        category=(decision.category if decision else None) or flag.category,
        severity=severity or flag.severity,
        prominence=flag.prominence,
        verdict=decision.verdict if decision else None,
        reason=decision.reason if decision else "",
        flag=flag,
        decisions=tuple(decisions),
        is_disputed=bool(decisions) and decision is None,
        stance=decision.stance if decision else NO_STANCE,
        earlier=earlier,
    )


def found_by_hand(flag: HandFlag, span: Span, agreement: Agreement) -> Finding:
    """A flag that a reviewer set, at the place where its words stand now."""
    from tcreader.flags import prominence_of

    clause = agreement.outline.at(span.start)
    return Finding(
        id=flag.id,
        clause=clause.id if clause else "",
        span=span,
        sentence=span,
        category=flag.category,
        severity=Severity.from_id(flag.severity),
        prominence=prominence_of(agreement, span),
        verdict=Verdict.KEPT,
        stance=flag.stance,
    )
