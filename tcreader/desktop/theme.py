"""The theme: every colour of the window, as one value.

Qt's own dark mode isn't asked: the platform's wish only chooses which theme is loaded, and the
application's palette and style sheet are made from it. So a test, or a screenshot, sees exactly
what a person sees.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tcreader.resource_files import resource

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Theme:
    """Colours as ``#rrggbb`` (``#aarrggbb`` for the shadow), named by what they are for.

    Attributes:
        name: ``light`` or ``dark``.
        is_dark: Whether light type stands on a dark ground.
        paper: Behind the agreement's text.
        panel: Behind everything beside it.
        line: The one-pixel lines between areas.
        ink: Type.
        muted: Type that steps back: labels, counts, hints.
        accent: What is current or can be pressed.
        accent_tint: Behind the current row.
        on_accent: Type on the accent colour.
        hover: Behind a row under the pointer.
        high: Severity high.
        medium: Severity medium.
        low: Severity low.
        good: What is settled or saved.
        search_hit: Behind a hit of the search.
        search_current: Behind the hit at which the search stands.
        shadow: Under what floats.
        highlights: The five colours of highlights, by name.
    """

    name: str
    is_dark: bool
    paper: str
    panel: str
    line: str
    ink: str
    muted: str
    accent: str
    accent_tint: str
    on_accent: str
    hover: str
    high: str
    medium: str
    low: str
    good: str
    search_hit: str
    search_current: str
    shadow: str
    highlights: Mapping[str, str]


def load_theme(name: str) -> Theme:
    """The theme ``light`` or ``dark``."""
    return Theme(**json.loads(resource("themes", f"{name}.json").read_text(encoding="utf-8")))
