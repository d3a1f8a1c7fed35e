"""What the reviewer must know of a scan before trusting it: another language, nameless parties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from tcreader.desktop.notices.messages import Choice, Message

if TYPE_CHECKING:
    from tcreader.agreement import Agreement
    from tcreader.desktop.notices.messages import Messages
    from tcreader.desktop.session import Session

_SUBJECT = "scan"
_GRAVEST_FIRST = ("unsupported-language", "no-parties", "part-unsupported-language")


class ScanNotices(QObject):
    """Says it above the text, once for each agreement, and takes it back when it no longer holds.

    Signals:
        parties_wanted: The reviewer wants to name the parties.
    """

    parties_wanted = Signal()

    def __init__(self, session: Session, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._messages = session, messages
        self._told: tuple[Agreement, str] | None = None
        session.opened.connect(self._tell)
        session.scanned.connect(self._tell)
        session.closed.connect(self._take_back)

    @Slot()
    def _tell(self) -> None:
        review = self._session.review
        if review is None or not review.is_scanned:
            self._take_back()
            return
        notices = review.scan.audit.notices
        notice = next((key for key in _GRAVEST_FIRST if key in notices), "")
        if not notice:
            self._take_back()
        elif self._told is None or self._told[0] is not review.agreement or self._told[1] != notice:
            self._told = review.agreement, notice
            self._show(notice)

    def _show(self, notice: str) -> None:
        choices = []
        if notice == "no-parties":
            if not self._session.read_only:
                choices = [Choice(self.tr("Name the Parties…"), self.parties_wanted.emit)]
            message = Message(
                self.tr("No words were found by which the text names both of its parties."),
                self.tr(
                    "The usual words have been looked for. Flags that depend on who acts may be "
                    "missing; name the parties, and the text is read again."
                ),
                is_problem=False,
            )
        elif notice == "part-unsupported-language":
            message = Message(
                self.tr("Parts of this text are in a language for which there are no rules."),
                self.tr(
                    "Nothing is flagged there; that says nothing about their risks. Read them "
                    "yourself, and flag by hand."
                ),
                is_problem=False,
            )
        else:
            message = Message(
                self.tr("This text is in a language for which there are no rules."),
                self.tr(
                    "Nothing in it is flagged; that says nothing about its risks. You can read it, "
                    "highlight, write notes and flag by hand."
                ),
                is_problem=False,
            )
        self._messages.show_message(_SUBJECT, message, choices)

    @Slot()
    def _take_back(self) -> None:
        self._told = None
        self._messages.withdraw(_SUBJECT)
