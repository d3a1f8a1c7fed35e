"""What a changed text means for the work that was done on the earlier one, as a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from tcreader.annotations import PlacementState
from tcreader.desktop.messages import Choice, Message

if TYPE_CHECKING:
    from tcreader.desktop.messages import Messages
    from tcreader.desktop.session import Session
    from tcreader.review import Review

_SUBJECT = "new-text"
_TO_CHECK = (PlacementState.ORPHANED, PlacementState.MEANING_CHANGED)


class NewTextNotice(QObject):
    """Says what the text's changes did to the review: nobody looks for what they don't know.

    Signals:
        check_wanted: The reviewer wants to see the notes that the text's changes concern.
    """

    check_wanted = Signal()

    def __init__(self, session: Session, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._messages = session, messages
        self._counted: Review | None = None  # of what the message tells
        self._awaits_flags = False
        session.opened.connect(self._on_opened)
        session.scanned.connect(self._on_scanned)
        session.changed.connect(self._on_changed)
        session.closed.connect(self._on_opened)

    def message(self, review: Review) -> Message | None:
        """What to tell when the review is opened; None where all stands as it stood."""
        lost, turned = notes_to_check(review)
        reopened = [one for one in review.findings if one.earlier and one.verdict is None]
        counted = (
            (self.tr("Notes that have lost their words: {n}"), lost),
            (self.tr("Notes whose words may mean something else: {n}"), turned),
            (self.tr("Decided flags whose sentence has changed: {n}"), len(reopened)),
            (self.tr("Clauses to be read again: {n}"), len(review.changed_since_read)),
        )
        lines = [words.format(n=n) for words, n in counted if n]
        if not lines:
            return None
        title = self.tr("The text has changed since it was reviewed.")
        return Message(title, "  ·  ".join(lines), is_problem=False)

    @Slot()
    def _on_opened(self) -> None:
        review = self._session.review
        self._awaits_flags = review is not None and not review.is_scanned
        self._tell()

    @Slot()
    def _on_scanned(self) -> None:
        """Count flags as well, now that they are known; another scan says nothing of the text."""
        if self._awaits_flags:
            self._awaits_flags = False
            self._tell()

    @Slot()
    def _on_changed(self) -> None:
        """Count again what is still to be checked, until nothing is; a closed message stays so."""
        before, after = self._counted, self._session.review
        if not self._messages.tells(_SUBJECT) or before is None or after is None:
            return
        self._counted = after
        if may_tell_otherwise(before, after):
            self._tell()

    def _tell(self) -> None:
        review = self._counted = self._session.review
        message = self.message(review) if review is not None else None
        if review is None or message is None:
            self._messages.withdraw(_SUBJECT)
            return
        choices = [Choice(self.tr("Show the Notes"), self.check_wanted.emit)]
        any_note = any(notes_to_check(review))
        self._messages.show_message(_SUBJECT, message, choices if any_note else ())


def may_tell_otherwise(before: Review, after: Review) -> bool:
    """Whether a change may have settled what the message counts, or brought it back.

    While a note is being typed, this spares counting over all the others.
    """
    old, new = before.record, after.record
    if old.reading is not new.reading or old.decisions is not new.decisions:
        return True
    return any(
        key in review.placements and review.placements[key].state in _TO_CHECK
        for key in after.notes_touched_since(before)
        for review in (before, after)
    )


def notes_to_check(review: Review) -> tuple[int, int]:
    """How many open notes have lost their words, and how many may mean something else now."""
    states = [review.placements[note.id].state for note in review.notes if not note.resolved]
    lost, turned = map(states.count, _TO_CHECK)
    return lost, turned
