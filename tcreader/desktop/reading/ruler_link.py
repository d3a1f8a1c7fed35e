"""Between text and ruler: the ruler shows what is in the text, and scrolls it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from tcreader.desktop.reading.overview import TextMarks

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

    from tcreader.desktop.reading.ruler import Ruler
    from tcreader.desktop.reading.text_view import TextView
    from tcreader.desktop.theme import Theme

_MERGE = 30  # milliseconds in which several reasons to renew the ruler become one


class RulerLink(QObject):
    """Keeps a ruler's marks and shade as the text is, and goes where the ruler is clicked."""

    def __init__(
        self, view: TextView, ruler: Ruler, theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._ruler = ruler
        self._theme = theme
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_MERGE)
        self._pause.timeout.connect(self.renew)
        view.scrolled.connect(self._place_shade)
        view.laid_out.connect(self._on_laid_out)
        view.built.connect(self._pause.start)
        ruler.jumped.connect(self._on_jumped)
        ruler.wheeled.connect(self._on_wheeled)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self._ruler.set_theme(theme)
        self.renew_soon()

    def renew_soon(self) -> None:
        """Place the marks again, together with what else changes now."""
        self._pause.start()

    @Slot()
    def renew(self) -> None:
        """Place the marks again."""
        sheet, decorations = self._view.sheet, self._view.decorations
        if sheet is not None and decorations is not None and self._view.is_laid_out:
            self._ruler.set_marks(TextMarks(sheet, decorations, self._theme))

    @Slot()
    def _on_laid_out(self) -> None:
        """Marks move while the text is written; they are placed again when it is all there."""
        self._place_shade()
        if self._view.sheet is not None and self._view.sheet.writer.is_finished:
            self._pause.start()

    @Slot()
    def _place_shade(self) -> None:
        if self._view.is_held:
            return
        bar = self._view.verticalScrollBar()
        whole = max(1, bar.maximum() + bar.pageStep())
        self._ruler.set_shade(bar.value() / whole, (bar.value() + bar.pageStep()) / whole)

    @Slot(float)
    def _on_jumped(self, fraction: float) -> None:
        self._view.stay()
        bar = self._view.verticalScrollBar()
        bar.setValue(round(fraction * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))

    @Slot(object)
    def _on_wheeled(self, event: QWheelEvent) -> None:
        self._view.wheelEvent(event)
