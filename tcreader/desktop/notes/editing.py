"""What the reviewer does to highlights and notes, as changes of the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tcreader.annotations import Color
    from tcreader.desktop.notes.wording import NoteWording
    from tcreader.desktop.session import Session


class NoteEditing(QObject):
    """Writes, colours, tags, adds and deletes, each with its name in the Edit menu."""

    def __init__(
        self, session: Session, wording: NoteWording, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._wording = wording

    def write(self, annotation_id: str, text: str) -> None:
        """Give a note another text; what is typed in a row is undone as one."""
        review = self._session.review
        if review is not None and annotation_id in review.record.annotations:
            change = self._session.author.edit_note(review, annotation_id, text)
            self._session.do(change, self.tr("Edit note"), merge_key=annotation_id)

    def recolor(self, annotation_id: str, color: Color) -> None:
        """Give a highlight another colour."""
        review = self._session.review
        if review is not None and review.record.annotations[annotation_id].color is not color:
            name = self._wording.color(color)
            change = self._session.author.recolor(review, annotation_id, color)
            self._session.do(change, self.tr("Highlight in {color}").format(color=name.lower()))

    def tag(self, annotation_id: str, tags: Sequence[str]) -> None:
        """Give an annotation other tags."""
        review = self._session.review
        if review is not None:
            change = self._session.author.set_tags(review, annotation_id, tags)
            self._session.do(change, self.tr("Change tags"))

    def delete(self, annotation_ids: Sequence[str]) -> int:
        """Delete annotations, and say how many."""
        review = self._session.review
        if review is None or self._session.read_only:
            return 0
        known = [one for one in annotation_ids if one in review.record.annotations]
        if known:
            text = self.tr("Delete note")
            if len(known) > 1:
                text = self.tr("Delete notes: {n}").format(n=len(known))
            self._session.do(self._session.author.delete(review, known), text)
        return len(known)

    def add(self, clause_id: str | None) -> str | None:
        """Begin a note on a clause, or on the document for None, and give its id."""
        review = self._session.review
        if review is None or self._session.read_only:
            return None
        author = self._session.author
        if clause_id is None:
            change = author.note_on_document(review, "")
            self._session.do(change, self.tr("Note on the document"))
        else:
            change = author.note_on_clause(review, clause_id, "")
            self._session.do(change, self.tr("Note on the clause"))
        return change.key
