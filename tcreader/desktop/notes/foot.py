"""At the foot of the panel: notes on the clause at hand and on the whole document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton

from tcreader.desktop.flow_layout import FlowLayout

if TYPE_CHECKING:
    from tcreader.agreement import Clause


class NoteFoot(QFrame):
    """Two buttons that begin a note.

    Signals:
        note_wanted: The id of the clause on which a note is to be written, or None for the
            document.
    """

    note_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panelFoot")
        self._clause: str | None = None
        self.on_clause = QPushButton(self.tr("Note on the clause"))
        self.on_document = QPushButton(self.tr("Note on the document"))
        self.on_clause.clicked.connect(self._want_on_clause)
        self.on_document.clicked.connect(self._want_on_document)
        line = FlowLayout(self, gap=8)
        line.setContentsMargins(12, 8, 12, 8)
        line.addWidget(self.on_clause)
        line.addWidget(self.on_document)

    def show_clause(self, clause: Clause | None, *, can_change: bool) -> None:
        """Say on which clause a new note is written."""
        self._clause = clause.id if clause else None
        words = self.tr("Note on the clause")
        if clause is not None and clause.label:
            words = self.tr("Note on {label}").format(label=clause.label)
        self.on_clause.setText(words)
        self.on_clause.setEnabled(clause is not None and can_change)
        self.on_document.setEnabled(can_change)

    @Slot()
    def _want_on_clause(self) -> None:
        if self._clause is not None:
            self.note_wanted.emit(self._clause)

    @Slot()
    def _want_on_document(self) -> None:
        self.note_wanted.emit(None)
