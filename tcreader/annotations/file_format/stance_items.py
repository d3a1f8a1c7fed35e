"""Stances as W3C JSON: the proposed wording is a body, the rest stands under ``tcr:``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tcreader.annotations.file_format.body_items import note_and_words, word_json
from tcreader.annotations.stance import NO_STANCE, Position, Priority, Stance, StanceText

if TYPE_CHECKING:
    from tcreader.annotations.file_format.json_shapes import Json

_POSITIONS = {position.value: position for position in Position}
_PRIORITIES = {priority.value: priority for priority in Priority}
_TEXTS = {
    "tcr:fallback": StanceText.FALLBACK,
    "tcr:rationale": StanceText.RATIONALE,
    "tcr:internal": StanceText.INTERNAL,
}
_PROPOSING = "editing"  # W3C's word for asking for a change of the target
_KEYS = frozenset({"tcr:position", "tcr:priority", *_TEXTS})


def proposal_json(stance: Stance) -> list[Json]:
    """The body that holds the proposed wording; none without one."""
    return [word_json(stance.proposed, _PROPOSING)] if stance.proposed else []


def stance_json(stance: Stance) -> Json:
    """Everything of a stance but the proposed wording."""
    item: Json = {}
    if stance.position is not None:
        item["tcr:position"] = stance.position.value
    if stance.priority is not None:
        item["tcr:priority"] = stance.priority.value
    texts = {key: stance.text(which) for key, which in _TEXTS.items()}
    return item | {key: words for key, words in texts.items() if words}


def stance_of(item: Json) -> Stance:
    """The stance that an item says, as far as this version understands it.

    A position or priority that it doesn't know is passed over, and so survives as a leftover.

    Raises:
        NotOurs: The bodies aren't in a list.
    """
    _, proposals = note_and_words(item, "", _PROPOSING)
    if not proposals and _KEYS.isdisjoint(item):
        return NO_STANCE
    stance = Stance(
        position=_POSITIONS.get(_words(item, "tcr:position")),
        priority=_PRIORITIES.get(_words(item, "tcr:priority")),
        proposed=proposals[0] if proposals else "",
    )
    for key, which in _TEXTS.items():
        stance = stance.with_text(which, _words(item, key))
    return stance


def _words(item: Json, key: str) -> str:
    value: Any = item.get(key)
    return value if isinstance(value, str) else ""
