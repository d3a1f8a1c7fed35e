"""Who signs a change, when, and under which new id."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tcreader.annotations import Part, Put, Together

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tcreader.annotations import Reviewer


def _now() -> datetime:
    return datetime.now(UTC)


def _new_id() -> str:
    from uuid import uuid4

    return uuid4().urn


@dataclass(frozen=True)
class Signer:
    """A reviewer at work.

    Attributes:
        reviewer: Who signs each change.
        clock: Gives the time of a change, with its zone.
        new_id: Gives the id of a new entry.
    """

    reviewer: Reviewer
    clock: Callable[[], datetime] = field(default=_now, compare=False)
    new_id: Callable[[], str] = field(default=_new_id, compare=False)

    def time(self) -> str:
        """The time of a change: UTC, to the second."""
        return self.clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def editor_of(self, creator: Reviewer | None) -> Reviewer | None:
        """Who is named as the editor of somebody's entry: nobody, where it is one's own."""
        is_own = creator is not None and creator.id == self.reviewer.id
        return None if is_own else self.reviewer

    def removal(self, part: Part, keys: Iterable[str]) -> Together:
        """Take entries out, and remember it, so that a merge doesn't bring them back."""
        now = self.time()
        return Together(
            tuple(
                change
                for key in dict.fromkeys(keys)
                for change in (Put(part, key, None), Put(Part.DELETED, key, now))
            )
        )
