"""Settings: everything that the window remembers, as one value and one small JSON file.

A bad value in the file falls back to its default and a missing file is no error: settings must
never keep anybody from reading an agreement. Unknown keys, from a newer tcreader, are kept.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any

from tcreader.safe_files import write_safely

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

THEMES = ("system", "light", "dark")
TYPEFACES = ("serif", "sans")
LANGUAGES = ("", "en", "zh_CN")
ZOOM_STEPS = (50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
_RECENT_KEPT = 12

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Settings:
    """What the window remembers.

    Attributes:
        language: ``en``, ``zh_CN``, or nothing to follow the system.
        theme: ``light``, ``dark``, or ``system`` to follow it.
        zoom: Size of the text in per cent.
        typeface: In what the text is set: ``serif`` or ``sans``.
        reduced_motion: Whether scrolling jumps instead of gliding.
        recent: Paths of agreements, the last one first.
        geometry: The window's place and size as Qt packs them, in base64.
        columns: Widths of the three columns, in pixels.
        shows_outline: Whether the left column is shown.
        shows_panel: Whether the right column is shown.
        panel: Which panel was last in front: ``flags``, ``notes`` or ``overview``.
        flag_order: In what order flags come: ``document``, ``queue``, ``class`` or ``category``.
        note_groups: By what notes are grouped: ``none``, ``clause``, ``author``, ``color``, ``tag``
            or ``state``.
        export_folder: Where the last export went.
        rules_folder: Where the firm's own rules stand.
        unknown: Keys that this version doesn't know.
    """

    language: str = ""
    theme: str = "system"
    zoom: int = 100
    typeface: str = "serif"
    reduced_motion: bool = False
    recent: tuple[str, ...] = ()
    geometry: str = ""
    columns: tuple[int, ...] = ()
    shows_outline: bool = True
    shows_panel: bool = True
    panel: str = "flags"
    flag_order: str = "document"
    note_groups: str = "none"
    export_folder: str = ""
    rules_folder: str = ""
    unknown: Mapping[str, Any] = field(default_factory=dict)

    def with_recent(self, path: Path) -> Settings:
        """The same settings with a file at the head of the recent list."""
        others = [other for other in self.recent if other != str(path)]
        return replace(self, recent=(str(path), *others)[:_RECENT_KEPT])

    def zoomed(self, steps: int) -> int:
        """The zoom that many steps up or down from here."""
        below = sum(step < self.zoom for step in ZOOM_STEPS)
        exact = self.zoom in ZOOM_STEPS
        index = below + steps if exact or steps < 0 else below + steps - 1
        return ZOOM_STEPS[min(max(index, 0), len(ZOOM_STEPS) - 1)]


_CHOICES: Mapping[str, tuple[str, ...]] = {
    "flag_order": ("document", "queue", "class", "category"),
    "language": LANGUAGES,
    "note_groups": ("none", "clause", "author", "color", "tag", "state"),
    "theme": THEMES,
    "typeface": TYPEFACES,
    "panel": ("flags", "notes", "overview"),
}


def read_settings(path: Path) -> Settings:
    """The settings in a file; the defaults where the file is missing or wrong."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        _log.info("settings in %s were not read: %s", path, error)
        return Settings()
    return _settings_from(data) if isinstance(data, dict) else Settings()


def write_settings(path: Path, settings: Settings) -> None:
    """Write settings to a file, whole or not at all.

    Raises:
        OSError: The file couldn't be written.
    """
    data = dict(settings.unknown)
    for entry in fields(settings):
        if entry.name != "unknown":
            data[entry.name] = getattr(settings, entry.name)
    path.parent.mkdir(parents=True, exist_ok=True)
    written = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    write_safely(path, written.encode(), for_good=False)


def _settings_from(data: dict[str, Any]) -> Settings:
    defaults = Settings()
    known: dict[str, Any] = {}
    for entry in fields(defaults):
        if entry.name in data and entry.name != "unknown":
            known[entry.name] = _valid(entry.name, data[entry.name], getattr(defaults, entry.name))
    unknown = {key: value for key, value in data.items() if key not in known}
    return Settings(**known, unknown=unknown)


def _valid(name: str, value: object, default: object) -> object:
    """The value if it is one that the setting can take, else its default."""
    if isinstance(default, tuple):
        kind = int if name == "columns" else str
        if isinstance(value, list) and all(type(entry) is kind for entry in value):
            return tuple(value)
    elif type(value) is type(default):
        within = value in _CHOICES.get(name, (value,))
        if name == "zoom":
            within = isinstance(value, int) and ZOOM_STEPS[0] <= value <= ZOOM_STEPS[-1]
        if within:
            return value
    _log.info("the setting %s has no use for %r", name, value)
    return default
