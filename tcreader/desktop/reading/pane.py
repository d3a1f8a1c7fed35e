"""The reading pane: text, ruler and palette as one widget."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from tcreader.desktop.preferences.settings import ZOOM_STEPS
from tcreader.desktop.reading.clicking import Clicking
from tcreader.desktop.reading.current_clause import CurrentClause
from tcreader.desktop.reading.decorations import Decorations
from tcreader.desktop.reading.dropping import Dropping
from tcreader.desktop.reading.reattaching import Reattaching, likeliest_place
from tcreader.desktop.reading.resizing import Resizing
from tcreader.desktop.reading.ruler import Ruler
from tcreader.desktop.reading.ruler_link import RulerLink
from tcreader.desktop.reading.selected_words import SelectedWords
from tcreader.desktop.reading.text_view import TextView
from tcreader.desktop.reading.under_pointer import UnderPointer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tcreader.agreement import Clause, Span
    from tcreader.desktop.reading.marks_only import MarksOnly
    from tcreader.desktop.theme import Theme
    from tcreader.review import Review


class ReadingPane(QWidget):
    """An agreement's text with its flags, highlights and search hits; read-only.

    Signals:
        clause_changed: The id of the clause that is being read.
        selection_changed: Other words are selected, or none.
        annotation_clicked: The id of the highlight whose words were clicked.
        annotation_chosen: Another highlight is set off from the others, or none is any more.
        resized: The id of a highlight, and the words that it should be on from now.
        finding_clicked: The id of the finding whose words were clicked.
        dropped_on_clause: The ids of an annotation whose card was dropped, and of the clause.
        dropped_on_words: The id of an annotation whose card was dropped on selected words.
        reattached: The id of an annotation, and the words selected for it.
        highlight_requested: A span, and the name of the colour for it.
        note_requested: A span on which to write a note.
        flag_requested: A span to flag by hand.
        find_requested: Words to look for in the text.
        link_activated: Where a link leads that was clicked; nothing is opened here.
        zoom_changed: The zoom in percent.
    """

    clause_changed = Signal(str)
    selection_changed = Signal()
    annotation_clicked = Signal(str)
    annotation_chosen = Signal()
    resized = Signal(str, object)
    dropped_on_clause = Signal(str, str)
    dropped_on_words = Signal(str, object)
    reattached = Signal(str, object)
    finding_clicked = Signal(str)
    highlight_requested = Signal(object, str)
    note_requested = Signal(object)
    flag_requested = Signal(object)
    find_requested = Signal(str)
    link_activated = Signal(str)
    zoom_changed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._review: Review | None = None
        self._decorations: Decorations | None = None
        self._zoom = 100
        self._view = TextView(theme, self)
        self._ruler = Ruler(theme, self)
        self._overview = RulerLink(self._view, self._ruler, theme, self)
        self._current = CurrentClause(self._view, self)
        self._selected = SelectedWords(self._view, theme, self)
        self._clicking = Clicking(self._view, self)
        self._resizing = Resizing(self._view, theme, self)
        self._dropping = Dropping(self._view, theme, self)
        self._reattaching = Reattaching(self._view, self._place_above, self)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._view, 2, 0)
        layout.addWidget(self._ruler, 2, 1)
        self.setFocusProxy(self._view)
        self._connect()

    def _connect(self) -> None:
        view, selected = self._view, self._selected
        self._current.changed.connect(self.clause_changed)
        view.selectionChanged.connect(self.selection_changed)
        view.zoom_asked.connect(self._on_zoom_asked)
        clicking, resizing = self._clicking, self._resizing
        clicking.annotation_clicked.connect(self.choose_annotation)
        selected.point_at = clicking.point_at
        clicking.finding_clicked.connect(resizing.choose_nothing)
        clicking.nothing_clicked.connect(resizing.choose_nothing)
        clicking.annotation_clicked.connect(self.annotation_clicked)
        clicking.finding_clicked.connect(self.finding_clicked)
        clicking.link_activated.connect(self.link_activated)
        resizing.resized.connect(self.resized)
        self._reattaching.waiting.connect(selected.set_quiet)
        self._reattaching.reattached.connect(self.reattached)
        self._dropping.dropped_on_clause.connect(self.dropped_on_clause)
        self._dropping.dropped_on_words.connect(self.dropped_on_words)
        resizing.chosen_changed.connect(self.annotation_chosen)
        selected.highlight_requested.connect(self.highlight_requested)
        selected.note_requested.connect(self.note_requested)
        selected.flag_requested.connect(self.flag_requested)
        selected.find_requested.connect(self.find_requested)

    # What is shown

    def show_review(self, review: Review) -> None:
        """Show another agreement from its beginning."""
        self._resizing.choose(None)
        self._clicking.forget()
        self._reattaching.end()
        self._decorations = Decorations(review.agreement, self._theme)
        self._current.begin(review.agreement.outline)
        self._take(review)
        self._view.show_agreement(review.agreement, self._decorations, self._zoom)
        self._overview.renew_soon()
        self._current.follow()

    def refresh(self, review: Review) -> None:
        """Show the same agreement with other flags, highlights or decisions."""
        if self._review is None or review.agreement is not self._review.agreement:
            self.show_review(review)
            return
        self._resizing.cancel()
        self._take(review)
        self._resizing.renew()
        if self._reattaching.annotation not in review.record.annotations:
            self._reattaching.end()
        self._overview.renew_soon()

    def _take(self, review: Review) -> None:
        assert self._decorations is not None  # noqa: S101 - for the type checker
        self._review = review
        self._decorations.show_review(review)
        language = "zh" if QLocale().name().startswith("zh") else "en"
        pointed = UnderPointer(review, self._decorations, language)
        self._clicking.pointed = pointed
        self._view.describe = pointed.words_at
        self._ruler.describe = pointed.words_of

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        if self._decorations is not None:
            self._decorations.set_theme(theme)
        self._view.set_theme(theme)
        self._overview.set_theme(theme)
        self._selected.set_theme(theme)
        if "marks_only" in vars(self):
            self.marks_only.set_theme(theme)
        self._resizing.set_theme(theme)
        self._dropping.set_theme(theme)
        if self._view.sheet is not None and self._view.sheet.needs_rewriting():
            self._view.rewrite(self._zoom)

    def set_zoom(self, percent: int) -> None:
        """Set the type at a share of its usual size, in percent."""
        percent = max(ZOOM_STEPS[0], min(percent, ZOOM_STEPS[-1]))
        if percent != self._zoom:
            self._zoom = percent
            self._view.rewrite(percent)
            self.zoom_changed.emit(percent)

    def set_typeface(self, typeface: str) -> None:
        """Set the text with serifs or without: ``serif`` or ``sans``."""
        if typeface != self._view.typeface:
            self._view.typeface = typeface
            self._view.rewrite(self._zoom)

    def zoom(self) -> int:
        """The size of the type in percent of its usual size."""
        return self._zoom

    def set_reduced_motion(self, reduced: bool) -> None:
        """Scroll at once, whatever the distance."""
        self._view.glide.is_reduced = reduced

    def set_search_hits(self, spans: Sequence[Span], current_index: int = -1) -> None:
        """Mark hits of a search; the current one more strongly, and bring it into sight."""
        if self._decorations is None:
            return
        self._decorations.show_hits(spans, current_index)
        self._view.viewport().update()
        self._overview.renew_soon()
        if 0 <= current_index < len(spans):
            hit = spans[current_index]
            self._view.when_written(hit.end, lambda: self._view.bring_into_sight(hit))

    def choose_finding(self, finding_id: str | None) -> None:
        """Set one flag off from the others."""
        if self._decorations is not None:
            self._decorations.choose(finding_id)
            self._view.viewport().update()

    @cached_property
    def marks_only(self) -> MarksOnly:
        """The view of marks and risks alone; made when it is first wanted."""
        from tcreader.desktop.reading.marks_only import MarksOnly

        return MarksOnly(self._view, lambda bar: self._place_above(bar, 1), self._theme, self)

    # Where one reads

    def scroll_to_clause(self, clause_id: str) -> None:
        """Bring a clause's beginning to the top, and make it the current one."""
        if self._review is None or clause_id not in self._review.agreement.outline.by_id:
            return
        clause = self._review.agreement.outline[clause_id]
        self._go_to(clause, clause.span.start)

    def scroll_to_span(self, span: Span, select: bool = False) -> None:
        """Bring words into sight, and select them if asked."""
        if self._review is None:
            return
        clause = self._review.agreement.outline.at(span.start)

        def arrive() -> None:
            if select:
                self._view.select(span)
            self._current.hold(clause, lambda: self._view.bring_into_sight(span))

        self._view.when_written(span.end, arrive)

    def _go_to(self, clause: Clause | None, position: int) -> None:
        """Bring a position to the top, with its clause as the current one."""
        self._view.when_written(
            position, lambda: self._current.hold(clause, lambda: self._view.scroll_to(position))
        )

    def position_in_sight(self) -> int:
        """The first position of the uppermost line that can be seen as a whole."""
        return self._view.position_in_sight()

    def stand_at(self, position: int) -> None:
        """Let the line of a position be the uppermost one, at once."""

        def arrive() -> None:
            self._view.stand_at(position)
            self._current.follow()

        self._view.when_written(position, arrive)

    def current_clause(self) -> str | None:
        """The clause that is being read."""
        return self._current.clause.id if self._current.clause is not None else None

    def selection(self) -> Span | None:
        """The selected words, in code points."""
        return self._view.selection()

    # The chosen highlight

    def choose_new(self, annotation_id: str) -> None:
        """Set a highlight off that has just been made: its words can still be selected anew."""
        self._resizing.choose(annotation_id, is_new=True)

    @Slot(str)
    def choose_annotation(self, annotation_id: str | None) -> None:
        """Set one highlight off from the others; its ends can be moved."""
        self._resizing.choose(annotation_id)

    def chosen_annotation(self) -> str | None:
        """The id of the highlight that is set off from the others."""
        return self._resizing.chosen

    def stepped(self, *, at_end: bool, forward: bool) -> Span | None:
        """The chosen highlight's words with one end moved by a word; None if that can't be."""
        return self._resizing.stepped(at_end=at_end, forward=forward)

    def set_read_only(self, read_only: bool) -> None:
        """Whether highlights keep their words."""
        self._resizing.set_movable(can_move=not read_only)
        self._dropping.is_allowed = not read_only
        if read_only:
            self._reattaching.end()

    # New words for a note that lost its own

    def start_reattaching(self, annotation_id: str, words: str = "") -> None:
        """Wait for words to be selected for an annotation; `reattached` tells them.

        Args:
            annotation_id: Which one.
            words: Those on which it was, if they aren't its target's own.
        """
        review = self._review
        annotation = review.record.annotations.get(annotation_id) if review is not None else None
        if review is None or annotation is None or not self._dropping.is_allowed:
            return
        self._resizing.choose(None)
        self._reattaching.start(annotation, words)
        place = likeliest_place(review, annotation)
        if place is not None:
            self._go_to(review.agreement.outline.at(place), place)

    def _place_above(self, bar: QWidget, row: int = 0) -> None:
        layout = self.layout()
        assert isinstance(layout, QGridLayout)  # noqa: S101 - for the type checker
        layout.addWidget(bar, row, 0, 1, 2)

    @Slot(int)
    def _on_zoom_asked(self, steps: int) -> None:
        """One step up or down; no step at all is the way back to the usual size."""
        if not steps:
            self.set_zoom(100)
        elif steps > 0:
            self.set_zoom(
                min((zoom for zoom in ZOOM_STEPS if zoom > self._zoom), default=self._zoom)
            )
        else:
            self.set_zoom(
                max((zoom for zoom in ZOOM_STEPS if zoom < self._zoom), default=self._zoom)
            )
