"""A note's card dropped on the text: on selected words, or else on the clause under the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Signal, Slot
from PySide6.QtGui import QColor, QDropEvent, QPen

from tcreader.desktop.reading.edge_scroll import EdgeScroll

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from tcreader.agreement import Clause, Span
    from tcreader.desktop.reading.page import Page
    from tcreader.desktop.reading.text_view import TextView
    from tcreader.desktop.theme import Theme

_TINT = 0.10  # of the accent behind what a card would be dropped on
_AROUND = 4.0  # pixels between a clause and its frame
_RADIUS = 6.0
_COMING = {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}


class Dropping(QObject):
    """Frames what a dragged card would be attached to, and asks for it when the card is dropped.

    Signals:
        dropped_on_clause: The ids of an annotation and of a clause.
        dropped_on_words: The id of an annotation, and the span of the selected words.
    """

    dropped_on_clause = Signal(str, str)
    dropped_on_words = Signal(str, object)

    def __init__(self, view: TextView, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._theme = theme
        self.is_allowed = True
        self._clause: Clause | None = None
        self._words: Span | None = None
        self._pointer = QPointF()
        self._edge = EdgeScroll(view, self)
        self._edge.moved.connect(self._aim)
        view.overlays.append(self._paint)
        for widget in (view, view.viewport()):
            widget.setAcceptDrops(True)
            widget.installEventFilter(self)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a note's card, and leave everything else to the window."""
        if isinstance(event, QDropEvent) and event.type() in _COMING:
            from tcreader.desktop.notes.drag import dragged_annotation  # not for the start

            annotation = dragged_annotation(event.mimeData()) if self.is_allowed else None
            if annotation is None:
                return False
            beside = QPointF() if watched is self._view.viewport() else self._corner
            self._pointer = event.position() - beside
            self._aim()
            has_aim = self._clause is not None or self._words is not None
            event.setAccepted(has_aim)
            if has_aim:
                event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self._drop(annotation)
            else:
                self._edge.point_at(self._pointer.y())
            return True
        if event.type() == QEvent.Type.DragLeave and (self._clause or self._words):
            self._forget()
            return True
        return super().eventFilter(watched, event)

    @property
    def _corner(self) -> QPointF:
        return QPointF(self._view.viewport().pos())

    @Slot()
    def _aim(self) -> None:
        """Find what is under the pointer."""
        sheet, selected = self._view.sheet, self._view.selection()
        if sheet is None or not sheet.agreement.blocks:
            return
        bands = self._view.selection_bands(selected) if selected is not None else []
        self._words = selected if any(band.contains(self._pointer) for band in bands) else None
        self._clause = None
        if self._words is None:
            near = sheet.page.index_at((self._pointer + self._view.offset).y())
            self._clause = sheet.agreement.outline.at(sheet.agreement.blocks[near].span.start)
        self._view.viewport().update()

    def _drop(self, annotation: str) -> None:
        clause, words = self._clause, self._words
        self._forget()
        if words is not None:
            self._view.clear_selection()
            self.dropped_on_words.emit(annotation, words)
        elif clause is not None:
            self.dropped_on_clause.emit(annotation, clause.id)

    def _forget(self) -> None:
        self._edge.stop()
        self._clause, self._words = None, None
        self._view.viewport().update()

    def _paint(self, painter: QPainter, page: Page, blocks: range) -> None:
        """Frame the words, or the clause's own text, as far as it is in sight."""
        sheet = self._view.sheet
        if sheet is None or not (self._clause or self._words):
            return
        tint = QColor(self._theme.accent)
        tint.setAlphaF(_TINT)
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.accent), 1.5))
        painter.setBrush(tint)
        if self._words is not None:
            for index in blocks:
                for band in page.bands(self._words, index):
                    painter.drawRoundedRect(band, 2, 2)
        for piece in self._clause.own if self._clause is not None else ():
            there = [i for i in blocks if sheet.agreement.blocks[i].span.meets(piece)]
            if there:
                whole = page.rect(there[0]).united(page.rect(there[-1]))
                frame = QRectF(_AROUND, whole.top(), page.right, whole.height())
                painter.drawRoundedRect(frame.adjusted(0, -_AROUND, 0, _AROUND), _RADIUS, _RADIUS)
        painter.restore()
