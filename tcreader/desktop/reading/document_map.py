"""Which position of the document shows which position of the agreement."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from tcreader.desktop.text_positions import TextPositions

if TYPE_CHECKING:
    from tcreader.agreement import Span


class DocumentMap:
    """Converts between an agreement's code points and a document's UTF-16 positions.

    The document holds the agreement's text one character for one. Only a table adds positions
    that aren't in the text, so a short list of shifts, each from some position on, is all that
    has to be kept.
    """

    def __init__(self, text: str) -> None:
        self._positions = TextPositions(text)
        self._length = len(text)
        self._starts = [0]
        self._document_starts = [0]
        self._shifts = [0]

    def place(self, position: int, document_position: int) -> None:
        """Note that the text from ``position`` on stands at ``document_position``.

        Calls come in the order of the text.
        """
        shift = document_position - self._positions.to_utf16(position)
        if shift != self._shifts[-1]:
            self._starts.append(position)
            self._document_starts.append(document_position)
            self._shifts.append(shift)

    def to_document(self, position: int) -> int:
        """The document's position of one in the agreement."""
        index = bisect_right(self._starts, position) - 1
        return self._positions.to_utf16(position) + self._shifts[index]

    def to_agreement(self, document_position: int) -> int:
        """The agreement's position of one in the document; the next one where it has none."""
        index = bisect_right(self._document_starts, document_position) - 1
        unit = max(0, document_position - self._shifts[index])
        position = self._positions.to_code_points(unit)
        if index + 1 < len(self._starts):
            position = min(position, self._starts[index + 1])
        return min(position, self._length)

    def document_range(self, span: Span) -> tuple[int, int]:
        """The document's range of a span."""
        return self.to_document(span.start), self.to_document(span.end)
