"""Where tcreader keeps its own files for the person who uses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_NAME = "tcreader"


def settings_file() -> Path:
    """What the window remembers."""
    return _settings_folder() / "settings.json"


def reviewer_file() -> Path:
    """Who the person is."""
    return _settings_folder() / "reviewer.json"


def log_file(name: str = _NAME) -> Path:
    """Traces of what went wrong inside the program."""
    from platformdirs import user_log_path

    return user_log_path(_NAME, appauthor=False) / f"{name}.log"


def samples_folder() -> Path:
    """The person's own copies of the samples."""
    return data_folder() / "samples"


def data_folder() -> Path:
    """Reviews that can't stand beside their agreement, and earlier states of all."""
    from platformdirs import user_data_path

    return user_data_path(_NAME, appauthor=False)


def _settings_folder() -> Path:
    from platformdirs import user_config_path

    return user_config_path(_NAME, appauthor=False)
