"""Under which name the reviewer's work is kept: said once, at the first change of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from tcreader.annotations import Annotation, HandFlag, Part, touched
from tcreader.desktop.notices.messages import Choice, Message, rest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tcreader.annotations import FlagDecision, ReadingMark, Record, Reviewer
    from tcreader.desktop.notices.messages import Messages
    from tcreader.desktop.preferences import Preferences
    from tcreader.desktop.session import Session

_SIGNED = (Part.ANNOTATIONS, Part.REPLIES, Part.DECISIONS, Part.READING, Part.HAND_FLAGS)


class SignatureNotice(QObject):
    """Introduces the reviewer by the system's name, and takes another one."""

    def __init__(
        self, session: Session, preferences: Preferences, messages: Messages, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._preferences = session, preferences
        self._messages, self._window = messages, window
        session.undo_stack.indexChanged.connect(self._on_step)

    @Slot(int)
    def _on_step(self, index: int) -> None:
        review = self._session.review
        if not index or review is None or self._preferences.reviewer_name:
            return
        if review.step and _has_signed(review.step.before, review.record, self._session.reviewer):
            self._tell()

    def _tell(self) -> None:
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
                Choice(self.tr("Keep It"), rest),
            ],
        )

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
    for part in _SIGNED:
        old, new = getattr(before, part.value), getattr(after, part.value)
        entries = [new[key] for key in touched(old, new) if key in new]
        people = [person for one in entries for person in (one.creator, _editor(one))]
        if any(person is not None and person.id == reviewer.id for person in people):
            return True
    return False


def _editor(entry: Annotation | HandFlag | FlagDecision | ReadingMark) -> Reviewer | None:
    return entry.editor if isinstance(entry, Annotation | HandFlag) else None
