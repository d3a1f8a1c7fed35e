"""Highlights and flags under the pointer, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tcreader.annotations import Color, PlacementState
from tcreader.desktop.emphasis_words import EmphasisWords

if TYPE_CHECKING:
    from tcreader.annotations import Annotation, Placement
    from tcreader.flags.crossing import Setting

_PAIRS = 4  # of changed words that are told


class MarkWording(QObject):
    """Puts what lies on the words into words."""

    def highlight(self, note: Annotation) -> str:
        """A highlight without a note, by its colour."""
        names = {
            Color.YELLOW: self.tr("Yellow highlight"),
            Color.GREEN: self.tr("Green highlight"),
            Color.BLUE: self.tr("Blue highlight"),
            Color.PINK: self.tr("Pink highlight"),
            Color.PURPLE: self.tr("Purple highlight"),
        }
        return names[note.color] if note.color is not None else ""

    def resolved(self, words: str) -> str:
        """A note about which nothing is left to do."""
        return self.tr("Resolved: %1").replace("%1", words)

    def setting(self, setting: Setting) -> str:
        """How the drafter set the words of a flag."""
        if not setting.marks:
            return self.tr("Not marked by the drafter")
        marks = EmphasisWords(self).marks(setting.marks)
        words = self.tr("Marked by {marks}").format(marks=marks)
        if setting.coverage < 1:
            words = self.tr("{share} of the words marked by {marks}").format(
                share=f"{setting.coverage:.0%}", marks=marks
            )
        if setting.stands_out:
            return words
        return self.tr("{words}, as is the text around them").format(words=words)

    def share_of_sentences(self, marked: int, risky: int) -> str:
        """How many of a clause's risky sentences are marked."""
        words = self.tr("{marked} of {risky} risky sentences of this clause are marked")
        return words.format(marked=marked, risky=risky)

    def unrecognised(self, words: str) -> str:
        """Words that the drafter set off and no rule knows."""
        return self.tr("Marked, not recognised: %1").replace("%1", words)

    def change_of_meaning(self, placement: Placement) -> list[str]:
        """What the words under a highlight said before, if that may have been something else."""
        if placement.state is not PlacementState.MEANING_CHANGED:
            return []
        pairs = [self._pair(old, new) for old, new in placement.changes[:_PAIRS]]
        lines = [self.tr("The meaning may have changed"), *pairs]
        if placement.was:
            lines.append(self.tr("It read: “%1”").replace("%1", placement.was))
        return lines

    def _pair(self, old: str, new: str) -> str:
        if not old:
            return self.tr("added: “%1”").replace("%1", new)
        if not new:
            return self.tr("taken out: “%1”").replace("%1", old)
        return f"“{old}” → “{new}”"
