"""Flags in words, in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from tcreader.desktop.clause_names import shortened
from tcreader.desktop.flags.arrangement import Grouping, State, state_of
from tcreader.desktop.translation import data_language
from tcreader.flags import Prominence, Severity

if TYPE_CHECKING:
    from tcreader.desktop.flags.arrangement import FlagRow
    from tcreader.flags import LegalSource, Taxonomy
    from tcreader.review import Finding, Review

_TITLE_MOST = 12  # characters of a title that stands for a label


class Wording(QObject):
    """Puts findings into words; names of categories come from the taxonomy."""

    @property
    def language(self) -> str:
        """The language of names in the taxonomy."""
        return data_language(QLocale().name())

    def category(self, taxonomy: Taxonomy, category_id: str) -> str:
        """A category's name; its id if the taxonomy no longer knows it."""
        if category_id not in taxonomy.categories:
            return category_id
        return taxonomy.category_name(category_id, self.language)

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
        """What a legal source says, in a line."""
        return source.paraphrases.get(self.language, "")

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
            State.KEPT: self.tr("Kept"),
            State.DISMISSED: self.tr("Dismissed"),
        }[state]

    def grouping(self, grouping: Grouping) -> str:
        """By what cards are grouped."""
        return {
            Grouping.NONE: self.tr("Document order"),
            Grouping.CLASS: self.tr("Class"),
            Grouping.CATEGORY: self.tr("Category"),
            Grouping.SEVERITY: self.tr("Severity"),
        }[grouping]

    def group(self, review: Review, grouping: Grouping, group: str) -> str:
        """The name of a group of cards."""
        if grouping is Grouping.SEVERITY:
            return self.severity(Severity.from_id(group))
        if grouping is Grouping.CATEGORY:
            return self.category(review.taxonomy, group)
        return self.class_(review.taxonomy, group)

    def verdict(self, row: FlagRow) -> str:
        """What was decided on a row, in a few words; nothing while something is open."""
        if not row.is_settled:
            return ""
        states = {state_of(finding) for finding in row.findings}
        if states == {State.KEPT}:
            return self.kept
        if states == {State.DISMISSED}:
            reasons = {finding.reason for finding in row.findings}
            return reasons.pop() if len(reasons) == 1 else self.tr("dismissed")
        return self.tr("settled")

    @property
    def kept(self) -> str:
        """What a kept flag says of itself."""
        return self.tr("kept")

    def spoken(self, review: Review, finding: Finding) -> str:
        """A finding in one line for a screen reader."""
        label = self.label(review, finding.clause)
        parts = (
            self.severity(finding.severity),
            self.category(review.taxonomy, finding.category),
            label,
            self.prominence(finding.prominence),
            self.state(state_of(finding)),
            finding.span.of(review.agreement.text),
        )
        return ", ".join(part for part in parts if part)

    @staticmethod
    def label(review: Review, clause_id: str) -> str:
        """A clause's printed label, or the start of its title."""
        clause = review.agreement.outline.by_id.get(clause_id)
        if clause is None:
            return ""
        return clause.label or shortened(clause.title, _TITLE_MOST)
