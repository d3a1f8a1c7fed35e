"""One undo command for every change of a review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from tcreader.annotations import Put, Together

if TYPE_CHECKING:
    from collections.abc import Callable

    from tcreader.annotations import Change

_MERGING, _ALONE = 1, -1


class ChangeCommand(QUndoCommand):
    """A change of the review that the reviewer can take back.

    Qt counts a command even if its ``redo`` raises, so this one only works in memory, on values,
    where nothing can fail; saving happens elsewhere.

    Attributes:
        change: What was done, or what doing it again would do.
        merge_key: Consecutive changes with the same key are undone as one, such as the letters
            of a note while it is typed; None never merges.
    """

    def __init__(
        self,
        change: Change,
        text: str,
        apply: Callable[[Change], Change],
        merge_key: str | None = None,
    ) -> None:
        """Wrap a change.

        Args:
            change: What to do.
            text: Its name in the Edit menu, in the user's language.
            apply: Puts a change into force and returns its inverse.
            merge_key: See the class.
        """
        super().__init__(text)
        self.change = change
        self.merge_key = merge_key
        self._apply = apply
        self._inverse: Change | None = None

    def redo(self) -> None:
        """Put the change into force."""
        self._inverse = self._apply(self.change)

    def undo(self) -> None:
        """Take the change back."""
        if self._inverse is not None:
            self._apply(self._inverse)

    def id(self) -> int:
        """Tell Qt whether this command may merge with the one before it."""
        return _ALONE if self.merge_key is None else _MERGING

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in a later change of the same entry; its result stands, our way back stays."""
        if not isinstance(other, ChangeCommand) or other.merge_key != self.merge_key:
            return False
        merged = _merged(self.change, other.change)
        if merged is None:
            return False
        self.change = merged
        return True


def _merged(ours: Change, theirs: Change) -> Change | None:
    """A change of an entry with the result of a later one; None if they don't meet in one entry.

    Ours may begin with others, such as forgetting that the entry was deleted.
    """
    if isinstance(ours, Together) and ours.changes:
        *first, last = ours.changes
        merged = _merged(last, theirs)
        return None if merged is None else Together((*first, merged))
    if not (isinstance(ours, Put) and isinstance(theirs, Put)):
        return None
    if (ours.part, ours.key) != (theirs.part, theirs.key):
        return None
    return Put(ours.part, ours.key, theirs.value, ours.before)
