"""The breadcrumb: the way from the agreement's title down to the current clause."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from tcreader.desktop.clause_names import clause_name, shortened
from tcreader.desktop.painted_text import spaced_for

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from tcreader.agreement import Agreement, Clause

_TITLE_LIMIT, _PART_LIMIT, _LAST_LIMIT = 18, 16, 24  # characters where room is short
_AMPLE, _WORDS = 80, 24  # characters of a name, or of words in its place, where there is room


def _ample(clause: Clause) -> int:
    """A name may be long, but a whole sentence in its place would shout."""
    return _AMPLE if clause.label or clause.title else _WORDS


class _Name(NamedTuple):
    """A part's name, as long as it is and cut."""

    clause: str
    full: str
    short: str


class Breadcrumb(QWidget):
    """The clauses above the current one, each a button; where room is short, the middle goes.

    Signals:
        clause_activated: The id of the clause to go to; empty for the document's beginning.
    """

    clause_activated = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addStretch(1)
        self._names: list[_Name] = []
        self._parts: list[QToolButton] = []
        self._gaps: list[QLabel] = []
        self._add_part()  # so that the Tab key knows where the others follow
        self.setMinimumWidth(40)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_clause(self, agreement: Agreement | None, clause_id: str | None) -> None:
        """Show the way to a clause; nothing without an agreement."""
        names: list[_Name] = []
        if agreement is not None:
            if agreement.title:
                title = agreement.title
                names.append(_Name("", shortened(title, _AMPLE), shortened(title, _TITLE_LIMIT)))
            if clause_id and clause_id in agreement.outline.by_id:
                path = agreement.outline.path(clause_id)
                limits = [_PART_LIMIT] * (len(path) - 1) + [_LAST_LIMIT]
                names += [
                    _Name(
                        clause.id,
                        clause_name(clause, agreement.text, _ample(clause)),
                        clause_name(clause, agreement.text, limit),
                    )
                    for clause, limit in zip(path, limits, strict=True)
                ]
        self._fill(names)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what no longer fits."""
        super().resizeEvent(event)
        self._fit()

    def _fill(self, names: list[_Name]) -> None:
        self._names = names
        while len(self._parts) < len(names):
            self._add_part()
        for index, button in enumerate(self._parts):
            is_used = index < len(names)
            if is_used:
                button.setProperty("clause", names[index].clause)
                button.setAccessibleName(names[index].full)
                self._set_last(button, is_last=index == len(names) - 1)
            button.setProperty("used", is_used)
        self._fit()

    def _add_part(self) -> None:
        gap = QLabel("›", self)
        gap.setObjectName("crumbGap")
        button = QToolButton(self)
        button.setObjectName("crumb")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.clicked.connect(self._on_clicked)
        self._row.insertWidget(self._row.count() - 1, gap)
        self._row.insertWidget(self._row.count() - 1, button)
        gap.hide()
        button.hide()
        if self._parts:
            QWidget.setTabOrder(self._parts[-1], button)
        self._gaps.append(gap)
        self._parts.append(button)

    @staticmethod
    def _set_last(button: QToolButton, *, is_last: bool) -> None:
        """Set the current clause off from those above it."""
        if button.property("last") != is_last:
            button.setProperty("last", is_last)
            button.style().polish(button)

    def _fit(self) -> None:
        """Show the last part always, as many before it as there is room for, and then in full."""
        used = list(range(len(self._names)))
        room = self.width()
        shown: list[int] = []
        # The clause itself matters most, then the document, then what is nearest to the clause.
        for index in used[-1:] + used[:1] + used[-2:0:-1]:
            need = self._say(index, self._names[index].short)
            need += self._gaps[index].sizeHint().width()
            if index not in shown and (need <= room or not shown):
                shown.append(index)
                room -= need
        for index in shown:
            short = self._parts[index].sizeHint().width()
            more = self._say(index, self._names[index].full) - short
            if more > room:
                more = self._say_in(index, short + room) - short
            room -= max(0, more)
        first = min(shown, default=0)
        for index, part in enumerate(self._parts):
            part.setVisible(index in shown)
            self._gaps[index].setVisible(index in shown and index != first)

    def _say(self, index: int, name: str) -> int:
        """Give a part a name, and tell how wide that makes it."""
        font = spaced_for(self.font(), name)
        if index == len(self._names) - 1:
            font.setWeight(QFont.Weight.DemiBold)  # what the style paints is not what it measures
        self._parts[index].setFont(font)
        self._parts[index].setText(name.replace("&", "&&"))
        return self._parts[index].sizeHint().width()

    def _say_in(self, index: int, width: int) -> int:
        """Give a part as much of its name as fits a width, and tell how wide that makes it."""
        part, full = self._parts[index], self._names[index].full
        beside = part.sizeHint().width() - part.fontMetrics().horizontalAdvance(part.text())
        fitting = part.fontMetrics().elidedText(
            full, Qt.TextElideMode.ElideRight, max(0, width - beside)
        )
        return self._say(index, fitting)

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.clause_activated.emit(button.property("clause"))
