"""How the window looks: columns, zoom, theme, language, full screen, and the dialogs about it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QActionGroup

from tcreader.user_files import log_file

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QDialog, QMenu, QWidget

    from tcreader.desktop.actions import Actions
    from tcreader.desktop.columns import Columns
    from tcreader.desktop.files import Files
    from tcreader.desktop.panel_tabs import PanelTabs
    from tcreader.desktop.preferences import Preferences

_COLUMN = {"outline": 0, "panel": 2}
_SETTING = {"outline": "shows_outline", "panel": "shows_panel"}


class View(QObject):
    """Does what the menu View offers, and keeps it in the preferences.

    Signals:
        zoomed: The new size of the text in per cent.
        typeface_chosen: In what the text is to be set: ``serif`` or ``sans``.
        motion_reduced: Whether scrolling shall jump instead of gliding.
    """

    zoomed = Signal(int)
    typeface_chosen = Signal(str)
    motion_reduced = Signal(bool)

    def __init__(
        self,
        window: QWidget,
        preferences: Preferences,
        actions: Actions,
        columns: Columns,
        tabs: PanelTabs,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._actions = actions
        self._columns = columns
        self._tabs = tabs
        preferences.changed.connect(self._on_preferences)

    @property
    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the actions of the menu View do, and the dialogs."""
        return {
            "outline": partial(self._switch_column, "outline"),
            "panel": partial(self._switch_column, "panel"),
            "show-flags": partial(self.bring, "flags", take_keyboard=True),
            "show-notes": partial(self.bring, "notes", take_keyboard=True),
            "show-overview": partial(self.bring, "overview", take_keyboard=True),
            "zoom-in": partial(self._zoom_by, 1),
            "zoom-out": partial(self._zoom_by, -1),
            "zoom-reset": self.reset_zoom,
            "full-screen": self._switch_full_screen,
            "preferences": self._show_preferences,
            "shortcuts": self._show_shortcuts,
            "about": self._show_about,
        }

    def restore(self) -> None:
        """Show what was shown when the window was last closed."""
        settings = self._preferences.settings
        for name in _COLUMN:
            self._set_column(name, is_shown=getattr(settings, _SETTING[name]))
        self._tabs.show_panel(settings.panel)
        self.zoomed.emit(settings.zoom)
        self.typeface_chosen.emit(settings.typeface)
        self.motion_reduced.emit(settings.reduced_motion)

    def bring(self, panel: str, *, take_keyboard: bool = False) -> None:
        """Bring a panel to the front, and its column into view."""
        if not self._preferences.settings.shows_panel:
            self._set_column("panel", is_shown=True)
        self._tabs.show_panel(panel)
        front = self._tabs.current_panel
        if take_keyboard and front is not None:
            front.setFocus()

    @Slot(int)
    def set_zoom(self, percent: int) -> None:
        """Set the text at another size."""
        self._preferences.change(zoom=percent)

    @Slot()
    def reset_zoom(self) -> None:
        """Set the text at its usual size."""
        self.set_zoom(100)

    def fill_submenus(self, files: Files) -> None:
        """Fill the menus that are made when they are needed, and those of choices."""
        menus = self._actions.submenus
        menus["recent"].aboutToShow.connect(partial(files.fill_recent, menus["recent"]))
        menus["recent"].setToolTipsVisible(True)
        menus["samples"].aboutToShow.connect(partial(files.fill_samples, menus["samples"]))
        themes = {
            "system": self.tr("As the System"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }
        languages = {"": self.tr("As the System"), "en": "English", "zh_CN": "简体中文"}
        self._fill_choices(menus["theme"], "theme", themes)
        self._fill_choices(menus["language"], "language", languages)

    def _fill_choices(self, menu: QMenu, setting: str, names: Mapping[str, str]) -> None:
        group = QActionGroup(menu)
        for value, name in names.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setData(value)
            action.setChecked(getattr(self._preferences.settings, setting) == value)
            group.addAction(action)
        group.setObjectName(setting)
        group.triggered.connect(self._on_choice)

    @Slot(object)
    def _on_choice(self, action: object) -> None:
        group = self.sender()
        if group is not None:
            self._preferences.change(**{group.objectName(): action.data()})  # type: ignore[attr-defined]

    @Slot(object)
    def _on_preferences(self, names: frozenset[str]) -> None:
        if "zoom" in names:
            self.zoomed.emit(self._preferences.settings.zoom)
        if "typeface" in names:
            self.typeface_chosen.emit(self._preferences.settings.typeface)
        if "reduced_motion" in names:
            self.motion_reduced.emit(self._preferences.settings.reduced_motion)
        for setting in names & {"theme", "language"}:
            value = getattr(self._preferences.settings, setting)
            for action in self._actions.submenus[setting].actions():
                action.setChecked(action.data() == value)

    def _zoom_by(self, steps: int) -> None:
        self.set_zoom(self._preferences.settings.zoomed(steps))

    def _switch_column(self, name: str) -> None:
        self._set_column(name, is_shown=not getattr(self._preferences.settings, _SETTING[name]))

    def _set_column(self, name: str, *, is_shown: bool) -> None:
        self._columns.set_shown(_COLUMN[name], is_shown=is_shown)
        self._actions[name].setChecked(is_shown)
        self._preferences.change(**{_SETTING[name]: is_shown})

    def _switch_full_screen(self) -> None:
        is_full = not self._window.isFullScreen()
        if is_full:
            self._window.showFullScreen()
        else:
            self._window.showNormal()
        self._actions["full-screen"].setChecked(is_full)

    def _show_preferences(self) -> None:
        from tcreader.desktop.preferences.dialog import PreferencesDialog

        self._open(PreferencesDialog(self._preferences, self._window))

    def _show_shortcuts(self) -> None:
        from tcreader.desktop.help_dialogs import ShortcutsDialog

        self._open(ShortcutsDialog(self._window))

    def _show_about(self) -> None:
        from tcreader.desktop.help_dialogs import AboutDialog

        self._open(AboutDialog(str(log_file()), self._window))

    @staticmethod
    def _open(dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
