"""Highlights, notes and their threads, as changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tcreader.annotations import (
    Annotation,
    Color,
    Part,
    Put,
    Reply,
    Together,
    clause_target,
    document_target,
    words_target,
)
from tcreader.annotations.merging import lost_version
from tcreader.review.signing import Signer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tcreader.agreement import Span
    from tcreader.annotations import Target
    from tcreader.review.review import Review


@dataclass(frozen=True)
class Annotating(Signer):
    """Makes the changes that concern highlights and notes."""

    def highlight(self, review: Review, span: Span, color: Color) -> Put:
        """Highlight the words at ``span``."""
        return self._annotate(words_target(review.agreement, span), color=color)

    def note_on_words(
        self,
        review: Review,
        span: Span,
        text: str,
        color: Color = Color.YELLOW,
        tags: Iterable[str] = (),
    ) -> Put:
        """Highlight the words at ``span`` and write a note on them, in Markdown."""
        target = words_target(review.agreement, span)
        return self._annotate(target, color=color, note=text, tags=tuple(tags))

    def note_on_clause(self, review: Review, clause_id: str, text: str) -> Put:
        """Write a note on a clause as a whole; KeyError if there is no such clause."""
        return self._annotate(clause_target(review.agreement, clause_id), note=text)

    def note_on_document(self, review: Review, text: str) -> Put:
        """Write a note on the whole document."""
        return self._annotate(document_target(review.agreement), note=text)

    def edit_note(self, review: Review, annotation_id: str, text: str) -> Put:
        """Give a note another text."""
        return self._changed(review.record.annotations[annotation_id]._replace(note=text))

    def recolor(self, review: Review, annotation_id: str, color: Color) -> Put:
        """Give a highlight another colour."""
        return self._changed(review.record.annotations[annotation_id]._replace(color=color))

    def set_tags(self, review: Review, annotation_id: str, tags: Iterable[str]) -> Put:
        """Give an annotation other tags, each once."""
        unique = tuple(dict.fromkeys(tags))
        return self._changed(review.record.annotations[annotation_id]._replace(tags=unique))

    def attach(self, review: Review, annotation_id: str, span: Span) -> Put:
        """Put an annotation on the words at ``span``: an orphan's new place, or other ends.

        A note on a clause or on the document becomes one on words, and takes the usual colour, so
        that the words can be seen to carry it.
        """
        annotation = review.record.annotations[annotation_id]
        target = words_target(review.agreement, span)
        color = annotation.color or Color.YELLOW
        return self._changed(annotation._replace(target=target, color=color))

    def attach_to_clause(self, review: Review, annotation_id: str, clause_id: str) -> Put:
        """Put an annotation on a clause as a whole; KeyError if there is no such clause."""
        target = clause_target(review.agreement, clause_id)
        return self._changed(review.record.annotations[annotation_id]._replace(target=target))

    def resolve(self, review: Review, annotation_ids: Iterable[str]) -> Together:
        """Close threads: nothing is left to do about them."""
        return self._resolved(review, annotation_ids, resolved=True)

    def reopen_threads(self, review: Review, annotation_ids: Iterable[str]) -> Together:
        """Open closed threads again."""
        return self._resolved(review, annotation_ids, resolved=False)

    def delete(self, review: Review, annotation_ids: Iterable[str]) -> Together:
        """Delete annotations with their threads; what is gone already is passed over."""
        known = [key for key in annotation_ids if key in review.record.annotations]
        answers = [reply.id for key in known for reply in review.threads.get(key, ())]
        return Together(
            (self.removal(Part.REPLIES, answers), self.removal(Part.ANNOTATIONS, known))
        )

    # Replies

    def reply(self, review: Review, annotation_id: str, text: str) -> Put:
        """Answer in an annotation's thread; KeyError if there is no such annotation."""
        to = review.record.annotations[annotation_id].id
        now = self.time()
        reply = Reply(self.new_id(), to, text, self.reviewer, created=now, modified=now)
        return Put(Part.REPLIES, reply.id, reply)

    def edit_reply(self, review: Review, reply_id: str, text: str) -> Put:
        """Give a reply another text."""
        reply = review.record.replies[reply_id]._replace(note=text, modified=self.time())
        return Put(Part.REPLIES, reply_id, reply)

    def delete_reply(self, review: Review, reply_id: str) -> Together:
        """Delete a reply."""
        del review
        return self.removal(Part.REPLIES, [reply_id])

    def restore(self, review: Review, reply_id: str) -> Together:
        """Take a version that lost in a merge; the one that it replaces is kept in its stead."""
        lost = review.record.replies[reply_id]
        note = review.record.annotations[lost.to]
        taken = note._replace(note=lost.note, color=lost.color, tags=lost.tags)
        kept = lost_version(note)
        return Together(
            (
                self._changed(taken),
                Put(Part.REPLIES, reply_id, None),
                Put(Part.REPLIES, kept.id, kept),
            )
        )

    # The parts of the above

    def _annotate(
        self,
        target: Target,
        *,
        color: Color | None = None,
        note: str = "",
        tags: Sequence[str] = (),
    ) -> Put:
        now = self.time()
        annotation = Annotation(
            id=self.new_id(),
            target=target,
            color=color,
            note=note,
            tags=tuple(dict.fromkeys(tags)),
            creator=self.reviewer,
            created=now,
            modified=now,
        )
        return Put(Part.ANNOTATIONS, annotation.id, annotation)

    def _resolved(
        self, review: Review, annotation_ids: Iterable[str], *, resolved: bool
    ) -> Together:
        notes = [review.record.annotations[key] for key in dict.fromkeys(annotation_ids)]
        return Together(
            tuple(
                self._changed(note._replace(resolved=resolved))
                for note in notes
                if note.resolved is not resolved
            )
        )

    def _changed(self, annotation: Annotation) -> Put:
        editor = self.editor_of(annotation.creator)
        stamped = annotation._replace(modified=self.time(), editor=editor)
        return Put(Part.ANNOTATIONS, annotation.id, stamped)
