"""Highlights and notes in words, in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QObject, Qt

from tcreader.annotations import Color, PlacementState, TargetKind

if TYPE_CHECKING:
    from tcreader.annotations import Annotation
    from tcreader.desktop.notes.arrangement import NoteRow
    from tcreader.review import Review


class NoteWording(QObject):
    """Puts annotations into words."""

    def color(self, color: Color) -> str:
        """A colour's name."""
        return {
            Color.YELLOW: self.tr("Yellow"),
            Color.GREEN: self.tr("Green"),
            Color.BLUE: self.tr("Blue"),
            Color.PINK: self.tr("Pink"),
            Color.PURPLE: self.tr("Purple"),
        }[color]

    def kind(self, annotation: Annotation) -> str:
        """What an annotation is: its colour's name, or what it is a note on."""
        if annotation.target.kind is TargetKind.DOCUMENT:
            return self.tr("On the document")
        if annotation.target.kind is TargetKind.CLAUSE:
            return self.tr("On the clause")
        return self.color(annotation.color) if annotation.color else self.tr("Note")

    def warning(self, row: NoteRow) -> str:
        """What a reviewer must know about an annotation's place; nothing if all is well."""
        if row.placement is None:
            return ""
        return {
            PlacementState.MOVED: self.tr("moved with the text"),
            PlacementState.MEANING_CHANGED: self.tr("the words changed: review again"),
        }.get(row.placement.state, "")

    def signature(self, annotation: Annotation) -> str:
        """Who wrote it, and on which day."""
        name = annotation.creator.name if annotation.creator else ""
        moment = _moment(annotation.modified or annotation.created)
        day = QLocale().toString(moment.date(), QLocale.FormatType.ShortFormat)
        return "  ·  ".join(part for part in (name, day) if part)

    def times(self, annotation: Annotation) -> str:
        """When it was written, and when last changed."""
        created, modified = _moment(annotation.created), _moment(annotation.modified)
        lines = []
        if created.isValid():
            lines.append(self.tr("Written {when}").format(when=QLocale().toString(created)))
        if modified.isValid() and modified != created:
            lines.append(self.tr("Changed {when}").format(when=QLocale().toString(modified)))
        return "\n".join(lines)

    def label(self, review: Review, row: NoteRow) -> str:
        """The printed label of the clause in which it stands, or the start of its title."""
        clause = review.agreement.outline.by_id.get(row.clause)
        return (clause.label or clause.title[:12]) if clause else ""

    def spoken(self, review: Review, row: NoteRow) -> str:
        """An annotation in one line for a screen reader."""
        if row.annotation is None:
            return self.orphans
        parts = (
            self.kind(row.annotation),
            self.label(review, row),
            row.annotation.note,
            row.quote,
            *row.annotation.tags,
        )
        return ", ".join(part for part in parts if part)

    @property
    def orphans(self) -> str:
        """The line above the annotations whose words weren't found."""
        return self.tr("Not found in this text")


def _moment(written: str) -> QDateTime:
    """A point in time as annotations carry it, on this machine's clock."""
    moment = QDateTime.fromString(written, Qt.DateFormat.ISODate)
    return moment.toLocalTime() if moment.isValid() else moment
