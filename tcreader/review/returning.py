"""What another program brings that is new, where it also brings back what it had from us.

A program keeps of a note what it has words for. A note that comes back no younger than ours is
ours with less to it; one that was changed there says what it says and is otherwise ours. And a
program that gives every note an id of its own brings ours back under another one: as Hypothesis's
importer does, what agrees in text, tags and quote is taken to be the same.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from tcreader.annotations import Annotation, FlagDecision, HandFlag, Reply

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tcreader.annotations import Record

    Words = tuple[str, frozenset[str], str]

E = TypeVar("E", Annotation, Reply, FlagDecision, HandFlag)


def news(ours: Record, theirs: Record) -> Record:
    """What ``theirs`` holds that isn't in ``ours``; answers stand in the threads of our notes."""
    ids = _ids_here(ours, theirs)
    notes = {
        key: _completed(note, ours.annotations.get(key))
        for key, note in theirs.annotations.items()
        if ids.get(key, key) == key and _is_news(note, ours.annotations.get(key))
    }
    replies = {
        key: reply._replace(to=ids.get(reply.to, reply.to))
        for key, reply in _newer(ours.replies, theirs.replies).items()
    }
    known = {(one.to, one.note) for one in ours.replies.values()}
    fresh = {
        key: one
        for key, one in replies.items()
        if key in ours.replies or (one.to, one.note) not in known
    }
    return replace(
        theirs,
        annotations=notes,
        replies=fresh,
        decisions=_newer(ours.decisions, theirs.decisions),
        hand_flags=_newer(ours.hand_flags, theirs.hand_flags),
    )


def _ids_here(ours: Record, theirs: Record) -> Mapping[str, str]:
    """The ids of our notes under those that they bear there; a note that says nothing has none."""
    here = {_words(note): key for key, note in ours.annotations.items() if note.note}
    return {
        key: here[_words(note)]
        for key, note in theirs.annotations.items()
        if key not in ours.annotations and note.note and _words(note) in here
    }


def _words(note: Annotation) -> Words:
    return note.note, frozenset(note.tags), note.target.exact


def _newer(ours: Mapping[str, E], theirs: Mapping[str, E]) -> Mapping[str, E]:
    return {key: one for key, one in theirs.items() if _is_news(one, ours.get(key))}


def _is_news(one: E, ours: E | None) -> bool:
    return ours is None or one.modified > ours.modified


def _completed(note: Annotation, ours: Annotation | None) -> Annotation:
    """A note that was changed there, with what only we know of it."""
    if ours is None:
        return note
    return note._replace(creator=ours.creator, created=ours.created, unknown=ours.unknown)
