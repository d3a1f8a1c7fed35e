"""Flags of a review as rows of an export, as far as its profile lets them out."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from tcreader.annotations import FlagDecision, Verdict
from tcreader.exports.formats import Profile
from tcreader.exports.naming import name_of
from tcreader.exports.report import BasisRow, FlagRow
from tcreader.exports.stances import is_for_counterparty, outgoing
from tcreader.review.legal_basis import sources_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tcreader.exports.naming import Naming
    from tcreader.exports.report import OrphanRow
    from tcreader.review import Finding, Review


def flag_rows(review: Review, profile: Profile, naming: Naming) -> tuple[FlagRow, ...]:
    """The flags that go out, numbered: for colleagues with everything that was made of them."""
    findings = [finding for finding in review.findings if _goes_out(finding, profile)]
    rows = [_outgoing_row(number, each, naming) for number, each in enumerate(findings, 1)]
    if profile is Profile.COUNTERPARTY:
        return tuple(rows)
    return tuple(
        _with_inside(row, each, review, naming) for row, each in zip(rows, findings, strict=True)
    )


def decisions_going_out(
    review: Review, profile: Profile, orphans: Iterable[OrphanRow]
) -> tuple[FlagDecision, ...]:
    """Each reviewer's own decisions on flags that are there, for colleagues only."""
    if profile is Profile.COUNTERPARTY:
        return ()
    lost = {row.entry.id for row in orphans if isinstance(row.entry, FlagDecision)}
    return tuple(
        decision
        for key, decision in review.record.decisions.items()
        if key not in lost
        and (profile is Profile.AUDIT or decision.verdict is not Verdict.DISMISSED)
    )


def _goes_out(finding: Finding, profile: Profile) -> bool:
    match profile:
        case Profile.AUDIT:
            return True
        case Profile.FULL:
            return finding.verdict is not Verdict.DISMISSED
        case _:
            return is_for_counterparty(finding)


def _outgoing_row(number: int, finding: Finding, naming: Naming) -> FlagRow:
    """What everybody may read, the counterparty too."""
    class_id, class_name, category_name = naming.category(finding.category)
    return FlagRow(
        number=number,
        id=finding.id,
        place=naming.place(finding.span, finding.clause),
        sentence=finding.sentence,
        class_id=class_id,
        class_name=class_name,
        category=finding.category,
        category_name=category_name,
        verdict=finding.verdict,
        stance=outgoing(finding.stance),
    )


def _with_inside(row: FlagRow, finding: Finding, review: Review, naming: Naming) -> FlagRow:
    """The row with what only colleagues may read."""
    entry = finding.decision or review.record.hand_flags.get(finding.id)
    flag = finding.flag
    return dataclasses.replace(
        row,
        severity=finding.severity,
        severity_tool=flag.severity if flag else None,
        prominence=finding.prominence,
        reasons=naming.reasons(flag),
        basis=tuple(
            BasisRow(source.key, naming.source(source)) for source in sources_of(review, finding)
        ),
        rule=flag.rule if flag else "",
        dismissed_for=finding.reason,
        stance=finding.stance,
        author=name_of(entry.creator) if entry else "",
        date=entry.modified if entry else "",
    )
