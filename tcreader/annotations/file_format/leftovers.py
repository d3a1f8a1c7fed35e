"""What tcreader doesn't understand of a JSON value, and how it is woven back in.

`leftover` takes what tcreader would write from a value it has read away from that value;
`woven` puts the rest back beside what is written now. When our part has changed in between, only
our part changes. `missing` tells what would be lost all the same, where one stands in the other's
place: then the value isn't ours to write.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Slot(NamedTuple):
    """The place of one of our elements in a list that holds other things too.

    Attributes:
        name: By which the element is recognised (see `_name`).
        rest: What the element held beside what is ours.
    """

    name: tuple[str, ...]
    rest: Inside | None = None


class Inside(dict[str, Any]):
    """What an object of ours holds beside ours: other keys, and the rest of shared ones.

    It goes when our object goes; a plain dict is a value of others and stays.
    """


class Among(tuple[Any, ...]):
    """A list of ours with others' elements: a `Slot` for each of ours, theirs as they are."""

    __slots__ = ()


class Instead(NamedTuple):
    """Another word than ours, which stands until ours changes."""

    theirs: str
    ours: str


NOTHING: Final = object()
"""Given by `missing` where nothing is missing; None is a value of its own in JSON."""


def leftover(theirs: Any, ours: Any) -> Inside | Among | Instead | None:
    """What ``theirs`` says beyond ``ours``; None if nothing."""
    if isinstance(theirs, dict) and isinstance(ours, dict):
        return leftover_of_object(theirs, ours) or None
    if isinstance(theirs, list) and isinstance(ours, list) and theirs != ours:
        return _leftover_of_list(theirs, ours)
    if isinstance(theirs, str) and isinstance(ours, str) and theirs != ours:
        return Instead(theirs, ours)
    return None


def leftover_of_object(theirs: Mapping[str, Any], ours: Mapping[str, Any]) -> Inside:
    """What an object says beyond ours."""
    rest = Inside()
    for key, value in theirs.items():
        if key not in ours:
            rest[key] = value
        elif (left := leftover(value, ours[key])) is not None:
            rest[key] = left
    return rest


def woven(ours: Any, rest: Any) -> Any:
    """``ours`` with what was left of the value that it was once read from."""
    if isinstance(ours, dict) and isinstance(rest, Inside):
        return woven_object(ours, rest)
    if isinstance(ours, list) and isinstance(rest, Among):
        return _woven_list(ours, rest)
    if isinstance(rest, Instead) and rest.ours == ours:
        return rest.theirs
    return ours


def woven_object(ours: Mapping[str, Any], rest: Mapping[str, Any]) -> dict[str, Any]:
    """Our keys in our order, then what others wrote in theirs."""
    whole = {key: woven(value, rest.get(key)) for key, value in ours.items()}
    for key, value in rest.items():
        if key in ours or isinstance(value, Inside | Instead):
            continue
        if not isinstance(value, Among):
            whole[key] = value
        elif others := _woven_list([], value):
            whole[key] = others
    return whole


def missing(theirs: Any, whole: Any) -> Any:
    """What ``theirs`` says and ``whole`` doesn't; `NOTHING` if it says it all.

    ``whole`` may say more. Of objects only the missing keys are given, a list is given whole.
    """
    if theirs is whole:
        return NOTHING
    if isinstance(theirs, dict) and isinstance(whole, dict):
        found = {
            key: missing(value, whole[key]) if key in whole else value
            for key, value in theirs.items()
        }
        lost = {key: value for key, value in found.items() if value is not NOTHING}
        return lost or NOTHING
    if isinstance(theirs, list) and isinstance(whole, list):
        pairs = zip(theirs, whole, strict=False)
        is_said = len(theirs) == len(whole) and all(missing(*pair) is NOTHING for pair in pairs)
        return NOTHING if is_said else theirs
    return NOTHING if type(theirs) is type(whole) and theirs == whole else theirs


def _leftover_of_list(theirs: Sequence[Any], ours: Sequence[Any]) -> Among:
    known = {_name(element): element for element in ours}
    rest: list[Any] = []
    seen: dict[tuple[str, ...], Any] = {}
    for element in theirs:
        name = _name(element)
        if name in seen:  # a second one is ours only if it says just the same
            is_ours = element == seen[name]
        else:
            is_ours = name in known and _holds(element, known[name])
        if is_ours:
            seen[name] = element
            rest.append(Slot(name, _inside(element, known[name])))
        else:
            rest.append(element)
    return Among(rest)


def _inside(element: Any, ours: Any) -> Inside | None:
    rest = leftover(element, ours)
    return rest if isinstance(rest, Inside) else None


def _holds(element: Any, ours: Any) -> bool:
    """Whether an element says all that ours does; what is empty goes without saying."""
    if not isinstance(ours, dict):
        return bool(element == ours)
    return all(element.get(key, "") == value for key, value in ours.items())


def _woven_list(ours: Sequence[Any], rest: Among) -> list[Any]:
    known = {_name(element): element for element in ours}
    places = {slot.name for slot in rest if isinstance(slot, Slot)}
    whole = []
    for element in rest:
        if not isinstance(element, Slot):
            whole.append(element)
        elif element.name in known:
            whole.append(woven(known[element.name], element.rest))
    return whole + [element for element in ours if _name(element) not in places]


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
