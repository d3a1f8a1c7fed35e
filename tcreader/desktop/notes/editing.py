"""What the reviewer does to highlights and notes, as changes of the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tcreader.annotations import TargetKind, Together

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tcreader.agreement import Span
    from tcreader.annotations import Annotation, Change, Color
    from tcreader.desktop.notes.wording import NoteWording
    from tcreader.desktop.session import Session
    from tcreader.review import Review


class NoteEditing(QObject):
    """Writes, colours, tags, answers and deletes, each with its name in the Edit menu.

    What is done to several notes is one step. Where nothing is open, or what is open is only
    read, nothing happens.
    """

    def __init__(
        self, session: Session, wording: NoteWording, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._wording = wording

    # One note

    def write(self, annotation_id: str, text: str) -> None:
        """Give a note another text; what is typed in a row is undone as one."""
        review = self._review
        if review is not None and annotation_id in review.record.annotations:
            change = self._session.author.edit_note(review, annotation_id, text)
            self._session.do(change, self.tr("Edit Note"), merge_key=annotation_id)

    def tag(self, annotation_id: str, tags: Sequence[str]) -> None:
        """Give an annotation other tags."""
        review = self._review
        if review is not None:
            change = self._session.author.set_tags(review, annotation_id, tags)
            self._session.do(change, self.tr("Change Tags"))

    def attach(self, annotation_id: str, span: Span) -> None:
        """Put an annotation on other words."""
        review = self._review
        if review is not None and annotation_id in review.record.annotations:
            change = self._session.author.attach(review, annotation_id, span)
            self._session.do(change, self.tr("Put Note Back"))

    def put_on(self, annotation_id: str, span: Span) -> None:
        """Put an orphan on words like its own; one on a clause, on the clause that has them."""
        review = self._review
        if review is None or annotation_id not in review.record.annotations:
            return
        clause = review.agreement.outline.at(span.start)
        kind = review.record.annotations[annotation_id].target.kind
        if kind is TargetKind.CLAUSE and clause is not None:
            change = self._session.author.attach_to_clause(review, annotation_id, clause.id)
            self._session.do(change, self.tr("Put Note Back"))
        else:
            self.attach(annotation_id, span)

    def confirm(self, annotation_id: str, clause_id: str) -> None:
        """Take an annotation's words as they read now for what it is about.

        Args:
            annotation_id: Of one whose words may say something else than they did.
            clause_id: The clause in which it stands, for a note on a clause as a whole.
        """
        review = self._review
        span = review.placements[annotation_id].span if review is not None else None
        if review is None or span is None:
            return
        author, target = self._session.author, review.record.annotations[annotation_id].target
        if target.kind is TargetKind.CLAUSE and clause_id:
            change = author.attach_to_clause(review, annotation_id, clause_id)
        else:
            change = author.attach(review, annotation_id, span)
        self._session.do(change, self.tr("Confirm the New Words"))

    def add(self, clause_id: str | None) -> str | None:
        """Begin a note on a clause, or on the document for None, and give its id."""
        review = self._review
        if review is None:
            return None
        author = self._session.author
        if clause_id is None:
            change = author.note_on_document(review, "")
            self._session.do(change, self.tr("Note on the Document"))
        else:
            change = author.note_on_clause(review, clause_id, "")
            self._session.do(change, self.tr("Note on the Clause"))
        return change.key

    # One or several

    def recolor(self, annotation_ids: Iterable[str], color: Color) -> None:
        """Give highlights another colour; notes on clauses and on the document have none."""
        review = self._review
        if review is None:
            return
        keys = [
            note.id
            for note in self._known(annotation_ids)
            if note.color is not color and note.target.kind is TargetKind.WORDS
        ]
        changes = [self._session.author.recolor(review, key, color) for key in keys]
        name = self._wording.color(color)
        one = self.tr("Highlight in {color}").format(color=name)
        many = self.tr("Highlight {n} in {color}").format(n=len(keys), color=name)
        self._do_all(changes, one, many)

    def add_tags(self, annotation_ids: Iterable[str], tags: Sequence[str]) -> None:
        """Give annotations tags besides those that they have."""
        review = self._review
        if review is None:
            return
        author = self._session.author
        changes = [
            author.set_tags(review, note.id, (*note.tags, *tags))
            for note in self._known(annotation_ids)
            if not set(tags) <= set(note.tags)
        ]
        self._do_all(changes, self.tr("Tag Note"), self.tr("Tag {n} Notes"))

    def resolve(self, annotation_ids: Iterable[str]) -> None:
        """Close the threads of annotations, or open them again if all are closed."""
        review = self._review
        notes = self._known(annotation_ids)
        if review is None or not notes:
            return
        author, keys = self._session.author, [note.id for note in notes]
        if all(note.resolved for note in notes):
            changes = author.reopen_threads(review, keys).changes
            self._do_all(changes, self.tr("Reopen Note"), self.tr("Reopen {n} Notes"))
        else:
            changes = author.resolve(review, keys).changes
            self._do_all(changes, self.tr("Resolve Note"), self.tr("Resolve {n} Notes"))

    def delete(self, annotation_ids: Iterable[str]) -> int:
        """Delete annotations with their threads, and say how many."""
        review, known = self._review, self._known(annotation_ids)
        if review is None or not known:
            return 0
        text = self.tr("Delete Note")
        if len(known) > 1:
            text = self.tr("Delete {n} Notes").format(n=len(known))
        self._session.do(self._session.author.delete(review, [one.id for one in known]), text)
        return len(known)

    # Threads

    def reply(self, annotation_id: str, text: str) -> str | None:
        """Begin an answer, and give its id."""
        review = self._review
        if review is None or annotation_id not in review.record.annotations:
            return None
        change = self._session.author.reply(review, annotation_id, text)
        self._session.do(change, self.tr("Reply"), merge_key=change.key)
        return change.key

    def write_reply(self, reply_id: str, text: str) -> None:
        """Give an answer another text; what is typed in a row is undone as one."""
        review = self._review
        if review is not None and reply_id in review.record.replies:
            change = self._session.author.edit_reply(review, reply_id, text)
            self._session.do(change, self.tr("Edit Reply"), merge_key=reply_id)

    def delete_reply(self, reply_id: str) -> None:
        """Delete an answer."""
        review = self._review
        if review is not None and reply_id in review.record.replies:
            change = self._session.author.delete_reply(review, reply_id)
            self._session.do(change, self.tr("Delete Reply"))

    def restore(self, reply_id: str) -> None:
        """Take a version of a note that lost in a merge."""
        review = self._review
        if review is not None and reply_id in review.record.replies:
            change = self._session.author.restore(review, reply_id)
            self._session.do(change, self.tr("Restore Earlier Version"))

    # The parts of the above

    @property
    def _review(self) -> Review | None:
        """What may be changed."""
        return self._session.writable

    def _known(self, annotation_ids: Iterable[str]) -> list[Annotation]:
        review = self._review
        notes = review.record.annotations if review is not None else {}
        return [notes[key] for key in dict.fromkeys(annotation_ids) if key in notes]

    def _do_all(self, changes: Sequence[Change], one: str, many: str) -> None:
        """Do several changes as one step, if there are any."""
        if changes:
            text = one if len(changes) == 1 else many.format(n=len(changes))
            self._session.do(Together(tuple(changes)), text)
