"""Writing the table of rights and duties to a file that the reviewer chooses."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from tcreader.desktop.overview.norm_wording import MODALITIES, SIDES, NormWording
from tcreader.errors import ExportFailed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from tcreader.flags.norms import Norm
    from tcreader.review import Review


class SavingRights(QObject):
    """Asks where to, and writes.

    Signals:
        saved: The path of the file.
        failed: An error that the reviewer must be told.
    """

    saved = Signal(object)
    failed = Signal(object)

    def ask(self, review: Review, norms: Sequence[Norm], window: QWidget) -> None:
        """Let the reviewer choose a file, and write the norms to it."""
        path = review.agreement.source.path
        stem = path.stem if path is not None else review.agreement.title
        name = self.tr("{name} - rights and duties.csv").format(name=stem)
        folder = path.parent if path is not None else Path.home()
        chosen, _ = QFileDialog.getSaveFileName(
            window, self.tr("Save as CSV"), str(folder / name), "CSV (*.csv)"
        )
        if chosen:
            self.write(review, norms, Path(chosen))

    def write(self, review: Review, norms: Sequence[Norm], target: Path) -> None:
        """Write the norms to a file, whole or not at all."""
        from tcreader.exports.rights_table import write
        from tcreader.exports.writing import put

        wording = NormWording(self)
        words = {
            **wording.columns(),
            **{side.value: wording.side(side) for side in SIDES},
            **{modality.value: wording.modality(modality) for modality in MODALITIES},
        }
        try:
            put(review, target, write(review.agreement, norms, words))
        except ExportFailed as error:
            self.failed.emit(error)
        else:
            self.saved.emit(target)
