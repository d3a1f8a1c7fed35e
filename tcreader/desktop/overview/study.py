"""What takes time to find out about an agreement, found out beside the window when it is wanted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tcreader.agreement import Agreement
    from tcreader.agreement.references import Reference
    from tcreader.desktop.tasks import Progress, TaskRunner
    from tcreader.flags import Parties
    from tcreader.flags.norms import Norm
    from tcreader.review import Review

_KIND = "study"


class Findings(NamedTuple):
    """What was found out.

    Attributes:
        agreement: About which agreement.
        references: What the text refers to.
        at_hand: The file in the agreement's folder that holds a document, by reference's name.
        norms: The rights and duties of both sides.
    """

    agreement: Agreement
    references: tuple[Reference, ...]
    at_hand: Mapping[str, str]
    norms: tuple[Norm, ...]


class Study(QObject):
    """Reads references, rights and duties of an agreement, once for each naming of its parties.

    Attributes:
        findings: What was found out last, or None.

    Signals:
        done: `findings` are those of the review that was asked about.
        failed: An error.
    """

    done = Signal()
    failed = Signal(object)

    def __init__(self, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._wanted: tuple[Agreement, Parties] | None = None
        self.findings: Findings | None = None

    def look_into(self, review: Review) -> None:
        """Find out about a review, unless that is known or being found out."""
        wanted = review.agreement, review.scan.parties
        if self._wanted is not None and _same(self._wanted, wanted):
            return
        self._wanted, self.findings = wanted, None
        self._tasks.start(_KIND, partial(_find_out, *wanted), self._on_found, self.failed.emit)

    @Slot(object)
    def _on_found(self, findings: Findings) -> None:
        self.findings = findings
        self.done.emit()


def _same(one: tuple[Agreement, Parties], other: tuple[Agreement, Parties]) -> bool:
    return one[0] is other[0] and one[1] == other[1]


def _find_out(agreement: Agreement, parties: Parties, progress: Progress) -> Findings:
    from tcreader.agreement.references import at_hand, references_in
    from tcreader.flags import load_rules
    from tcreader.flags.norms import norms_of
    from tcreader.review.documents import files_beside

    references = references_in(agreement, parties.drafter)
    progress.check()
    rules = load_rules(agreement.source.languages, weighed=False)
    norms = norms_of(agreement, rules, parties, progress.check)
    found = at_hand(references, files_beside(agreement))
    return Findings(agreement, references, found, norms)
