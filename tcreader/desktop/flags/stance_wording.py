"""What is to be done about a flag, in words of the window's language."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tcreader.annotations import FOR_COUNTERPARTY, Position, Priority, StanceText


class StanceWording(QObject):
    """Puts positions, priorities and the names of texts into words."""

    def position(self, position: Position) -> str:
        """A position in a word."""
        return {
            Position.ACCEPT: self.tr("Accept"),
            Position.NOTE: self.tr("Note"),
            Position.NEGOTIATE: self.tr("Negotiate"),
            Position.ESCALATE: self.tr("Escalate"),
            Position.REJECT: self.tr("Reject"),
        }[position]

    def meaning(self, position: Position) -> str:
        """What a position says."""
        return {
            Position.ACCEPT: self.tr("We can live with it"),
            Position.NOTE: self.tr("We know of it and do nothing"),
            Position.NEGOTIATE: self.tr("We want other wording"),
            Position.ESCALATE: self.tr("Somebody else must decide"),
            Position.REJECT: self.tr("We don't sign with this"),
        }[position]

    def priority(self, priority: Priority) -> str:
        """A priority in a word or two."""
        return {
            Priority.MUST: self.tr("Must have"),
            Priority.SHOULD: self.tr("Should have"),
            Priority.NICE: self.tr("Nice to have"),
        }[priority]

    def text(self, which: StanceText) -> str:
        """What a text is called."""
        return {
            StanceText.PROPOSED: self.tr("Proposed wording"),
            StanceText.RATIONALE: self.tr("Rationale"),
            StanceText.FALLBACK: self.tr("Fallback"),
            StanceText.INTERNAL: self.tr("Internal note"),
        }[which]

    def editing(self, which: StanceText) -> str:
        """Writing a text, as the Edit menu calls it."""
        return {
            StanceText.PROPOSED: self.tr("Edit Proposed Wording"),
            StanceText.RATIONALE: self.tr("Edit Rationale"),
            StanceText.FALLBACK: self.tr("Edit Fallback"),
            StanceText.INTERNAL: self.tr("Edit Internal Note"),
        }[which]

    def audience(self, which: StanceText) -> str:
        """Who may read a text."""
        if which in FOR_COUNTERPARTY:
            return self.tr("may leave the house")
        return self.tr("internal only")

    def side(self, *, is_outgoing: bool) -> str:
        """For whom texts are, in a word."""
        return self.tr("Outgoing") if is_outgoing else self.tr("Internal")

    def hint(self, which: StanceText) -> str:
        """What belongs into a text."""
        return {
            StanceText.PROPOSED: self.tr("What the clause should say"),
            StanceText.RATIONALE: self.tr("Why we ask for it, as the other side may read it"),
            StanceText.FALLBACK: self.tr("What we would take in the end"),
            StanceText.INTERNAL: self.tr("What only colleagues are to know"),
        }[which]
