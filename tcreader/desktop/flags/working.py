"""What is done with the flags that are selected, by key and by the chosen card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from tcreader.annotations import Position, Priority, StanceText
from tcreader.desktop.flags.arrangement import next_open
from tcreader.desktop.flags.deeds import KEYS, POSITION_KEYS, TEXT_KEYS, Deed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tcreader.desktop.cards.list import CardList
    from tcreader.desktop.cards.model import CardModel
    from tcreader.desktop.flags.asking import Asking
    from tcreader.desktop.flags.flag_card import FlagCard
    from tcreader.desktop.flags.passage_card import PassageCard
    from tcreader.desktop.flags.rows import FlagRow, Passage
    from tcreader.desktop.flags.settling import Settling
    from tcreader.review import Finding


class Working(QObject):
    """Turns keys and buttons into changes of the selected flags.

    Signals:
        show_wanted: The row whose words the reviewer wants to read.
        unfold_wanted: The reviewer wants to see a family one by one, or together again.
    """

    show_wanted = Signal(object)
    unfold_wanted = Signal()

    def __init__(
        self,
        settling: Settling,
        asking: Asking,
        cards: CardList,
        model: CardModel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._settling, self._asking = settling, asking
        self._list, self._model = cards, model
        self._card: FlagCard | PassageCard | None = None  # the one made last
        self._next: str | None = None  # key of the row to go on with after a decision
        self.is_staying = False  # a flag is settled from the text
        settling.settled.connect(self._go_on)

    def attend(self, card: FlagCard) -> None:
        """Do what is asked for on the chosen card."""
        self._card = card
        card.wanted.connect(self.do)
        card.side_taken.connect(self._side_with)
        card.editor.position_given.connect(self._take_position)
        card.editor.priority_given.connect(self._prioritise)
        card.editor.written.connect(self._write)
        card.editor.left.connect(self._list.setFocus)
        card.editor.part_wanted.connect(self._list.show_part)

    def attend_passage(self, card: PassageCard) -> None:
        """Do what is asked for on the card of a passage."""
        self._card = card
        card.wanted.connect(self.do)

    @Slot(object)
    def do_by(self, key: Qt.Key) -> bool:
        """Do what a key stands for, and say whether it stands for anything."""
        if not self._list.selected_keys():
            return False
        if key in POSITION_KEYS:
            self._toggle_position(POSITION_KEYS[key])
        elif key in TEXT_KEYS:
            self._begin(TEXT_KEYS[key])
        elif key in KEYS:
            self.do(KEYS[key])
        else:
            return False
        return True

    @Slot(Deed)
    def do(self, deed: Deed) -> None:
        """Do something with the selected flags, or with the chosen passage."""
        self._remember_next()
        findings, rows = self.selected(), self._rows()
        if deed is Deed.JUMP and rows:
            self.show_wanted.emit(rows[0])
        elif rows and rows[0].passage is not None:
            self._do_with_passage(rows[0].passage, deed)
        elif findings and not self._decide(findings, deed):
            self._ask(findings, deed)

    def selected(self) -> list[Finding]:
        """The findings that a decision is about now, each once."""
        found = {one.id: one for row in self._rows() for one in row.to_settle}
        return list(found.values())

    def _decided(self) -> list[Finding]:
        """The selected findings that can be reopened, each once."""
        found = {one.id: one for row in self._rows() for one in row.findings}
        return [one for one in found.values() if one.verdict and not one.is_hand_made]

    def idle_deeds(self) -> frozenset[Deed]:
        """What would do nothing with what is selected."""
        rows, findings = self._rows(), self.selected()
        serves = {
            Deed.REOPEN: bool(self._decided()),
            Deed.REMOVE: any(one.is_hand_made for one in findings),
            Deed.UNFOLD: any(row.is_family for row in rows),
        }
        return frozenset(deed for deed, is_of_use in serves.items() if not is_of_use)

    # One deed each

    def _decide(self, findings: list[Finding], deed: Deed) -> bool:
        """Do what needs no question, and say whether it was that."""
        if deed is Deed.KEEP:
            self._settling.keep(findings)
        elif deed is Deed.REOPEN:
            self._settling.reopen(self._decided())
        elif deed is Deed.REMOVE:
            self._settling.remove(findings[0])
        elif deed is Deed.UNFOLD:
            if Deed.UNFOLD not in self.idle_deeds():
                self.unfold_wanted.emit()
        else:
            return False
        return True

    def _ask(self, findings: list[Finding], deed: Deed) -> None:
        anchor = self._anchor(deed)
        if deed is Deed.DISMISS:
            self._asking.reason(findings, anchor)
        elif deed is Deed.CHANGE:
            self._asking.change(findings, anchor)
        elif deed is Deed.CATEGORY:
            self._asking.category(findings, anchor)
        elif deed is Deed.SEVERITY:
            self._asking.severity(findings, anchor)
        elif deed is Deed.PRIORITY:
            self._asking.priority(findings, anchor)
        elif deed is Deed.NOTE:
            self._asking.note(findings[0], self._list.window())

    def _do_with_passage(self, passage: Passage, deed: Deed) -> None:
        if deed is Deed.FLAG:
            self._asking.flag(passage.span, self._list.window())
        elif deed is Deed.KEEP:
            self._settling.read(passage)

    def _toggle_position(self, position: Position) -> None:
        """Take a position, or take it back where all have it already."""
        findings = self.selected()
        has_it = bool(findings) and all(one.stance.position is position for one in findings)
        self._settling.take_position(findings, None if has_it else position)

    def _begin(self, which: StanceText) -> None:
        from tcreader.desktop.flags.flag_card import FlagCard

        if isinstance(self._list.card, FlagCard):
            self._list.card.editor.write(which)

    @Slot(object)
    def _take_position(self, position: Position | None) -> None:
        self._settling.take_position(self.selected(), position)

    @Slot(object)
    def _prioritise(self, priority: Priority | None) -> None:
        self._settling.prioritise(self.selected(), priority)

    @Slot(StanceText, str)
    def _write(self, which: StanceText, words: str) -> None:
        findings = self.selected()
        if len(findings) == 1:
            self._settling.word(findings[0], which, words)

    @Slot(str)
    def _side_with(self, decision_id: str) -> None:
        self._remember_next()
        for finding in self.selected():
            self._settling.side_with(finding, decision_id)

    # Going on

    @Slot()
    def _go_on(self) -> None:
        """After a decision in the panel, choose the next flag that is still open."""
        row = self._model.row_of(self._next) if self._next is not None else None
        if row is not None and not row.is_settled and not self.is_staying:
            self._list.choose(row.key)
            self.show_wanted.emit(row)

    def _remember_next(self) -> None:
        """Know the flag behind those selected before a filter takes them out of the list."""
        selected = self._list.selected_keys()
        following = next_open(self._model.rows, selected[-1] if selected else None)
        self._next = following.key if following is not None else None

    def _rows(self) -> list[FlagRow]:
        rows = (self._model.row_of(key) for key in self._list.selected_keys())
        return [row for row in rows if row is not None]

    def _anchor(self, deed: Deed) -> QWidget:
        """The button under which a menu opens, or the list where several cards are selected."""
        card = self._card
        chosen = card.anchor(deed) if card is not None and self._list.card is card else None
        return chosen or self._list
