"""What the window tells the reviewer: troubles, news of the file, and whose name is on notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from tcreader.annotations import Annotation, HandFlag, Part, touched
from tcreader.desktop.messages import Choice, Message
from tcreader.desktop.presenter import Presenter
from tcreader.errors import (
    InvalidRule,
    NewerReviewFile,
    NotAllUnderstood,
    ReviewFileLocked,
    ReviewNotSaved,
    UnreadableFile,
    UnsupportedFormat,
)

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from tcreader.annotations import FlagDecision, ReadingMark, Record, Reviewer
    from tcreader.desktop.messages import Messages
    from tcreader.desktop.preferences import Preferences
    from tcreader.desktop.session import Session
    from tcreader.review.merging import MergeReport

_ABOUT_ONE_AGREEMENT = (
    "modified",
    "exported",
    "imported",
    "elsewhere",
    "link",
    UnreadableFile.__name__,
    UnsupportedFormat.__name__,
    ReviewFileLocked.__name__,
    NewerReviewFile.__name__,
    NotAllUnderstood.__name__,
)


class Notices(QObject):
    """Says it in the bar above the text; only a close that would lose work is asked about.

    Signals:
        disputes_wanted: The reviewer wants to see the flags on which reviewers differ.
    """

    disputes_wanted = Signal()

    def __init__(
        self, session: Session, preferences: Preferences, messages: Messages, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._preferences = preferences
        self._messages = messages
        self._window = window
        self._presenter = Presenter(self)
        self._exported: Path | None = None
        self._elsewhere: Path | None = None  # where the review is kept, if not beside
        self._link = ""
        self._imported_at = 0  # steps of the undo stack with which the import is in force
        session.troubled.connect(self.tell_error)
        session.saved.connect(self._on_saved)
        session.undo_stack.indexChanged.connect(self._on_step)
        session.opened.connect(self._on_other_agreement)
        session.closed.connect(self._on_other_agreement)
        session.rules.changed.connect(self._on_rules)
        session.watch.modified.connect(self._on_modified)
        session.watch.deleted.connect(self._on_deleted)

    @Slot(object)
    def tell_error(self, error: Exception) -> None:
        """Say what went wrong."""
        message = self._presenter.message(error)
        choices = []
        if isinstance(error, ReviewFileLocked):
            choices = [Choice(self.tr("Try Again"), self._session.reload)]
        elif isinstance(error, InvalidRule):
            choices = [Choice(self.tr("Read Again"), self._session.rules.reload)]
        self._messages.show_message(type(error).__name__, message, choices)

    @Slot()
    def _on_rules(self) -> None:
        self._messages.withdraw(InvalidRule.__name__)

    @Slot()
    def tell_mishap(self) -> None:
        """Say that the program itself is wrong."""
        self._messages.show_message("mishap", self._presenter.mishap())

    def tell_missing_font(self) -> Message:
        """Say that Chinese characters can't be shown, and give back the message."""
        message = self._presenter.without_chinese_font()
        self._messages.show_message("font", message)
        return message

    @Slot(object)
    def tell_exported(self, path: Path) -> None:
        """Say where an export was written."""
        self._exported = path
        text = self.tr("It was written to {path}.").format(path=path)
        self._messages.show_message(
            "exported",
            Message(self.tr("The export is done."), text, is_problem=False),
            [Choice(self.tr("Open"), self._open_exported)],
        )

    @Slot(object)
    def tell_imported(self, report: MergeReport) -> None:
        """Say what was taken in from whom, and lead to what must be settled now."""
        from tcreader.desktop.merging.wording import MergeWording

        wording = MergeWording(self)
        disputes = wording.disputes(report)
        title = "  ·  ".join(filter(None, (wording.summary(report), disputes)))
        text = self.tr("Undo takes all of it back.")
        choices = [Choice(self.tr("Show the Disputes"), self.disputes_wanted.emit)]
        message = Message(title, text, is_problem=False)
        self._imported_at = self._session.undo_stack.index()
        self._messages.show_message("imported", message, choices if disputes else ())

    @Slot(str)
    def tell_link(self, address: str) -> None:
        """Say where a link leads; following it is the reviewer's own decision."""
        self._link = address
        choices = [Choice(self.tr("Copy the Address"), self._copy_link)]
        if QUrl(address).scheme() in ("http", "https", "mailto"):
            choices.insert(0, Choice(self.tr("Open It Outside"), self._open_link))
        title = self.tr("This link leads to:")
        self._messages.show_message("link", Message(title, address, is_problem=False), choices)

    @Slot(int)
    def _on_step(self, index: int) -> None:
        if index < self._imported_at:  # it was taken back
            self._messages.withdraw("imported")
        review = self._session.review
        if not index or review is None or self._preferences.reviewer_name:
            return
        if review.step and _has_signed(review.step.before, review.record, self._session.reviewer):
            self._introduce_reviewer()

    def _introduce_reviewer(self) -> None:
        """Say once, at the first change of all, under which name it is kept."""
        name = self._session.reviewer.name
        self._preferences.rename_reviewer(name)
        title = self.tr("Your notes and decisions are signed as “{name}”.").format(name=name)
        text = self.tr(
            "The name stands in the review file and in exports, and tells other reviewers whose "
            "opinion it is."
        )
        self._messages.show_message(
            "reviewer",
            Message(title, text, is_problem=False),
            [
                Choice(self.tr("Change the Name…"), self._ask_name),
                Choice(self.tr("Keep It"), _rest),
            ],
        )

    def may_close_unsaved(self) -> bool:
        """Ask whether the window may close although the review could not be saved."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(self.tr("The review could not be saved."))
        box.setInformativeText(
            self.tr("If you close the window now, what you did since the last save may be lost.")
        )
        stay = box.addButton(self.tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        leave = box.addButton(self.tr("Close Anyway"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.exec()
        return box.clickedButton() is leave

    @Slot(str)
    def _on_saved(self, state: str) -> None:
        if state != "saved":
            return
        self._messages.withdraw(ReviewNotSaved.__name__)
        self._messages.withdraw(ReviewFileLocked.__name__)
        path = None if self._session.is_kept_beside else self._session.review_file
        if path == self._elsewhere:  # it has been said, and perhaps closed
            return
        self._elsewhere = path
        self._messages.withdraw("elsewhere")
        if path is not None:
            self._messages.show_message(
                "elsewhere",
                Message(
                    self.tr("The agreement's folder can't be written."),
                    self.tr("The review is kept at {path}.").format(path=path),
                    is_problem=False,
                ),
            )

    @Slot()
    def _on_other_agreement(self) -> None:
        self._elsewhere = None
        for subject in _ABOUT_ONE_AGREEMENT:
            self._messages.withdraw(subject)

    @Slot()
    def _on_modified(self) -> None:
        self._messages.show_message(
            "modified",
            Message(
                self.tr("The agreement's file has changed."),
                self.tr("Another program wrote it. Your notes are kept either way."),
                is_problem=False,
            ),
            [
                Choice(self.tr("Load the New Text"), self._session.reload),
                Choice(self.tr("Keep This Text"), _rest),
            ],
        )

    @Slot()
    def _on_deleted(self) -> None:
        self._messages.show_message(
            "modified",
            Message(
                self.tr("The agreement's file was deleted or moved."),
                self.tr("You can go on reading; your notes are kept."),
            ),
        )

    def _copy_link(self) -> None:
        QGuiApplication.clipboard().setText(self._link)

    def _open_link(self) -> None:
        QDesktopServices.openUrl(QUrl(self._link))

    def _open_exported(self) -> None:
        if self._exported is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._exported)))

    def _ask_name(self) -> None:
        from PySide6.QtWidgets import QInputDialog

        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Your name"))
        dialog.setLabelText(self.tr("The name on your notes:"))
        dialog.setTextValue(self._session.reviewer.name)
        dialog.textValueSelected.connect(self._on_name)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _on_name(self, name: str) -> None:
        if name.strip():
            self._preferences.rename_reviewer(name.strip())


def _has_signed(before: Record, after: Record, reviewer: Reviewer) -> bool:
    """Whether anything new carries a reviewer's name; what was imported may not."""
    for part in (Part.ANNOTATIONS, Part.REPLIES, Part.DECISIONS, Part.READING, Part.HAND_FLAGS):
        old, new = getattr(before, part.value), getattr(after, part.value)
        entries = [new[key] for key in touched(old, new) if key in new]
        people = [person for one in entries for person in (one.creator, _editor(one))]
        if any(person is not None and person.id == reviewer.id for person in people):
            return True
    return False


def _editor(entry: Annotation | HandFlag | FlagDecision | ReadingMark) -> Reviewer | None:
    return entry.editor if isinstance(entry, Annotation | HandFlag) else None


def _rest() -> None:
    """Choose to leave things as they are."""
