"""The sheet's view: the agreement's words, painted with all that lies on and beside them.

A read-only QTextEdit keeps caret, selection, dragging and the accessible text; the painting is
its own, so that fills, words, labels and flag lines are drawn in one pass for what is in sight.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPalette,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QWidget

from tcreader.agreement import Span
from tcreader.desktop.reading.sheet import Sheet
from tcreader.desktop.reading.standing import StandingView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from tcreader.agreement import Agreement, Clause
    from tcreader.desktop.reading.decorations import Decorations
    from tcreader.desktop.reading.page import Page
    from tcreader.desktop.theme import Theme

_FIRST_SLICE = 0.005  # seconds of writing before the first paint: more than a screenful
_SLICE = 0.004
_HASTE = 0.03  # while the reader waits for words that aren't written yet
_PAINTED_MS = 40  # by then the first slice is painted; the others would only be in its way
_LOUD = 16  # slices after which the new length of the document shows in the ruler


class SheetView(StandingView):
    """The words of one agreement.

    Attributes:
        overlays: Paint over the words, in the document's coordinates, the blocks in sight.

    Signals:
        built: The whole agreement has been written into the document.
        laid_out: Words may stand elsewhere than before.
    """

    built = Signal()
    laid_out = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._next: Sheet | None = None  # the same agreement at another zoom or in another theme
        self.current_clause: Clause | None = None
        self.overlays: list[Callable[[QPainter, Page, range], None]] = []
        self._slices = 0
        self.shows_caret = False
        self.typeface = "serif"
        self._building = QTimer(self)
        self._building.setInterval(0)
        self._building.timeout.connect(self._on_building)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("Agreement"))
        self.viewport().setMouseTracking(True)
        # Under a style sheet the viewport's own background would stay that of the first theme.
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.cursorPositionChanged.connect(self.viewport().update)
        self.selectionChanged.connect(self.viewport().update)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours for paper and ink; the words themselves stay."""
        self._theme = theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(theme.paper))
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.paper))
        palette.setColor(QPalette.ColorRole.Text, QColor(theme.ink))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        if self.sheet is not None:
            self.sheet.furniture.set_theme(theme)
        self.viewport().update()

    def show_agreement(self, agreement: Agreement, decorations: Decorations, zoom: int) -> None:
        """Show an agreement from its beginning."""
        self.decorations = decorations
        self._drop_way()
        self._let_go()
        self._show_sheet(Sheet(agreement, zoom, self._theme, self.typeface))

    def rewrite(self, zoom: int) -> None:
        """Set the same agreement anew and stay where one reads.

        Far down in a long text the old sheet stays until the new one reaches as far.
        """
        if self.sheet is None:
            return
        self._next = Sheet(self.sheet.agreement, zoom, self._theme, self.typeface)
        self._building.start()
        self._write_next(_FIRST_SLICE)

    def _write_next(self, seconds: float) -> None:
        """Write the next sheet, and show it once it reaches as far as one reads."""
        sheet, place = self._next, self.position_in_sight()
        if sheet is None:
            return
        sheet.writer.write_for(seconds)
        if not sheet.writer.is_finished and sheet.writer.written <= place:
            return
        selected = self.selection()
        self._hold(place)
        self._show_sheet(sheet)
        self._settle(place)
        if selected is not None:
            self.select(selected)

    def _show_sheet(self, sheet: Sheet) -> None:
        self._next = None
        self._stop_laying_out()
        old, self.sheet = self.sheet, sheet  # the old document lives until the view has let go
        self.blockSignals(True)  # a new document's caret is no news
        blank = QTextDocument() if old is not None else None
        if blank is not None:  # or else another column would lay the old document out once more
            self.setDocument(blank)
        self._fit_column()
        sheet.writer.write_for(_FIRST_SLICE)
        wrap_mode = sheet.wrap_mode
        if wrap_mode is QTextOption.WrapMode.WrapAnywhere:
            self.setWordWrapMode(wrap_mode)
        self.setDocument(sheet.writer.document)
        self.setWordWrapMode(wrap_mode)  # not before: it would lay the old one out again
        self.blockSignals(False)
        del old, blank
        layout = sheet.writer.document.documentLayout()
        layout.documentSizeChanged.connect(self.laid_out)
        self.verticalScrollBar().setValue(0)
        self._forget_places()
        self._building.start(_PAINTED_MS)

    @Slot()
    def _on_building(self) -> None:
        """Write another slice; what is out of sight is announced now and then, not each time."""
        if not self.is_laid_out:
            return  # the document's size, asked for below, would lay all of it out at once
        if self._next is not None:
            self._write_next(_SLICE)
            return
        if self.sheet is None or self.sheet.writer.is_finished:
            self._building.stop()
            self.built.emit()
            return
        self._building.setInterval(0)
        layout = self.document().documentLayout()
        seen = self.offset.y() + self.viewport().height()
        is_quiet = layout.documentSize().height() > seen + self.viewport().height()
        layout.blockSignals(is_quiet)
        self.sheet.writer.write_for(_HASTE if self.is_on_way else _SLICE)
        layout.blockSignals(False)
        self._slices += 1
        if is_quiet and (self._slices % _LOUD == 0 or self.sheet.writer.is_finished):
            layout.documentSizeChanged.emit(layout.documentSize())
        if self.is_on_way:
            self._way.go_on(self.sheet.writer.written)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint paper, fills, words, labels and lines, from the back to the front."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._theme.paper))
        if self.sheet is None or self.decorations is None:
            painter.end()
            return
        if self._picture is not None:
            painter.drawPixmap(0, 0, self._picture)
            painter.end()
            return
        clip = QRectF(event.rect()).translated(self.offset)
        painter.translate(-self.offset)
        page = self.sheet.page
        blocks = page.visible(clip.top(), clip.bottom())
        parts = {index: page.part_between(index, clip.top(), clip.bottom()) for index in blocks}
        self.decorations.paint_under(painter, page, parts, self.selection() or Span(0, 0))
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = self.palette()
        context.clip = clip
        self.document().documentLayout().draw(painter, context)
        settings = self.sheet.writer.settings
        self.sheet.furniture.paint(painter, page, settings, blocks, self.current_clause)
        self.decorations.paint_over(painter, page, parts)
        if self.shows_caret and self.hasFocus() and not self.textCursor().hasSelection():
            painter.fillRect(page.caret(self.caret_position()), QColor(self._theme.accent))
        for paint in self.overlays:
            paint(painter, page, blocks)
        painter.end()

    def _fit_column(self) -> None:
        if self.sheet is not None:
            left, right = self.sheet.column(self.width())
            self.setViewportMargins(left, 0, right, 0)

    def position_under(self, point: QPointF) -> int | None:
        """The position of the character under a point of the viewport; None beside the words."""
        return self.sheet.page.position_at(point + self.offset) if self.sheet else None

    @Slot()
    def _on_scrolled(self) -> None:
        self.scrolled.emit()
