"""How dialogs are laid out: one edge, one rhythm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QVBoxLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

_EDGE, _APART = 16, 12  # pixels around a dialog, and between its parts
_ROWS, _BESIDE = 8, 12  # between rows of a form, and between a name and its field


class DialogColumn(QVBoxLayout):
    """A dialog's parts, one below the other."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        self.setSpacing(_APART)


class DialogForm(QFormLayout):
    """Names with fields as wide as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalSpacing(_ROWS)
        self.setHorizontalSpacing(_BESIDE)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)


class DialogLine(QHBoxLayout):
    """A field that takes the room there is, and what acts on it."""

    def __init__(self, field: QWidget, *beside: QWidget) -> None:
        super().__init__()
        self.setSpacing(_ROWS)
        self.addWidget(field, 1)
        for widget in beside:
            self.addWidget(widget)
