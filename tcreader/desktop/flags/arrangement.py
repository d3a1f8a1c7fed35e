"""In what order and groups the panel shows findings: no Qt here."""

from __future__ import annotations

import enum
from itertools import groupby
from typing import TYPE_CHECKING

from tcreader.annotations import ReadingState
from tcreader.desktop.flags.choice import EVERYTHING
from tcreader.desktop.flags.rows import FlagRow, Passage, folded, rows_of
from tcreader.flags import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tcreader.desktop.flags.choice import Choice
    from tcreader.flags import Taxonomy
    from tcreader.review import Finding, Review


class Grouping(enum.Enum):
    """In what order the cards come."""

    NONE = "document"  # as the text goes
    QUEUE = "queue"  # the gravest first, at last what is marked and wasn't recognised
    CLASS = "class"
    CATEGORY = "category"


PASSAGES = "passages"
"""The group of the passages that are marked and weren't recognised."""

_TRIFLING = frozenset({"use-restriction"})
"""Categories whose low flags are many and alike; the queue folds them into one row."""


def passages_in(review: Review) -> list[Passage]:
    """What the drafter set off, where neither a rule nor a reviewer found anything."""
    outline = review.agreement.outline
    flagged = [finding.span for finding in review.findings if finding.is_hand_made]
    passages = []
    for span in review.scan.audit.marked_unrecognised:
        if any(span.start < other.end and other.start < span.end for other in flagged):
            continue
        clause = outline.at(span.start)
        clause_id = clause.id if clause is not None else ""
        is_read = bool(clause_id) and review.reading(clause_id) is not ReadingState.UNREAD
        passages.append(Passage(span, clause_id, is_read))
    return passages


def same_findings(before: Review, after: Review) -> bool:
    """Whether nothing changed that concerns findings.

    A change leaves the parts of the record that it doesn't touch as they are, the same objects.
    """
    old, new = before.record, after.record
    return (
        before.agreement is after.agreement
        and before.scan is after.scan
        and old.decisions is new.decisions
        and old.hand_flags is new.hand_flags
        and old.standpoint == new.standpoint
        and (old.reading is new.reading or not after.scan.audit.marked_unrecognised)
    )


def key_of(rows: Iterable[FlagRow], finding_id: str) -> str | None:
    """The key of the row in which a finding is shown: its own, or else its family's."""
    shown = [row for row in rows if row.group is None]
    single = (row.key for row in shown if row.key == finding_id)
    family = (row.key for row in shown if any(one.id == finding_id for one in row.findings))
    return next(single, None) or next(family, None)


def next_open(rows: Sequence[FlagRow], key: str | None) -> FlagRow | None:
    """The first row behind another one in which something is left to decide."""
    keys = [row.key for row in rows]
    behind = rows[keys.index(key) + 1 :] if key in keys else ()
    return next((row for row in behind if row.group is None and not row.is_settled), None)


def arranged(
    findings: Iterable[Finding],
    taxonomy: Taxonomy,
    choice: Choice = EVERYTHING,
    grouping: Grouping = Grouping.NONE,
    open_families: frozenset[str] = frozenset(),
    passages: Sequence[Passage] = (),
) -> list[FlagRow]:
    """The rows of the panel.

    Args:
        findings: In document order.
        taxonomy: Puts categories into classes, and both in order.
        choice: What to show.
        grouping: By what.
        open_families: Keys of families whose findings are shown one by one.
        passages: What is marked and wasn't recognised; shown at the end of the whole queue.
    """
    shown = [finding for finding in findings if choice.lets_through(finding, taxonomy)]
    if grouping is Grouping.NONE:
        return rows_of(shown, "", open_families)
    key, place = _group_key(grouping, taxonomy), _places(grouping, taxonomy)
    rows: list[FlagRow] = []
    for group, members in groupby(sorted(shown, key=lambda one: place[key(one)]), key):
        together = tuple(members)
        rows.append(FlagRow(f"group {group}", together, group=group))
        if grouping is Grouping.QUEUE:
            rows += _queued(together, group, open_families)
        else:
            rows += rows_of(together, group, open_families)
    if grouping is Grouping.QUEUE and choice == EVERYTHING and passages:
        rows += _passages(passages)
    return rows


def _queued(
    findings: Sequence[Finding], group: str, open_families: frozenset[str]
) -> list[FlagRow]:
    """The rows of one severity; what is trifling comes last, folded."""
    trifling = [one for one in findings if _is_trifling(one)]
    others = [one for one in findings if not _is_trifling(one)]
    return rows_of(others, group, open_families) + folded(trifling, "trifling", open_families)


def _is_trifling(finding: Finding) -> bool:
    is_open_question = finding.is_disputed or finding.is_hand_made
    is_low = finding.severity is Severity.LOW
    return is_low and finding.category in _TRIFLING and not is_open_question


def _passages(passages: Sequence[Passage]) -> list[FlagRow]:
    head = FlagRow(f"group {PASSAGES}", group=PASSAGES, passages=tuple(passages))
    return [head, *(FlagRow(f"passage {one.span.start}", passages=(one,)) for one in passages)]


def _group_key(grouping: Grouping, taxonomy: Taxonomy) -> Callable[[Finding], str]:
    if grouping is Grouping.QUEUE:
        return lambda finding: finding.severity.id
    if grouping is Grouping.CATEGORY:
        return lambda finding: finding.category
    return lambda finding: taxonomy.class_of(finding.category)


def _places(grouping: Grouping, taxonomy: Taxonomy) -> dict[str, int]:
    """In what order the groups come: the gravest first, or as the taxonomy has them."""
    order: Iterable[str] = taxonomy.classes
    if grouping is Grouping.QUEUE:
        order = (severity.id for severity in sorted(Severity, reverse=True))
    elif grouping is Grouping.CATEGORY:
        order = taxonomy.categories
    return {key: place for place, key in enumerate(order)}
