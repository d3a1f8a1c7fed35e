"""Which of several versions of an entry stands, and what is kept of the others.

Of one person's versions only the newest counts, for it is what that person says by now. Of several
persons' versions the newest stands, and each other one is kept beside it as a `Reply` that is
`lost`. A deletion takes away every version that is no younger than itself. Each rule takes the
greatest by one total order: the time, then the content.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeVar

from tcreader.annotations.model import Annotation, HandFlag, ReadingMark, ReadingState, Reply
from tcreader.annotations.stance import StanceText

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tcreader.annotations.model import FlagDecision, Reviewer

    Versioned = Annotation | HandFlag
    Entry = Annotation | HandFlag | Reply | FlagDecision

T = TypeVar("T")
V = TypeVar("V", Annotation, HandFlag)
E = TypeVar("E", Annotation, HandFlag, Reply, "FlagDecision")

_GRAVITY = {state: rank for rank, state in enumerate(ReadingState)}


def lost_version(entry: Annotation | HandFlag) -> Reply:
    """The reply that keeps a version of an entry which lost against a newer one.

    Its id is made from the entry's and from whose version it is, so that each person has at most
    one in a thread, wherever files are joined. A note keeps its words, colour and tags; a flag set
    by hand keeps its category, severity, position and priority as tags, and its texts as the note.
    """
    from uuid import NAMESPACE_URL, uuid5

    reply = Reply(
        id=uuid5(NAMESPACE_URL, f"urn:tcreader:lost:{entry.id}:{_whose(entry)}").urn,
        to=entry.id,
        creator=_author(entry),
        created=entry.created,
        modified=entry.modified,
        lost=True,
        unknown={key: value for key, value in entry.unknown.items() if key != "target"},
    )
    if isinstance(entry, HandFlag):
        stance = entry.stance
        chosen = (choice.value for choice in (stance.position, stance.priority) if choice)
        texts = filter(None, map(stance.text, StanceText))
        return reply._replace(
            note="\n\n".join(texts), tags=(entry.category, entry.severity, *chosen)
        )
    return reply._replace(note=entry.note, color=entry.color, tags=entry.tags)


def newer(one: E, other: E) -> E:
    """The one that was changed later; of two equally old, the one whose content sorts last."""
    if one.modified != other.modified:  # ISO 8601 in UTC sorts as text
        return one if one.modified > other.modified else other
    if one == other:
        return one
    return one if _weight_of(one) >= _weight_of(other) else other


def newer_mark(one: ReadingMark, other: ReadingMark) -> ReadingMark:
    """The one that was set later; of two equally old, the graver."""
    return max(one, other, key=_age_of_mark)


def union(
    ours: Mapping[str, T], theirs: Mapping[str, T], best: Callable[[T, T], T]
) -> dict[str, T]:
    """Ours with theirs behind; of what both have, the better."""
    result = dict(ours)
    for key, value in theirs.items():
        result[key] = best(result[key], value) if key in result else value
    return result


def contest(ours: Mapping[str, V], theirs: Mapping[str, V]) -> tuple[dict[str, V], list[Reply]]:
    """Which version of each entry stands, and what other people's say."""
    beaten: list[Reply] = []

    def best(one: V, other: V) -> V:
        winner = newer(one, other)
        loser = other if winner is one else one
        if _whose(loser) != _whose(winner):
            beaten.append(lost_version(loser))
        return winner

    return union(ours, theirs, best), beaten


def unread_id(clause: str) -> str:
    """Under which id it is remembered when the reading mark of a clause was taken back."""
    return f"urn:tcreader:unread:{clause}"


def is_taken_back(clause: str, mark: ReadingMark, deleted: Mapping[str, str]) -> bool:
    """Whether the reading mark of a clause was taken back after it was set."""
    key = unread_id(clause)
    return key in deleted and mark.modified <= deleted[key]


def is_dead(entry: Entry, deleted: Mapping[str, str]) -> bool:
    """Whether an entry, or that of which it is a version, was deleted after its last change."""
    if entry.id in deleted and entry.modified <= deleted[entry.id]:
        return True
    if not isinstance(entry, Reply) or not entry.lost:
        return False
    return entry.to in deleted and entry.modified <= deleted[entry.to]


def _weight_of(entry: Entry) -> tuple[str, str]:
    """By what is chosen between versions of one age: what a lost version would keep comes first.

    So a person's version that stands never gives way to another one of theirs as a reply.
    """
    if isinstance(entry, Annotation | HandFlag):
        return _content(lost_version(entry)), _content(entry)
    return _content(entry), ""


def _content(entry: Entry) -> str:
    """An entry as text, whatever the order of its unknown keys."""
    from tcreader.annotations.file_format.items import item_of

    return json.dumps(item_of(entry), sort_keys=True, ensure_ascii=True)


def _age_of_mark(mark: ReadingMark) -> tuple[str, int, str, tuple[str, ...]]:
    return mark.modified, _GRAVITY[mark.state], mark.words, tuple(mark.creator or ())


def _author(entry: Versioned) -> Reviewer | None:
    """Whose version this is: who changed the entry last."""
    return entry.editor or entry.creator


def _whose(entry: Versioned) -> str:
    author = _author(entry)
    return author.id if author else ""
