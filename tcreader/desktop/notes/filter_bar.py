"""Over the notes: words to look for, colours, tags, states and authors to filter by, groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from tcreader.annotations import Color
from tcreader.desktop.chips import Chip, replace_chips
from tcreader.desktop.choice_menus import OneOfMenu, pop_up_under
from tcreader.desktop.clause_names import shortened
from tcreader.desktop.color_dots import ColorDot
from tcreader.desktop.flow_layout import FlowLayout
from tcreader.desktop.notes.choice import Facet, NoteChoice
from tcreader.desktop.notes.grouping import Grouping, NoteState

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from tcreader.desktop.notes.filter_menu import FilterMenu
    from tcreader.desktop.notes.wording import NoteWording
    from tcreader.desktop.theme import Theme

_PAUSE = 120  # milliseconds after the last letter
_MOST_TAGS = 5
_LONGEST_TAG = 12  # code points of a tag that a chip shows


class SearchField(QLineEdit):
    """Where words are looked for.

    Signals:
        entered: The reviewer is about to type.
        left: The reviewer goes on to the cards.
    """

    entered = Signal()
    left = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that words are coming."""
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Enter go to the cards; Escape takes the words away, then goes there."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class NoteFilterBar(QWidget):
    """What the reviewer wants to see of the notes, and how it is grouped.

    Signals:
        changed: The reviewer wants to see something else.
        grouped: The name of that by which the cards are grouped from now.
    """

    changed = Signal()
    grouped = Signal(str)

    def __init__(self, wording: NoteWording, theme: Theme) -> None:
        super().__init__()
        self._wording, self._theme = wording, theme
        self.grouping = Grouping.NONE
        self.words = SearchField()
        self.dots = {color: ColorDot(color, wording.color(color), theme) for color in Color}
        self.tags: dict[str, Chip] = {}
        self.more, self.group = Chip("", theme), Chip("", theme)
        self.clear_button = QPushButton(self.tr("Clear"))
        self._count = QLabel()
        self._counts: Mapping[tuple[Facet, Any], int] = {}
        self._filter_menu: FilterMenu | None = None
        self._group_menu: OneOfMenu | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._set_words()
        self._lay_out()
        self._connect()
        self.show_shown(0, 0)

    def _set_words(self) -> None:
        self.words.setPlaceholderText(self.tr("Search notes, quotes, replies, tags"))
        self.words.setAccessibleName(self.tr("Search notes"))
        self.words.setToolTip(f"{self.words.accessibleName()} (/)")
        self.words.setClearButtonEnabled(True)
        self.more.setText(self.tr("Filter ▾"))
        self.more.setAccessibleName(self.tr("Filter by state, author or tag"))
        self.more.setToolTip(self.tr("State, author, tag"))
        self._name_group()
        self.clear_button.setObjectName("flat")
        self.clear_button.setAccessibleName(self.tr("Clear all filters"))
        self._count.setObjectName("panelHint")

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.words, 1)
        line.addWidget(self.more)
        chips = QWidget()
        self._flow = FlowLayout(chips, gap=4, last_at_end=True)
        for dot in self.dots.values():
            self._flow.addWidget(dot)
        self._flow.addWidget(self.group)
        self._found = QWidget()
        found = QHBoxLayout(self._found)
        found.setContentsMargins(0, 0, 0, 0)
        found.addWidget(self._count, 1)
        found.addWidget(self.clear_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 6)
        column.setSpacing(6)
        column.addLayout(line)
        column.addWidget(chips)
        column.addWidget(self._found)

    def _connect(self) -> None:
        self._pause.timeout.connect(self.changed)
        self.words.textChanged.connect(self._pause.start)
        for dot in self.dots.values():
            dot.clicked.connect(self.changed)
        self.more.clicked.connect(self._open_filters)
        self.group.clicked.connect(self._open_groups)
        self.clear_button.clicked.connect(self.clear)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""
        self._theme = theme
        for dot in self.dots.values():
            dot.set_theme(theme)
        for chip in (*self.tags.values(), self.more, self.group):
            chip.set_theme(theme)

    @property
    def choice(self) -> NoteChoice:
        """What is to be shown."""
        ticked = self._filter_menu.ticked if self._filter_menu is not None else {}
        return NoteChoice(
            words=self.words.text().strip(),
            colors=frozenset(color for color, dot in self.dots.items() if dot.isChecked()),
            tags=frozenset(self._chosen_tags()),
            authors=frozenset(ticked.get(Facet.AUTHOR, ())),
            states=frozenset(ticked.get(Facet.STATE, ())),
        )

    def _chosen_tags(self) -> set[str]:
        return {tag for tag, chip in self.tags.items() if chip.isChecked()}

    def show_counts(self, counts: Mapping[tuple[Facet, Any], int]) -> None:
        """Offer the colours and the most frequent tags that are in use."""
        self._counts = counts
        for color, dot in self.dots.items():
            dot.setVisible(counts.get((Facet.COLOR, color), 0) > 0 or dot.isChecked())
        used = [(-n, one) for (kind, one), n in counts.items() if kind is Facet.TAG and n > 0]
        tags = [tag for _, tag in sorted(used)[:_MOST_TAGS]]
        tags += [tag for tag, chip in self.tags.items() if chip.isChecked() and tag not in tags]
        if set(tags) != set(self.tags):
            self._make_chips(tags)

    def show_shown(self, shown: int, total: int) -> None:
        """Say how many notes the filters let through."""
        choice = self.choice
        self._found.setVisible(not choice.is_empty)
        self._count.setText(self.tr("{n} of {total}").format(n=shown, total=total))
        parts = [self._wording.state(state) for state in NoteState if state in choice.states]
        parts += sorted(choice.authors)
        self._count.setToolTip(", ".join(parts))
        if parts:
            self._count.setText("  ·  ".join((self._count.text(), *parts)))
        self.more.setChecked(bool(parts))

    @Slot()
    def clear(self) -> None:
        """Show everything again, in the groups as they are."""
        self.words.clear()
        self._pause.stop()
        for part in (*self.dots.values(), *self.tags.values()):
            part.setChecked(False)
        if self._filter_menu is not None:
            for ticked in self._filter_menu.ticked.values():
                ticked.clear()
        self.changed.emit()

    @Slot(object)
    def group_by(self, grouping: Grouping) -> None:
        """Group by something else."""
        self.grouping = grouping
        self._name_group()
        self.grouped.emit(grouping.value)
        self.changed.emit()

    def _name_group(self) -> None:
        is_grouped = self.grouping is not Grouping.NONE
        words = self._wording.grouping(self.grouping) if is_grouped else self.tr("Group")
        self.group.setText(f"{words} ▾")
        self.group.setAccessibleName(self.tr("Group: {how}").format(how=words))
        self.group.setChecked(is_grouped)
        self.group.updateGeometry()

    def _make_chips(self, tags: list[str]) -> None:
        on = {tag for tag, chip in self.tags.items() if chip.isChecked()}
        old, self.tags = self.tags, {}
        for tag in tags:
            chip = Chip(shortened(tag, _LONGEST_TAG), self._theme, self.group.parentWidget())
            chip.setAccessibleName(self.tr("Tag {tag}").format(tag=tag))
            chip.setToolTip(tag)
            chip.setChecked(tag in on)
            chip.clicked.connect(self.changed)
            self.tags[tag] = chip
        replace_chips(self._flow, old.values(), self.tags.values(), self.group)

    @Slot()
    def _open_filters(self) -> None:
        if self._filter_menu is None:
            from tcreader.desktop.notes.filter_menu import FilterMenu

            self._filter_menu = FilterMenu(self._wording, self)
            self._filter_menu.counts = self._known_counts
            self._filter_menu.changed.connect(self._on_menu)
        self._filter_menu.ticked[Facet.TAG] = self._chosen_tags()
        self.more.setChecked(bool(self.choice.states or self.choice.authors))
        pop_up_under(self.more, self._filter_menu)

    @Slot()
    def _on_menu(self) -> None:
        """Let the chips say which tags are ticked in the menu; a rarer tag gets one for it."""
        ticked = self._filter_menu.ticked[Facet.TAG] if self._filter_menu is not None else set()
        if rarer := ticked - self.tags.keys():
            self._make_chips([*self.tags, *sorted(rarer)])
        for tag, chip in self.tags.items():
            chip.setChecked(tag in ticked)
        self.changed.emit()

    def _known_counts(self) -> Mapping[tuple[Facet, Any], int]:
        return self._counts

    @Slot()
    def _open_groups(self) -> None:
        if self._group_menu is None:
            names = [(self._wording.grouping(one), one) for one in Grouping]
            self._group_menu = OneOfMenu(names, self)
            self._group_menu.chosen.connect(self.group_by)
        self._group_menu.show_value(self.grouping)
        self.group.setChecked(self.grouping is not Grouping.NONE)
        pop_up_under(self.group, self._group_menu)
