"""The prominence audit in the window: the view of marks and risks, and for whom one reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Slot

from tcreader.desktop.flags.arrangement import same_findings

if TYPE_CHECKING:
    from collections.abc import Callable

    from tcreader.agreement import Span
    from tcreader.desktop.actions import Actions
    from tcreader.desktop.mark_signs import MarkSign
    from tcreader.desktop.navigation import Navigator
    from tcreader.desktop.overview.prominence_table import ProminenceTable
    from tcreader.desktop.reading import ReadingPane
    from tcreader.desktop.session import Session
    from tcreader.flags.outcomes import Outcomes, Side
    from tcreader.review import Review


class Prominence(QObject):
    """Knows whether marks and risks alone are shown, and for which side the reviewer reads."""

    def __init__(
        self, session: Session, pane: ReadingPane, navigator: Navigator, actions: Actions
    ) -> None:
        super().__init__(session)
        self._session, self._pane = session, pane
        self._navigator, self._actions = navigator, actions
        self._is_drafters = False
        self._is_on = False
        self._shown: Review | None = None
        self._table: ProminenceTable | None = None
        for signal in (session.opened, session.changed, session.scanned):
            signal.connect(self._renew)

    @property
    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the actions do that are about prominence."""
        return {"marks-only": self.switch, "drafters-side": self.switch_side}

    @property
    def side(self) -> Side:
        """For whom the reviewer reads."""
        from tcreader.flags.outcomes import Side

        return Side.DRAFTER if self._is_drafters else Side.CUSTOMER

    @property
    def outcomes(self) -> Outcomes:
        """What the audit's outcomes mean to that side, in the window's language."""
        from tcreader.flags.outcomes import load_outcomes

        language = "zh" if QLocale().name().startswith("zh") else "en"
        return load_outcomes(self.side, language)

    def switch(self) -> None:
        """Show marks and risks alone, or everything again."""
        self._is_on = not self._is_on
        self._actions["marks-only"].setChecked(self._is_on)
        if self._is_on:
            marks_only = self._pane.marks_only
            marks_only.left.connect(self._leave)
            marks_only.next_wanted.connect(self._go_to_next)
            self._shown = None
            self._renew()
        else:
            marks_only = self._pane.marks_only
            marks_only.left.disconnect(self._leave)
            marks_only.next_wanted.disconnect(self._go_to_next)
            marks_only.hide()

    def switch_side(self) -> None:
        """Read for the other side."""
        self._is_drafters = not self._is_drafters
        self._actions["drafters-side"].setChecked(self._is_drafters)
        self._shown = None
        self._renew()
        if self._table is not None:
            self._table.set_side(self.side)

    def attend(self, table: ProminenceTable) -> None:
        """Read a table for the side for which the reviewer reads, and take another one from it."""
        self._table = table
        table.set_side(self.side)
        table.side_wanted.connect(self._read_for)
        table.span_activated.connect(self._show_passage)

    @Slot(object)
    def _show_passage(self, span: Span) -> None:
        """Go to a passage; its words are selected, so that they can be flagged at once."""
        self._navigator.go_to_span(span, select=True)

    @Slot(object)
    def _read_for(self, side: Side) -> None:
        if side is not self.side:
            self.switch_side()

    @Slot()
    def _leave(self) -> None:
        if self._is_on:
            self.switch()

    @Slot(object)
    def _go_to_next(self, sign: MarkSign) -> None:
        self._navigator.step_passage(sign.value, 1)

    @Slot()
    def _renew(self) -> None:
        """Show what changed; a note that is being written changes nothing here."""
        review, shown = self._session.review, self._shown
        if review is None or not self._is_on or (shown and same_findings(shown, review)):
            return
        self._shown = review
        from tcreader.review.auditing import outcome_counts

        self._pane.marks_only.show_review(review, outcome_counts(review), self.outcomes)
