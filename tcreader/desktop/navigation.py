"""Going about in the agreement: where the reader is, and to where from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from tcreader.annotations import ReadingState, Verdict
from tcreader.desktop.visits import Visits

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tcreader.agreement import Clause, Outline, Span
    from tcreader.desktop.reading import ReadingPane
    from tcreader.desktop.session import Session


class Navigator(QObject):
    """Knows the current clause and goes to others.

    Signals:
        arrived: The id of the clause at which the reader is now, by reading on or by going there.
        finding_reached: The id of a flag that was gone to.
        annotation_reached: The id of an annotation that was gone to.
    """

    arrived = Signal(str)
    finding_reached = Signal(str)
    annotation_reached = Signal(str)

    def __init__(self, session: Session, pane: ReadingPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pane = pane
        self._visits = Visits()
        self._last_steps: dict[str, Span] = {}
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
            "next-unread": self.go_to_next_unread,
            "next-flag": lambda: self.step_flag(1),
            "previous-flag": lambda: self.step_flag(-1),
            "next-note": lambda: self.step_note(1),
            "previous-note": lambda: self.step_note(-1),
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

    def go_to_span(self, span: Span) -> None:
        """Go to words and remember from where."""
        clause = self._outline.at(span.start) if self._outline is not None else None
        if clause is not None:
            self._visits.leave(self.here, clause.id)
            self._arrive(clause.id)
        self._pane.scroll_to_span(span)

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

    def go_to_next_unread(self) -> None:
        """Go to the next clause that nobody has reviewed, around the end."""
        review = self._session.review
        if review is None:
            return
        clauses = review.agreement.outline.clauses
        for clause in (*clauses[self.number :], *clauses[: self.number]):
            if review.reading(clause.id) is ReadingState.UNREAD:
                self.go_to_clause(clause.id)
                return

    def step_flag(self, steps: int) -> None:
        """Go to the next open or kept flag, or the one before, around the end."""
        review = self._session.review
        if review is None:
            return
        shown = [each for each in review.findings if each.verdict is not Verdict.DISMISSED]
        index = self._stepped("flag", [finding.span for finding in shown], steps)
        if index is not None:
            self.go_to_finding(shown[index].id)
            self.finding_reached.emit(shown[index].id)

    def step_note(self, steps: int) -> None:
        """Go to the next highlight or note, or the one before, around the end."""
        review = self._session.review
        if review is None:
            return
        placed = [
            (note.id, span)
            for note in review.notes
            if (span := review.placements[note.id].span) is not None
        ]
        index = self._stepped("note", [span for _, span in placed], steps)
        if index is not None:
            self.go_to_annotation(placed[index][0])
            self.annotation_reached.emit(placed[index][0])

    @property
    def _outline(self) -> Outline | None:
        review = self._session.review
        return review.agreement.outline if review is not None else None

    def _stepped(self, kind: str, spans: Sequence[Span], steps: int) -> int | None:
        """The index of the next span: after the one last stepped to, or after the clause's start.

        The span stepped to is remembered by itself, so that two flags in one clause are two steps.
        """
        if not spans:
            return None
        clause = self.clause
        start = (clause.span.start if clause is not None else 0) - (1 if steps > 0 else 0)
        last = self._last_steps.get(kind)
        if last is not None and last in spans and (clause is None or clause.span.meets(last)):
            index = (spans.index(last) + steps) % len(spans)
        elif steps > 0:
            index = next((i for i, span in enumerate(spans) if span.start > start), 0)
        else:
            before = [i for i, span in enumerate(spans) if span.start < start]
            index = before[-1] if before else len(spans) - 1
        self._last_steps[kind] = spans[index]
        return index

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
