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

from tcreader.annotations.drafting import Draft

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

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

    def touches(self, part: Part) -> Iterable[str]:
        """Under which ids it sets or removes entries of a part; the way back touches the same."""
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
        draft = Draft(getattr(record, self.part.value))
        inverse = self.into(draft)
        parts: dict[str, Any] = {self.part.value: draft.entries()}
        return dataclasses.replace(record, **parts), inverse

    def touches(self, part: Part) -> Iterable[str]:
        """Under which ids it sets or removes entries of a part."""
        return (self.key,) if part is self.part else ()

    def into(self, draft: Draft) -> Put:
        """Change a draft of the part, and give the change that leads back."""
        old, follower = draft.get(self.key), None
        if self.value is not None:
            draft.put(self.key, self.value, self.before)
        elif old is not None:
            follower = draft.remove(self.key)
        return Put(self.part, self.key, old, follower)


class Stand(NamedTuple):
    """Take another standpoint."""

    standpoint: Standpoint

    def apply(self, record: Record) -> tuple[Record, Change]:
        """The changed record and the change that leads back."""
        changed = dataclasses.replace(record, standpoint=self.standpoint)
        return changed, Stand(record.standpoint)

    def touches(self, part: Part) -> Iterable[str]:
        """Under which ids it sets or removes entries of a part: none."""
        del part
        return ()


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

    def touches(self, part: Part) -> Iterable[str]:
        """Under which ids it sets or removes entries of a part: none."""
        del part
        return ()


class Together(NamedTuple):
    """Several changes that are done, and undone, as one."""

    changes: tuple[Change, ...]

    def apply(self, record: Record) -> tuple[Record, Change]:
        """The changed record and the change that leads back."""
        inverses: list[Change] = []
        drafts: dict[str, Draft] = {}  # each part is copied once, however many entries change
        for change in self.changes:
            inverse: Change
            if isinstance(change, Put):
                name = change.part.value
                if name not in drafts:
                    drafts[name] = Draft(getattr(record, name))
                inverse = change.into(drafts[name])
            else:
                record, inverse = change.apply(_with(record, drafts))
                drafts = {}
            inverses.append(inverse)
        return _with(record, drafts), Together(tuple(reversed(inverses)))

    def touches(self, part: Part) -> Iterable[str]:
        """Under which ids they set or remove entries of a part, each once."""
        return dict.fromkeys(key for change in self.changes for key in change.touches(part))


def _with(record: Record, drafts: Mapping[str, Draft]) -> Record:
    """The record with the drafts of some of its parts."""
    parts: dict[str, Any] = {name: draft.entries() for name, draft in drafts.items()}
    return dataclasses.replace(record, **parts)
