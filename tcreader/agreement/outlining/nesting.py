"""Nesting: under which clause a label or heading stands, with the clauses above still open.

Decimal labels nest by their numbers (7.1 under 第七条), words by what they stand above (第三章
above 第十条), all others by style: a style that is open returns to its level, one that isn't
opens a level below the current clause. Heading levels decide where labels say nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.agreement.outlining.acceptance import accepts, is_nearby
from tcreader.agreement.outlining.lines import BOLD_LOOK, PLAIN_LOOK, Line
from tcreader.agreement.outlining.nodes import Node, appearance, goes_on
from tcreader.agreement.outlining.styles import LATIN_FAMILIES, Form, Tier
from tcreader.agreement.outlining.wording import is_title, is_title_behind_label, leads_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tcreader.agreement.outlining.labels import Label

_LOOK_AHEAD = 40


class Nesting:
    """The clauses found so far, and those among them that are still open."""

    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self._text = text
        self._lines = lines
        self._open: list[Node] = []
        self._waiting: list[Line] = []  # lines without label since the last clause
        self._previous: Line | None = None
        self.nodes: list[Node] = []
        self.segments: list[tuple[int, Node]] = []  # where the words of each clause (re)start

    # -- what the text brings, line by line

    def add_text(self, line: Line) -> None:
        """Take a line that begins no clause; whose text it is shows with the next clause."""
        if self._open:
            self._waiting.append(line)
            self._open[-1].has_text = True
        self._previous = line

    def add_label(self, index: int, label: Label) -> Node:
        """Begin a clause at a label."""
        line = self._lines[index]
        place = self._place(index, label)
        before = self._open[place] if place < len(self._open) else None
        parent = self._settle(place)
        at_head = label in line.labels
        look = line.look if at_head else PLAIN_LOOK
        node = self._begin(line, line.start if at_head else label.start, label, look, parent)
        node.last = label.last
        run = before if before is not None and before.family == node.family else None
        node.before = run
        node.led_in = (run is not None and run.led_in) or self._led_in(line, node.start)
        node.is_peer = run.is_peer if run else before is not None and before.label is None
        words = self._text[label.body : line.end]
        node.titled = not words or is_title_behind_label(words, set_off=line.look < PLAIN_LOOK)
        self._previous = line
        return node

    def add_heading(self, index: int) -> Node | None:
        """Begin a clause at a heading without number, or make it the title of a bare label."""
        line = self._lines[index]
        self._previous = line
        bare = self._bare_label()
        if bare is not None and bare.look >= line.look - 1:
            bare.title_line = line
            bare.look = min(bare.look, line.look)
            return None
        parent = self._settle(self._place_heading(index))
        node = self._begin(line, line.start, None, line.look, parent)
        node.titled = True
        return node

    def add_title_below(self, line: Line) -> bool:
        """Take a plain line as the title of a word label that stands alone above it."""
        bare = self._bare_label()
        if bare is None or bare.form is not Form.WORD or line.labels:
            return False
        if not is_title(self._text[line.start : line.end]) or line.end - line.start > _LOOK_AHEAD:
            return False
        bare.title_line = self._previous = line
        return True

    def finish(self) -> None:
        """Say whose text the last lines are."""
        self._settle(0)

    # -- which label

    def chosen(self, index: int, labels: Sequence[Label]) -> Label | None:
        """The reading that holds for a line, or None if it begins no clause."""
        line = self._lines[index]
        fitting = [label for label in labels if self._accepts(line, label)]
        if len(fitting) < 2:  # noqa: PLR2004
            return fitting[0] if fitting else None
        following = [label for label in fitting if self._run_of(label) is not None]
        if len(following) == 1:
            other = next(label for label in fitting if label is not following[0])
            if other.numbers == (1,) and self._second_follows(index, other):
                return other
            return following[0]
        if following:
            return max(following, key=lambda label: self._run_of(label) or 0)
        return next((label for label in fitting if label.numbers == (1,)), fitting[0])

    def continues_mid_line(self, label: Label) -> bool:
        """Whether a label in the middle of a line is the next of an open run in its very style."""
        run = self._run_of(label)
        if run is None:
            return False
        node = self._open[run]
        return node.label is not None and node.label.style is label.style

    def opens_below(self, index: int, label: Label) -> bool:
        """Whether a label right behind another one is the first of a run that goes on below."""
        return label.numbers[-1] == 1 and self._second_follows(index, label)

    def _accepts(self, line: Line, label: Label) -> bool:
        return accepts(
            self._text,
            line,
            label,
            self._previous,
            goes_on=self._run_of(label) is not None or self._is_first_below(label),
            nearby=any(
                node.family == label.style.family and is_nearby(node.last[-1], label.numbers[-1])
                for node in self._open
            ),
        )

    def _run_of(self, label: Label) -> int | None:
        """Index of the open clause whose run a label goes on with, the innermost first."""
        for index in range(len(self._open) - 1, -1, -1):
            node = self._open[index]
            if node.family == label.style.family and goes_on(node.last, label.numbers):
                return index
        return None

    def _is_first_below(self, label: Label) -> bool:
        if len(label.numbers) == 1:
            return False
        return any(node.path == label.numbers[:-1] for node in self._open)

    def _labels_ahead(self, index: int) -> Iterator[Label]:
        for line in self._lines[index + 1 : index + 1 + _LOOK_AHEAD]:
            yield from line.labels

    def _second_follows(self, index: int, label: Label) -> bool:
        for other in self._labels_ahead(index):
            if other.style is label.style:
                return other.numbers == (*label.numbers[:-1], label.numbers[-1] + 1)
        return False

    # -- where it stands

    def _place(self, index: int, label: Label) -> int:
        """How many of the open clauses stay above the one that a label begins."""
        line = self._lines[index]
        if label.style.form is Form.WORD:
            return self._place_word(line, label)
        if len(label.numbers) > 1:
            return self._place_decimal(line, label)
        sibling = self._sibling(index, label)
        if sibling is not None:
            return sibling
        if label.style.form is Form.POINT and label.style.family not in LATIN_FAMILIES:
            for place, node in enumerate(self._open):
                if goes_on(node.path[:1], label.numbers) and self._is_peer(node, label):
                    return place
        return self._below(line, label)

    def _is_peer(self, node: Node, label: Label) -> bool:
        """Whether a run can go on in another style: 第七条 after 6., 4. after 3.9."""
        if node.form is Form.DECIMAL:
            return label.style.family == "number"
        return len(node.path) == 1 and Form.WORD in (node.form, label.style.form)

    def _below(self, line: Line, label: Label) -> int:
        """The place below the current clause, whatever a heading's level leaves of it."""
        place = len(self._open)
        stands_high = label.style.family == "chinese"
        if line.look >= PLAIN_LOOK:
            return place
        while place:
            node = self._open[place - 1]
            is_higher = line.look < node.look and (line.look < BOLD_LOOK or stands_high)
            is_equal = node.label is None and line.look <= node.look
            if not is_higher and not is_equal:
                break
            place -= 1
        return place

    def _sibling(self, index: int, label: Label) -> int | None:
        line = self._lines[index]
        alike = [
            place
            for place in range(len(self._open) - 1, -1, -1)
            if self._open[place].family == label.style.family
        ]
        if not alike:
            return None
        same_style = [p for p in alike if self._open[p].label and self._is_style(p, label)]
        same_look = [p for p in same_style if self._looks_alike(self._open[p], line)]
        for places in (same_look, same_style, alike):
            going_on = [p for p in places if goes_on(self._open[p].last, label.numbers)]
            if going_on:
                is_closed = len(going_on) > 1 and self._is_closed(self._open[going_on[0]])
                return going_on[1 if is_closed else 0]
        if label.numbers[-1] != 1:
            outer = [place for place in same_style if not self._is_deeper(line, place)]
            return (same_look or outer or [None])[0]
        if not same_look or self._begins_nested(index, label, same_look[0]):
            return None
        return same_look[0]

    def _is_closed(self, node: Node) -> bool:
        """Whether a list ends with an entry: a full stop after entries that ended otherwise."""
        if node.before is None:
            return False
        ends = (self._text[each.line.end - 1] for each in (node.before, node))
        return [end in "。." for end in ends] == [False, True]

    def _is_deeper(self, line: Line, place: int) -> bool:
        """Whether a line is an entry of a list within the entry that an open clause is."""
        return line.depth > self._open[place].line.depth >= 0

    def _is_style(self, place: int, label: Label) -> bool:
        other = self._open[place].label
        return other is not None and other.style is label.style

    @staticmethod
    def _looks_alike(node: Node, line: Line) -> bool:
        if appearance(node.look) != appearance(line.look) and node.family != "chinese":
            return False
        return node.line.depth == line.depth or min(node.line.depth, line.depth) < 0

    def _begins_nested(self, index: int, label: Label, place: int) -> bool:
        """Whether a 1 while its style is open begins a list within the current clause."""
        node, line = self._open[place], self._lines[index]
        if self._is_deeper(line, place) or self._led_in(line, min(label.start, line.start)):
            return True
        expected, outer = 2, node.last[-1] + 1
        for other in self._labels_ahead(index):
            if other.style is not label.style:
                continue
            number = other.numbers[-1]
            if number == expected:
                expected += 1
            else:
                return number == outer
        return False

    def _led_in(self, line: Line, start: int) -> bool:
        """Whether the text right before a clause ends in a colon."""
        if start > line.start:
            return leads_in(self._text, line.start, start)
        previous = self._previous
        return previous is not None and leads_in(self._text, previous.start, previous.end)

    def _place_decimal(self, line: Line, label: Label) -> int:
        numbers = label.numbers
        for length in range(len(numbers) - 1, 0, -1):
            for place in range(len(self._open) - 1, -1, -1):
                path = self._open[place].path
                if len(path) == length + 1 and path[:-1] == numbers[:length]:
                    return place
            for place in range(len(self._open) - 1, -1, -1):
                if self._open[place].path == numbers[:length]:
                    return place + 1
        for place, node in enumerate(self._open):
            if node.form is Form.DECIMAL and len(node.path) >= len(numbers):
                return place
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place].form is Form.DECIMAL:
                return place + 1
        for place, node in enumerate(self._open):
            is_low = node.family == "bracketed" or node.family in LATIN_FAMILIES
            if is_low and node.look >= PLAIN_LOOK:
                return place
        return self._below(line, label)

    def _place_word(self, line: Line, label: Label) -> int:
        numbers, tier = label.numbers, label.style.tier
        if len(numbers) > 1 and tier >= Tier.SECTION:
            for place, node in enumerate(self._open):
                if node.path == numbers[:-1]:
                    return place + 1
        for place, node in enumerate(self._open):
            if node.tier >= tier:
                return place
        for place, node in enumerate(self._open):
            is_next = goes_on(node.path, numbers) and tier >= Tier.ARTICLE
            if is_next and node.form is Form.POINT and node.label is not None:
                return place
        for place, node in enumerate(self._open):
            if not self._stays_above(node, line, tier):
                return place
        return len(self._open)

    @staticmethod
    def _stays_above(node: Node, line: Line, tier: Tier) -> bool:
        if node.form is Form.WORD:
            return True
        if node.label is None:
            return node.look < line.look
        if tier < Tier.ARTICLE:
            return False
        return node.look < PLAIN_LOOK or node.family == "chinese"

    def _place_heading(self, index: int) -> int:
        """Where a heading without number stands among the open clauses."""
        line = self._lines[index]
        if line.look < BOLD_LOOK:
            for place, node in enumerate(self._open):
                if node.look >= line.look:
                    return place
            return len(self._open)
        for place, node in enumerate(self._open):
            if node.label is None and node.look == BOLD_LOOK:
                return place
        return self._place_new_bold_heading(index)

    def _place_new_bold_heading(self, index: int) -> int:
        following = next(self._labels_ahead(index), None)
        if following is not None:
            if self._run_of(following) is not None:
                return len(self._open)
            if following.numbers == (1,):
                for place, node in enumerate(self._open):
                    if node.label is not None and node.label.style is following.style:
                        return place
        for place, node in enumerate(self._open):
            if node.is_peer and node.look == BOLD_LOOK:
                return place
        place = len(self._open)
        while place and self._open[place - 1].look >= PLAIN_LOOK:
            place -= 1
        return place or len(self._open)

    # -- whose text it is

    def _bare_label(self) -> Node | None:
        node = self._open[-1] if self._open and not self._waiting else None
        if node is None or node.label is None or node.title_line is not None:
            return None
        return node if node.label.body >= node.line.end else None

    def _settle(self, place: int) -> Node | None:
        """Give the waiting lines to their clause, close what ends, and return the clause above."""
        if not self._open:
            return None
        last = host = self._open[-1]
        is_next = place == len(self._open) - 1
        for line in self._waiting:
            if host is last and not is_next and not line.block.bullet:
                host = self._lead_in_of(last)
                if host is not last:
                    self.segments.append((line.start, host))
        if self._waiting and host is last and last.parent is not None:
            last.parent.talkative += 1
        if host is not last and place == len(self._open):
            place -= 1
        del self._open[place:]
        self._waiting.clear()
        return self._open[-1] if self._open else None

    def _lead_in_of(self, last: Node) -> Node:
        """The clause that a line after a run of items continues."""
        above = last.parent
        if above is None or not last.led_in:
            return last
        if leads_in(self._text, last.start, last.line.end):
            return last
        others = above.children - 1
        if last.titled and others == 0:
            return last
        if others and 2 * above.talkative > others:
            return last
        return above

    def _begin(
        self, line: Line, start: int, label: Label | None, look: int, parent: Node | None
    ) -> Node:
        node = Node(line, start, label, parent, look)
        if parent is not None:
            parent.children += 1
        self.nodes.append(node)
        self._open.append(node)
        self.segments.append((start, node))
        return node
