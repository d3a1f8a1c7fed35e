"""The legal sources behind a flag: their names, and on demand what they say."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from tcreader.desktop.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tcreader.desktop.flags.wording import Wording
    from tcreader.desktop.theme import Theme
    from tcreader.flags import LegalSource


class LegalBasis(QWidget):
    """A line with the sources, each with what it says in its tooltip, and all on demand.

    Signals:
        toggled: Whether the paraphrases are shown now.
    """

    toggled = Signal(bool)

    def __init__(
        self, sources: Sequence[LegalSource], wording: Wording, theme: Theme, *, shows_law: bool
    ) -> None:
        super().__init__()
        self._theme = theme
        strip = QWidget()
        flow = FlowLayout(strip, gap=3)
        flow.addWidget(_small(self.tr("Basis")))
        said = []
        for source in sources:
            said.append(f"<b>{escape(source.key)}</b> {escape(wording.paraphrase(source))}")
            key = _small(f"·  {source.key}" if len(said) > 1 else f" {source.key}")
            key.setToolTip(said[-1])
            flow.addWidget(key)
        self.fold = QLabel()
        self.fold.setObjectName("small")
        self.fold.setTextFormat(Qt.TextFormat.RichText)
        self.fold.linkActivated.connect(self._toggle)
        flow.addWidget(self.fold)
        caution = self.tr("Sources to look up: no legal advice, and no finding of invalidity.")
        muted = f'<span style="color:{theme.muted}">{escape(caution)}</span>'
        self.law = QLabel("<br>".join((*said, muted)))
        self.law.setTextFormat(Qt.TextFormat.RichText)
        self.law.setObjectName("small")
        self.law.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(strip)
        column.addWidget(self.law)
        self._show_law(shows=shows_law)

    def _show_law(self, *, shows: bool) -> None:
        """Say what the sources say, or offer to."""
        words = self.tr("Less") if shows else self.tr("What it says")
        style = f"color:{self._theme.accent}; text-decoration:none"
        self.fold.setText(f'&nbsp;<a href="law" style="{style}">{escape(words)}</a>')
        self.law.setVisible(shows)

    @Slot()
    def _toggle(self) -> None:
        shows = self.law.isHidden()
        self._show_law(shows=shows)
        self.toggled.emit(shows)


def _small(words: str) -> QLabel:
    """Words that step back, and that no line break tears."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName("small")
    return label
