"""The way from other people's files into the review: choose, look, import."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget

    from tcreader.desktop.merging.draft import Draft
    from tcreader.desktop.session import Session
    from tcreader.desktop.tasks import TaskRunner

_KIND = "import"
_SUFFIXES = (".json", ".jsonld", ".annotation")


class Importing(QObject):
    """Takes in what others made of the same agreement, after the reviewer has seen what it is.

    Signals:
        told: What is being done, in a few words; none when it is done.
        imported: The `MergeReport` of what was taken in.
    """

    told = Signal(str)
    imported = Signal(object)

    def __init__(self, session: Session, tasks: TaskRunner, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._tasks, self._window = session, tasks, window
        self._draft: Draft | None = None

    def ask(self) -> None:
        """Let the reviewer choose files."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._window, self.tr("Import reviews of this agreement"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        patterns = " ".join(f"*{suffix}" for suffix in _SUFFIXES)
        known = self.tr("Reviews and annotations")
        dialog.setNameFilters([f"{known} ({patterns})", self.tr("All files (*)")])
        if self._session.path is not None:
            dialog.setDirectory(str(self._session.path.parent))
        dialog.filesSelected.connect(self._on_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def dropped(self, data: QMimeData) -> list[Path]:
        """The files in what is dragged over the window, if they can be imported now."""
        urls = data.urls() if data.hasUrls() else []
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        are_reviews = all(path.suffix.lower() in _SUFFIXES for path in paths)
        is_possible = self._session.writable is not None
        return paths if len(paths) == len(urls) and are_reviews and is_possible else []

    def take(self, paths: Iterable[Path], forced: frozenset[Path] = frozenset()) -> None:
        """Read files beside the window, then show what would come of them.

        Args:
            paths: The files.
            forced: Those that are taken although they are about another agreement.
        """
        from functools import partial

        from tcreader.desktop.merging.draft import drafted

        review = self._session.writable
        if review is not None:
            self.told.emit(self.tr("Reading the reviews…"))
            work = partial(drafted, review, tuple(paths), forced)
            self._tasks.start(_KIND, work, self._show, self._session.troubled.emit)

    def _show(self, draft: Draft) -> None:
        """Show what would come of it, unless another agreement has come since."""
        from tcreader.desktop.merging.preview_dialog import PreviewDialog

        review = self._session.review
        if review is None or review.agreement is not draft.review.agreement:
            return
        self._draft = draft
        self.told.emit("")
        dialog = PreviewDialog(draft, self._window)
        dialog.accepted.connect(self._import)
        dialog.forced.connect(self._force)
        dialog.forced.connect(dialog.reject)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _import(self) -> None:
        from tcreader.desktop.merging.wording import MergeWording
        from tcreader.review.merging import merge

        review, draft = self._session.review, self._draft
        if review is None or draft is None:
            return
        # What was done while the preview stood open, such as others' changes, isn't overwritten.
        done = draft.merge if review is draft.review else merge(review, draft.incoming)
        people = MergeWording().people(draft.incoming)
        self._session.do(done.change, self.tr("Import from {people}").format(people=people))
        self.imported.emit(done.report)

    @Slot(object)
    def _force(self, path: Path) -> None:
        if self._draft is not None:
            self.take(self._draft.paths, self._draft.forced | {path})

    @Slot(list)
    def _on_selected(self, paths: list[str]) -> None:
        self.take([Path(path) for path in paths])
