"""Why the panel has no note to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from tcreader.desktop.empty_state import EmptyState
    from tcreader.review import Review


class NoteAbsence(QObject):
    """Puts into words why there is nothing."""

    def explain(self, review: Review | None, empty: EmptyState) -> None:
        """Say in an empty panel what will be here, or what stands in the way."""
        if review is None:
            empty.say(
                self.tr("No agreement is open"),
                self.tr("Your highlights and notes on an agreement are listed here."),
            )
        elif review.record.annotations:
            empty.say(
                self.tr("All filtered out"),
                self.tr("No note has everything that the filters ask for."),
                with_button=True,
            )
        else:
            empty.say(
                self.tr("No notes yet"),
                self.tr(
                    "Select words in the text and choose a colour, or write a note on a clause or "
                    "on the document below. Everything is saved as you type."
                ),
            )
