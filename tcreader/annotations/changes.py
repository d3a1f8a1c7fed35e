"""Changes to a record, as values that know their inverse.

``change.apply(record)`` gives the new record and the change that leads back:
``inverse.apply(new)`` gives the old record again. The primitive is `Put`: it sets, replaces or
removes one entry of one part of the record. Everything that a reviewer does is a `Put` or several
of them `Together`; a merge brings a `Backing` too.
"""

from __future__ import annotations

import dataclasses
import enum
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tcreader.annotations.kept_text import KeptText
    from tcreader.annotations.model import Reviewer
    from tcreader.annotations.record import ForeignItem, Record, Standpoint


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
        entries, inverse = self.into(dict(getattr(record, self.part.value)))
        parts: dict[str, Any] = {self.part.value: entries}
        return dataclasses.replace(record, **parts), inverse

    def into(self, entries: dict[str, Any]) -> tuple[dict[str, Any], Put]:
        """The changed entries of the part, which are the caller's own, and the change back."""
        old = entries.get(self.key)
        follower = _follower(entries, self.key) if old is not None and self.value is None else None
        if self.value is None:
            entries.pop(self.key, None)
        elif old is not None or self.before not in entries:
            entries[self.key] = self.value
        else:
            entries = _inserted(entries, self.key, self.value, self.before)
        return entries, Put(self.part, self.key, old, follower)


class Stand(NamedTuple):
    """Take another standpoint."""

    standpoint: Standpoint

    def apply(self, record: Record) -> tuple[Record, Change]:
        """The changed record and the change that leads back."""
        changed = dataclasses.replace(record, standpoint=self.standpoint)
        return changed, Stand(record.standpoint)


class Backing(NamedTuple):
    """Keep other texts, people and work of other programs behind the entries.

    The attributes are those of the record.
    """

    texts: Mapping[str, KeptText]
    reviewers: tuple[Reviewer, ...]
    slots: tuple[str | ForeignItem, ...]
    unknown: Mapping[str, Any]

    @classmethod
    def of(cls, record: Record) -> Backing:
        """What stands behind a record's entries."""
        return cls(record.texts, record.reviewers, record.slots, record.unknown)

    def apply(self, record: Record) -> tuple[Record, Change]:
        """The changed record and the change that leads back."""
        return dataclasses.replace(record, **self._asdict()), Backing.of(record)


class Together(NamedTuple):
    """Several changes that are done, and undone, as one."""

    changes: tuple[Change, ...]

    def apply(self, record: Record) -> tuple[Record, Change]:
        """The changed record and the change that leads back."""
        inverses: list[Change] = []
        drafts: dict[str, Any] = {}  # each part is copied once, however many entries change
        for change in self.changes:
            inverse: Change
            if isinstance(change, Put):
                name = change.part.value
                entries = drafts[name] if name in drafts else dict(getattr(record, name))
                drafts[name], inverse = change.into(entries)
            else:
                record = dataclasses.replace(record, **drafts)
                drafts = {}
                record, inverse = change.apply(record)
            inverses.append(inverse)
        return dataclasses.replace(record, **drafts), Together(tuple(reversed(inverses)))


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
