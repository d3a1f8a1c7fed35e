"""Flags in words, in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from tcreader.agreement import ClauseKind
from tcreader.annotations import StanceText, Verdict
from tcreader.desktop.clause_names import label_of, shortened
from tcreader.desktop.flags.arrangement import PASSAGES, Grouping
from tcreader.desktop.flags.choice import State, state_of
from tcreader.desktop.flags.stance_wording import StanceWording
from tcreader.desktop.translation import data_language
from tcreader.flags import Prominence, Severity

if TYPE_CHECKING:
    from tcreader.annotations import FlagDecision, Position, Reviewer
    from tcreader.desktop.flags.rows import FlagRow
    from tcreader.flags import LegalSource, Taxonomy
    from tcreader.review import Finding, Review

_TITLE_MOST = 60  # characters of a title that stands for a label


class Wording(QObject):
    """Puts findings into words; names of categories come from the taxonomy.

    Attributes:
        reader: Who reads them: what they decided needs no name.
        stances: Puts into words what is to be done.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.reader: Reviewer | None = None
        self.stances = StanceWording(self)

    @property
    def language(self) -> str:
        """The language of names in the taxonomy."""
        return data_language(QLocale().name())

    def category(self, taxonomy: Taxonomy, category_id: str) -> str:
        """A category's name; its id if the taxonomy no longer knows it."""
        if category_id not in taxonomy.categories:
            return category_id
        return taxonomy.category_name(category_id, self.language)

    def short_category(self, taxonomy: Taxonomy, category_id: str) -> str:
        """A category in a word or two; its id if the taxonomy no longer knows it."""
        if category_id not in taxonomy.categories:
            return category_id
        return taxonomy.short_category_name(category_id, self.language)

    def class_(self, taxonomy: Taxonomy, class_id: str) -> str:
        """A top class's name."""
        return taxonomy.class_name(class_id, self.language)

    def short_class(self, taxonomy: Taxonomy, class_id: str) -> str:
        """A top class in a word."""
        return taxonomy.short_class_name(class_id, self.language)

    def reason(self, taxonomy: Taxonomy, key: str) -> str:
        """A reason with what it does to the severity, such as ``without notice +1``."""
        if key not in taxonomy.reasons:
            return key
        step = taxonomy.reasons[key].step
        name = taxonomy.reason_name(key, self.language)
        return f"{name}  {step:+d}".replace("-", "−") if step else name

    def paraphrase(self, source: LegalSource) -> str:
        """What a legal source says, in a line, and what of it nobody has checked yet."""
        says = source.paraphrases.get(self.language, "")
        doubt = source.doubts.get(self.language, "")
        unchecked = self.tr("[Unverified: {doubt}]").format(doubt=doubt)
        return f"{says} {unchecked}" if doubt else says

    def severity(self, severity: Severity) -> str:
        """A severity's name."""
        return {
            Severity.HIGH: self.tr("High"),
            Severity.MEDIUM: self.tr("Medium"),
            Severity.LOW: self.tr("Low"),
        }[severity]

    def prominence(self, prominence: Prominence) -> str:
        """How the drafter marked the words."""
        return {
            Prominence.MARKED: self.tr("marked"),
            Prominence.PART_MARKED: self.tr("part-marked"),
            Prominence.UNMARKED: self.tr("unmarked"),
        }[prominence]

    def state(self, state: State) -> str:
        """What has become of a finding."""
        return {
            State.OPEN: self.tr("Open"),
            State.DISPUTED: self.tr("Disputed"),
            State.KEPT: self.tr("Kept"),
            State.DISMISSED: self.tr("Dismissed"),
        }[state]

    def grouping(self, grouping: Grouping) -> str:
        """In what order cards come."""
        return {
            Grouping.NONE: self.tr("Document order"),
            Grouping.QUEUE: self.tr("Gravest first"),
            Grouping.CLASS: self.tr("By class"),
            Grouping.CATEGORY: self.tr("By category"),
        }[grouping]

    def group(self, review: Review, grouping: Grouping, group: str) -> str:
        """The name of a group of cards."""
        if group == PASSAGES:
            return self.tr("Marked, but nothing recognised")
        if grouping is Grouping.QUEUE:
            return self.severity(Severity.from_id(group))
        if grouping is Grouping.CATEGORY:
            return self.category(review.taxonomy, group)
        return self.class_(review.taxonomy, group)

    def passage(self) -> str:
        """What stands over words that are marked and weren't recognised."""
        return self.tr("Marked by the drafter")

    def verdict(self, row: FlagRow) -> str:
        """What was decided on a row, in a few words; nothing while something is open."""
        if not row.is_settled:
            return ""
        if row.passage is not None:
            return self.tr("read")
        states = {state_of(finding) for finding in row.findings}
        if states == {State.KEPT}:
            name = self._decider(row)
            return self.tr("kept by {name}").format(name=name) if name else self.tr("kept")
        if states == {State.DISMISSED}:
            reasons = {finding.reason for finding in row.findings}
            return reasons.pop() if len(reasons) == 1 else self.tr("dismissed")
        return self.tr("settled")

    @staticmethod
    def position_of(row: FlagRow) -> Position | None:
        """The position taken on all of a settled row."""
        positions = {finding.stance.position for finding in row.findings}
        return positions.pop() if len(positions) == 1 and row.is_settled else None

    def _decider(self, row: FlagRow) -> str:
        """The other reviewer who decided on all of a row; nothing if it was the reader."""
        decisions = [finding.decision for finding in row.findings]
        names = {one.creator.name for one in decisions if one and one.creator}
        is_own = any(one is None or self.is_own(one) for one in decisions)
        return names.pop() if len(names) == 1 and not is_own else ""

    def is_own(self, decision: FlagDecision) -> bool:
        """Whether the reader made a decision."""
        creator, reader = decision.creator, self.reader
        return creator is not None and reader is not None and creator.id == reader.id

    def reviewer_name(self, reviewer: Reviewer | None) -> str:
        """A reviewer's name; the reader's own says so."""
        if reviewer is None or not reviewer.name:
            return self.tr("Unnamed")
        if self.reader is not None and reviewer.id == self.reader.id:
            return self.tr("{name} (you)").format(name=reviewer.name)
        return reviewer.name

    def opinion(self, review: Review, finding: Finding, decision: FlagDecision) -> list[str]:
        """What one reviewer made of a flag, a line each."""
        flag, taxonomy = finding.flag, review.taxonomy
        lines = [self._verdict_of(decision)]
        if decision.stance.position is not None:
            lines.append(self.stances.position(decision.stance.position))
        if decision.category and (flag is None or decision.category != flag.category):
            lines.append(self.category(taxonomy, decision.category))
        if decision.severity and (flag is None or decision.severity != flag.severity.id):
            severity = self.severity(Severity.from_id(decision.severity))
            lines.append(self.tr("Severity: {severity}").format(severity=severity))
        if decision.stance.proposed:
            lines.append(self.tr("Proposes: {words}").format(words=decision.stance.proposed))
        return lines

    def other_words(self, finding: Finding) -> list[str]:
        """The texts of other reviewers who came to the same opinion, where they read otherwise."""
        line = self.tr("{name}: {text}: {words}")
        return [
            line.format(
                name=self.reviewer_name(one.creator),
                text=self.stances.text(which),
                words=one.stance.text(which),
            )
            for one in finding.decisions
            for which in StanceText
            if one.stance.text(which) not in ("", finding.stance.text(which))
        ]

    def opinions(self, finding: Finding) -> str:
        """What reviewers made of a disputed flag, in one line."""
        said = [
            self.tr("{name}: {opinion}").format(
                name=self.reviewer_name(one.creator), opinion=self._short_verdict(one)
            )
            for one in finding.decisions
        ]
        return "  ·  ".join(said)

    def earlier(self, finding: Finding) -> str:
        """What was decided before an open flag's sentence was changed; else nothing."""
        if finding.earlier is None or finding.verdict is not None:
            return ""
        opinion = self._short_verdict(finding.earlier)
        return self.tr("Sentence changed; before: {opinion}").format(opinion=opinion)

    def of_family(self, row: FlagRow) -> str:
        """How much of an open family is decided, and what was before a sentence was changed."""
        some = self.tr("{n} of {all} decided").format(n=row.decided, all=row.size)
        earlier = next(filter(None, map(self.earlier, row.findings)), "")
        return "  ·  ".join(filter(None, (some if row.decided else "", earlier)))

    def _short_verdict(self, decision: FlagDecision) -> str:
        if decision.stance.position is not None:
            return self.stances.position(decision.stance.position)
        if decision.verdict is Verdict.KEPT:
            return self.tr("kept")
        if decision.verdict is Verdict.DISMISSED:
            return self.tr("dismissed")
        return self.tr("changed") if decision.category or decision.severity else self.tr("open")

    def _verdict_of(self, decision: FlagDecision) -> str:
        if decision.verdict is Verdict.KEPT:
            return self.tr("✓ Kept")
        if decision.verdict is Verdict.DISMISSED and decision.reason:
            return self.tr("Dismissed: {reason}").format(reason=decision.reason)
        return self.tr("Dismissed") if decision.verdict is not None else self.tr("Left open")

    def spoken(self, review: Review, finding: Finding) -> str:
        """A finding in one line for a screen reader."""
        label = self.label(review, finding.clause)
        position = finding.stance.position
        parts = (
            self.severity(finding.severity),
            self.category(review.taxonomy, finding.category),
            label,
            self.prominence(finding.prominence),
            self.state(state_of(finding)),
            self.stances.position(position) if position is not None else "",
            self.opinions(finding) if finding.is_disputed else self.earlier(finding),
            finding.span.of(review.agreement.text),
        )
        return ", ".join(part for part in parts if part)

    def row_label(self, review: Review, row: FlagRow) -> str:
        """The label of the clause in which a row stands; none for what only lies together."""
        if row.is_family and row.lead_in is None:
            return ""
        return self.label(review, row.clause)

    def label(self, review: Review, clause_id: str) -> str:
        """A clause's number with those above that it needs, or its title."""
        clause = review.agreement.outline.by_id.get(clause_id)
        if clause is None:
            return ""
        if clause.label:
            return label_of(clause)
        if clause.kind is ClauseKind.PREAMBLE and not clause.title:
            return self.tr("Preamble")
        return shortened(clause.title, _TITLE_MOST)
