"""What tcreader doesn't understand of a JSON value, and how it is woven back in.

`leftover` takes what tcreader would write from a value it has read away from that value;
`woven` puts the rest back beside what is written now. For any value that was read,
``woven(ours, leftover(theirs, ours))`` is the value again, key by key and in the lists' order,
and when our part has changed in between, only our part changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Slot(NamedTuple):
    """The place of one of our elements in a list that holds other things too.

    Attributes:
        name: By which the element is recognised (see `_name`).
        rest: What the element held beside what is ours.
    """

    name: tuple[str, ...]
    rest: Any = None


def leftover(theirs: Any, ours: Any) -> Any:
    """What ``theirs`` says beyond ``ours``; None if nothing.

    For an object it is a dict of the other keys and of what is left of the shared ones, for a
    list a tuple of `Slot` for ours and of other elements as they are.
    """
    if isinstance(theirs, dict) and isinstance(ours, dict):
        rest = {}
        for key, value in theirs.items():
            if key not in ours:
                rest[key] = value
            elif (left := leftover(value, ours[key])) is not None:
                rest[key] = left
        return rest or None
    if isinstance(theirs, list) and isinstance(ours, list) and theirs != ours:
        return _leftover_of_list(theirs, ours)
    return None


def woven(ours: Any, rest: Any) -> Any:
    """``ours`` with what was left of the value that it was once read from."""
    if isinstance(rest, dict) and isinstance(ours, dict):
        whole = {key: woven(value, rest.get(key)) for key, value in ours.items()}
        whole.update((key, value) for key, value in rest.items() if key not in ours)
        return whole
    if isinstance(rest, tuple | list) and isinstance(ours, list):
        return _woven_list(ours, rest)
    return ours


def _leftover_of_list(theirs: Sequence[Any], ours: Sequence[Any]) -> tuple[Any, ...]:
    waiting = _by_name(ours)
    rest: list[Any] = []
    for element in theirs:
        name = _name(element)
        if name in waiting and _holds(element, waiting[name]):
            rest.append(Slot(name, leftover(element, waiting.pop(name))))
        else:
            rest.append(element)
    return tuple(rest)


def _holds(element: Any, ours: Any) -> bool:
    """Whether an element says nothing else than ours, as far as ours goes."""
    if not isinstance(ours, dict):
        return bool(element == ours)
    return all(
        isinstance(value, dict | list) or element.get(key, value) == value
        for key, value in ours.items()
    )


def _woven_list(ours: Sequence[Any], rest: Sequence[Any]) -> list[Any]:
    waiting = _by_name(ours)
    whole = []
    for element in rest:
        if not isinstance(element, Slot):
            whole.append(element)
        elif element.name in waiting:
            whole.append(woven(waiting.pop(element.name), element.rest))
    return whole + list(waiting.values())


def _by_name(elements: Sequence[Any]) -> dict[tuple[str, ...], Any]:
    return {_name(element): element for element in elements}


def _name(element: Any) -> tuple[str, ...]:
    """What makes an element itself among its neighbours, whatever else it says.

    A person is its id, a kept text its digest, a tag its word, and a selector or another body is
    its type, purpose and format, of which each of our lists has one.
    """
    if not isinstance(element, dict):
        return "value", repr(element)
    if element.get("type") == "Person" or "sha256" in element:
        return "id", repr(element.get("id")), repr(element.get("sha256"))
    purpose, format_ = element.get("purpose"), element.get("format")
    value = element.get("value") if purpose == "tagging" else None
    return "kind", *(repr(part) for part in (element.get("type"), purpose, format_, value))


def without(rest: Mapping[str, Any] | None, *keys: str) -> dict[str, Any]:
    """A leftover without some of its keys; never None."""
    return {key: value for key, value in (rest or {}).items() if key not in keys}
