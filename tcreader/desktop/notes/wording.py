"""Highlights and notes in words, in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from tcreader.annotations import Color, PlacementState, TargetKind
from tcreader.desktop.clause_names import headline, label_of, shortened
from tcreader.desktop.notes.grouping import Grouping, Heading, NoteState
from tcreader.desktop.notes.marked_text import NoteReader
from tcreader.desktop.times import day, moment

if TYPE_CHECKING:
    from tcreader.agreement import Clause
    from tcreader.annotations import Annotation, Reply, Reviewer
    from tcreader.desktop.notes.grouping import NoteRow
    from tcreader.review import Review

_BETWEEN = "  ·  "
_NAME_MOST = 60  # code points of a clause's or a person's name


class NoteWording(QObject):
    """Puts annotations into words.

    Attributes:
        reader: Reads the Markdown of notes.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.reader = NoteReader()

    def color(self, color: Color) -> str:
        """A colour's name."""
        return {
            Color.YELLOW: self.tr("Yellow"),
            Color.GREEN: self.tr("Green"),
            Color.BLUE: self.tr("Blue"),
            Color.PINK: self.tr("Pink"),
            Color.PURPLE: self.tr("Purple"),
        }[color]

    def state(self, state: NoteState) -> str:
        """What there is to do about notes."""
        return {
            NoteState.ORPHANED: self.tr("Not found in this version"),
            NoteState.MEANING_CHANGED: self.tr("Meaning may have changed"),
            NoteState.OPEN: self.tr("Open"),
            NoteState.RESOLVED: self.tr("Resolved"),
        }[state]

    def grouping(self, grouping: Grouping) -> str:
        """By what the cards are grouped."""
        return {
            Grouping.NONE: self.tr("In the text's order"),
            Grouping.CLAUSE: self.tr("By clause"),
            Grouping.AUTHOR: self.tr("By author"),
            Grouping.COLOR: self.tr("By colour"),
            Grouping.TAG: self.tr("By tag"),
            Grouping.STATE: self.tr("By state"),
        }[grouping]

    def heading(self, review: Review, heading: Heading) -> str:
        """What a group's notes have in common."""
        value = heading.value
        if isinstance(value, NoteState):
            return self.state(value)
        if isinstance(value, Color):
            return self.color(value)
        if value is not None and heading.grouping is Grouping.CLAUSE:
            clause = review.agreement.outline.by_id.get(value)
            return _clause(clause, review.agreement.text) if clause else value
        if value is not None:
            return value
        return {
            Grouping.NONE: self.tr("In the text"),
            Grouping.CLAUSE: self.tr("On the document"),
            Grouping.AUTHOR: self.tr("Unsigned"),
            Grouping.COLOR: self.tr("Without a colour"),
            Grouping.TAG: self.tr("Without a tag"),
            Grouping.STATE: "",
        }[heading.grouping]

    def spoken_heading(self, review: Review, heading: Heading) -> str:
        """A group's line for a screen reader."""
        words = self.tr("{name}, notes: {n}, folded") if heading.is_folded else ""
        words = words or self.tr("{name}, notes: {n}, unfolded")
        return words.format(name=self.heading(review, heading), n=heading.size)

    def kind(self, annotation: Annotation) -> str:
        """What an annotation is: its colour's name, or what it is a note on."""
        if annotation.target.kind is TargetKind.DOCUMENT:
            return self.tr("On the document")
        if annotation.target.kind is TargetKind.CLAUSE:
            return self.tr("On the clause")
        return self.color(annotation.color) if annotation.color else self.tr("Note")

    def place(self, row: NoteRow) -> str:
        """What to know about an annotation's place; nothing if all is well."""
        if row.state in (NoteState.ORPHANED, NoteState.MEANING_CHANGED):
            return self.state(row.state)
        is_moved = row.placement is not None and row.placement.state is PlacementState.MOVED
        return self.tr("moved with the text") if is_moved else ""

    def signature(self, annotation: Annotation) -> str:
        """Who wrote it, and on which day."""
        return _signed(annotation.creator, annotation.modified or annotation.created)

    def reply_signature(self, reply: Reply) -> str:
        """Who answered, and on which day; or whose version it is."""
        if reply.lost:
            name = reply.creator.name if reply.creator else self.tr("another reviewer")
            words = self.tr("Earlier version by {name}")
            words = words.format(name=shortened(name, _NAME_MOST))
            return _BETWEEN.join(filter(None, (words, day(reply.modified or reply.created))))
        return _signed(reply.creator, reply.modified or reply.created)

    def replies(self, row: NoteRow) -> str:
        """How many answers there are; nothing if there are none."""
        answers = sum(not reply.lost for reply in row.replies)
        versions = len(row.replies) - answers
        words = {0: "", 1: self.tr("1 reply")}.get(answers) or self.tr("{n} replies")
        parts = [words.format(n=answers)] if answers else []
        if versions:
            parts.append(self.tr("earlier versions: {n}").format(n=versions))
        return _BETWEEN.join(parts)

    def times(self, annotation: Annotation) -> str:
        """When it was written, and when last changed and by whom."""
        created, modified = moment(annotation.created), moment(annotation.modified)
        lines = []
        if created.isValid():
            lines.append(self.tr("Written {when}").format(when=QLocale().toString(created)))
        if modified.isValid() and modified != created:
            lines.append(self.tr("Changed {when}").format(when=QLocale().toString(modified)))
        if annotation.editor is not None:
            lines.append(self.tr("Last changed by {name}").format(name=annotation.editor.name))
        return "\n".join(lines)

    def label(self, review: Review, row: NoteRow) -> str:
        """The number of the clause in which it stands, or its title."""
        clause = review.agreement.outline.by_id.get(row.clause)
        return shortened(label_of(clause), _NAME_MOST) if clause else ""

    def spoken(self, review: Review, row: NoteRow) -> str:
        """A row in one line for a screen reader, the most important first."""
        if row.heading is not None:
            return self.spoken_heading(review, row.heading)
        annotation = row.annotation
        if annotation is None:
            return ""
        parts = (
            self.place(row),
            self.state(NoteState.RESOLVED) if annotation.resolved else "",
            self.kind(annotation),
            self.label(review, row),
            annotation.note,
            row.quote,
            *annotation.tags,
            row.author,
            self.replies(row),
        )
        return ", ".join(part for part in parts if part)


def _clause(clause: Clause, text: str) -> str:
    """A clause's label with its title or its first words."""
    title = clause.title or headline(clause, text)
    return shortened(" ".join(f"{clause.label} {title}".split()), _NAME_MOST)


def _signed(creator: Reviewer | None, time: str) -> str:
    name = shortened(creator.name, _NAME_MOST) if creator else ""
    return _BETWEEN.join(part for part in (name, day(time)) if part)
