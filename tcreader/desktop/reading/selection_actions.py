"""What can be done with selected words: one QAction each, for palette, menu and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QColor, QIcon, QKeySequence, QPainter, QPixmap

from tcreader.annotations import Color

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from tcreader.desktop.theme import Theme

_DISC = 18
_RATIO = 2.0  # pixels a point of the discs, sharp on any screen


class SelectionActions(QObject):
    """The actions on selected words.

    Signals:
        color_chosen: The name of the colour in which to highlight.
    """

    color_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        names = {
            Color.YELLOW: self.tr("Yellow"),
            Color.GREEN: self.tr("Green"),
            Color.BLUE: self.tr("Blue"),
            Color.PINK: self.tr("Pink"),
            Color.PURPLE: self.tr("Purple"),
        }
        group = QActionGroup(self)
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        group.triggered.connect(self._on_color)
        self.colors: list[QAction] = []
        for number, color in enumerate(Color, start=1):
            action = self._action(names[color], str(number))
            action.setData(color.value)
            group.addAction(action)
            self.colors.append(action)
        self.note = self._action(self.tr("Note"), "N", self.tr("Add a note"))
        self.flag = self._action(self.tr("Flag"), "F", self.tr("Flag these words"))
        self.copy = self._action(self.tr("Copy"))
        self.copy.setShortcut(QKeySequence.StandardKey.Copy)
        self.copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.copy_with_number = self._action(self.tr("Copy with Clause Number"))
        self.find = self._action(self.tr("Find Selection"))
        self._keys = {
            action.property("key"): action for action in (*self.colors, self.note, self.flag)
        }
        self.set_theme(theme)

    def _action(self, text: str, key: str = "", tip: str = "") -> QAction:
        action = QAction(text, self)
        action.setProperty("key", key)
        action.setToolTip(f"{tip or text} ({key})" if key else tip or text)
        return action

    def set_theme(self, theme: Theme) -> None:
        """Paint the discs in other colours."""
        for action in self.colors:
            action.setIcon(_disc(QColor(theme.highlights[action.data()]), theme))

    def set_enabled(self, enabled: bool) -> None:
        """Whether there are words for the actions."""
        for action in (*self._keys.values(), self.copy, self.copy_with_number, self.find):
            action.setEnabled(enabled)

    def for_key(self, event: QKeyEvent) -> QAction | None:
        """The action that a plain key asks for."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return None
        return self._keys.get(event.text().upper())

    @Slot(QAction)
    def _on_color(self, action: QAction) -> None:
        self.color_chosen.emit(action.data())


def _disc(color: QColor, theme: Theme) -> QIcon:
    """A disc in a highlight's colour, deep enough to be told apart when it is small."""
    pixmap = QPixmap(round(_DISC * _RATIO), round(_DISC * _RATIO))
    pixmap.setDevicePixelRatio(_RATIO)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    lightness = 0.62 if theme.is_dark else 0.70
    saturation = max(color.hslSaturationF(), 0.55)
    painter.setBrush(QColor.fromHslF(color.hslHueF(), saturation, lightness))
    painter.drawEllipse(1, 1, _DISC - 2, _DISC - 2)
    painter.end()
    return QIcon(pixmap)
