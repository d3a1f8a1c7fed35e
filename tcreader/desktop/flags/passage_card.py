"""The card of words that the drafter set off and in which no rule found anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tcreader.desktop.cards.deed_button import DeedButton
from tcreader.desktop.flags.card_painter import LABEL_MOST
from tcreader.desktop.flags.deeds import DEED_NAMES, Deed
from tcreader.desktop.flow_layout import FlowLayout
from tcreader.desktop.painted_text import one_line, quote_font, scaled, spaced_for, tabular

if TYPE_CHECKING:
    from tcreader.desktop.flags.rows import FlagRow
    from tcreader.desktop.flags.wording import Wording
    from tcreader.desktop.theme import Theme
    from tcreader.review import Review

_MOST = 600  # code points of the words that are shown


class PassageCard(QFrame):
    """Marked words, to be read or flagged by hand.

    Signals:
        wanted: What the reviewer wants to do.
    """

    wanted = Signal(Deed)

    def __init__(self, review: Review, row: FlagRow, wording: Wording, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("card")
        self.buttons: dict[Deed, DeedButton] = {}
        passage = row.passages[0]
        name = QLabel(wording.passage())
        name.setFont(scaled(self.font(), 1, bold=True))
        where = wording.row_label(review, row)
        label = QLabel()
        label.setFont(spaced_for(tabular(self.font()), where))
        metrics = label.fontMetrics()
        label.setText(metrics.elidedText(where, Qt.TextElideMode.ElideRight, LABEL_MOST))
        label.setStyleSheet(f"color: {theme.muted}")
        title = QHBoxLayout()
        title.addWidget(name, 1)
        title.addWidget(label)
        words = one_line(passage.span.of(review.agreement.text))
        quote = QLabel(words[:_MOST] + ("…" if len(words) > _MOST else ""))
        quote.setTextFormat(Qt.TextFormat.PlainText)
        quote.setWordWrap(True)
        quote.setFont(quote_font(self.font(), words))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 11, 12)
        column.setSpacing(6)
        column.addLayout(title)
        column.addWidget(quote)
        column.addWidget(self._deeds(theme, is_read=passage.is_read))
        self.setAccessibleName(f"{name.text()}, {label.text()}, {words[:_MOST]}")

    def anchor(self, deed: Deed) -> QWidget | None:
        """Under what a question about a deed belongs."""
        return self.buttons.get(deed)

    def _deeds(self, theme: Theme, *, is_read: bool) -> QWidget:
        strip = QWidget()
        flow = FlowLayout(strip, gap=4)
        deeds = [(Deed.FLAG, self.tr("Flag these words…"))]
        if not is_read:
            deeds.insert(0, (Deed.KEEP, self.tr("Read")))
        for deed, words in deeds:
            primary = deed is Deed.KEEP
            button = DeedButton(deed, words, DEED_NAMES[deed], theme, primary=primary)
            button.wanted.connect(self.wanted)
            flow.addWidget(button)
            self.buttons[deed] = button
        return strip
