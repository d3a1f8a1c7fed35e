"""What the reviewer decides on flags, as changes of the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tcreader.agreement import Span
    from tcreader.desktop.flags.wording import Wording
    from tcreader.desktop.session import Session
    from tcreader.flags import Severity
    from tcreader.review import Finding, Review


class Settling(QObject):
    """Keeps, dismisses, reopens and changes flags, each with its name in the Edit menu.

    Where nothing is open, or what is open is only read, nothing happens.

    Signals:
        settled: The id of the last flag that was decided on.
        flagged: The id of a flag that was set by hand.
    """

    settled = Signal(str)
    flagged = Signal(str)

    def __init__(self, session: Session, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wording = wording

    def keep(self, findings: Sequence[Finding]) -> None:
        """Make flags the reviewer's own opinion."""
        review, ids = self._review, _open(findings)
        if review is not None and ids:
            change = self._session.author.keep(review, ids)
            self._session.do(change, self._named(self.tr("Keep Flag: {name}"), review, findings))
            self.settled.emit(ids[-1])

    def dismiss(self, findings: Sequence[Finding], reason: str) -> None:
        """Dismiss flags for a reason; one set by hand is removed."""
        review, ids = self._review, [finding.id for finding in findings]
        if review is not None and ids:
            change = self._session.author.dismiss(review, ids, reason)
            self._session.do(change, self._named(self.tr("Dismiss Flag: {name}"), review, findings))
            self.settled.emit(ids[-1])

    def side_with(self, finding: Finding, decision_id: str) -> None:
        """Settle a dispute by taking one of the reviewers' decisions."""
        review = self._review
        decision = next((one for one in finding.decisions if one.id == decision_id), None)
        if review is not None and decision is not None:
            change = self._session.author.side_with(review, finding.id, decision)
            self._session.do(
                change, self._named(self.tr("Settle Dispute: {name}"), review, [finding])
            )
            self.settled.emit(finding.id)

    def reopen(self, findings: Sequence[Finding]) -> None:
        """Take decisions back."""
        review = self._review
        settled = [one for one in findings if one.verdict is not None and not one.is_hand_made]
        if review is not None and settled:
            change = self._session.author.reopen(review, [one.id for one in settled])
            self._session.do(change, self._named(self.tr("Reopen Flag: {name}"), review, settled))

    def remove(self, finding: Finding) -> None:
        """Remove a flag that was set by hand."""
        review = self._review
        if review is not None and finding.is_hand_made:
            change = self._session.author.remove_flag(review, finding.id)
            self._session.do(change, self._named(self.tr("Remove Flag: {name}"), review, [finding]))

    def recategorise(self, finding: Finding, category: str) -> None:
        """Give a flag another category."""
        review = self._review
        if review is not None and category != finding.category:
            name = self._wording.category(review.taxonomy, category)
            change = self._session.author.recategorise(review, finding.id, category)
            self._session.do(change, self.tr("Change Category to {name}").format(name=name))

    def regrade(self, finding: Finding, severity: Severity) -> None:
        """Give a flag another severity."""
        review = self._review
        if review is not None and severity is not finding.severity:
            name = self._wording.severity(severity)
            change = self._session.author.regrade(review, finding.id, severity)
            self._session.do(change, self.tr("Change Severity to {name}").format(name=name))

    def flag(self, span: Span, category: str, severity: Severity) -> None:
        """Flag words by hand."""
        review = self._review
        if review is not None:
            name = self._wording.category(review.taxonomy, category)
            change = self._session.author.flag(review, span, category, severity)
            self._session.do(change, self.tr("Flag Words: {name}").format(name=name))
            self.flagged.emit(change.key)

    @property
    def _review(self) -> Review | None:
        """What may be changed."""
        return None if self._session.read_only else self._session.review

    def _named(self, words: str, review: Review, findings: Sequence[Finding]) -> str:
        name = self._wording.category(review.taxonomy, findings[0].category)
        return words.format(name=name if len(findings) == 1 else f"{name} × {len(findings)}")


def _open(findings: Sequence[Finding]) -> list[str]:
    return [finding.id for finding in findings if finding.verdict is None]
