"""The welcome page: what to open when nothing is open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tcreader.desktop.samples import is_chinese, sample_title, samples

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDTH = 560
_SHOWN = 8


class Welcome(QWidget):
    """Recent agreements, samples, and how to open another one.

    Signals:
        open_wanted: The reviewer wants to choose a file.
        file_chosen: The path of a recent agreement.
        sample_chosen: The path of a sample, as shipped.
    """

    open_wanted = Signal()
    file_chosen = Signal(object)
    sample_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        self._page = QFrame(self)
        self._page.setFixedWidth(_WIDTH)
        self._column = QVBoxLayout(self._page)
        self._column.setSpacing(2)
        middle = QHBoxLayout()  # not an alignment, which would cut lines that wrap
        middle.addStretch()
        middle.addWidget(self._page)
        middle.addStretch()
        outer.addLayout(middle)
        outer.addStretch(3)
        self._column.addWidget(self._label("tcreader", "welcomeTitle"))
        hint = self.tr(
            "Read an agreement with its risks flagged, highlight it, write notes, export them. "
            "Nothing that you open leaves this computer."
        )
        self._column.addWidget(self._label(hint, "welcomeHint"))
        self._column.addSpacing(16)
        self._open = QPushButton(self.tr("Open an Agreement…"), self._page)
        self._open.setProperty("kind", "primary")
        self._open.clicked.connect(self.open_wanted)
        self._column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(
            self._label(self.tr("or drop a file anywhere in this window"), "rowDetail")
        )
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        self._column.addLayout(self._recent)
        self._column.addSpacing(16)
        self._column.addWidget(self._label(self.tr("Samples"), "sectionTitle"))
        for sample in samples():
            language = self.tr("in Chinese") if is_chinese(sample) else self.tr("in English")
            row = self._row(f"{sample_title(sample)}  ·  {language}", sample)
            row.clicked.connect(self._on_sample)
            self._column.addWidget(row)
        self.setFocusProxy(self._open)

    def show_recent(self, paths: Sequence[str]) -> None:
        """List agreements that were open before, the last one first."""
        while self._recent.count():
            item = self._recent.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        if paths:
            title = self._label(self.tr("Recent agreements"), "sectionTitle")
            title.setContentsMargins(0, 16, 0, 0)
            self._recent.addWidget(title)
        for path in map(Path, paths[:_SHOWN]):
            self._recent.addWidget(self._recent_row(path))

    def _recent_row(self, path: Path) -> QPushButton:
        is_there = path.is_file()
        where = str(path.parent) if is_there else self.tr("no longer at this place")
        row = self._row(f"{path.name}  ·  {where}", path)
        row.setEnabled(is_there)
        row.setToolTip(str(path))
        row.clicked.connect(self._on_file)
        return row

    def _row(self, text: str, path: Path) -> QPushButton:
        row = QPushButton(self._page)
        row.setObjectName("row")
        room = _WIDTH - 50
        elided = row.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room)
        row.setText(elided.replace("&", "&&"))
        row.setAccessibleName(text)
        row.setProperty("path", str(path))
        row.setCursor(Qt.CursorShape.PointingHandCursor)
        return row

    def _label(self, text: str, name: str) -> QLabel:
        label = QLabel(text, self._page)
        label.setObjectName(name)
        label.setWordWrap(True)
        return label

    @Slot()
    def _on_file(self) -> None:
        row = self.sender()
        if row is not None:
            self.file_chosen.emit(Path(row.property("path")))

    @Slot()
    def _on_sample(self) -> None:
        row = self.sender()
        if row is not None:
            self.sample_chosen.emit(Path(row.property("path")))
