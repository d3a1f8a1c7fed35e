"""Keeping the reader's place when an agreement's text is replaced by a newer one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from tcreader.agreement import Agreement
    from tcreader.annotations.model import Target
    from tcreader.desktop.reading import ReadingPane
    from tcreader.desktop.session import Session

_ENOUGH = 300  # code points; more words than these don't tell a place any better


class _Place(NamedTuple):
    """Where the reader was: at words, in a clause."""

    words: Target
    clause: str


class PlaceKeeper(QObject):
    """Goes back to the words that stood at the top, wherever they stand in the new text.

    To be made after everything that shows what is opened, so that it comes last.
    """

    def __init__(self, session: Session, pane: ReadingPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pane = pane
        self._place: _Place | None = None
        session.reloading.connect(self._remember)
        session.opened.connect(self._go_back)

    @Slot()
    def _remember(self) -> None:
        if self._session.review is not None:
            self._place = _place_at(self._session.review.agreement, self._pane.position_in_sight())

    @Slot()
    def _go_back(self) -> None:
        place, self._place = self._place, None
        if place is None or self._session.review is None:
            return
        from tcreader.annotations import place as placed

        agreement = self._session.review.agreement
        span = placed(agreement, {"here": place.words})["here"].span
        if span is not None:
            self._pane.stand_at(span.start)
        elif place.clause in agreement.outline.by_id:
            self._pane.stand_at(agreement.outline[place.clause].span.start)


def _place_at(agreement: Agreement, position: int) -> _Place | None:
    """The place at a position; none at the very beginning, where one is anyway."""
    from tcreader.agreement import Span
    from tcreader.annotations import words_target

    if not position:
        return None
    index = agreement.block_index(position)
    block = agreement.blocks[index]
    if position >= block.span.end:  # of a block whose last line is half out of sight
        block = agreement.blocks[min(index + 1, len(agreement.blocks) - 1)]
    start = max(position, block.span.start) if position < block.span.end else block.span.start
    words = Span(start, min(block.span.end, start + _ENOUGH))
    clause = agreement.outline.at(start)
    return _Place(words_target(agreement, words), clause.id if clause is not None else "")
