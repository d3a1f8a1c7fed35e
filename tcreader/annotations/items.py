"""The items of a review file: each annotation, decision and hand-made flag as W3C JSON.

An item is read by the shape that it was written in. Whatever it says beyond that is kept as its
leftover and woven back when it is written; an item of another shape isn't ours and is kept whole.

What the W3C model has no word for stands under the prefix ``tcr:``:

``tcr:color``     a highlight's colour, one of five names.
``tcr:about``     ``clause`` in the target of a note on a clause as a whole.
``tcr:decides``   the id of the flag that a decision is about.
``tcr:verdict``   ``kept`` or ``dismissed``.
``tcr:category``  the category that the reviewer gave the flag instead.
``tcr:severity``  the severity, ``low``, ``medium`` or ``high``.
``tcr:settles``   ids of other reviewers' decisions that this one overrules.
``tcr:editor``    who changed an item last, where that wasn't its creator.
``tcr:status``    ``resolved`` where a thread is closed.
``tcr:lost``      true for a reply that holds a version of its annotation which lost in a merge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tcreader.annotations.json_shapes import Json, NotOurs, expect, filled, word
from tcreader.annotations.leftovers import leftover, woven
from tcreader.annotations.model import (
    Annotation,
    Color,
    FlagDecision,
    HandFlag,
    Reply,
    Reviewer,
    Verdict,
)
from tcreader.annotations.target_items import target_json, target_of

if TYPE_CHECKING:
    from collections.abc import Mapping

Entry = Annotation | Reply | FlagDecision | HandFlag

_MOTIVATIONS = frozenset({"highlighting", "commenting", "replying", "classifying"})
_SEVERITIES = frozenset({"low", "medium", "high"})
_RESOLVED = "resolved"


def item_of(entry: Entry) -> Json:
    """An entry as the review file holds it, leftovers included."""
    whole: Json = woven(_written(entry), entry.unknown)
    return whole


def entry_of(item: Any) -> Entry:
    """What an item says.

    Raises:
        NotOurs: It isn't an item that tcreader understands.
    """
    try:
        return _entry_of(item)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NotOurs from error


def _written(entry: Entry) -> Json:
    if isinstance(entry, FlagDecision):
        return _decision_json(entry)
    if isinstance(entry, HandFlag):
        return _hand_flag_json(entry)
    if isinstance(entry, Reply):
        return _reply_json(entry)
    return _annotation_json(entry)


def _entry_of(item: Any) -> Entry:
    expect(isinstance(item, dict) and item["type"] == "Annotation")
    expect(item["motivation"] in _MOTIVATIONS)
    if item["motivation"] == "replying":
        entry: Entry = _reply(item)
    elif item["motivation"] != "classifying":
        entry = _annotation(item)
    elif "tcr:decides" in item:
        entry = _decision(item)
    else:
        entry = _hand_flag(item)
    ours = _written(entry)
    if ours == item:
        return entry
    expect(ours["id"] == item["id"] and _says_the_same(item, ours))
    return _with_leftover(entry, leftover(item, ours))


def _with_leftover(entry: Entry, rest: Mapping[str, Any] | None) -> Entry:
    return entry._replace(unknown=rest) if rest else entry


def _says_the_same(item: Json, ours: Json) -> bool:
    """Whether the item's own keys hold what would be written, so that nothing is lost.

    Whether a highlight with a note is called the one or the other is no loss.
    """
    return all(
        key in item and (isinstance(value, dict | list) or item[key] == value)
        for key, value in ours.items()
        if key != "motivation"
    )


# Annotations


def _annotation_json(annotation: Annotation) -> Json:
    bodies = [_body(annotation.note, "commenting", "text/markdown")] if annotation.note else []
    bodies += [_body(tag, "tagging") for tag in annotation.tags]
    is_highlight = annotation.color is not None and not bodies
    return filled(
        {
            "id": annotation.id,
            "type": "Annotation",
            "motivation": "highlighting" if is_highlight else "commenting",
            "creator": _person_json(annotation.creator),
            "created": annotation.created,
            "modified": annotation.modified,
            "body": bodies,
            "target": target_json(annotation.target),
            "tcr:color": annotation.color.value if annotation.color else None,
            "tcr:editor": _person_json(annotation.editor),
            "tcr:status": _RESOLVED if annotation.resolved else None,
        }
    )


def _annotation(item: Json) -> Annotation:
    bodies = _bodies(item)
    color = item.get("tcr:color")
    return Annotation(
        id=word(item["id"]),
        target=target_of(item["target"]),
        color=Color(color) if color is not None else None,
        note=next(iter(_values(bodies, "commenting", "text/markdown")), ""),
        tags=tuple(dict.fromkeys(_values(bodies, "tagging"))),
        creator=_person(item.get("creator")),
        created=word(item.get("created", "")),
        modified=word(item.get("modified", "")),
        editor=_person(item.get("tcr:editor")),
        resolved=item.get("tcr:status") == _RESOLVED,
    )


# Replies


def _reply_json(reply: Reply) -> Json:
    bodies = [_body(reply.note, "commenting", "text/markdown")] if reply.note else []
    bodies += [_body(tag, "tagging") for tag in reply.tags]
    return filled(
        {
            "id": reply.id,
            "type": "Annotation",
            "motivation": "replying",
            "creator": _person_json(reply.creator),
            "created": reply.created,
            "modified": reply.modified,
            "body": bodies,
            "target": reply.to,
            "tcr:lost": reply.lost or None,
            "tcr:color": reply.color.value if reply.color else None,
        }
    )


def _reply(item: Json) -> Reply:
    bodies = _bodies(item)
    color = item.get("tcr:color")
    return Reply(
        id=word(item["id"]),
        to=word(item["target"]),
        note=next(iter(_values(bodies, "commenting", "text/markdown")), ""),
        creator=_person(item.get("creator")),
        created=word(item.get("created", "")),
        modified=word(item.get("modified", "")),
        lost=item.get("tcr:lost") is True,
        color=Color(color) if color is not None else None,
        tags=tuple(dict.fromkeys(_values(bodies, "tagging"))),
    )


# Decisions on flags, and flags set by hand


def _decision_json(decision: FlagDecision) -> Json:
    bodies = [_body(decision.reason, "commenting", "text/plain")] if decision.reason else []
    return filled(
        {
            "id": decision.id,
            "type": "Annotation",
            "motivation": "classifying",
            "creator": _person_json(decision.creator),
            "modified": decision.modified,
            "body": bodies,
            "target": target_json(decision.target),
            "tcr:decides": decision.flag,
            "tcr:verdict": decision.verdict.value if decision.verdict else None,
            "tcr:category": decision.category,
            "tcr:severity": decision.severity,
            "tcr:settles": list(decision.settles) or None,
        }
    )


def _decision(item: Json) -> FlagDecision:
    verdict = item.get("tcr:verdict")
    category, severity = item.get("tcr:category"), item.get("tcr:severity")
    settles = item.get("tcr:settles", [])
    expect(isinstance(settles, list))
    return FlagDecision(
        id=word(item["id"]),
        flag=word(item["tcr:decides"]),
        target=target_of(item["target"]),
        verdict=Verdict(verdict) if verdict is not None else None,
        reason=next(iter(_values(_bodies(item), "commenting", "text/plain")), ""),
        category=word(category) if category is not None else None,
        severity=_severity(severity) if severity is not None else None,
        creator=_person(item.get("creator")),
        modified=word(item.get("modified", "")),
        settles=tuple(word(one) for one in settles),
    )


def _hand_flag_json(flag: HandFlag) -> Json:
    return filled(
        {
            "id": flag.id,
            "type": "Annotation",
            "motivation": "classifying",
            "creator": _person_json(flag.creator),
            "created": flag.created,
            "modified": flag.modified,
            "body": [_body(flag.category, "classifying")],
            "target": target_json(flag.target),
            "tcr:severity": flag.severity,
            "tcr:editor": _person_json(flag.editor),
        }
    )


def _hand_flag(item: Json) -> HandFlag:
    (category,) = _values(_bodies(item), "classifying")
    return HandFlag(
        id=word(item["id"]),
        target=target_of(item["target"]),
        category=category,
        severity=_severity(item["tcr:severity"]),
        creator=_person(item.get("creator")),
        created=word(item.get("created", "")),
        modified=word(item.get("modified", "")),
        editor=_person(item.get("tcr:editor")),
    )


# Bodies and people


def _body(value: str, purpose: str, format_: str = "") -> Json:
    return filled(
        {"type": "TextualBody", "value": value, "format": format_ or None, "purpose": purpose}
    )


def _bodies(item: Json) -> list[Any]:
    bodies = item.get("body", [])
    expect(isinstance(bodies, list))
    return list(bodies)


def _values(bodies: list[Any], purpose: str, format_: str = "") -> list[str]:
    """The words of our bodies with a purpose; empty ones are somebody else's."""
    return [
        body["value"]
        for body in bodies
        if isinstance(body, dict)
        and body.get("type") == "TextualBody"
        and body.get("purpose") == purpose
        and body.get("format", "") == format_
        and isinstance(body.get("value"), str)
        and body["value"]
    ]


def _person_json(reviewer: Reviewer | None) -> Json | None:
    return person_json(reviewer) if reviewer else None


def person_json(reviewer: Reviewer) -> Json:
    """A reviewer as a W3C agent."""
    return {"id": reviewer.id, "type": "Person", "name": reviewer.name}


def reviewer_of(value: Any) -> Reviewer:
    """The reviewer that a W3C agent is.

    Raises:
        NotOurs: It isn't a person with an id and a name.
    """
    try:
        expect(value["type"] == "Person")
        return Reviewer(word(value["id"]), word(value["name"]))
    except (KeyError, TypeError) as error:
        raise NotOurs from error


def _person(value: Any) -> Reviewer | None:
    return None if value is None else reviewer_of(value)


def _severity(value: Any) -> str:
    expect(value in _SEVERITIES)
    return str(value)
