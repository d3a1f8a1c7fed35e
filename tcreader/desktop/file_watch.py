"""Noticing that the agreement's file was changed or deleted while it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from pathlib import Path

_SETTLED_MS = 250  # editors write in several steps; look when they are through


class FileWatch(QObject):
    """Watches one file and compares contents, so that a mere touch is no news.

    Signals:
        modified: The file's contents are others than those that were read.
        deleted: The file is gone.
    """

    modified = Signal()
    deleted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._sha256 = ""
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._on_noticed)
        self._watcher.directoryChanged.connect(self._on_noticed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLED_MS)
        self._timer.timeout.connect(self._look)

    def watch(self, path: Path | None, sha256: str = "") -> None:
        """Watch another file, which had these contents when it was read, or none."""
        watched = self._watcher.files() + self._watcher.directories()
        if watched:
            self._watcher.removePaths(watched)
        self._timer.stop()
        self._path, self._sha256 = path, sha256
        if path is not None:
            self._watcher.addPath(str(path))

    @Slot(str)
    def _on_noticed(self, _: str) -> None:
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        if self._path is None:
            return
        if not self._path.is_file():  # a pipe in its place would never end
            # The folder tells when the file comes back: some editors delete and write anew.
            if not self._watcher.directories():
                self._watcher.addPath(str(self._path.parent))
                self._sha256 = ""
                self.deleted.emit()
            return
        self._watcher.addPath(str(self._path))  # a replaced file is no longer the watched one
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        contents = _sha256(self._path)
        if contents and contents != self._sha256:
            self._sha256 = contents
            self.modified.emit()


def _sha256(path: Path) -> str:
    """The contents' checksum in hexadecimal, or nothing if the file can't be read just now."""
    import hashlib

    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
