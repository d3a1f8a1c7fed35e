"""Where a reviewer says what is to be done about a flag: position, priority, and the texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tcreader.annotations import FOR_COUNTERPARTY, NO_STANCE, Position, Priority, StanceText
from tcreader.desktop.flags.choice_bar import ChoiceBar, ChoiceButton
from tcreader.desktop.flags.deeds import DEED_NAMES, POSITION_NAMES, TEXT_NAMES, Deed
from tcreader.desktop.flags.stance_text_field import StanceTextField
from tcreader.desktop.flow_layout import FlowLayout
from tcreader.desktop.keyboard_order import in_order

if TYPE_CHECKING:
    from tcreader.annotations import Stance
    from tcreader.desktop.flags.stance_wording import StanceWording
    from tcreader.desktop.theme import Theme

# What may leave the house stands together, above what stays in it.
_TEXTS = sorted(StanceText, key=lambda which: which not in FOR_COUNTERPARTY)


class StanceEditor(QWidget):
    """Positions at hand, and the rest as soon as it is wanted.

    Attributes:
        positions: The positions.
        priorities: The priorities.
        fields: The texts that were wanted or said something so far.
        links: What brings an empty text into view.

    Signals:
        position_given: A `Position`, or None where it was taken back.
        priority_given: A `Priority`, likewise.
        written: A `StanceText` and its words.
        left: The reviewer is done writing.
        resized: It wants another height.
        part_wanted: A part of it that must be seen.
    """

    position_given = Signal(object)
    priority_given = Signal(object)
    written = Signal(StanceText, str)
    left = Signal()
    resized = Signal()
    part_wanted = Signal(QWidget)

    def __init__(
        self, wording: StanceWording, theme: Theme, *, has_texts: bool, can_change: bool
    ) -> None:
        """Make an editor that shows nothing yet.

        Args:
            wording: Puts everything into words.
            theme: The colours.
            has_texts: Whether texts can be written; not on several flags at once.
            can_change: Whether anything can be changed.
        """
        super().__init__()
        self._wording, self._theme = wording, theme
        self._has_texts, self._can_change = has_texts, can_change
        self._stance = NO_STANCE
        self._wanted: set[StanceText] = set()
        self.positions = ChoiceBar[Position](self.tr("Position"))
        self.priorities = ChoiceBar[Priority](self.tr("Priority"))
        self.fields: dict[StanceText, StanceTextField] = {}
        self.links: dict[StanceText, QPushButton] = {}
        self._link_rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._add_choices()
        if has_texts:
            for is_outgoing in (True, False):
                self._column.addWidget(self._link_row(is_outgoing=is_outgoing))

    def show_stance(self, stance: Stance) -> None:
        """Show what was said so far."""
        self._stance = stance
        self.positions.show_value(stance.position)
        self.priorities.show_value(stance.priority)
        self._unfold()

    def write(self, which: StanceText) -> None:
        """Bring a text into view and put the keyboard into it."""
        if self._has_texts and self._can_change:
            self._wanted.add(which)
            self._unfold()
            self.resized.emit()
            self.fields[which].field.setFocus()
            self.part_wanted.emit(self.fields[which])

    # Construction

    def _add_choices(self) -> None:
        wording, theme = self._wording, self._theme
        for position in Position:
            button = ChoiceButton(wording.position(position), theme, position)
            words = f"{wording.meaning(position)} ({POSITION_NAMES[position]})"
            button.setToolTip(words)
            self.positions.add(position, button)
        for priority in Priority:
            choice = ChoiceButton(wording.priority(priority), theme)
            choice.setToolTip(self.tr("Priority ({key})").format(key=DEED_NAMES[Deed.PRIORITY]))
            self.priorities.add(priority, choice)
        for bar in (self.positions, self.priorities):
            bar.setEnabled(self._can_change)
            self._column.addWidget(bar)
        self.positions.given.connect(self.position_given)
        self.priorities.given.connect(self.priority_given)

    def _field(self, which: StanceText) -> StanceTextField:
        """The field for a text, made when it is first wanted, at its place among the others."""
        if which not in self.fields:
            field = StanceTextField(which, self._wording, self._theme)
            field.field.setReadOnly(not self._can_change)
            field.written.connect(self._on_written)
            field.resized.connect(self._on_growth)
            field.left.connect(self._on_left)
            above = [one for one in _TEXTS[: _TEXTS.index(which)] if one in self.fields]
            last = self.fields[above[-1]] if above else self.priorities
            self._column.insertWidget(self._column.indexOf(last) + 1, field)
            self.fields[which] = field
            fields = (self.fields[one] for one in _TEXTS if one in self.fields)
            for part in (*fields, *self._link_rows):
                part.raise_()  # Tab meets them in this order
            in_order(self)
        return self.fields[which]

    def _link_row(self, *, is_outgoing: bool) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        side = QLabel(self._wording.side(is_outgoing=is_outgoing))
        side.setObjectName("small")
        names = (self._wording.side(is_outgoing=one) for one in (True, False))
        side.setFixedWidth(max(map(side.fontMetrics().horizontalAdvance, names)))
        side.setContentsMargins(0, 2, 0, 0)  # the links' words stand within an edge
        links = QWidget()
        flow = FlowLayout(links, gap=2)
        for which in _TEXTS:
            if (which in FOR_COUNTERPARTY) is is_outgoing:
                flow.addWidget(self._link(which))
        line.addWidget(side, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(links, 1)
        self._link_rows.append(row)
        return row

    def _link(self, which: StanceText) -> QPushButton:
        link = QPushButton(f"+ {self._wording.text(which)}")
        link.setObjectName("flat")
        link.setProperty("which", which)
        link.setAccessibleName(self._wording.text(which))
        link.setToolTip(f"{self._wording.hint(which)} ({TEXT_NAMES[which]})")
        link.clicked.connect(self._on_link)
        self.links[which] = link
        return link

    # What is shown

    def _unfold(self) -> None:
        """Show what says something or is wanted; the rest can be asked for."""
        texts = StanceText if self._has_texts else ()
        said = {which for which in texts if self._stance.text(which)} | self._wanted
        begun = self._stance != NO_STANCE or bool(said)
        self.priorities.setVisible(begun)
        for which in said:
            self._field(which)
        for which, field in self.fields.items():
            field.show_text(self._stance.text(which))
            field.setVisible(which in said)
        for which, link in self.links.items():
            link.setVisible(which not in said)
        for row in self._link_rows:
            links = [one for one in self.links.values() if row.isAncestorOf(one)]
            row.setVisible(self._can_change and any(not one.isHidden() for one in links))

    @Slot()
    def _on_link(self) -> None:
        link = self.sender()
        if link is not None:
            self.write(link.property("which"))

    @Slot(StanceText, str)
    def _on_written(self, which: StanceText, words: str) -> None:
        self._wanted.add(which)  # it stays in view while it is written, even without a word
        self.written.emit(which, words)

    @Slot()
    def _on_growth(self) -> None:
        self._column.activate()
        self.resized.emit()
        for field in self.fields.values():
            if field.field.hasFocus():
                self.part_wanted.emit(field)

    @Slot()
    def _on_left(self) -> None:
        """Fold what stayed empty."""
        self._wanted.clear()
        self._unfold()
        self.resized.emit()
        self.left.emit()
