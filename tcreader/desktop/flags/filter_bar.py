"""Chips over the cards: all, each class, what isn't marked; and the menu with finer filters."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from tcreader.desktop.chips import Chip, replace_chips
from tcreader.desktop.choice_menus import pop_up_under
from tcreader.desktop.flags.choice import State
from tcreader.desktop.flags.filter_menu import FilterMenu
from tcreader.desktop.flow_layout import FlowLayout
from tcreader.desktop.keyboard_order import in_order
from tcreader.flags import Prominence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tcreader.desktop.flags.choice import Choice
    from tcreader.desktop.flags.wording import Wording
    from tcreader.desktop.theme import Theme
    from tcreader.review import Review

_ALL, _UNMARKED, _DISPUTED = "", "\0unmarked", "\0disputed"
_CROSS = "  ✕"


class FilterBar(QWidget):
    """What the reviewer wants to see of the flags.

    Signals:
        changed: The reviewer wants to see something else.
    """

    changed = Signal()

    def __init__(self, wording: Wording, theme: Theme) -> None:
        super().__init__()
        self._wording, self._theme = wording, theme
        self.chips: dict[str, Chip] = {}
        self.menu = FilterMenu(wording, self)
        self.menu.changed.connect(self._on_menu)
        self._more = Chip(self.tr("Filter ▾"), theme)
        self._more.setAccessibleName(self.tr("More filters"))
        self._more.setToolTip(self.tr("Severity, category, prominence, state, position"))
        self._more.clicked.connect(self._open_menu)
        self._only: frozenset[str] | None = None
        self.only_chip = Chip("", theme)
        self.only_chip.setToolTip(self.tr("Show the other flags too"))
        self.only_chip.clicked.connect(self._show_all)
        self.only_chip.hide()
        self._flow = FlowLayout(self, gap=6, last_at_end=True)
        self._flow.setContentsMargins(14, 8, 14, 8)
        self._flow.addWidget(self.only_chip)
        self._flow.addWidget(self._more)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""
        self._theme = theme
        for chip in (*self.chips.values(), self.only_chip, self._more):
            chip.set_theme(theme)

    @property
    def choice(self) -> Choice:
        """What is to be shown."""
        on = {key for key, chip in self.chips.items() if chip.isChecked()}
        classes = frozenset(on - {_ALL, _UNMARKED, _DISPUTED})
        choice = self.menu.choice(classes, only_unmarked=_UNMARKED in on)
        choice = choice._replace(only=self._only)
        return choice._replace(states=frozenset({State.DISPUTED})) if _DISPUTED in on else choice

    def show_only_disputed(self) -> None:
        """Show the flags on which reviewers differ."""
        self.clear()
        for key, chip in self.chips.items():
            chip.setChecked(key == _DISPUTED)
        self.changed.emit()

    def show_only(self, finding_ids: Iterable[str], title: str) -> None:
        """Show some flags and no others, until their chip is pressed or the filters are cleared."""
        self.clear()
        self._only = frozenset(finding_ids)
        self.only_chip.setText(f"{title}{_CROSS}")
        self.only_chip.setAccessibleName(title)
        self.only_chip.setChecked(True)
        self.only_chip.updateGeometry()
        self.only_chip.show()
        self.changed.emit()

    def show_counts(self, review: Review) -> None:
        """Say how many flags there are of each kind."""
        taxonomy = review.taxonomy
        found = Counter(taxonomy.class_of(one.category) for one in review.findings)
        unmarked = sum(one.prominence is Prominence.UNMARKED for one in review.findings)
        names = {_ALL: self.tr("All {n}").format(n=len(review.findings))}
        whole = {_ALL: ""}
        for class_id in taxonomy.classes:
            if found[class_id]:
                name = self._wording.short_class(taxonomy, class_id)
                names[class_id] = f"{name} {found[class_id]}"
                whole[class_id] = self._wording.class_(taxonomy, class_id)
        disputed = sum(one.is_disputed for one in review.findings)
        if disputed:
            names[_DISPUTED] = self.tr("≠ Disputed {n}").format(n=disputed)
            whole[_DISPUTED] = self.tr("Flags on which reviewers differ")
        if unmarked:
            names[_UNMARKED] = self.tr("Unmarked {n}").format(n=unmarked)
            whole[_UNMARKED] = self.tr("Flags whose words the drafter didn't set off")
        if list(names) != list(self.chips):
            self._make_chips(names)
        for key, words in names.items():
            chip = self.chips[key]
            chip.setText(words)
            chip.setToolTip(whole[key])
            chip.setAccessibleName(f"{whole[key]} {found[key]}" if key in found else words)
            chip.updateGeometry()
        self.menu.offer_categories(taxonomy, (one.category for one in review.findings))

    def clear(self) -> None:
        """Show everything again."""
        self._only = None
        self.only_chip.hide()
        for key, chip in self.chips.items():
            chip.setChecked(key == _ALL)
        self.menu.clear_ticks()

    def _make_chips(self, names: Mapping[str, str]) -> None:
        on = {key for key, chip in self.chips.items() if chip.isChecked()} & set(names) or {_ALL}
        old, self.chips = self.chips, {}
        for key, words in names.items():
            chip = Chip(words, self._theme, self)
            chip.setProperty("kind", key)
            chip.setChecked(key in on)
            chip.clicked.connect(self._on_chip)
            self.chips[key] = chip
        replace_chips(self._flow, old.values(), self.chips.values(), self._more)
        self._more.raise_()  # behind the chips for the Tab key too
        in_order(self)

    @Slot()
    def _on_chip(self) -> None:
        """One class and "all" exclude each other; several classes add up."""
        chip = self.sender()
        if chip is self.chips[_ALL]:
            for key, other in self.chips.items():
                other.setChecked(key == _ALL)
        else:
            others = any(one.isChecked() for key, one in self.chips.items() if key != _ALL)
            self.chips[_ALL].setChecked(not others)
        self.changed.emit()

    @Slot()
    def _show_all(self) -> None:
        self._only = None
        self.only_chip.hide()
        self.changed.emit()

    @Slot()
    def _open_menu(self) -> None:
        self._more.setChecked(self.menu.is_filtering)
        pop_up_under(self._more, self.menu)

    @Slot()
    def _on_menu(self) -> None:
        self._more.setChecked(self.menu.is_filtering)
        self.changed.emit()
