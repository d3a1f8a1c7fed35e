"""Decisions on flags, and flags set by hand, as W3C JSON."""

from __future__ import annotations

from typing import Any

from tcreader.annotations.file_format.body_items import (
    PLAIN,
    begun_json,
    note_and_words,
    note_json,
    person_json,
    person_of,
    word_json,
)
from tcreader.annotations.file_format.json_shapes import Json, expect, word
from tcreader.annotations.file_format.stance_items import proposal_json, stance_json, stance_of
from tcreader.annotations.file_format.target_items import target_json, target_of
from tcreader.annotations.model import FlagDecision, HandFlag, Verdict

_SEVERITIES = frozenset({"low", "medium", "high"})


def decision_json(decision: FlagDecision) -> Json:
    """A decision as the review file holds it, without what others wrote."""
    item = begun_json(decision.id, "classifying", decision.creator, "", decision.modified)
    bodies = [note_json(decision.reason, PLAIN)] if decision.reason else []
    if decision.found:
        bodies.append(word_json(decision.found, "classifying"))
    if bodies := bodies + proposal_json(decision.stance):
        item["body"] = bodies
    item["target"] = target_json(decision.target)
    item["tcr:decides"] = decision.flag
    if decision.verdict is not None:
        item["tcr:verdict"] = decision.verdict.value
    if decision.category is not None:
        item["tcr:category"] = decision.category
    if decision.severity is not None:
        item["tcr:severity"] = decision.severity
    if decision.settles:
        item["tcr:settles"] = list(decision.settles)
    return item | stance_json(decision.stance)


def decision_of(item: Json) -> FlagDecision:
    """The decision that an item says.

    Raises:
        NotOurs: It isn't of our shape; so do KeyError, TypeError, ValueError and AttributeError
            say.
    """
    verdict, settles = item.get("tcr:verdict"), item.get("tcr:settles", [])
    category, severity = item.get("tcr:category"), item.get("tcr:severity")
    expect(isinstance(settles, list))
    reason, found = note_and_words(item, PLAIN, "classifying")
    return FlagDecision(
        id=word(item["id"]),
        flag=word(item["tcr:decides"]),
        target=target_of(item["target"]),
        verdict=None if verdict is None else Verdict(verdict),
        reason=reason,
        category=None if category is None else word(category),
        severity=None if severity is None else _severity(severity),
        creator=person_of(item.get("creator")),
        modified=word(item.get("modified", "")),
        settles=tuple(one for one in settles if isinstance(one, str)),
        stance=stance_of(item),
        found=found[0] if found else "",
    )


def hand_flag_json(flag: HandFlag) -> Json:
    """A flag set by hand as the review file holds it, without what others wrote."""
    item = begun_json(flag.id, "classifying", flag.creator, flag.created, flag.modified)
    item["body"] = [word_json(flag.category, "classifying"), *proposal_json(flag.stance)]
    item["target"] = target_json(flag.target)
    if flag.severity:
        item["tcr:severity"] = flag.severity
    if flag.editor is not None:
        item["tcr:editor"] = person_json(flag.editor)
    return item | stance_json(flag.stance)


def hand_flag_of(item: Json) -> HandFlag:
    """The flag set by hand that an item says.

    Raises:
        NotOurs: It isn't of our shape; so do KeyError, TypeError, ValueError and AttributeError
            say.
    """
    _, (category,) = note_and_words(item, "", "classifying")
    return HandFlag(
        id=word(item["id"]),
        target=target_of(item["target"]),
        category=category,
        severity=_severity(item["tcr:severity"]),
        creator=person_of(item.get("creator")),
        created=word(item.get("created", "")),
        modified=word(item.get("modified", "")),
        editor=person_of(item.get("tcr:editor")),
        stance=stance_of(item),
    )


def _severity(value: Any) -> str:
    expect(value in _SEVERITIES)
    return str(value)
