"""The first line of the chosen card: severity, category, prominence, and the clause's label."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from tcreader.desktop.chips import SeveritySign, Tag, TagKind
from tcreader.desktop.flags.card_painter import LABEL_LEAST, LABEL_MOST, PROMINENCE_TAGS
from tcreader.desktop.flow_layout import FlowLayout
from tcreader.desktop.painted_text import scaled, spaced_for, tabular

if TYPE_CHECKING:
    from tcreader.desktop.flags.rows import FlagRow
    from tcreader.desktop.flags.wording import Wording
    from tcreader.desktop.theme import Theme
    from tcreader.review import Review

_SIGN, _GAP = 10, 8  # so that the name stands where it is painted while the card isn't chosen
_LINE = 20
_NAME_MOST = 240  # pixels of a category's whole name


class CardTitle(QWidget):
    """What the flag is, and where it stands; what has no room beside the name goes below it."""

    def __init__(
        self, review: Review, row: FlagRow, wording: Wording, theme: Theme, width: int
    ) -> None:
        """Set up the title.

        Args:
            review: With the flag.
            row: The flag, or a family of them.
            wording: Puts it into words.
            theme: The colours.
            width: Pixels that there are; so much of a clause's title is shown as fits beside.
        """
        super().__init__()
        finding = row.first
        sign = SeveritySign(finding.severity, theme)
        sign.setToolTip(wording.severity(finding.severity))
        sign.setFixedSize(_SIGN, _LINE)
        if row.is_family:
            tag = Tag(f"× {row.size}", TagKind.FILLED, theme)
        else:
            kind = PROMINENCE_TAGS[finding.prominence]
            tag = Tag(wording.prominence(finding.prominence), kind, theme)
        name = self._name(review, row, wording, min(_NAME_MOST, width - _SIGN - _GAP))
        room = width - _SIGN - name.sizeHint().width() - tag.sizeHint().width() - 3 * _GAP
        label = _label(wording.row_label(review, row), theme, self, room)
        beside = QWidget()
        flow = FlowLayout(beside, gap=_GAP, last_at_end=bool(label.text()))
        for part in (name, tag, label):
            part.setFixedHeight(_LINE)
            flow.addWidget(part)
        label.setVisible(bool(label.text()))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(_GAP)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(beside, 1)

    def _name(self, review: Review, row: FlagRow, wording: Wording, most: int) -> QLabel:
        """The category's whole name where it is no sentence; its tooltip says what belongs here."""
        taxonomy, key = review.taxonomy, row.first.category
        label = QLabel(wording.category(taxonomy, key))
        label.setFont(scaled(self.font(), 1, bold=True))
        category = taxonomy.categories.get(key)
        if category is not None:
            definition = category.definitions.get(wording.language, "")
            label.setToolTip(f"<b>{escape(label.text())}</b><br>{escape(definition)}")
        if label.sizeHint().width() > most:
            label.setText(wording.short_category(taxonomy, key))
        return label


def _label(words: str, theme: Theme, parent: QWidget, room: int) -> QLabel:
    """A clause's label, or as much of its title as fits; if that is little, it goes below."""
    label = QLabel(parent)
    label.setFont(spaced_for(tabular(parent.font()), words))
    label.setStyleSheet(f"color: {theme.muted}")
    metrics = label.fontMetrics()
    most = room if room >= LABEL_LEAST else LABEL_MOST
    label.setText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, most))
    label.setToolTip(words if label.text() != words else "")
    return label
