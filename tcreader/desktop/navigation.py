"""Going about in the agreement: where the reader is, and to where from there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from tcreader.desktop.stepping import (
    doubtful_stops,
    flag_stops,
    note_stops,
    passage_stops,
    step_after,
    step_from,
    unread_stops,
)
from tcreader.desktop.visits import Visits

if TYPE_CHECKING:
    from collections.abc import Callable

    from tcreader.agreement import Clause, Outline, Span
    from tcreader.desktop.reading import ReadingPane
    from tcreader.desktop.session import Session
    from tcreader.desktop.stepping import Step, Stop
    from tcreader.review import Review


class Navigator(QObject):
    """Knows the current clause and goes to others.

    Signals:
        arrived: The id of the clause at which the reader is now, by reading on or by going there.
        finding_reached: The id of a flag that was gone to.
        annotation_reached: The id of an annotation that was gone to.
        told: What a step found out, such as that it went around the end.
    """

    arrived = Signal(str)
    finding_reached = Signal(str)
    annotation_reached = Signal(str)
    told = Signal(str)

    def __init__(self, session: Session, pane: ReadingPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pane = pane
        self._visits = Visits()
        self._last_steps: dict[str, tuple[str | None, Stop]] = {}  # where the reader was then
        self.here: str | None = None
        pane.clause_changed.connect(self.read_on)
        session.opened.connect(self._on_opened)
        session.closed.connect(self._on_opened)

    @property
    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the actions of the menu Go do."""
        return {
            "back": self.go_back,
            "forward": self.go_forward,
            "next-clause": lambda: self.step(1),
            "previous-clause": lambda: self.step(-1),
            "next-unread": lambda: self.step_unread(1),
            "previous-unread": lambda: self.step_unread(-1),
            "next-flag": lambda: self.step_flag(1),
            "previous-flag": lambda: self.step_flag(-1),
            "next-note": lambda: self.step_note(1),
            "previous-note": lambda: self.step_note(-1),
            "next-mark": lambda: self.step_passage("marked_unrecognised", 1),
            "previous-mark": lambda: self.step_passage("marked_unrecognised", -1),
            "next-doubtful": lambda: self.step_doubtful(1),
            "previous-doubtful": lambda: self.step_doubtful(-1),
        }

    @property
    def can_go_back(self) -> bool:
        """Whether there is a clause to go back to."""
        return self._visits.can_go_back

    @property
    def can_go_forward(self) -> bool:
        """Whether the reader came back from somewhere."""
        return self._visits.can_go_forward

    @property
    def clause(self) -> Clause | None:
        """The clause at which the reader is."""
        outline = self._outline
        return outline.by_id.get(self.here) if outline is not None and self.here else None

    @Slot(str)
    def go_to_clause(self, clause_id: str) -> None:
        """Go to a clause and remember from where; an empty id is the document's beginning."""
        outline = self._outline
        if outline is None or not len(outline):
            return
        target = clause_id if clause_id in outline.by_id else outline.clauses[0].id
        self._visits.leave(self.here, target)
        self._show(target)

    def go_to_label(self, label: str) -> bool:
        """Go to the clause with an id or a printed label; False if there is none."""
        for clause in self._outline or ():
            if label in (clause.id, clause.label):
                self.go_to_clause(clause.id)
                return True
        return False

    def go_to_span(self, span: Span, *, select: bool = False) -> None:
        """Go to words and remember from where; they can be flagged at once if they are selected."""
        clause = self._outline.at(span.start) if self._outline is not None else None
        if clause is not None:
            self._visits.leave(self.here, clause.id)
            self._arrive(clause.id)
        self._pane.scroll_to_span(span, select)

    @Slot(str)
    def go_to_finding(self, finding_id: str) -> None:
        """Go to a flag's words and set it off from the others."""
        review = self._session.review
        for finding in review.findings if review is not None else ():
            if finding.id == finding_id:
                self.go_to_span(finding.span)
                self._pane.choose_finding(finding_id)

    @Slot(str)
    def go_to_annotation(self, annotation_id: str) -> None:
        """Go to an annotation's words; an orphan, or a note on the document, has none."""
        review = self._session.review
        placement = review.placements.get(annotation_id) if review is not None else None
        if placement is not None and placement.span is not None:
            self.go_to_span(placement.span)
            self._pane.choose_annotation(annotation_id)

    def go_back(self) -> None:
        """Go to the clause that was visited before."""
        self._revisit(self._visits.back())

    def go_forward(self) -> None:
        """Go again to the clause from which the reader came back."""
        self._revisit(self._visits.forward())

    def step(self, steps: int) -> None:
        """Read on with the next clause, or the one before."""
        outline = self._outline
        if outline is None or not len(outline):
            return
        index = self.number - 1 + steps
        self._show(outline.clauses[min(max(index, 0), len(outline) - 1)].id)

    @property
    def number(self) -> int:
        """Which clause of the outline this is, counted from 1; 0 before the first."""
        clause, outline = self.clause, self._outline
        return outline.clauses.index(clause) + 1 if clause is not None and outline else 0

    def step_unread(self, steps: int) -> None:
        """Go to the next clause that nobody has reviewed, or the one before, around the end."""
        review = self._session.review
        if review is None:
            return
        start = self.number if steps > 0 else self.number - 1
        step = step_from(unread_stops(review), start, steps)
        if step is None:
            self.told.emit(self.tr("Every clause has been reviewed."))
            return
        self._tell_around(step, steps)
        self.go_to_clause(step.stop.id)

    def step_flag(self, steps: int) -> None:
        """Go to the next open or kept flag, or the one before, around the end."""
        step = self._stepped("flag", flag_stops, steps)
        if step is None:
            self.told.emit(self._why_no_flag())
            return
        self.go_to_finding(step.stop.id)
        self.finding_reached.emit(step.stop.id)

    def _why_no_flag(self) -> str:
        review = self._session.review
        if review is not None and not review.is_scanned:
            return self.tr("The text has not been scanned for flags yet.")
        return self.tr("There is no flag in this agreement.")

    def step_note(self, steps: int) -> None:
        """Go to the next highlight or note, or the one before, around the end."""
        step = self._stepped("note", note_stops, steps)
        if step is None:
            self.told.emit(self.tr("There is no note in this agreement yet."))
            return
        self._reach_annotation(step.stop.id)

    def step_doubtful(self, steps: int) -> None:
        """Go to the next note that must be checked: its words are gone, or say something else."""
        step = self._stepped("doubtful", doubtful_stops, steps)
        if step is None:
            self.told.emit(self.tr("Every note has its words, and they still mean the same."))
            return
        self._reach_annotation(step.stop.id)

    def step_passage(self, outcome: str, steps: int) -> None:
        """Go to the next paragraph with an outcome of the prominence audit, or the one before."""
        step = self._stepped(outcome, partial(passage_stops, outcome=outcome), steps)
        review = self._session.review
        if step is None or review is None:
            self.told.emit(self.tr("There is no such passage in this agreement."))
            return
        entry = next(one for one in review.crossings if one.span.start == step.stop.position)
        if entry.risks:
            self.go_to_finding(entry.risks[0])
            self.finding_reached.emit(entry.risks[0])
        else:
            self.go_to_span(entry.span, select=True)

    @property
    def _outline(self) -> Outline | None:
        review = self._session.review
        return review.agreement.outline if review is not None else None

    def _stepped(
        self, kind: str, stops_in: Callable[[Review], list[Stop]], steps: int
    ) -> Step | None:
        """The step from the stop last stepped to, or from the clause's start.

        The last stop is remembered until the reader goes elsewhere, so that two flags in one
        clause are two steps.
        """
        review = self._session.review
        if review is None:
            return None
        stops = stops_in(review)
        there, last = self._last_steps.get(kind, (None, None))
        if last is not None and there == self.here:
            step = step_after(stops, last, steps)
        else:
            step = step_from(stops, self.clause.span.start if self.clause else 0, steps)
        if step is not None:
            self._tell_around(step, steps)
            outline = review.agreement.outline
            clause = outline.at(step.stop.position)
            is_placed = clause is not None and step.stop.position < len(review.agreement.text)
            self._last_steps[kind] = (clause.id if is_placed and clause else self.here, step.stop)
        return step

    def _tell_around(self, step: Step, steps: int) -> None:
        if step.is_around and steps > 0:
            self.told.emit(self.tr("Past the end: on from the beginning."))
        elif step.is_around:
            self.told.emit(self.tr("Before the beginning: on from the end."))

    def _reach_annotation(self, annotation_id: str) -> None:
        self.go_to_annotation(annotation_id)
        self.annotation_reached.emit(annotation_id)

    def _revisit(self, clause_id: str | None) -> None:
        if clause_id is not None:
            self._show(clause_id)

    def _show(self, clause_id: str) -> None:
        self._arrive(clause_id)
        self._pane.scroll_to_clause(clause_id)

    def _arrive(self, clause_id: str) -> None:
        self.here = clause_id
        self.arrived.emit(clause_id)

    @Slot(str)
    def read_on(self, clause_id: str) -> None:
        """Take note of where the reader is, without a visit."""
        if clause_id != self.here:
            self._arrive(clause_id)

    @Slot()
    def _on_opened(self) -> None:
        self._visits.clear()
        self._last_steps.clear()
        self.here = None
