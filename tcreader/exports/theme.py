"""The window's colours, for exports that look like the window."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tcreader.resource_files import resource

if TYPE_CHECKING:
    from collections.abc import Mapping


def theme_colors(name: str) -> Mapping[str, Any]:
    """All colours of the theme ``light`` or ``dark``, under the names that the window uses."""
    colors: dict[str, Any] = json.loads(
        resource("themes", f"{name}.json").read_text(encoding="utf-8")
    )
    return colors


def highlight_colors() -> Mapping[str, str]:
    """The five highlights as ``#rrggbb`` on white paper, by name."""
    highlights: dict[str, str] = theme_colors("light")["highlights"]
    return highlights
