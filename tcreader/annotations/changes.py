"""Changes to a record, as values that know their inverse.

``change.apply(record)`` gives the new record and the change that leads back:
``inverse.apply(new)`` gives the old record again. There is one primitive, `Put`: it sets, replaces
or removes one entry of one part of the record. Everything that a reviewer does is a `Put` or
several of them `Together`.
"""

from __future__ import annotations

import dataclasses
import enum
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    from tcreader.annotations.record import Record, Standpoint


class Part(enum.Enum):
    """A part of the record that holds entries under ids; the value is the attribute's name."""

    ANNOTATIONS = "annotations"
    REPLIES = "replies"
    DECISIONS = "decisions"
    HAND_FLAGS = "hand_flags"
    READING = "reading"
    DELETED = "deleted"


class Change(Protocol):
    """Something that was done to a record and can be undone."""

    def apply(self, record: Record) -> tuple[Record, Change]:
        """The changed record and the change that leads back."""
        ...


class Put(NamedTuple):
    """Set the entry under ``key`` to ``value``, or remove it when ``value`` is None.

    ``before`` names the entry in front of which a new one is put; None puts it last. It lets an
    undone deletion come back to its old place.
    """

    part: Part
    key: str
    value: Any
    before: str | None = None

    def apply(self, record: Record) -> tuple[Record, Change]:
        """The changed record and the change that leads back."""
        entries: dict[str, Any] = dict(getattr(record, self.part.value))
        old = entries.get(self.key)
        follower = _follower(entries, self.key) if old is not None and self.value is None else None
        if self.value is None:
            entries.pop(self.key, None)
        elif old is not None or self.before not in entries:
            entries[self.key] = self.value
        else:
            entries = _inserted(entries, self.key, self.value, self.before)
        parts: dict[str, Any] = {self.part.value: entries}
        changed = dataclasses.replace(record, **parts)
        return changed, Put(self.part, self.key, old, follower)


class Stand(NamedTuple):
    """Take another standpoint."""

    standpoint: Standpoint

    def apply(self, record: Record) -> tuple[Record, Change]:
        """The changed record and the change that leads back."""
        changed = dataclasses.replace(record, standpoint=self.standpoint)
        return changed, Stand(record.standpoint)


class Together(NamedTuple):
    """Several changes that are done, and undone, as one."""

    changes: tuple[Change, ...]

    def apply(self, record: Record) -> tuple[Record, Change]:
        """The changed record and the change that leads back."""
        inverses: list[Change] = []
        for change in self.changes:
            record, inverse = change.apply(record)
            inverses.append(inverse)
        return record, Together(tuple(reversed(inverses)))


def _follower(entries: dict[str, Any], key: str) -> str | None:
    """The key after ``key``, or None if it is the last."""
    keys = iter(entries)
    for candidate in keys:
        if candidate == key:
            return next(keys, None)
    return None


def _inserted(
    entries: dict[str, Any], key: str, value: object, before: str | None
) -> dict[str, Any]:
    """The entries with a new one in front of ``before``."""
    result: dict[str, Any] = {}
    for other, entry in entries.items():
        if other == before:
            result[key] = value
        result[other] = entry
    return result
