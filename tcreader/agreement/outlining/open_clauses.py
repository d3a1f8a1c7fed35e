"""The clauses that are open at a place in the text, and where among them the next one stands.

Decimal labels nest by their numbers (7.1 under 第七条), words by what they stand above (第三章
above 第十条). Any other label goes back to where its style was last seen open, or else starts a
level of its own below. Heading levels decide where labels say nothing.
A *place* is how many of the open clauses stay open above the next one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.agreement.outlining.lines import BOLD_LOOK, PLAIN_LOOK, Line
from tcreader.agreement.outlining.nodes import Node, appearance, goes_on
from tcreader.agreement.outlining.styles import LATIN_FAMILIES, Form, Tier

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tcreader.agreement.outlining.labels import Label

_LOOK_AHEAD = 40
_FARTHEST_SKIP = 3
_DEEPEST = 24


class OpenClauses:
    """The chain of clauses from the top down to the one that the text has reached."""

    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self._text = text
        self._lines = lines
        self.chain: list[Node] = []

    # -- runs

    def run_of(self, label: Label) -> int | None:
        """Index of the open clause whose run a label goes on with, the innermost first."""
        for index in range(len(self.chain) - 1, -1, -1):
            node = self.chain[index]
            if node.family == label.style.family and goes_on(node.last, label.numbers):
                return index
        return None

    def expects(self, label: Label) -> bool:
        """Whether a label is the next of an open run, or the first below its own number."""
        if self.run_of(label) is not None:
            return True
        above = label.numbers[:-1]
        is_first = bool(above) and label.numbers[-1] <= 1
        return is_first and any(node.path == above for node in self.chain)

    def nearly_expects(self, label: Label) -> bool:
        """Whether only a few numbers are missing between an open run and a label."""
        above, number = label.numbers[:-1], label.numbers[-1]
        return any(
            node.family == label.style.family
            and node.last[:-1] == above
            and node.last[-1] < number <= node.last[-1] + _FARTHEST_SKIP
            for node in self.chain
        )

    def second_follows(self, index: int, label: Label) -> bool:
        """Whether the next label of the same style below a line is the second of the run."""
        for other in self._labels_ahead(index):
            if other.style is label.style:
                return goes_on(label.numbers, other.numbers)
        return False

    def _labels_ahead(self, index: int) -> Iterator[Label]:
        for line in self._lines[index + 1 : index + 1 + _LOOK_AHEAD]:
            yield from line.labels

    # -- labels

    def place_of_label(self, index: int, label: Label, *, led_in: bool) -> int:
        """The place of the clause that a label in a line begins.

        Args:
            index: The line's index.
            label: The label.
            led_in: Whether the text right before it ends in a colon.
        """
        line = self._lines[index]
        if label.style.form is Form.WORD:
            return self._place_of_word(line, label)
        if len(label.numbers) > 1:
            return self._place_of_decimal(line, label)
        sibling = self._place_in_run(index, label, led_in=led_in)
        if sibling is not None:
            return sibling
        if label.style.form is Form.POINT and label.style.family not in LATIN_FAMILIES:
            for place, node in enumerate(self.chain):
                if goes_on(node.path[:1], label.numbers) and _hands_over(node, label):
                    return place
        return self._place_below(line, label)

    def _place_below(self, line: Line, label: Label) -> int:
        """The place below the current clause, or what a heading's level leaves of it."""
        place = len(self.chain)
        if line.look >= PLAIN_LOOK:
            return place
        stands_high = line.look < BOLD_LOOK or label.style.family == "chinese"
        while place:
            node = self.chain[place - 1]
            is_higher = line.look < node.look and stands_high
            is_equal = node.label is None and line.look <= node.look
            if not is_higher and not is_equal:
                break
            place -= 1
        return place

    def _place_in_run(self, index: int, label: Label, *, led_in: bool) -> int | None:
        """The place in a run that is open: one that goes on, that skips, or that starts again."""
        line, innermost_first = self._lines[index], range(len(self.chain) - 1, -1, -1)
        family = [p for p in innermost_first if self.chain[p].family == label.style.family]
        same_style = [place for place in family if self.chain[place].style is label.style]
        same_look = [place for place in same_style if _looks_alike(self.chain[place], line)]
        for places in (same_look, same_style, family):
            going_on = [p for p in places if goes_on(self.chain[p].last, label.numbers)]
            if going_on:
                is_closed = len(going_on) > 1 and self._is_closed(self.chain[going_on[0]])
                return going_on[1 if is_closed else 0]
        if label.numbers[-1] != 1:
            outer = [p for p in same_style if not _is_deeper(line, self.chain[p])]
            return next(iter(same_look or outer), None)
        if not same_look:
            return None
        nests = led_in or self._begins_nested(index, label, same_look[0])
        return None if nests and len(self.chain) < _DEEPEST else same_look[0]

    def _is_closed(self, node: Node) -> bool:
        """Whether a list ends with an entry: a full stop after entries that ended otherwise."""
        if node.before is None:
            return False
        ends = [self._text[each.line.end - 1] in "。." for each in (node.before, node)]
        return ends == [False, True]

    def _begins_nested(self, index: int, label: Label, place: int) -> bool:
        """Whether a 1 while its style is open begins a list within the current clause."""
        node = self.chain[place]
        if _is_deeper(self._lines[index], node):
            return True
        expected, outer = 2, node.last[-1] + 1
        for other in self._labels_ahead(index):
            if other.style is label.style:
                if other.numbers[-1] != expected:
                    return other.numbers[-1] == outer
                expected += 1
        return False

    def _place_of_decimal(self, line: Line, label: Label) -> int:
        for length in range(len(label.numbers) - 1, 0, -1):
            place = self._place_at_number(label.numbers[:length])
            if place is not None:
                return place
        depth = len(label.numbers)
        for place, node in enumerate(self.chain):
            if node.form is Form.DECIMAL and len(node.path) >= depth:
                return place
        for place in range(len(self.chain), 0, -1):
            if self.chain[place - 1].form is Form.DECIMAL:
                return place
        for place, node in enumerate(self.chain):
            is_entry = node.family == "bracketed" or node.family in LATIN_FAMILIES
            if is_entry and node.look >= PLAIN_LOOK:
                return place
        return self._place_below(line, label)

    def _place_at_number(self, above: tuple[int, ...]) -> int | None:
        """The place beside an open 3.1 for a 3.2, else right below the open 3."""
        innermost_first = range(len(self.chain) - 1, -1, -1)
        for place in innermost_first:
            path = self.chain[place].path
            if len(path) == len(above) + 1 and path[:-1] == above:
                return place
        for place in innermost_first:
            if self.chain[place].path == above:
                return place + 1
        return None

    def _place_of_word(self, line: Line, label: Label) -> int:
        numbers, tier = label.numbers, label.style.tier
        if len(numbers) > 1 and tier >= Tier.SECTION:
            for place, node in enumerate(self.chain):
                if node.path == numbers[:-1]:
                    return place + 1
        for place, node in enumerate(self.chain):
            if node.tier >= tier:
                return place
        for place, node in enumerate(self.chain):
            is_next = node.form is Form.POINT and goes_on(node.path, numbers)
            if is_next and tier >= Tier.ARTICLE:
                return place
        for place, node in enumerate(self.chain):
            if not _stays_above_word(node, line, tier):
                return place
        return len(self.chain)

    # -- headings without number

    def place_of_heading(self, index: int) -> int:
        """The place of a heading without number."""
        line = self._lines[index]
        for place, node in enumerate(self.chain):
            if line.look < BOLD_LOOK and node.look >= line.look:
                return place
            if line.look == BOLD_LOOK == node.look and node.label is None:
                return place
        return len(self.chain) if line.look < BOLD_LOOK else self._place_of_new_bold(index)

    def _place_of_new_bold(self, index: int) -> int:
        """The place of a bold line where no bold line without number is open."""
        following = next(self._labels_ahead(index), None)
        if following is not None and self.run_of(following) is not None:
            return len(self.chain)  # the numbers around it go on: it stands within a clause
        for place, node in enumerate(self.chain):
            is_restart = following is not None and following.numbers == (1,)
            if is_restart and following is not None and node.style is following.style:
                return place
        for place, node in enumerate(self.chain):
            if node.is_peer and node.look == BOLD_LOOK:
                return place
        place = len(self.chain)
        while place and self.chain[place - 1].look >= PLAIN_LOOK:
            place -= 1
        return place or len(self.chain)


def _hands_over(node: Node, label: Label) -> bool:
    """Whether a run can go on in another style: 第七条 after 6., 4. after 3.9."""
    if node.form is Form.DECIMAL:
        return label.style.family == "number"
    return len(node.path) == 1 and Form.WORD in (node.form, label.style.form)


def _is_deeper(line: Line, node: Node) -> bool:
    """Whether a line is an entry of a list within the entry that an open clause is."""
    return line.depth > node.line.depth >= 0


def _looks_alike(node: Node, line: Line) -> bool:
    if appearance(node.look) != appearance(line.look) and node.family != "chinese":
        return False
    return node.line.depth == line.depth or min(node.line.depth, line.depth) < 0


def _stays_above_word(node: Node, line: Line, tier: Tier) -> bool:
    if node.form is Form.WORD:
        return True
    if node.label is None:
        return node.look < line.look
    return tier >= Tier.ARTICLE and (node.look < PLAIN_LOOK or node.family == "chinese")
