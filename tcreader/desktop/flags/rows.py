"""The rows of the panel, and findings that are settled together as one row: no Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tcreader.annotations import NO_STANCE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tcreader.agreement import Span
    from tcreader.annotations import Stance
    from tcreader.flags import Severity
    from tcreader.review import Finding


class Passage(NamedTuple):
    """Words that the drafter set off and in which no rule found anything.

    Attributes:
        span: The words.
        clause: Id of the clause in which they stand.
        is_read: Whether that clause has been reviewed.
    """

    span: Span
    clause: str
    is_read: bool


class FlagRow(NamedTuple):
    """A row of the panel: a group's name, one finding, a family of findings, or a passage.

    Attributes:
        key: Unique among the rows and stable: a finding's id, or an id made for the others.
        findings: One finding, those of a family, or those of a group.
        group: For a group's name: the id of its class, category or severity.
        is_family: Whether the findings are settled together.
        is_member: Whether it is one of a family that is shown one by one.
        lead_in: Id of the clause from which all findings of a family inherit.
        passages: A passage, or those of a group.
    """

    key: str
    findings: tuple[Finding, ...] = ()
    group: str | None = None
    is_family: bool = False
    is_member: bool = False
    lead_in: str | None = None
    passages: tuple[Passage, ...] = ()

    @property
    def is_name(self) -> bool:
        """Whether it is a group's name."""
        return self.group is not None

    @property
    def first(self) -> Finding:
        """The finding that speaks for the row; there is none for a passage."""
        return self.findings[0]

    @property
    def passage(self) -> Passage | None:
        """The passage that the row is about, if it is one."""
        return self.passages[0] if self.passages and self.group is None else None

    @property
    def clause(self) -> str:
        """Id of the clause in which the row's words stand, or from which they inherit."""
        if self.passage is not None:
            return self.passage.clause
        return self.lead_in or self.first.clause

    @property
    def size(self) -> int:
        """How many findings or passages it stands for."""
        return len(self.findings) + len(self.passages)

    @property
    def is_disputed(self) -> bool:
        """Whether reviewers differ."""
        return any(finding.is_disputed for finding in self.findings)

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to decide."""
        is_decided = all(finding.verdict is not None for finding in self.findings)
        return is_decided and all(passage.is_read for passage in self.passages)

    @property
    def stance(self) -> Stance:
        """What is to be done about all its findings, as far as that is the same for all."""
        first = self.first.stance
        if not self.is_family:
            return first
        others = [finding.stance for finding in self.findings]
        is_one = all(one.position is first.position for one in others)
        matters_alike = all(one.priority is first.priority for one in others)
        return NO_STANCE._replace(
            position=first.position if is_one else None,
            priority=first.priority if matters_alike else None,
        )

    def without_stances(self) -> FlagRow:
        """The row but for what is to be done, and for who said so when."""
        plain = (one._replace(stance=NO_STANCE, decisions=()) for one in self.findings)
        return self._replace(findings=tuple(plain))

    @property
    def to_settle(self) -> tuple[Finding, ...]:
        """The findings that a decision on the row is about: of a family those still open, if any.

        What was decided one by one, or before an entry's sentence was changed, stays decided.
        """
        still_open = tuple(finding for finding in self.findings if finding.verdict is None)
        return still_open if self.is_family and still_open else self.findings

    @property
    def decided(self) -> int:
        """How many of the findings are decided."""
        return sum(finding.verdict is not None for finding in self.findings)


class Kinship(NamedTuple):
    """By what findings belong to one family: the lead-in, the category and the severity."""

    lead_in: str
    category: str
    severity: Severity


def rows_of(
    findings: Sequence[Finding], group: str, open_families: frozenset[str]
) -> list[FlagRow]:
    """One row a finding or a family; an open family has its members below it.

    Args:
        findings: In order.
        group: The group in which they stand; a family may have members in several.
        open_families: Keys of families whose findings are shown one by one.
    """
    families: dict[Kinship, list[Finding]] = {}
    for finding in findings:
        if (kinship := _kinship(finding)) is not None:
            families.setdefault(kinship, []).append(finding)
    rows: list[FlagRow] = []
    told: set[Kinship] = set()
    for finding in findings:
        kinship = _kinship(finding)
        if kinship is None or len(families[kinship]) == 1:
            rows.append(FlagRow(finding.id, (finding,)))
        elif kinship not in told:
            told.add(kinship)
            name = f"{kinship.lead_in} {kinship.category} {kinship.severity.id}"
            key = f"family {group} {name}"
            members = tuple(families[kinship])
            family = FlagRow(key, members, is_family=True, lead_in=kinship.lead_in)
            rows += [family, *members_of(family, open_families)]
    return rows


def folded(findings: Sequence[Finding], key: str, open_families: frozenset[str]) -> list[FlagRow]:
    """All findings as one family, whatever they inherit from; a single one needs none."""
    if not findings[1:]:
        return rows_of(findings, key, open_families)
    family = FlagRow(key, tuple(findings), is_family=True)
    if key not in open_families:
        return [family]
    below = rows_of(findings, key, open_families)
    return [family, *(row._replace(is_member=True) for row in below)]


def members_of(family: FlagRow, open_families: frozenset[str]) -> Iterable[FlagRow]:
    """The findings of a family one by one, if it is open."""
    if family.key not in open_families:
        return ()
    return [FlagRow(one.id, (one,), is_member=True) for one in family.findings]


def _kinship(finding: Finding) -> Kinship | None:
    """What makes a finding one of a family: it inherits from a lead-in, and nobody disputes it."""
    flag = finding.flag
    if flag is None or finding.is_disputed or flag.inherited_from is None:
        return None
    return Kinship(flag.inherited_from, finding.category, finding.severity)
