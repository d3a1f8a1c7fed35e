"""Naming the parties: the words by which the text calls its two sides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from tcreader.desktop.dialog_layout import DialogColumn, DialogForm

if TYPE_CHECKING:
    from tcreader.annotations import Standpoint
    from tcreader.flags import Parties

_WIDTH = 460
_SEPARATORS = re.compile(r"[,，、;；\n]+")


class PartiesDialog(QDialog):
    """Two fields of words, one for each side.

    Signals:
        named: The words for the drafter and those for the customer; none where the text is to
            say it.
    """

    named = Signal(object, object)

    def __init__(
        self, standpoint: Standpoint, parties: Parties, text: str, parent: QWidget | None = None
    ) -> None:
        """Set up the dialog.

        Args:
            standpoint: What the reviewer has said so far.
            parties: The words in force.
            text: The agreement's, to say which words don't occur.
            parent: The widget that it belongs to.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Name the parties"))
        self._parties, self._text = parties, text
        comma = self.tr(", ")
        self.drafter = QLineEdit(comma.join(standpoint.drafter or parties.drafter), self)
        self.customer = QLineEdit(comma.join(standpoint.counterparty or parties.counterparty), self)
        self._is_given = bool(standpoint.drafter or standpoint.counterparty)
        self._missing = QLabel(self)
        self._missing.setObjectName("dialogHint")
        self._missing.setWordWrap(True)
        for field in (self.drafter, self.customer):
            field.textChanged.connect(self._tell_missing)
        self._lay_out()
        self._tell_missing()

    def _lay_out(self) -> None:
        hint = QLabel(
            self.tr(
                "The words by which the text calls its two sides, separated by commas. Flags, "
                "rights and duties are read anew with them."
            ),
            self,
        )
        hint.setWordWrap(True)
        form = DialogForm()
        form.addRow(self.tr("Drafter:"), self.drafter)
        form.addRow(self.tr("Customer:"), self.customer)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        role = QDialogButtonBox.ButtonRole.ResetRole
        self.swap = QPushButton(self.tr("Swap"), self)
        self.swap.setToolTip(self.tr("The drafter's words are the customer's"))
        self.swap.clicked.connect(self._swap)
        self.as_in_text = QPushButton(self.tr("As in the Text"), self)
        self.as_in_text.setEnabled(self._is_given)
        self.as_in_text.clicked.connect(self._reset)
        for button in (self.swap, self.as_in_text):
            button.setAutoDefault(False)
            self.buttons.addButton(button, role)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = DialogColumn(self)
        column.addWidget(hint)
        column.addLayout(form)
        column.addWidget(self._missing)
        column.addWidget(self.buttons)
        self.setMinimumWidth(_WIDTH)

    def accept(self) -> None:
        """Take the words; those that the text itself has are left to it."""
        drafter, customer = _words(self.drafter.text()), _words(self.customer.text())
        as_found = (drafter, customer) == (self._parties.drafter, self._parties.counterparty)
        if not as_found:
            self.named.emit(drafter, customer)
        super().accept()

    @Slot()
    def _reset(self) -> None:
        self.named.emit((), ())
        super().accept()

    @Slot()
    def _swap(self) -> None:
        drafter = self.drafter.text()
        self.drafter.setText(self.customer.text())
        self.customer.setText(drafter)

    @Slot()
    def _tell_missing(self) -> None:
        """Name the words that are nowhere in the text: they are misspelt, or don't matter."""
        text = self._text.casefold()
        words = (*_words(self.drafter.text()), *_words(self.customer.text()))
        missing = [word for word in words if word.casefold() not in text]
        told = self.tr("Not in the text: {words}").format(words=self.tr(", ").join(missing))
        self._missing.setText(told if missing else "")


def _words(line: str) -> tuple[str, ...]:
    found = (" ".join(word.split()) for word in _SEPARATORS.split(line))
    return tuple(dict.fromkeys(word for word in found if word))
