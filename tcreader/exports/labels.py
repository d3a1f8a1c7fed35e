"""The fixed words of an export, by language; they stand in ``resources/exports/labels.json``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tcreader.annotations import PlacementState
from tcreader.resource_files import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tcreader.annotations import Placement


def language_for(agreement_language: str) -> str:
    """The language of an export for an agreement: ``zh`` for Chinese of any kind, else ``en``."""
    return "zh" if agreement_language.startswith("zh") else "en"


def load_labels(language: str) -> Mapping[str, str]:
    """The words for ``zh`` or ``en``, under their keys."""
    words: dict[str, dict[str, str]] = json.loads(
        resource("exports", "labels.json").read_text(encoding="utf-8")
    )
    return words[language]


def doubt_in_words(placement: Placement, labels: Mapping[str, str]) -> str:
    """Which words may have turned what a note is about; empty where none have."""
    if placement.state is not PlacementState.MEANING_CHANGED:
        return ""
    turned = [
        labels["turned"].format(was=before or "…", now=after or "…")
        for before, after in placement.changes
    ]
    return labels["colon"].join(filter(None, (labels["doubt"], labels["semicolon"].join(turned))))
