"""What other programs have no key for, told as tags and read from them again.

``color:green``, ``status:resolved``, ``about:clause``, ``about:document`` and ``clause:7.2``. What
goes without saying isn't said: yellow on words, no colour on a clause or a document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tcreader.annotations.model import Color, TargetKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tcreader.annotations.model import Annotation

_NONE = "none"
_RESOLVED = "status:resolved"
_COLORS: dict[str, Color | None] = {_NONE: None, **{color.value: color for color in Color}}
_VALUES = {
    "color": tuple(_COLORS),
    "status": ("resolved",),
    "about": (TargetKind.CLAUSE.value, TargetKind.DOCUMENT.value),
}


class Facets(NamedTuple):
    """What tags say beside what the reviewer meant by them.

    Attributes:
        tags: The reviewer's own.
        color: The highlight's, or what goes without saying.
        resolved: Whether the thread is closed.
        kind: Whether it is about words, a clause or the document.
    """

    tags: tuple[str, ...]
    color: Color | None
    resolved: bool
    kind: TargetKind


def usual_color(kind: TargetKind) -> Color | None:
    """The colour that goes without saying."""
    return Color.YELLOW if kind is TargetKind.WORDS else None


def told(annotation: Annotation, clause: str, *, with_color: bool = True) -> list[str]:
    """An annotation's tags, and what else must be said in tags.

    Args:
        annotation: The annotation.
        clause: Id of the clause in which it stands now, or nothing.
        with_color: Whether the colour must be, because the format has no key for it.
    """
    kind, color = annotation.target.kind, annotation.color
    tags = list(annotation.tags)
    if kind is not TargetKind.WORDS:
        tags.append(f"about:{kind.value}")
    if color is not usual_color(kind) and (with_color or color is None):
        tags.append(f"color:{color.value if color else _NONE}")
    if annotation.resolved:
        tags.append(_RESOLVED)
    if clause:
        tags.append(f"clause:{clause}")
    return tags


def understood(tags: Iterable[str]) -> Facets:
    """What tags say."""
    own: list[str] = []
    said: dict[str, str] = {}
    for tag in tags:
        key, _, value = tag.partition(":")
        if value and value in _VALUES.get(key, (value if key == "clause" else "",)):
            said[key] = value
        elif tag.strip():
            own.append(tag)
    kind = TargetKind(said.get("about", "words"))
    color = said.get("color", "")
    return Facets(
        tags=tuple(dict.fromkeys(own)),
        color=_COLORS.get(color, usual_color(kind)),
        resolved="status" in said,
        kind=kind,
    )
