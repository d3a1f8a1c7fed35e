"""The way from other people's files into the review: choose, look, import."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from tcreader.desktop.session import Session
    from tcreader.desktop.tasks import TaskRunner


class Importing(QObject):
    """Takes in what others made of the same agreement."""

    def __init__(self, session: Session, tasks: TaskRunner, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._tasks, self._window = session, tasks, window

    @property
    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the action of the menu File does that is about others' files."""
        return {"import": self.ask}

    def ask(self) -> None:
        """Let the reviewer choose files."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._window, self.tr("Import reviews of this agreement"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [self.tr("Reviews and annotations (*.json *.jsonld)"), self.tr("All files (*)")]
        )
        if self._session.path is not None:
            dialog.setDirectory(str(self._session.path.parent))
        dialog.filesSelected.connect(self._on_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, paths: Sequence[Path]) -> None:
        """Read files and show what would come of them."""

    @Slot(list)
    def _on_selected(self, paths: list[str]) -> None:
        self.take([Path(path) for path in paths])
