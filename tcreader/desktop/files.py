"""Files in and out: opening by dialog, recent list, sample and drop, and export."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from tcreader.annotations.store.places import SUFFIX
from tcreader.desktop.samples import own_copy, sample_title, samples
from tcreader.desktop.translation import data_language, window_language
from tcreader.errors import TcreaderError
from tcreader.user_files import samples_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QMenu, QWidget

    from tcreader.desktop.preferences import Preferences
    from tcreader.desktop.session import Session
    from tcreader.desktop.tasks import TaskRunner


class Files(QObject):
    """The ways in which a file gets into the session, and out of it.

    Signals:
        exported: The path of a file that was written.
    """

    exported = Signal(object)

    def __init__(
        self, session: Session, preferences: Preferences, tasks: TaskRunner, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._preferences = preferences
        self._tasks = tasks
        self._window = window
        session.opened.connect(self._on_opened)

    @property
    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the actions of the menu File do that are about files."""
        return {"open": self.ask, "close": self._close, "export": self.export}

    @Slot()
    def ask(self) -> None:
        """Let the reviewer choose a file."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._window, self.tr("Open an agreement"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Agreements (*.md *.markdown *.txt *.text)"), self.tr("All files (*)")]
        )
        if self._preferences.settings.recent:
            dialog.setDirectory(str(Path(self._preferences.settings.recent[0]).parent))
        dialog.fileSelected.connect(self._on_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def open(self, path: Path) -> None:
        """Open an agreement; a review file that stands beside one stands for it."""
        agreement = path.with_name(path.name.removesuffix(SUFFIX))
        self._session.open(agreement if agreement.is_file() else path)

    @Slot(object)
    def open_sample(self, sample: Path) -> None:
        """Open the reviewer's own copy of a sample."""
        try:
            copy = own_copy(sample, samples_folder())
        except TcreaderError as error:
            self._session.troubled.emit(error)
        else:
            self._session.open(copy)

    def export(self) -> None:
        """Ask what to export and where to."""
        if self._session.review is None:
            return
        from tcreader.desktop.export_dialog import ExportDialog

        settings = self._preferences.settings
        dialog = ExportDialog(
            self._session.review,
            settings.export_folder,
            data_language(window_language(settings.language)),
            self._tasks,
            self._window,
        )
        dialog.exported.connect(self._on_exported)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def fill_recent(self, menu: QMenu) -> None:
        """List recent agreements in a menu; those that are gone are greyed and say so."""
        menu.clear()
        for path in map(Path, self._preferences.settings.recent):
            is_there = path.is_file()
            name = path.name.replace("&", "&&")
            if not is_there:
                name = self.tr("{name} (no longer there)").format(name=name)
            action = menu.addAction(name, partial(self.open, path))
            action.setToolTip(str(path))
            action.setStatusTip(str(path))
            action.setEnabled(is_there)
        if menu.isEmpty():
            menu.addAction(self.tr("Nothing was opened yet")).setEnabled(False)

    def fill_samples(self, menu: QMenu) -> None:
        """List the samples in a menu."""
        menu.clear()
        for sample in samples():
            name = sample_title(sample).replace("&", "&&")
            menu.addAction(name, partial(self.open_sample, sample))

    @staticmethod
    def dropped(data: QMimeData) -> Path | None:
        """The file in what is dragged over the window, if there is just one."""
        urls = data.urls() if data.hasUrls() else []
        is_file = len(urls) == 1 and urls[0].isLocalFile()
        return Path(urls[0].toLocalFile()) if is_file else None

    @Slot(str)
    def _on_selected(self, path: str) -> None:
        self.open(Path(path))

    @Slot()
    def _on_opened(self) -> None:
        if self._session.path is not None:
            preferences = self._preferences
            preferences.put(preferences.settings.with_recent(self._session.path))

    @Slot(object)
    def _on_exported(self, path: Path) -> None:
        self._preferences.change(export_folder=str(path.parent))
        self.exported.emit(path)

    def _close(self) -> None:
        self._session.close_agreement()
