"""The rules that the window looks by: those that come with tcreader, and a firm's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from tcreader.errors import InvalidRule

if TYPE_CHECKING:
    from pathlib import Path

    from tcreader.flags import Rules

_LANGUAGES = ("zh", "en")
_SETTLED_MS = 100  # editors write in several steps; read when they are through


class RuleShelf(QObject):
    """Reads rules when they are first wanted, and anew when a firm's own files change.

    Attributes:
        folder: Where the firm's own rules stand, or None.

    Signals:
        changed: The rules are others now.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        self._read: dict[tuple[str, ...], tuple[Rules, InvalidRule | None]] = {}
        self._watcher: QFileSystemWatcher | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLED_MS)
        self._timer.timeout.connect(self.reload)

    @property
    def problem(self) -> InvalidRule | None:
        """What is wrong with the firm's own rules; until it is mended, the shipped work alone."""
        return next((problem for _, problem in list(self._read.values()) if problem), None)

    def rules(self, languages: tuple[str, ...]) -> Rules:
        """The rules for an agreement's languages; may be called from a task."""
        read = self._read  # another one after a reload, which must not hear of these
        if languages not in read:
            read[languages] = self._load(languages)
        return read[languages][0]

    def _load(self, languages: tuple[str, ...]) -> tuple[Rules, InvalidRule | None]:
        from tcreader.flags import load_rules

        folder = self.folder
        if folder is None:
            return load_rules(languages), None
        if not folder.is_dir():
            gone = InvalidRule("The folder with your rules is gone.", reason="gone", path=folder)
            return load_rules(languages), gone
        try:
            return load_rules(languages, (folder,)), None
        except InvalidRule as error:
            return load_rules(languages), error

    def set_folder(self, folder: Path | None) -> None:
        """Take a firm's own rules from a folder, or from none, and watch it."""
        if folder != self.folder:
            self.folder = folder
            self.reload()

    @Slot()
    def reload(self) -> None:
        """Forget what was read, so that the files are read again."""
        self._read = {}
        self._watch()
        self.changed.emit()

    def _watch(self) -> None:
        """Watch the folder, both languages in it, and their files; a new file is folder news."""
        folder = self.folder
        if self._watcher is None:
            if folder is None:
                return
            self._watcher = QFileSystemWatcher(self)
            self._watcher.fileChanged.connect(self._on_noticed)
            self._watcher.directoryChanged.connect(self._on_noticed)
        watched = self._watcher.files() + self._watcher.directories()
        if watched:
            self._watcher.removePaths(watched)
        if folder is not None and folder.is_dir():
            folders = [folder, *(entry for entry in folder.iterdir() if entry.name in _LANGUAGES)]
            files = [path for entry in folders for path in entry.glob("*.toml")]
            self._watcher.addPaths([str(path) for path in (*folders, *files)])

    @Slot(str)
    def _on_noticed(self, _: str) -> None:
        self._timer.start()
