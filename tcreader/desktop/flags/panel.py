"""The flags panel: what is wrong here, and what the reviewer made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot

from tcreader.desktop.cards.painter import SIDE
from tcreader.desktop.cards.panel import PLAIN, CardPanel
from tcreader.desktop.flags.absence import Absence
from tcreader.desktop.flags.arrangement import (
    Grouping,
    arranged,
    key_of,
    passages_in,
    same_findings,
)
from tcreader.desktop.flags.asking import Asking
from tcreader.desktop.flags.card_painter import FlagPainter
from tcreader.desktop.flags.filter_bar import FilterBar
from tcreader.desktop.flags.queue_line import QueueLine
from tcreader.desktop.flags.scan_line import ScanLine
from tcreader.desktop.flags.settling import Settling
from tcreader.desktop.flags.wording import Wording
from tcreader.desktop.flags.working import Working
from tcreader.review.findings import findings_touched

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from tcreader.agreement import Span
    from tcreader.desktop.flags.deeds import Deed
    from tcreader.desktop.flags.rows import FlagRow
    from tcreader.desktop.session import Session
    from tcreader.desktop.theme import Theme
    from tcreader.review import Review


class FlagsPanel(CardPanel):
    """Findings as cards, in document order or the gravest first, filtered and settled.

    Signals:
        finding_activated: The id of the finding whose words the reviewer wants to read.
        passage_activated: The span of marked words that the reviewer wants to read.
        rule_requested: The id of the rule that the reviewer wants explained.
        order_chosen: The name of the order in which the reviewer wants to see the cards.
    """

    finding_activated = Signal(str)
    passage_activated = Signal(object)
    rule_requested = Signal(str)
    order_chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._wording = Wording(self)
        self._settling = Settling(session, self._wording, self)
        self._asking = Asking(session, self._settling, self._wording, self._theme, self)
        self._open_families: frozenset[str] = frozenset()
        self._shows_law = False
        self._painter = FlagPainter(self._model, self._wording, self._theme, self)
        self._bar = FilterBar(self._wording, self._theme)
        self._absence = Absence(self)
        clear = self.tr("Clear Filters")
        self._queue = QueueLine(self._wording, self._theme, self)  # the first for the Tab key too
        column = self._assemble(self.tr("Flags"), self._bar, self._painter, clear)
        column.insertWidget(0, self._queue)
        self._scan_line = ScanLine(session, self)
        column.insertWidget(0, self._scan_line)
        self._working = Working(self._settling, self._asking, self._list, self._model, self)
        self._clause = ""
        self._was_read_only = session.read_only
        self._is_leading = False  # the reader is being taken to a card's words
        self._connect()
        self.set_theme(self._theme)
        self._show_review()

    # What the window asks

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""
        super().set_theme(theme)
        self._asking.set_theme(theme)
        self._queue.set_theme(theme)

    def set_order(self, name: str) -> None:
        """Show the cards in an order, by its name in the settings."""
        self._queue.show_order(Grouping(name))
        self._refresh()

    def show_finding(self, finding_id: str) -> None:
        """Choose a finding's card and bring it into view, even against the filters."""
        review = self._session.review
        if review is None or all(one.id != finding_id for one in review.findings):
            return
        self._catch_up()
        key = key_of(self._model.rows, finding_id)
        if key is None:
            self._bar.clear()
            self._show_rows()
            key = key_of(self._model.rows, finding_id)
        self._list.choose(key)

    def set_current_clause(self, clause_id: str) -> None:
        """Follow the reader: bring the clause's first card into view, without choosing it.

        Only in document order: among groups the cards of one clause lie far apart. Where the
        reader goes because of a card, that card stays where it is.
        """
        self._clause = clause_id
        if not self._is_leading:
            self._follow()

    def show_disputes(self) -> None:
        """Show the flags on which reviewers differ, and choose the first."""
        self._catch_up()
        self._bar.show_only_disputed()
        first = next((row for row in self._model.rows if row.group is None), None)
        if first is not None:
            self._list.choose(first.key)
            self._lead_to(first.first.id)

    def show_only(self, finding_ids: Iterable[str], title: str) -> None:
        """Show some flags and no others; a chip with this title takes that back."""
        self._bar.show_only(finding_ids, title)

    def keep_finding(self, finding_id: str) -> None:
        """Keep a flag that was chosen in the text, without leaving it."""
        review = self._session.review
        if review is not None:
            self._working.is_staying = True
            self._settling.keep([review.finding(finding_id)])
            self._working.is_staying = False

    def ask_about(self, finding_id: str, deed: Deed) -> None:
        """Choose a finding's card and ask what a deed wants to know, such as the reason."""
        self.show_finding(finding_id)
        self._working.do(deed)

    def flag_words(self, span: Span) -> None:
        """Ask for category and severity, then flag the words by hand."""
        self._asking.flag(span, self)

    # Construction

    def _connect(self) -> None:
        self._list.chosen.connect(self._on_chosen)
        self._working.show_wanted.connect(self._lead_to_row)
        self._working.unfold_wanted.connect(self._unfold)
        self._queue.order_chosen.connect(self._on_order)
        self._settling.flagged.connect(self._on_flagged)
        self._follow_session()
        self._session.scanned.connect(self._show_scan)
        self._session.scanning.changed.connect(self._show_scan_state)

    # The session

    @Slot()
    def _show_review(self) -> None:
        """Begin anew with another review, or with none."""
        self._open_families = frozenset()
        super()._show_review()

    @Slot()
    def _on_changed(self) -> None:
        """Show the chosen card as it can be worked on now."""
        if self._session.read_only is not self._was_read_only:
            self._was_read_only = self._session.read_only
            self._show_rows(anew=True)
        else:
            super()._on_changed()

    def _is_same(self, before: Review, after: Review) -> bool:
        """A note that is being written, or a clause that was read, doesn't concern flags."""
        return same_findings(before, after)

    @Slot(object)
    def _show_step(self, before: Review) -> None:
        """Choose the card that was undone or done again, so that the next key falls on it."""
        review = self._session.review
        if review is None or same_findings(before, review):
            return
        touched = findings_touched(before.findings, review.findings)
        if not touched:
            return
        self._catch_up()
        key = key_of(self._model.rows, touched[0].id)
        row = self._model.row_of(key) if key is not None else None
        together = {finding.id for finding in row.findings} if row is not None else set()
        if len(touched) == 1 or together.issuperset(finding.id for finding in touched):
            self._list.choose(key)
            if self.isVisible():
                self._lead_to(touched[0].id)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        self._follow()

    @Slot()
    def _show_scan(self) -> None:
        """Another position of the customer brings other flags, and other law to the same ones."""
        if self.isVisible():
            self._show_rows(anew=True)
            self._follow()
        else:
            self._list.choose(None)
            self._is_stale = True

    @Slot()
    def _show_scan_state(self) -> None:
        self._show_around(self._session.review)

    def _rows(self, review: Review) -> list[FlagRow]:
        self._wording.reader = self._session.reviewer
        self._bar.show_counts(review)
        self._queue.show_progress(review.findings)
        order = self._painter.grouping = self._queue.order
        return arranged(
            review.findings,
            review.taxonomy,
            self._bar.choice,
            order,
            self._open_families,
            passages_in(review) if order is Grouping.QUEUE else (),
        )

    def _show_around(self, review: Review | None) -> None:
        has_findings = review is not None and bool(review.findings)
        self._bar.setVisible(has_findings)
        has_passages = review is not None and bool(review.scan.audit.marked_unrecognised)
        self._queue.setVisible(has_findings or has_passages)
        self._scan_line.show_rest(has_flags=has_findings)
        self._absence.explain(review, self._session.scanning.state, self._empty)

    # Cards

    def _card(self, review: Review, row: FlagRow) -> QWidget:
        if row.passage is not None:
            from tcreader.desktop.flags.passage_card import PassageCard

            passage = PassageCard(review, row, self._wording, self._theme)
            self._working.attend_passage(passage)
            return passage
        # Not before a flag is chosen:
        from tcreader.desktop.flags.flag_card import CardSetting, FlagCard

        setting = CardSetting(
            width=self._list.viewport().width() - 2 * SIDE,
            shows_law=self._shows_law,
            is_open_family=row.key in self._open_families,
            can_change=not self._session.read_only,
        )
        card = FlagCard(review, row, self._wording, self._theme, setting)
        self._working.attend(card)
        card.resized.connect(self._list.fit_card)
        card.basis_toggled.connect(self._on_law)
        card.rule_wanted.connect(self.rule_requested)
        return card

    def _spoken(self, review: Review, row: FlagRow) -> str:
        if row.group is not None:
            return self._wording.group(review, self._queue.order, row.group)
        if row.passage is not None:
            words = row.passage.span.of(review.agreement.text)
            return f"{self._wording.passage()}, {self._wording.row_label(review, row)}, {words}"
        return self._wording.spoken(review, row.first)

    @Slot(str)
    def _on_flagged(self, finding_id: str) -> None:
        """Choose a new flag here and in the text, where the next key must fall on it too."""
        self.show_finding(finding_id)
        self._lead_to(finding_id)

    @Slot(bool)
    def _on_law(self, shows: bool) -> None:
        self._shows_law = shows

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        row = self._model.row_of(key)
        if row is not None:
            self._lead_to_row(row)

    @Slot(object)
    def _lead_to_row(self, row: FlagRow) -> None:
        if row.passage is None:
            self._lead_to(row.first.id)
        else:
            self._is_leading = True
            self.passage_activated.emit(row.passage.span)
            self._is_leading = False

    @Slot(object)
    def _on_order(self, order: Grouping) -> None:
        self._list.scrollToTop()
        self._refresh()
        self.order_chosen.emit(order.value)

    def _lead_to(self, finding_id: str) -> None:
        self._is_leading = True
        self.finding_activated.emit(finding_id)
        self._is_leading = False

    def _follow(self) -> None:
        if not self.isVisible() or self._queue.order is not Grouping.NONE:
            return
        here = (row for row in self._model.rows if row.first.clause == self._clause)
        first = next(here, None)
        if first is not None:
            self._list.show_at_top(first.key)

    # Decisions

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key a decision, on all cards that are selected; Esc stops a scan that takes long."""
        if self._scan_line.take_key(event):
            return
        is_plain = event.modifiers() in PLAIN
        if not (is_plain and self._working.do_by(Qt.Key(event.key()))):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Everything that can be done with what is selected, each with its key."""
        if self._list.selected_keys():
            from tcreader.desktop.flags.key_table import CardMenu

            menu = CardMenu(self._working.idle_deeds(), self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.key_chosen.connect(self._working.do_by)
            menu.popup(event.globalPos())

    @Slot()
    def _unfold(self) -> None:
        """Show the flags of a family one by one, or together again."""
        self._open_families ^= frozenset(self._list.selected_keys())
        self._show_rows(anew=True)
        self._list.choose(self._list.chosen_key)  # all of a long family may lie in view by now
