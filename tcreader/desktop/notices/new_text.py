"""What a changed text means for the work that was done on the earlier one, as a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from tcreader.annotations import PlacementState
from tcreader.desktop.notices.messages import Choice, Message

if TYPE_CHECKING:
    from tcreader.desktop.notices.messages import Messages
    from tcreader.desktop.session import Session
    from tcreader.review import Review

_SUBJECT = "new-text"
_TO_CHECK = (PlacementState.ORPHANED, PlacementState.MEANING_CHANGED)


class NewText(QObject):
    """Tells what wants a second look since the text is another one: nobody looks for it unasked.

    Signals:
        check_wanted: The reviewer wants to see the notes that the text's changes concern.
    """

    check_wanted = Signal()

    def __init__(self, session: Session, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._messages = session, messages
        self._counted: Review | None = None  # of what the message tells
        self._awaits_flags = False
        session.opened.connect(self._on_opened)
        session.scanned.connect(self._on_scanned)
        session.changed.connect(self._on_changed)
        session.closed.connect(self._on_opened)

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

    def _tell(self) -> None:
        """Say what is to be checked, or take back what was said of another text."""
        review = self._counted = self._session.review
        lost, turned = _notes_to_check(review) if review is not None else (0, 0)
        message = self._message(review, lost, turned) if review is not None else None
        if message is None:
            self._messages.withdraw(_SUBJECT)
        else:
            choices = [Choice(self.tr("Show the Notes"), self.check_wanted.emit)]
            self._messages.show_message(_SUBJECT, message, choices if lost or turned else ())

    @Slot()
    def _on_changed(self) -> None:
        """Count again what is still to be checked, until nothing is; a closed message stays so."""
        before, after = self._counted, self._session.review
        if not self._messages.tells(_SUBJECT) or before is None or after is None:
            return
        self._counted = after
        if _may_tell_otherwise(before, after):
            self._tell()

    def _message(self, review: Review, lost: int, turned: int) -> Message | None:
        """What to tell; None where all stands as it stood."""
        reopened = sum(bool(one.earlier) and one.verdict is None for one in review.findings)
        counted = (
            (self.tr("Notes that have lost their words: {n}"), lost),
            (self.tr("Notes whose words may mean something else: {n}"), turned),
            (self.tr("Decided flags whose sentence has changed: {n}"), reopened),
            (self.tr("Clauses to be read again: {n}"), len(review.changed_since_read)),
        )
        lines = [words.format(n=n) for words, n in counted if n]
        if not lines:
            return None
        title = self.tr("The text has changed since it was reviewed.")
        return Message(title, "  ·  ".join(lines), is_problem=False)


def _may_tell_otherwise(before: Review, after: Review) -> bool:
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


def _notes_to_check(review: Review) -> tuple[int, int]:
    """How many open notes have lost their words, and how many may mean something else now."""
    states = [review.placements[note.id].state for note in review.notes if not note.resolved]
    lost, turned = map(states.count, _TO_CHECK)
    return lost, turned
