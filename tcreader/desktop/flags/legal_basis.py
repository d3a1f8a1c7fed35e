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
        flow = FlowLayout(strip, gap=0)
        flow.addWidget(_small(self.tr("Basis") + "  "))
        says = {
            source.key: f"<b>{escape(source.key)}</b> {escape(wording.paraphrase(source))}"
            for source in sources
        }
        names = cited(list(says))
        names[-1:] = [f"{name}  " for name in names[-1:]]  # before a link that may begin a line
        for name, key in zip(names, says, strict=True):
            label = _small(name)
            label.setToolTip(says[key])
            flow.addWidget(label)
        self.fold = QLabel()
        self.fold.setObjectName("small")
        self.fold.setTextFormat(Qt.TextFormat.RichText)
        self.fold.linkActivated.connect(self._toggle)
        flow.addWidget(self.fold)
        caution = self.tr("Sources to look up: no legal advice, and no finding of invalidity.")
        muted = f'<span style="color:{theme.muted}">{escape(caution)}</span>'
        self.law = QLabel("<br>".join((*says.values(), muted)))
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
        self.fold.setText(f'<a href="law" style="{style}">{escape(words)}</a>')
        self.law.setVisible(shows)

    @Slot()
    def _toggle(self) -> None:
        shows = self.law.isHidden()
        self._show_law(shows=shows)
        self.toggled.emit(shows)


def cited(keys: Sequence[str]) -> list[str]:
    """Sources as a line cites them, a piece each: places in one statute stand under its name.

    ``法典 496(2)``, ``法典 506``, ``解释 10`` become ``法典 496(2)、``, ``506；``, ``解释 10``;
    what ends in no place, such as a case, stands by itself. A sign stands behind a name, for a
    line must not begin with it.
    """
    pieces: list[str] = []
    statute = ""
    for key, following in zip(keys, [*keys[1:], ""], strict=False):
        name, _, place = key.rpartition(" ")
        own = name if _has_figure(place) else ""
        next_name, _, next_place = following.rpartition(" ")
        goes_on = bool(own) and own == next_name and _has_figure(next_place)
        signs = ("、", "；") if not key.isascii() else (", ", "; ")
        sign = signs[not goes_on] if following else ""
        pieces.append(f"{place if own and own == statute else key}{sign}")
        statute = own
    return pieces


def _has_figure(words: str) -> bool:
    return any(character.isdigit() for character in words)


def _small(words: str) -> QLabel:
    """Words that step back, and that no line break tears."""
    label = QLabel(words.replace(" ", "\N{NO-BREAK SPACE}"))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName("small")
    return label
