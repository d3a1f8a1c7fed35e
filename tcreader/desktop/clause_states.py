"""Reading states in words: in the tree, in menus, and as the name of a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tcreader.annotations import ReadingState
from tcreader.desktop.clause_names import shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tcreader.review import Review

_TITLE_MOST = 16  # characters of a title that stands for a label


class ClauseStates(QObject):
    """Puts it into words how far clauses have been reviewed."""

    def name(self, state: ReadingState) -> str:
        """A reading state."""
        return {
            ReadingState.UNREAD: self.tr("Unread"),
            ReadingState.READ: self.tr("Read"),
            ReadingState.NO_ISSUE: self.tr("No issue"),
            ReadingState.ISSUE: self.tr("Issue"),
            ReadingState.ESCALATED: self.tr("Escalated"),
        }[state]

    def marking(self, review: Review, clause_ids: Sequence[str], state: ReadingState) -> str:
        """The name of a change that marks clauses: ``Mark 3.1 as Read``."""
        if len(clause_ids) != 1:
            words = self.tr("Mark {n} Clauses as {state}")
            return words.format(n=len(clause_ids), state=self.name(state))
        clause = review.agreement.outline.by_id.get(clause_ids[0])
        label = (clause.label or shortened(clause.title, _TITLE_MOST)) if clause else ""
        words = self.tr("Mark {clause} as {state}") if label else self.tr("Mark as {state}")
        return words.format(clause=label, state=self.name(state))
