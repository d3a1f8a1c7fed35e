"""Which findings the panel shows, and in what order and groups: no Qt here."""

from __future__ import annotations

import enum
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from tcreader.annotations import Verdict
from tcreader.flags import Prominence, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tcreader.flags import Taxonomy
    from tcreader.review import Finding, Review


class State(enum.Enum):
    """What has become of a finding."""

    OPEN = "open"
    DISPUTED = "disputed"  # reviewers differ; it is open as well
    KEPT = "kept"
    DISMISSED = "dismissed"


class Grouping(enum.Enum):
    """By what the cards are grouped."""

    NONE = "none"
    CLASS = "class"
    CATEGORY = "category"
    SEVERITY = "severity"


def state_of(finding: Finding) -> State:
    """What has become of a finding."""
    if finding.is_disputed:
        return State.DISPUTED
    if finding.verdict is None:
        return State.OPEN
    return State.KEPT if finding.verdict is Verdict.KEPT else State.DISMISSED


class Choice(NamedTuple):
    """What the reviewer wants to see; an empty set lets everything through.

    Attributes:
        classes: Ids of top classes.
        categories: Ids of categories.
        severities: How much it matters.
        prominences: How the drafter marked it.
        states: What has become of it.
        only: The ids of the findings among which to look; None looks among all.
    """

    classes: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()
    severities: frozenset[Severity] = frozenset()
    prominences: frozenset[Prominence] = frozenset()
    states: frozenset[State] = frozenset()
    only: frozenset[str] | None = None

    def lets_through(self, finding: Finding, taxonomy: Taxonomy) -> bool:
        """Whether a finding is shown."""
        return (
            (self.only is None or finding.id in self.only)
            and (not self.classes or taxonomy.class_of(finding.category) in self.classes)
            and (not self.categories or finding.category in self.categories)
            and (not self.severities or finding.severity in self.severities)
            and (not self.prominences or finding.prominence in self.prominences)
            and (not self.states or not self.states.isdisjoint(_states_of(finding)))
        )


def _states_of(finding: Finding) -> tuple[State, ...]:
    state = state_of(finding)
    return (State.OPEN, state) if state is State.DISPUTED else (state,)


class FlagRow(NamedTuple):
    """A row of the panel: a group's name, one finding, or a family of findings.

    Attributes:
        key: Unique among the rows and stable: a finding's id, or an id made for the others.
        findings: One finding, those of a family, or those of a group.
        group: For a group's name: the id of its class, category or severity.
        is_family: Whether the findings inherit from one lead-in and are settled together.
        is_member: Whether it is one finding of a family that is shown one by one.
    """

    key: str
    findings: tuple[Finding, ...]
    group: str | None = None
    is_family: bool = False
    is_member: bool = False

    @property
    def first(self) -> Finding:
        """The finding that speaks for the row."""
        return self.findings[0]

    @property
    def is_disputed(self) -> bool:
        """Whether reviewers differ."""
        return any(finding.is_disputed for finding in self.findings)

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to decide."""
        return all(finding.verdict is not None for finding in self.findings)


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
    choice: Choice,
    grouping: Grouping = Grouping.NONE,
    open_families: frozenset[str] = frozenset(),
) -> list[FlagRow]:
    """The rows of the panel.

    Args:
        findings: In document order.
        taxonomy: Puts categories into classes, and both in order.
        choice: What to show.
        grouping: By what.
        open_families: Keys of families whose findings are shown one by one.
    """
    shown = [finding for finding in findings if choice.lets_through(finding, taxonomy)]
    if grouping is Grouping.NONE:
        return _rows(shown, "", open_families)
    key = _group_key(grouping, taxonomy)
    place = _places(grouping, taxonomy)
    rows: list[FlagRow] = []
    for group, members in groupby(sorted(shown, key=lambda one: place[key(one)]), key):
        together = tuple(members)
        rows.append(FlagRow(f"group {group}", together, group=group))
        rows += _rows(together, group, open_families)
    return rows


def _group_key(grouping: Grouping, taxonomy: Taxonomy) -> Callable[[Finding], str]:
    if grouping is Grouping.SEVERITY:
        return lambda finding: finding.severity.id
    if grouping is Grouping.CATEGORY:
        return lambda finding: finding.category
    return lambda finding: taxonomy.class_of(finding.category)


def _places(grouping: Grouping, taxonomy: Taxonomy) -> dict[str, int]:
    """In what order the groups come: the gravest first, or as the taxonomy has them."""
    order: Iterable[str] = taxonomy.classes
    if grouping is Grouping.SEVERITY:
        order = (severity.id for severity in sorted(Severity, reverse=True))
    elif grouping is Grouping.CATEGORY:
        order = taxonomy.categories
    return {key: place for place, key in enumerate(order)}


def _rows(findings: Sequence[Finding], group: str, open_families: frozenset[str]) -> list[FlagRow]:
    """One row a finding, or a family: low ones of a category that inherit from one lead-in."""
    families: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        if (family := _family(finding)) is not None:
            families.setdefault(family, []).append(finding)
    rows: list[FlagRow] = []
    told: set[tuple[str, str]] = set()
    for finding in findings:
        family = _family(finding)
        if family is None or len(families[family]) == 1:
            rows.append(FlagRow(finding.id, (finding,)))
        elif family not in told:
            told.add(family)
            members = families[family]
            key = f"family {group} {' '.join(family)}"
            rows.append(FlagRow(key, tuple(members), is_family=True))
            if key in open_families:
                rows += [FlagRow(one.id, (one,), is_member=True) for one in members]
    return rows


def _family(finding: Finding) -> tuple[str, str] | None:
    """The lead-in and category by which low findings are settled together, unless disputed."""
    flag = finding.flag
    if (
        flag is None
        or finding.is_disputed
        or flag.inherited_from is None
        or finding.severity is not Severity.LOW
    ):
        return None
    return flag.inherited_from, finding.category
