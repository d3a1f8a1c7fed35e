"""Nesting: from lines, one after the other, to clauses under clauses with their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.agreement.outlining.acceptance import accepts
from tcreader.agreement.outlining.lines import PLAIN_LOOK, Line
from tcreader.agreement.outlining.nodes import Node
from tcreader.agreement.outlining.open_clauses import OpenClauses
from tcreader.agreement.outlining.styles import Form
from tcreader.agreement.outlining.wording import (
    LONGEST_HEAD,
    is_title,
    is_title_behind_label,
    leads_in,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tcreader.agreement.outlining.labels import Label

_LONGEST_TITLE_BELOW = 40


class Nesting:
    """Takes the lines in order, and knows the clauses found so far.

    Attributes:
        nodes: The clauses in document order.
        segments: Where the words of each clause start, or start again.
    """

    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self._text = text
        self._lines = lines
        self._open = OpenClauses(text, lines)
        self._waiting: list[Line] = []  # lines without label since the last clause
        self._previous: Line | None = None
        self.nodes: list[Node] = []
        self.segments: list[tuple[int, Node]] = []

    # -- what the lines bring

    def add_text(self, line: Line) -> None:
        """Take a line that begins no clause; whose text it is shows with the next clause."""
        if self._open.chain:
            self._waiting.append(line)
            self._open.chain[-1].has_text = True
        self._previous = line

    def add_label(self, index: int, label: Label) -> None:
        """Begin a clause at a label."""
        line = self._lines[index]
        at_head = label in line.labels
        start = line.start if at_head else label.start
        led_in = self._led_in(line, start)
        place = self._open.place_of_label(index, label, led_in=led_in)
        before = self._open.chain[place] if place < len(self._open.chain) else None
        run = before if before is not None and before.family == label.style.family else None
        self._settle(place)
        node = self._begin(line, start, label, line.look if at_head else PLAIN_LOOK)
        node.last = label.last
        node.before = run
        node.led_in = led_in or (run is not None and run.led_in)
        node.is_peer = run.is_peer if run else before is not None and before.label is None
        words = self._text[label.body : min(line.end, label.body + LONGEST_HEAD)]
        node.titled = not words or is_title_behind_label(words, set_off=line.look < PLAIN_LOOK)
        self._previous = line

    def add_heading(self, index: int) -> None:
        """Begin a clause at a heading without number, or make it the title of a bare label."""
        line = self._lines[index]
        self._previous = line
        bare = self._bare_label()
        if bare is not None and bare.look >= line.look - 1:
            bare.title_line = line
            bare.look = min(bare.look, line.look)
            return
        self._settle(self._open.place_of_heading(index))
        self._begin(line, line.start, None, line.look).titled = True

    def add_title_below(self, line: Line) -> bool:
        """Take a plain line as the title of a word label that stands alone above it."""
        bare = self._bare_label()
        if bare is None or bare.form is not Form.WORD or line.labels:
            return False
        words = self._text[line.start : line.end]
        if not is_title(words) or len(words) > _LONGEST_TITLE_BELOW:
            return False
        bare.title_line = self._previous = line
        return True

    def finish(self) -> None:
        """Say whose text the last lines are."""
        self._settle(0)

    # -- which label

    def chosen(self, index: int, labels: Sequence[Label]) -> Label | None:
        """The reading that holds for a line, or None if it begins no clause."""
        fitting = [label for label in labels if self._accepts(self._lines[index], label)]
        if len(fitting) <= 1:
            return next(iter(fitting), None)
        # (i) is the ninth letter or the first Roman numeral: the runs around it decide
        following = [label for label in fitting if self._open.run_of(label) is not None]
        first = next((label for label in fitting if label.numbers == (1,)), None)
        if len(following) == 1 and first is not None and first is not following[0]:
            return first if self._open.second_follows(index, first) else following[0]
        if following:
            return max(following, key=lambda label: self._open.run_of(label) or 0)
        return first or fitting[0]

    def continues_mid_line(self, label: Label) -> bool:
        """Whether a label in the middle of a line is the next of an open run in its very style."""
        run = self._open.run_of(label)
        return run is not None and self._open.chain[run].style is label.style

    def opens_below(self, index: int, label: Label) -> bool:
        """Whether a label right behind another one is the first of a run that goes on below."""
        return label.numbers[-1] == 1 and self._open.second_follows(index, label)

    def _accepts(self, line: Line, label: Label) -> bool:
        run = self._open.run_of(label)
        return accepts(
            self._text,
            line,
            label,
            self._previous,
            goes_on=self._open.expects(label),
            nearby=self._open.nearly_expects(label),
            in_style=run is not None and self._open.chain[run].style is label.style,
        )

    def _led_in(self, line: Line, start: int) -> bool:
        """Whether the text right before a clause ends in a colon."""
        if start > line.start:
            return leads_in(self._text, line.start, start)
        previous = self._previous
        return previous is not None and leads_in(self._text, previous.start, previous.end)

    # -- whose text it is

    def _bare_label(self) -> Node | None:
        """The current clause, if its label stands alone and nothing has come since."""
        node = self._open.chain[-1] if self._open.chain and not self._waiting else None
        if node is None or node.label is None or node.title_line is not None:
            return None
        return node if node.label.body >= node.line.end else None

    def _settle(self, place: int) -> None:
        """Give the waiting lines to their clause, and close the clauses from a place on."""
        chain = self._open.chain
        if not chain:
            return
        last = host = chain[-1]
        is_next = place == len(chain) - 1
        for line in self._waiting:
            if host is last and not is_next and not line.block.bullet:
                host = self._lead_in_of(last)
                if host is not last:
                    self.segments.append((line.start, host))
        if self._waiting and host is last and last.parent is not None:
            last.parent.talkative += 1
        if host is not last and place == len(chain):
            place -= 1  # below the clause that the text has returned to
        del chain[place:]
        self._waiting.clear()

    def _lead_in_of(self, last: Node) -> Node:
        """The clause that a line after a run of items continues."""
        above = last.parent
        if above is None or not last.led_in or leads_in(self._text, last.start, last.line.end):
            return last
        others = above.children - 1
        before = last.before
        has_more = before is not None and (before.children > 0 or before.has_text)
        if last.titled and (has_more or not others):
            return last  # a title like the ones before it, not a short entry of a list
        return last if others and 2 * above.talkative > others else above

    def _begin(self, line: Line, start: int, label: Label | None, look: int) -> Node:
        parent = self._open.chain[-1] if self._open.chain else None
        if parent is not None:
            parent.children += 1
        node = Node(line, start, label, parent, look)
        self.nodes.append(node)
        self.segments.append((start, node))
        self._open.chain.append(node)
        return node
