"""What came of a merge, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLocale, QObject

from tcreader.annotations import Part
from tcreader.desktop.translation import data_language
from tcreader.review.incoming import Kinship

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tcreader.annotations import Reviewer
    from tcreader.flags import Taxonomy
    from tcreader.review.incoming import Incoming
    from tcreader.review.kappa import Accord
    from tcreader.review.merging import MergeReport

PARTS = (Part.ANNOTATIONS, Part.REPLIES, Part.DECISIONS, Part.HAND_FLAGS, Part.READING)

# What kappa is commonly called from each value on: J. R. Landis and G. G. Koch 1977, "The
# Measurement of Observer Agreement for Categorical Data", Biometrics 33(1), 159-174.
_SLIGHT, _FAIR, _MODERATE, _SUBSTANTIAL, _ALMOST_PERFECT = 0.01, 0.21, 0.41, 0.61, 0.81


class AccordRow(NamedTuple):
    """How far two reviewers agree on a class of flags: a line of a table, and what it means."""

    name: str
    same: str
    kappa: str
    meaning: str


class MergeWording(QObject):
    """Puts files, figures and agreement into words."""

    def people(self, incoming: Iterable[Incoming]) -> str:
        """Whose work the files bring, or what the files are called."""
        names = [self.person(one) for one in incoming]
        return self.tr(", ").join(dict.fromkeys(names))

    def person(self, incoming: Incoming) -> str:
        """Whose work a file brings; its name if it doesn't say."""
        names = [reviewer.name for reviewer in incoming.record.reviewers if reviewer.name]
        return self.tr(", ").join(dict.fromkeys(names)) or incoming.path.name

    def format(self, incoming: Incoming) -> str:
        """What kind of file it is."""
        names = {
            "review": self.tr("review file"),
            "jsonld": self.tr("web annotations"),
            "hypothesis": self.tr("Hypothesis export"),
            "readium": self.tr("Readium annotations"),
        }
        return names.get(incoming.format, incoming.format)

    def warnings(self, incoming: Incoming) -> list[str]:
        """What a person must know about a file before it is taken in."""
        said = {
            Kinship.OTHER_VERSION: self.tr(
                "It was made on another version of this agreement. Notes are put where their "
                "words stand now; what has no place is listed with its old words."
            ),
            Kinship.UNKNOWN: self.tr("It doesn't say on which text it was made."),
            Kinship.STRANGER: self.tr("It was made on another agreement."),
        }
        lines = [said[incoming.kinship]] if incoming.kinship in said else []
        if incoming.passed_over:
            words = self.tr("Entries that can't be read and are left out: {n}")
            lines.append(words.format(n=incoming.passed_over))
        return lines

    def part(self, part: Part) -> str:
        """A kind of entry."""
        return {
            Part.ANNOTATIONS: self.tr("Notes and highlights"),
            Part.REPLIES: self.tr("Replies"),
            Part.DECISIONS: self.tr("Decisions on flags"),
            Part.HAND_FLAGS: self.tr("Flags set by hand"),
            Part.READING: self.tr("Clauses reviewed"),
        }.get(part, part.value)

    def consequences(self, report: MergeReport) -> list[str]:
        """What else comes of it, a sentence each."""
        lines = []
        if report.kept_as_replies:
            words = self.tr(
                "Versions kept as replies: {n}. Where several people changed one note, the newest "
                "stands and the others are kept below it."
            )
            lines.append(words.format(n=len(report.kept_as_replies)))
        if report.disputed:
            words = self.tr(
                "Flags on which reviewers differ: {n}. They are open until you settle them."
            )
            lines.append(words.format(n=len(report.disputed)))
        if report.orphaned:
            words = self.tr(
                "Notes without a place in this text: {n}. They are listed with their old words."
            )
            lines.append(words.format(n=len(report.orphaned)))
        if report.standpoint_changed:
            lines.append(self.tr("The customer's position, or the parties' names, will change."))
        return lines

    def summary(self, report: MergeReport) -> str:
        """What was taken in from whom, in one line: ``12 notes, 4 decisions from Li Wei``."""
        parts = [
            self._counted(part, len(report.tallies[part].added) + len(report.tallies[part].changed))
            for part in PARTS
            if part in report.tallies
        ]
        what = self.tr(", ").join(filter(None, parts)) or self.tr("Nothing new")
        return self.tr("{what} from {who}").format(what=what, who=self.people(report.incoming))

    def disputes(self, report: MergeReport) -> str:
        """On how many flags reviewers differ, in a few words; nothing if on none."""
        if not report.disputed:
            return ""
        if len(report.disputed) == 1:
            return self.tr("1 flag disputed")
        return self.tr("{n} flags disputed").format(n=len(report.disputed))

    def _counted(self, part: Part, n: int) -> str:
        one, many = {
            Part.ANNOTATIONS: (self.tr("1 note"), self.tr("{n} notes")),
            Part.REPLIES: (self.tr("1 reply"), self.tr("{n} replies")),
            Part.DECISIONS: (self.tr("1 decision"), self.tr("{n} decisions")),
            Part.HAND_FLAGS: (self.tr("1 flag by hand"), self.tr("{n} flags by hand")),
            Part.READING: (self.tr("1 clause reviewed"), self.tr("{n} clauses reviewed")),
        }[part]
        return (one if n == 1 else many.format(n=n)) if n else ""

    # How far reviewers agree

    def pair(self, first: Reviewer, second: Reviewer) -> str:
        """Two reviewers."""
        return self.tr("{first} and {second}").format(first=first.name, second=second.name)

    def accord(self, taxonomy: Taxonomy, accord: Accord) -> AccordRow:
        """How far two reviewers agree on a class of flags."""
        name = taxonomy.class_name(accord.class_id, data_language(QLocale().name()))
        same = self.tr("{same} of {flags}").format(same=accord.same, flags=accord.flags)
        if not accord.flags:
            return AccordRow(name, "–", "–", self.tr("no flag that both have judged"))
        if accord.kappa is None:
            return AccordRow(name, same, "–", self.tr("both always decided alike: says little"))
        figure = f"{accord.kappa:.2f}".replace("-", "\u2212")
        return AccordRow(name, same, figure, self._agreement(accord.kappa))

    def _agreement(self, kappa: float) -> str:
        steps = (
            (_ALMOST_PERFECT, self.tr("almost perfect agreement")),
            (_SUBSTANTIAL, self.tr("substantial agreement")),
            (_MODERATE, self.tr("moderate agreement")),
            (_FAIR, self.tr("fair agreement")),
            (_SLIGHT, self.tr("slight agreement")),
        )
        rounded = round(kappa, 2)
        return next(
            (name for least, name in steps if rounded >= least),
            self.tr("no more agreement than by chance"),
        )
