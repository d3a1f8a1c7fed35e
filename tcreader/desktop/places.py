"""Where the window keeps its own files, on each system where programs do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from platformdirs import user_config_path, user_data_path, user_log_path

if TYPE_CHECKING:
    from pathlib import Path

_NAME = "tcreader"


def settings_file() -> Path:
    """The settings."""
    return user_config_path(_NAME, appauthor=False) / "settings.json"


def log_file() -> Path:
    """Traces of what went wrong inside the program."""
    return user_log_path(_NAME, appauthor=False) / "tcreader.log"


def samples_folder() -> Path:
    """The reviewer's own copies of the samples."""
    return user_data_path(_NAME, appauthor=False) / "samples"
