"""What the reviewer decides on flags, as changes of the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tcreader.annotations import ReadingState, Together

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tcreader.agreement import Span
    from tcreader.annotations import Change, Position, Priority, StanceText
    from tcreader.desktop.flags.rows import Passage
    from tcreader.desktop.flags.wording import Wording
    from tcreader.desktop.session import Session
    from tcreader.flags import Severity
    from tcreader.review import Finding, Review


class Settling(QObject):
    """Keeps, dismisses, reopens and changes flags, each with its name in the Edit menu.

    Where nothing is open, or what is open is only read, nothing happens.

    Signals:
        settled: Flags were decided on.
        flagged: The id of a flag that was set by hand.
    """

    settled = Signal()
    flagged = Signal(str)

    def __init__(self, session: Session, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wording = wording

    def keep(self, findings: Sequence[Finding]) -> None:
        """Make flags the reviewer's own opinion; what was kept already is left as it is."""
        review, ids = self._review, _open(findings)
        if review is None:
            return
        if ids:
            change = self._session.author.keep(review, ids)
            self._do(change, self.tr("Keep Flag: {name}"), review, findings)
        if findings:
            self.settled.emit()

    def dismiss(self, findings: Sequence[Finding], reason: str) -> None:
        """Dismiss flags for a reason; one set by hand is removed."""
        review, ids = self._review, [finding.id for finding in findings]
        if review is not None and ids:
            change = self._session.author.dismiss(review, ids, reason)
            self._do(change, self.tr("Dismiss Flag: {name}"), review, findings)
            self.settled.emit()

    def side_with(self, finding: Finding, decision_id: str) -> None:
        """Settle a dispute by taking one of the reviewers' decisions."""
        review = self._review
        decision = next((one for one in finding.decisions if one.id == decision_id), None)
        if review is not None and decision is not None:
            change = self._session.author.side_with(review, finding.id, decision)
            self._do(change, self.tr("Settle Dispute: {name}"), review, [finding])
            self.settled.emit()

    def reopen(self, findings: Sequence[Finding]) -> None:
        """Take decisions back."""
        review = self._review
        settled = [one for one in findings if one.verdict is not None and not one.is_hand_made]
        if review is not None and settled:
            change = self._session.author.reopen(review, [one.id for one in settled])
            self._do(change, self.tr("Reopen Flag: {name}"), review, settled)

    def remove(self, finding: Finding) -> None:
        """Remove a flag that was set by hand."""
        review = self._review
        if review is not None and finding.is_hand_made:
            change = self._session.author.remove_flag(review, finding.id)
            self._do(change, self.tr("Remove Flag: {name}"), review, [finding])

    def recategorise(self, findings: Sequence[Finding], category: str) -> None:
        """Give flags another category."""
        review = self._review
        ids = [finding.id for finding in findings if finding.category != category]
        if review is not None and ids:
            name = self._wording.category(review.taxonomy, category)
            author = self._session.author
            changes = tuple(author.recategorise(review, one, category) for one in ids)
            text = self.tr("Change Category to {name}").format(name=name)
            self._session.do(Together(changes), text)

    def regrade(self, findings: Sequence[Finding], severity: Severity) -> None:
        """Give flags another severity."""
        review = self._review
        ids = [finding.id for finding in findings if finding.severity is not severity]
        if review is not None and ids:
            name = self._wording.severity(severity)
            author = self._session.author
            changes = tuple(author.regrade(review, one, severity) for one in ids)
            text = self.tr("Change Severity to {name}").format(name=name)
            self._session.do(Together(changes), text)

    def take_position(self, findings: Sequence[Finding], position: Position | None) -> None:
        """Say what is to be done about flags; the position that all have already is taken back."""
        review, ids = self._review, [finding.id for finding in findings]
        if review is None or not ids:
            return
        words = self.tr("Take Position Back: {name}")
        if position is not None:
            words = f"{self._wording.stances.position(position)}: {{name}}"
        change = self._session.author.take_position(review, ids, position)
        self._do(change, words, review, findings)

    def prioritise(self, findings: Sequence[Finding], priority: Priority | None) -> None:
        """Say how much it matters."""
        review, ids = self._review, [finding.id for finding in findings]
        if review is None or not ids:
            return
        words = self.tr("No Priority: {name}")
        if priority is not None:
            words = f"{self._wording.stances.priority(priority)}: {{name}}"
        change = self._session.author.prioritise(review, ids, priority)
        self._do(change, words, review, findings)

    def word(self, finding: Finding, which: StanceText, words: str) -> None:
        """Write one of a flag's texts; what is typed in a row is undone as one."""
        review = self._review
        if review is not None and words != finding.stance.text(which):
            change = self._session.author.word(review, finding.id, which, words)
            text = self._wording.stances.editing(which)
            self._session.do(change, text, merge_key=f"{which.value}/{finding.id}")

    def note(self, finding: Finding, words: str) -> None:
        """Keep a note on a flag's words."""
        review = self._review
        if review is not None:
            change = self._session.author.note_on_words(review, finding.span, words)
            self._do(change, self.tr("Note: {name}"), review, [finding])

    def read(self, passage: Passage) -> None:
        """Say that words which are marked were read; their clause counts as read by that."""
        review = self._review
        if review is not None and not passage.is_read:
            author = self._session.author
            change = author.mark(review, [passage.clause], ReadingState.READ)
            label = self._wording.label(review, passage.clause)
            self._session.do(change, self.tr("Mark {label} as Read").format(label=label))

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
        return self._session.writable

    def _do(self, change: Change, words: str, review: Review, findings: Sequence[Finding]) -> None:
        """Do something with flags under a name in which theirs, or how many they are, stands."""
        name = self._wording.category(review.taxonomy, findings[0].category)
        name = name if len(findings) == 1 else f"{name} × {len(findings)}"
        self._session.do(change, words.format(name=name))


def _open(findings: Sequence[Finding]) -> list[str]:
    return [finding.id for finding in findings if finding.verdict is None]
