"""References as values."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tcreader.agreement.spans import Span


class ReferenceKind(enum.Enum):
    """What an agreement refers to."""

    DOCUMENT = "document"  # of the drafter, or of somebody whose terms apply as well
    ATTACHMENT = "attachment"  # a schedule that isn't in the text
    LAW = "law"  # or public rules, such as those of an arbitration institution
    LINK = "link"  # a page that no document's name stands for


class Mention(NamedTuple):
    """A name where it stands, without quotation marks or brackets."""

    name: str
    span: Span
    kind: ReferenceKind
    link: str = ""


class Reference(NamedTuple):
    """Something outside the text that the text refers to.

    Attributes:
        name: The name that it is given most often.
        kind: What it is.
        names: All of its names in the text, that one first.
        places: Where they stand, in order.
        link: Where one of them leads, if one does; shown, never followed unasked.
    """

    name: str
    kind: ReferenceKind
    names: tuple[str, ...]
    places: tuple[Span, ...]
    link: str = ""
