"""A clause while the tree is being built."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tcreader.agreement.outlining.lines import BOLD_LOOK, PLAIN_LOOK
from tcreader.agreement.outlining.styles import Form, Tier

if TYPE_CHECKING:
    from tcreader.agreement.outlining.labels import Label
    from tcreader.agreement.outlining.lines import Line
    from tcreader.agreement.outlining.styles import NumberingStyle
    from tcreader.agreement.spans import Span


@dataclass(slots=True, eq=False)
class Node:
    """A clause that has been found and is still open to text and clauses below it.

    Attributes:
        line: The line that it begins in.
        start: Where it begins.
        label: Its label, None for a heading without number.
        parent: The clause above.
        before: The clause before it in its run.
        last: The number that its run has reached here.
        led_in: Whether the run of clauses that it belongs to was led in to with a colon.
        title_line: The line below the label that holds the title, if the label stands alone.
        has_text: Whether lines without label followed it.
        children: How many clauses stand below it.
        talkative: How many of them had lines without label of their own.
        is_peer: Whether its run began beside a heading without number that looks alike.
        titled: Whether its first line holds a title alone.
        own: The pieces of its own words, once all clauses are known; so are the next three.
        end: Where it ends, with all that stands below it.
        level: Its depth, from 1.
        id: What a reviewer would call it.
    """

    line: Line
    start: int
    label: Label | None
    parent: Node | None
    look: int
    before: Node | None = None
    last: tuple[int, ...] = ()
    led_in: bool = False
    titled: bool = False
    is_peer: bool = False
    title_line: Line | None = None
    has_text: bool = False
    children: int = 0
    talkative: int = 0
    own: tuple[Span, ...] = ()
    end: int = 0
    level: int = 1
    id: str = ""

    @property
    def style(self) -> NumberingStyle | None:
        """Its numbering style, None for a heading without number."""
        return self.label.style if self.label else None

    @property
    def family(self) -> str:
        """The family of its numbering style, empty for a heading without number."""
        return self.label.style.family if self.label else ""

    @property
    def tier(self) -> Tier:
        """What its word stands above, ``Tier.NONE`` without a word."""
        return self.label.style.tier if self.label else Tier.NONE

    @property
    def form(self) -> Form | None:
        """How its label presents itself."""
        return self.label.style.form if self.label else None

    @property
    def path(self) -> tuple[int, ...]:
        """The decimal number that it stands for, as 第七条 stands for 7; else empty."""
        if self.label is None:
            return ()
        if self.form is Form.BRACKET:
            return self.last if self.family == "bracketed" and self.look < PLAIN_LOOK else ()
        if self.form is Form.POINT and self.family not in ("number", "chinese"):
            return ()
        return self.last


def appearance(look: int) -> int:
    """The look with all heading levels taken as one."""
    return min(look, BOLD_LOOK - 1) if look < PLAIN_LOOK else PLAIN_LOOK


def goes_on(last: tuple[int, ...], numbers: tuple[int, ...]) -> bool:
    """Whether ``numbers`` is the next in a run that has reached ``last``: 3.2 after 3.1."""
    if not last or not numbers:
        return False
    if len(last) == len(numbers):
        return last[:-1] == numbers[:-1] and numbers[-1] == last[-1] + 1
    if len(numbers) == len(last) + 1:  # 第十七条之一 after 第十七条
        return numbers[:-1] == last and numbers[-1] == 1
    return len(numbers) == len(last) - 1 and numbers[-1] == last[len(numbers) - 1] + 1
