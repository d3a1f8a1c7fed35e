"""The settings at work: read once, changed in one place, written at once."""

from __future__ import annotations

import dataclasses
import logging
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from tcreader.desktop.preferences.settings import read_settings, write_settings
from tcreader.review import Identity

if TYPE_CHECKING:
    from pathlib import Path

    from tcreader.annotations import Reviewer
    from tcreader.desktop.preferences.settings import Settings

_log = logging.getLogger(__name__)


class Preferences(QObject):
    """Holds the settings and says when they change.

    The reviewer's name is said here too, but kept where the command line finds it.

    Attributes:
        settings: As they are now.

    Signals:
        changed: The names of the settings that changed, as a frozenset.
    """

    changed = Signal(object)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        """Read the settings from the file at ``path``, which need not exist."""
        super().__init__(parent)
        self._path = path
        self._identity = Identity()
        self.settings: Settings = read_settings(path)

    def change(self, **values: Any) -> None:
        """Set some settings by name and keep them."""
        self.put(dataclasses.replace(self.settings, **values))

    def put(self, settings: Settings) -> None:
        """Take other settings and keep them."""
        before, self.settings = self.settings, settings
        names = frozenset(
            entry.name
            for entry in dataclasses.fields(settings)
            if getattr(before, entry.name) != getattr(settings, entry.name)
        )
        if not names:
            return
        try:
            write_settings(self._path, settings)
        except OSError as error:  # they hold until the window closes; no reason to stop reading
            _log.info("settings were not written: %s", error)
        self.changed.emit(names)

    @property
    def reviewer(self) -> Reviewer:
        """Who annotates here."""
        return self._identity.reviewer

    @property
    def reviewer_name(self) -> str:
        """The name that the person gave, or nothing."""
        return self._identity.name

    def rename_reviewer(self, name: str) -> None:
        """Give the person another name; said as the setting ``reviewer_name``."""
        if name != self._identity.name:
            self._identity.rename(name)
            self.changed.emit(frozenset({"reviewer_name"}))
