"""The bar above the text while a note waits for new words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget


class QuotedLine(QLabel):
    """Words on one line, cut off where the line ends."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be."""
        return QSize(0, super().minimumSizeHint().height())

    def show_words(self, words: str) -> None:
        """Show other words; all of them stand in the tooltip."""
        self._words = words
        self.setToolTip(words)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut elsewhere."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        mode = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self._words, mode, self.width()))


class ReattachBar(QFrame):
    """What to do, the words that are gone, and the two ways out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reattachBar")
        self._hint = QLabel(
            self.tr(
                "Select the new words for this note, then press Enter. Esc leaves it as it is."
            ),
            self,
        )
        self._hint.setObjectName("reattachHint")
        self._hint.setWordWrap(True)
        self._quote = QuotedLine(self)
        self._quote.setObjectName("reattachQuote")
        self.attach = QPushButton(self.tr("Attach Here"), self)
        self.attach.setProperty("kind", "primary")
        self.leave = QPushButton(self.tr("Leave It"), self)
        for button in (self.attach, self.leave):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the words selected
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._hint)
        column.addWidget(self._quote)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(8)
        row.addLayout(column, 1)
        row.addWidget(self.attach)
        row.addWidget(self.leave)

    def show_words(self, words: str) -> None:
        """Say which words are gone."""
        quoted = self.tr("It was on: “%1”").replace("%1", " ".join(words.split()))
        self._quote.show_words(quoted if words.strip() else "")
        self._quote.setVisible(bool(words.strip()))
        self.setAccessibleName(self._hint.text())
        self.setAccessibleDescription(quoted)
