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
from tcreader.desktop.reading.gliding import Glide
from tcreader.desktop.reading.selecting import SelectingView
from tcreader.desktop.reading.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from tcreader.agreement import Agreement, Clause
    from tcreader.desktop.reading.decorations import Decorations
    from tcreader.desktop.reading.page import Page
    from tcreader.desktop.theme import Theme

_FIRST_SLICE = 0.005  # seconds of writing before the first paint: more than a screenful
_SLICE = 0.004
_PAINTED_MS = 40  # by then the first slice is painted; the others would only be in its way
_LOUD = 16  # slices after which the new length of the document shows in the ruler
_NEARLY = 4  # pixels by which a block may be cut off and still count as beginning in sight
_LEAD = 24  # pixels that stay free above what is scrolled to


class SheetView(SelectingView):
    """The words of one agreement.

    Attributes:
        overlays: Paint over the words, in the document's coordinates, the blocks in sight.

    Signals:
        built: The whole agreement has been written into the document.
        laid_out: Words may stand elsewhere than before.
        scrolled: Other words are in sight.
    """

    built = Signal()
    laid_out = Signal()
    scrolled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._next: Sheet | None = None  # the same agreement at another zoom or in another theme
        self.decorations: Decorations | None = None
        self.current_clause: Clause | None = None
        self.overlays: list[Callable[[QPainter, Page, range], None]] = []
        self._slices = 0
        self.shows_caret = False
        self.typeface = "serif"
        self._building = QTimer(self)
        self._building.setInterval(0)
        self._building.timeout.connect(self._on_building)
        self.glide = Glide(self.verticalScrollBar())
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
        self._show_sheet(sheet)
        self.stand_at(place)
        if selected is not None:
            self.select(selected)

    def _show_sheet(self, sheet: Sheet) -> None:
        self._next = None
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
        self.sheet.writer.write_for(_SLICE)
        layout.blockSignals(False)
        self._slices += 1
        if is_quiet and (self._slices % _LOUD == 0 or self.sheet.writer.is_finished):
            layout.documentSizeChanged.emit(layout.documentSize())

    def _write_up_to(self, position: int) -> None:
        assert self.sheet is not None  # noqa: S101 - for the type checker: callers have looked
        self.sheet.writer.write_up_to(position)

    def _forget_places(self) -> None:
        if self.decorations is not None:
            self.decorations.forget()
        self.viewport().update()
        self.scrolled.emit()

    # Where one reads

    @property
    def offset(self) -> QPointF:
        """The document's point in the upper left corner of the viewport."""
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def blocks_in_sight(self) -> range:
        """Indices of the agreement's blocks that can be seen."""
        if self.sheet is None:
            return range(0)
        top = self.offset.y()
        return self.sheet.page.visible(top, top + self.viewport().height())

    def position_in_sight(self) -> int:
        """The first position of the uppermost line that can be seen as a whole."""
        if self.sheet is None or not len(self.blocks_in_sight()):
            return 0
        index = self.blocks_in_sight()[0]
        block = self.sheet.agreement.blocks[index]
        for band, start in self.sheet.page.line_starts(index):
            if band >= self.offset.y() - 2:
                return start
        return block.span.end

    def reading_position(self) -> int | None:
        """Where one reads: the first block that begins in the upper third, or else the top line."""
        if self.sheet is None:
            return None
        top, third = self.offset.y(), self.viewport().height() / 3
        for index in self.blocks_in_sight():
            below = self.sheet.page.rect(index).top() - top
            if below > third:
                break
            if below >= -_NEARLY:
                return self.sheet.agreement.blocks[index].span.start
        return self.position_in_sight()

    def stand_at(self, position: int) -> None:
        """Let the line of a position be the uppermost one, at once."""
        if self.sheet is None or not position:
            return
        self._write_up_to(position)
        goal = round(self.sheet.page.line_top(position))
        if goal > self.verticalScrollBar().maximum():  # Qt tells the new length only later
            layout = self.document().documentLayout()
            layout.documentSizeChanged.emit(layout.documentSize())
        self.verticalScrollBar().setValue(goal)

    def scroll_to(self, position: int, lead: float = _LEAD) -> None:
        """Bring a line to the top, ``lead`` pixels below it, with the headings right above it."""
        if self.sheet is None:
            return
        self._write_up_to(position)
        page, settings = self.sheet.page, self.sheet.writer.settings
        index = self.sheet.agreement.block_index(position)
        top = page.line_top(position)
        while index > 0 and settings[index - 1].rank is not None:
            index -= 1
            if top - page.rect(index).top() > self.viewport().height() / 3:
                break
            top = page.rect(index).top()
        self.glide.to(top - lead)

    def bring_into_sight(self, span: Span) -> None:
        """Scroll no further than needed to see words, but then to where one reads."""
        if self.sheet is None:
            return
        self._write_up_to(span.end)
        page, top, height = self.sheet.page, self.offset.y(), self.viewport().height()
        first = page.line_top(span.start)
        last = page.line_top(max(span.start, span.end - 1)) + 2 * _LEAD
        if first < top + _LEAD or min(last, first + height / 2) > top + height:
            self.glide.to(first - height / 4)

    def selection_bands(self, span: Span) -> list[QRectF]:
        """Where words in sight stand, a rectangle a line, in the viewport's coordinates."""
        if self.sheet is None:
            return []
        page = self.sheet.page
        bands = [band for index in self.blocks_in_sight() for band in page.bands(span, index)]
        return [band.translated(-self.offset) for band in bands]

    # Painting and placing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint paper, fills, words, labels and lines, from the back to the front."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._theme.paper))
        if self.sheet is None or self.decorations is None:
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
