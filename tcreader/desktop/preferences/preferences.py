"""The settings at work: read once, changed in one place, written at once."""

from __future__ import annotations

import dataclasses
import logging
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from tcreader.annotations import Reviewer
from tcreader.desktop.preferences.settings import read_settings, write_settings

if TYPE_CHECKING:
    from pathlib import Path

    from tcreader.desktop.preferences.settings import Settings

_log = logging.getLogger(__name__)


class Preferences(QObject):
    """Holds the settings and says when they change.

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
        """Who annotates here; the id is made, and kept, when it is first needed."""
        if not self.settings.reviewer_id:
            import uuid

            self.change(reviewer_id=uuid.uuid4().urn)
        name = self.settings.reviewer_name or system_user()
        return Reviewer(self.settings.reviewer_id, name)


def system_user() -> str:
    """The name under which the person is known to the computer, or nothing."""
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, ImportError, OSError):
        return ""
