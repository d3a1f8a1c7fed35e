"""One text of a stance: its name, who may read it, and a field for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tcreader.annotations import FOR_COUNTERPARTY, StanceText
from tcreader.desktop.chips import Tag, TagKind
from tcreader.desktop.growing_field import GrowingField
from tcreader.desktop.painted_text import scaled

if TYPE_CHECKING:
    from tcreader.desktop.flags.stance_wording import StanceWording
    from tcreader.desktop.theme import Theme

_LEAST = 30


class StanceTextField(QWidget):
    """A text with its head; it shows at a glance whether it may leave the house.

    Attributes:
        field: Where it is written.

    Signals:
        written: Which text it is, and its words.
        left: The reviewer is done writing.
        resized: It wants another height.
    """

    written = Signal(StanceText, str)
    left = Signal()
    resized = Signal()

    def __init__(self, which: StanceText, wording: StanceWording, theme: Theme) -> None:
        super().__init__()
        self._which = which
        is_outgoing = which in FOR_COUNTERPARTY
        name = QLabel(wording.text(which))
        name.setFont(scaled(self.font(), 0.92, bold=True))
        kind = TagKind.OUTLINED if is_outgoing else TagKind.FILLED
        audience = Tag(wording.audience(which), kind, theme)
        self.field = GrowingField(_LEAST)
        self.field.setProperty("audience", "outgoing" if is_outgoing else "internal")
        self.field.setPlaceholderText(wording.hint(which))
        self.field.setAccessibleName(f"{wording.text(which)}, {wording.audience(which)}")
        head = QHBoxLayout()
        head.addWidget(name, 1)
        head.addWidget(audience, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2, 0, 2)
        self._column.setSpacing(3)
        self._column.addLayout(head)
        self._column.addWidget(self.field)
        self.field.textChanged.connect(self._on_text)
        self.field.left.connect(self.left)
        self.field.rewrapped.connect(self._fit)

    def show_text(self, text: str) -> None:
        """Show these words, unless they are here already."""
        self.field.show_text(text)
        self._fit()

    @Slot()
    def _on_text(self) -> None:
        self._fit()
        self.written.emit(self._which, self.field.toPlainText())

    @Slot()
    def _fit(self) -> None:
        if self.field.fit():
            self._column.activate()  # at once, so that what is around it measures it as it is now
            self.resized.emit()
