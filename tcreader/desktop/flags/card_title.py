"""The first line of the chosen card: severity, category, prominence, and the clause's label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tcreader.desktop.chips import SeveritySign, Tag, TagKind
from tcreader.desktop.flags.card_painter import LABEL_MOST, PROMINENCE_TAGS
from tcreader.desktop.painted_text import scaled, tabular

if TYPE_CHECKING:
    from tcreader.desktop.flags.rows import FlagRow
    from tcreader.desktop.flags.wording import Wording
    from tcreader.desktop.theme import Theme
    from tcreader.review import Review

_ROOM = 282  # pixels beside the sign, in a panel of its usual width
_SIGN, _GAP = 10, 8  # so that the name stands where it is painted while the card isn't chosen


class CardTitle(QWidget):
    """What the flag is, and where it stands."""

    def __init__(self, review: Review, row: FlagRow, wording: Wording, theme: Theme) -> None:
        super().__init__()
        finding = row.first
        name = QLabel(wording.category(review.taxonomy, finding.category))
        name.setFont(scaled(self.font(), 1, bold=True))
        name.setWordWrap(True)
        category = review.taxonomy.categories.get(finding.category)
        if category is not None:
            name.setToolTip(category.definitions.get(wording.language, ""))
        sign = SeveritySign(finding.severity, theme)
        sign.setToolTip(wording.severity(finding.severity))
        sign.setFixedWidth(_SIGN)
        if row.is_family:
            tag = Tag(f"× {row.size}", TagKind.FILLED, theme)
        else:
            kind = PROMINENCE_TAGS[finding.prominence]
            tag = Tag(wording.prominence(finding.prominence), kind, theme)
        label = _label(wording.row_label(review, row), theme, self)
        self._lay_out(sign, name, tag, label)

    def _lay_out(self, sign: QWidget, name: QLabel, tag: QWidget, label: QLabel) -> None:
        """All in one line; what stands beside a long name goes below it."""
        words = name.fontMetrics().horizontalAdvance(name.text())
        beside = [tag, label] if label.text() else [tag]
        taken = sum(part.sizeHint().width() + _GAP for part in beside)
        head, below = QHBoxLayout(), QHBoxLayout()
        for line in (head, below):
            line.setSpacing(_GAP)
        fits = words + taken <= _ROOM
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(name, int(not fits))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        line = head
        if fits:
            name.setWordWrap(False)
        else:
            line = below
            column.addLayout(below)
            below.addSpacing(sign.width())
            _elide(label, _ROOM - tag.sizeHint().width() - _GAP)
        line.addWidget(tag, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        line.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)


def _label(words: str, theme: Theme, parent: QWidget) -> QLabel:
    """A clause's label, or as much of its title as leaves room for the category."""
    label = QLabel(parent)
    label.setFont(tabular(parent.font()))
    label.setStyleSheet(f"color: {theme.muted}")
    label.setToolTip(words)
    _elide(label, LABEL_MOST)
    return label


def _elide(label: QLabel, width: int) -> None:
    """Show as much of a label's words, which its tooltip holds, as fit a width."""
    words = label.fontMetrics().elidedText(label.toolTip(), Qt.TextElideMode.ElideRight, width)
    label.setText(words)
