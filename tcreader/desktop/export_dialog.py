"""The export dialog: which format, for whom, where to, and what will be in it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QWidget,
)

from tcreader.annotations import Verdict
from tcreader.desktop.dialog_layout import DialogColumn, DialogForm, DialogLine
from tcreader.desktop.notices.presenter import Presenter
from tcreader.exports import FORMATS, PROFILE_NAMES, Profile, export
from tcreader.exports.stances import disputed_left_out, is_for_counterparty

if TYPE_CHECKING:
    from tcreader.desktop.tasks import Progress, TaskRunner
    from tcreader.review import Review

_KIND = "export"
_WIDTH = 560


class ExportDialog(QDialog):
    """Writes a review to a file, beside the window.

    Signals:
        exported: The path of the file that was written.
    """

    exported = Signal(object)

    def __init__(
        self,
        review: Review,
        folder: str,
        language: str,
        tasks: TaskRunner,
        parent: QWidget | None = None,
    ) -> None:
        """Set up the dialog.

        Args:
            review: What to write.
            folder: Where the last export went; empty for the documents folder.
            language: Of the names of formats, ``zh`` or ``en``.
            tasks: Where the writing runs.
            parent: The window.
        """
        super().__init__(parent)
        self._review = review
        self._tasks = tasks
        self._presenter = Presenter(self)
        self.setWindowTitle(self.tr("Export"))
        self.setFixedWidth(_WIDTH)  # lines that break in a window of any width would never settle
        self._format = QComboBox(self)
        for form in FORMATS:
            self._format.addItem(form.names[language], form.id)
        self._profile = QComboBox(self)
        for profile in Profile:
            self._profile.addItem(PROFILE_NAMES[profile][language], profile.value)
        self._target = QLineEdit(self)
        self._target.setAccessibleName(self.tr("File"))
        self._browse = QPushButton(self.tr("Choose…"), self)
        self._opens_folder = QCheckBox(self.tr("Open the folder afterwards"), self)
        self._contents, self._state = (QLabel(self) for _ in range(2))
        self._contents.setObjectName("dialogHint")
        for label in (self._contents, self._state):
            label.setWordWrap(True)
        self._busy = QProgressBar(self)
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.hide()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._write = self._buttons.addButton(
            self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._lay_out()
        self._name = self._name_for_profile()
        self._target.setText(str(self._suggestion(folder)))
        self._connect()
        self._describe()

    @property
    def target(self) -> Path:
        """The file to write."""
        return Path(self._target.text().strip()).expanduser()

    def reject(self) -> None:
        """Close; a running export is dropped, and leaves no file half written."""
        self._tasks.cancel(_KIND)
        super().reject()

    def _lay_out(self) -> None:
        form = DialogForm()
        form.addRow(self.tr("Format:"), self._format)
        form.addRow(self.tr("For whom:"), self._profile)
        form.addRow("", self._contents)
        form.addRow(self.tr("File:"), DialogLine(self._target, self._browse))
        form.addRow("", self._opens_folder)
        column = DialogColumn(self)
        column.addLayout(form)
        column.addWidget(self._state)
        column.addWidget(self._busy)
        column.addWidget(self._buttons)

    def _connect(self) -> None:
        self._format.currentIndexChanged.connect(self._on_format)
        self._profile.currentIndexChanged.connect(self._on_profile)
        self._target.textChanged.connect(self._describe)
        self._browse.clicked.connect(self._on_browse)
        self._buttons.accepted.connect(self._on_write)
        self._buttons.rejected.connect(self.reject)

    def _suggestion(self, folder: str) -> Path:
        """A file name after the agreement's, in the folder of the last export.

        Where there was none, or it is gone: with the person's documents, with the agreement, or
        at home, whichever is there.
        """
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        source = self._review.agreement.source.path
        places = [Path(QStandardPaths.writableLocation(documents)), Path.home()]
        if folder:
            places.insert(0, Path(folder))
        if source is not None:
            places.insert(-1, source.parent)
        place = next((one for one in places if one.is_dir()), places[0])
        return place / (self._name + FORMATS[0].suffix)

    def _name_for_profile(self) -> str:
        """What a file is called, so that nobody sends the other side the one that holds all."""
        source = self._review.agreement.source.path
        stem = source.stem if source is not None else self.tr("agreement")
        names = {
            Profile.FULL: self.tr("{name} - review"),
            Profile.COUNTERPARTY: self.tr("{name} - for the counterparty"),
            Profile.AUDIT: self.tr("{name} - audit"),
        }
        return names[Profile(self._profile.currentData())].format(name=stem)

    @Slot()
    def _describe(self) -> None:
        """Say what will be in the file, and whether another one gives way to it."""
        findings = self._review.findings
        dismissed = sum(finding.verdict is Verdict.DISMISSED for finding in findings)
        outgoing = sum(is_for_counterparty(finding) for finding in findings)
        notes = len(self._review.record.annotations)
        has_flags = FORMATS[self._format.currentIndex()].has_flags
        match Profile(self._profile.currentData()), has_flags:
            case Profile.COUNTERPARTY, False:
                text = self.tr("The notes that are meant for the other side. No flags.")
            case _, False:
                text = self.tr(
                    "Highlights and notes: {notes}, with the answers to them, for other programs "
                    "that annotate. No flags."
                )
            case Profile.AUDIT, _:
                text = self.tr(
                    "Highlights and notes: {notes}. Flags with the rules behind them: {flags}, "
                    "of which dismissed: {dismissed}."
                )
            case Profile.COUNTERPARTY, _:
                text = self.tr(
                    "Kept flags that call for something: {outgoing}, with the wording proposed "
                    "for them, and notes that are meant for the other side. No internal note, "
                    "severity, position, fallback or reason."
                )
                if disputed := disputed_left_out(findings):
                    left_out = self.tr("Disputed flags, left out until they are settled: {n}.")
                    text += "\n" + left_out.format(n=disputed)
            case _:
                text = self.tr(
                    "Highlights and notes: {notes}. Flags: {shown}; dismissed ones, left out: "
                    "{dismissed}."
                )
        shown = len(findings) - dismissed
        self._contents.setText(
            text.format(
                notes=notes,
                flags=len(findings),
                dismissed=dismissed,
                outgoing=outgoing,
                shown=shown,
            )
        )
        replaces = self._target.text().strip() != "" and self.target.is_file()
        self._write.setText(self.tr("Replace") if replaces else self.tr("Export"))
        self._write.setEnabled(self._target.text().strip() != "")
        told = [self.tr("A file of this name is already there.")] if replaces else []
        if has_flags and not self._review.is_scanned:
            told.append(
                self.tr("The text has not been scanned to its end: flags of the rules are missing.")
            )
        self._state.setText("\n".join(told))
        self._make_room()

    def _make_room(self) -> None:
        """Keep the form from cutting off what breaks into more lines than before."""
        label = self._contents
        if self.isVisible():  # or else its width isn't known yet
            label.setMinimumHeight(label.heightForWidth(label.width()))

    @Slot()
    def _on_format(self) -> None:
        suffix = FORMATS[self._format.currentIndex()].suffix
        self._target.setText(str(self.target.with_suffix(suffix)))
        self._describe()

    @Slot()
    def _on_profile(self) -> None:
        """Name the file after whom it is for, unless the person has named it."""
        before, self._name = self._name, self._name_for_profile()
        if self.target.stem == before:
            self._target.setText(str(self.target.with_name(self._name + self.target.suffix)))
        self._describe()

    @Slot()
    def _on_browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Export to"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # this dialog says it itself
        dialog.setDirectory(str(self.target.parent))
        dialog.selectFile(self.target.name)
        dialog.fileSelected.connect(self._target.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _on_write(self) -> None:
        self._set_busy(is_busy=True)
        self._state.setText("")
        self._tasks.start(
            _KIND,
            partial(
                _export,
                self._review,
                self.target,
                self._format.currentData(),
                self._profile.currentData(),
            ),
            self._on_written,
            self._on_failed,
        )

    def _set_busy(self, *, is_busy: bool) -> None:
        self._busy.setVisible(is_busy)
        for widget in (self._format, self._profile, self._target, self._browse, self._write):
            widget.setEnabled(not is_busy)

    def _on_written(self, path: Path) -> None:
        self.exported.emit(path)
        if self._opens_folder.isChecked():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(is_busy=False)
        message = self._presenter.message(error)
        self._state.setText(f"{message.title} {message.text}")


def _export(review: Review, path: Path, form: str, profile: str, _: Progress) -> Path:
    return export(review, path, form, profile)
