"""What the reviewer does to words, flags and clauses by menu and key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from tcreader.agreement import Span
from tcreader.annotations import Color, ReadingState
from tcreader.desktop.clause_names import clause_name
from tcreader.desktop.clause_states import ClauseStates
from tcreader.desktop.flags.deeds import Deed

if TYPE_CHECKING:
    from collections.abc import Callable

    from tcreader.annotations import Reviewer
    from tcreader.desktop.navigation import Navigator
    from tcreader.desktop.reading import ReadingPane
    from tcreader.desktop.session import Session

_STATES = {
    "mark-read": ReadingState.READ,
    "mark-no-issue": ReadingState.NO_ISSUE,
    "mark-issue": ReadingState.ISSUE,
    "mark-escalated": ReadingState.ESCALATED,
    "mark-unread": ReadingState.UNREAD,
}


class Reviewing(QObject):
    """Turns wishes into changes of the session.

    Attributes:
        finding: Id of the flag that was last chosen, in the text or in the panel.

    Signals:
        note_made: The id of a new or an empty note, which wants to be written.
        note_attached: The id of a note that was put on a clause.
        flag_wanted: A span that the reviewer wants to flag by hand.
        finding_chosen: Another flag was chosen, or none is any more.
        keeping_wanted: The id of a flag to keep.
        deed_wanted: The id of a flag, and a `Deed` about which the reviewer must be asked first.
    """

    note_made = Signal(str)
    note_attached = Signal(str)
    flag_wanted = Signal(object)
    finding_chosen = Signal()
    keeping_wanted = Signal(str)
    deed_wanted = Signal(str, object)

    def __init__(
        self,
        session: Session,
        pane: ReadingPane,
        navigator: Navigator,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._pane = pane
        self._navigator = navigator
        self._states = ClauseStates(self)
        self.finding: str | None = None
        pane.highlight_requested.connect(self.highlight)
        pane.note_requested.connect(self.note_on_words)
        pane.flag_requested.connect(self.flag_wanted)
        pane.resized.connect(self.attach)
        pane.dropped_on_clause.connect(self.attach_to_clause)
        session.opened.connect(self._show_whether_writable)
        session.changed.connect(self._show_whether_writable)
        session.changed.connect(self._forget_gone)
        session.scanned.connect(self._forget_gone)

    @property
    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the actions of the menu Review do."""
        highlights = {
            f"highlight-{color.value}": partial(self._highlight_selection, color) for color in Color
        }
        marks = {key: partial(self.mark, state) for key, state in _STATES.items()}
        return {
            **highlights,
            **marks,
            "note": self.note,
            "flag": self._flag_selection,
            "keep": self.keep,
            "dismiss": self.dismiss,
            "category": partial(self._ask_about, Deed.CATEGORY),
            "severity": partial(self._ask_about, Deed.SEVERITY),
            "mark-read-on": self.read_on,
            "end-later": partial(self._move_end, at_end=True, forward=True),
            "end-earlier": partial(self._move_end, at_end=True, forward=False),
            "start-earlier": partial(self._move_end, at_end=False, forward=False),
            "start-later": partial(self._move_end, at_end=False, forward=True),
        }

    @property
    def span(self) -> Span | None:
        """The selected words, or else the current clause's own first ones."""
        clause = self._navigator.clause
        return self._pane.selection() or (clause.own[0] if clause is not None else None)

    def choose(self, finding_id: str | None) -> None:
        """Say which flag `keep` and `dismiss` are about."""
        self.finding = finding_id
        self.finding_chosen.emit()

    @Slot()
    def _forget_gone(self) -> None:
        """Choose no flag any more that was taken back, or that the rules no longer find."""
        review = self._session.review
        if self.finding is not None and (review is None or not review.has_finding(self.finding)):
            self.choose(None)

    @Slot(object, str)
    def highlight(self, span: Span, color: str) -> None:
        """Highlight words in a named colour; the highlight is the chosen one then."""
        review = self._session.writable
        if review is not None:
            change = self._session.author.highlight(review, span, Color(color))
            self._session.do(change, self.tr("Highlight"))
            self._pane.choose_new(change.key)

    def note(self) -> None:
        """Write a note: on the selected words, the chosen highlight, or the current clause."""
        span, chosen = self._pane.selection(), self._chosen_here()
        if span is not None:
            self.note_on_words(span)
        elif chosen is not None:
            self.note_made.emit(chosen)
        elif self._navigator.clause is not None:
            self.note_on_clause(self._navigator.clause.id)

    @Slot(object)
    def note_on_words(self, span: Span) -> None:
        """Begin a note on words."""
        review = self._session.writable
        if review is not None:
            change = self._session.author.note_on_words(review, span, "")
            self._session.do(change, self.tr("Note on Words"))
            self._pane.choose_new(change.key)
            self.note_made.emit(change.key)

    def note_on_clause(self, clause_id: str) -> None:
        """Begin a note on a clause."""
        review = self._session.writable
        if review is not None:
            change = self._session.author.note_on_clause(review, clause_id, "")
            self._session.do(change, self.tr("Note on the Clause"))
            self.note_made.emit(change.key)

    @Slot(str, object)
    def attach(self, annotation_id: str, span: Span, merge_key: str | None = None) -> None:
        """Put an annotation on other words."""
        session = self._session
        if session.review is not None and annotation_id in session.review.record.annotations:
            change = session.author.attach(session.review, annotation_id, span)
            session.do(change, self.tr("Change Highlighted Words"), merge_key)

    def _move_end(self, *, at_end: bool, forward: bool) -> None:
        """Move an end of the chosen highlight by a word; steps in a row are undone as one."""
        chosen = self._pane.chosen_annotation()
        span = self._pane.stepped(at_end=at_end, forward=forward)
        if chosen is not None and span is not None:
            self.attach(chosen, span, f"words/{chosen}")
            moved = span.end - 1 if at_end else span.start
            self._pane.scroll_to_span(Span(moved, moved + 1))

    @Slot()
    def _show_whether_writable(self) -> None:
        """Somebody else may take, or close, the review file at any time."""
        self._pane.set_read_only(self._session.read_only)

    def keep(self) -> None:
        """Keep the chosen flag."""
        if self.finding is not None:
            self.keeping_wanted.emit(self.finding)

    def dismiss(self) -> None:
        """Ask for the reason to dismiss the chosen flag."""
        self._ask_about(Deed.DISMISS)

    def _ask_about(self, deed: Deed) -> None:
        if self.finding is not None:
            self.deed_wanted.emit(self.finding, deed)

    def mark(self, state: ReadingState) -> None:
        """Say how far the current clause has been reviewed."""
        session, clause = self._session, self._navigator.clause
        if session.review is not None and clause is not None:
            change = session.author.mark(session.review, [clause.id], state)
            session.do(change, self._states.marking(session.review, [clause.id], state))

    def read_on(self) -> None:
        """Say that the current clause has been read, and go to the next unread one.

        What says more than that, such as that there is an issue, stays.
        """
        review, clause = self._session.review, self._navigator.clause
        if review is None or clause is None:
            return
        if review.reading(clause.id) is ReadingState.UNREAD:
            self.mark(ReadingState.READ)
        self._navigator.step_unread(1)

    @Slot(str)
    def ask_for_words(self, annotation_id: str) -> None:
        """Let the reviewer select other words in the text for an annotation."""
        review = self._session.review
        if review is not None and annotation_id in review.record.annotations:
            words = review.record.annotations[annotation_id].target.exact
            self._pane.start_reattaching(annotation_id, words)
            self._pane.setFocus()

    @Slot(str, str)
    def attach_to_clause(self, annotation_id: str, clause_id: str) -> None:
        """Put an annotation on a clause as a whole."""
        session, review = self._session, self._session.review
        if review is None or annotation_id not in review.record.annotations:
            return
        clause = review.agreement.outline.by_id.get(clause_id)
        if clause is not None:
            name = clause_name(clause, review.agreement.text)
            change = session.author.attach_to_clause(review, annotation_id, clause_id)
            session.do(change, self.tr("Attach Note to {clause}").format(clause=name))
            self.note_attached.emit(annotation_id)

    def sign_as(self, reviewer: Reviewer) -> None:
        """Sign under another name from now on; what the same person made here gets it as well."""
        session = self._session
        session.sign_as(reviewer)
        if session.review is not None:
            change = session.author.sign_again(session.review)
            if change.changes:
                session.do(change, self.tr("Sign as {name}").format(name=reviewer.name))

    @Slot(str)
    def stand_for(self, customer: str) -> None:
        """Speak for another kind of customer."""
        session = self._session
        if session.review is not None:
            before = session.review.record.standpoint
            if before.customer != customer:
                standpoint = before._replace(customer=customer)
                change = session.author.stand(session.review, standpoint)
                session.do(change, self.tr("Customer's Position"))

    def copy(self) -> None:
        """Copy the selected words: those of a field that has the keyboard, or the text's."""
        focus, review = QApplication.focusWidget(), self._session.review
        span = self._pane.selection()
        if isinstance(focus, QLineEdit | QTextEdit | QPlainTextEdit) and not (
            self._pane.isAncestorOf(focus)
        ):
            focus.copy()
        elif span is not None and review is not None:
            words = span.of(review.agreement.text).replace("\u2028", "\n")
            QApplication.clipboard().setText(words)

    def _chosen_here(self) -> str | None:
        """The chosen highlight, unless the reader has gone on to another clause since."""
        review, chosen = self._session.writable, self._pane.chosen_annotation()
        if review is None or chosen is None:
            return None
        span = review.placements[chosen].span
        ends = (span.start, span.end - 1) if span is not None else ()
        at_ends = {review.agreement.outline.at(end) for end in ends}
        return chosen if self._navigator.clause in at_ends else None

    def _highlight_selection(self, color: Color) -> None:
        span = self._pane.selection()
        if span is not None:
            self.highlight(span, color.value)

    def _flag_selection(self) -> None:
        span = self._pane.selection()
        if span is not None:
            self.flag_wanted.emit(span)
