"""What stands around the window: preferences, language, look, task runner, crash log."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from tcreader.desktop import translation
from tcreader.desktop.crash_log import CrashLog
from tcreader.desktop.main_window import MainWindow
from tcreader.desktop.preferences import Preferences
from tcreader.desktop.style import apply_style, can_show_chinese, interface_font
from tcreader.desktop.tasks import TaskRunner
from tcreader.desktop.theme import load_theme
from tcreader.user_files import log_file, settings_file

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QTranslator
    from PySide6.QtWidgets import QApplication

    from tcreader.desktop.head_start import HeadStart
    from tcreader.desktop.theme import Theme
    from tcreader.desktop.wish import Wish

_SETTLED_MS = 300  # by then the first agreement is painted


class Frame(QObject):
    """Owns what outlives a window, and makes another window when the language changes."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        application.setApplicationName("tcreader")
        application.setApplicationDisplayName("tcreader")
        application.setStyle("Fusion")
        application.setFont(interface_font())
        self._preferences = Preferences(settings_file(), self)
        self._tasks = TaskRunner(self)
        self._crash_log = CrashLog(log_file(), self)
        self._crash_log.install()
        self._goto = ""
        self._translators: list[QTranslator] = []
        self._speak()
        apply_style(application, self._theme)
        self.window = self._new_window()
        self._preferences.changed.connect(self._on_preferences)
        application.styleHints().colorSchemeChanged.connect(self._restyle)

    def show_window(self, wish: Wish, head_start: HeadStart | None = None) -> None:
        """Show the window with what is wished, of which another process may know already."""
        self._show(wish.path, wish.goto, head_start)
        QTimer.singleShot(_SETTLED_MS, self._settle)

    def end(self) -> None:
        """Take the window away while Qt still lives."""
        self._tasks.cancel()
        self._tasks.wait()
        self._crash_log.remove()

    @property
    def _theme(self) -> Theme:
        wish = self._preferences.settings.theme
        if wish == "system":
            scheme = self._application.styleHints().colorScheme()
            wish = "dark" if scheme is Qt.ColorScheme.Dark else "light"
        return load_theme(wish)

    def _new_window(self) -> MainWindow:
        window = MainWindow(self._preferences, self._tasks, self._theme)
        window.session.opened.connect(self._go)
        self._crash_log.caught.connect(window.notices.tell_mishap)
        return window

    def _show(
        self, path: Path | None, goto: str | None, head_start: HeadStart | None = None
    ) -> None:
        """Show the window with an agreement, or with what can be opened."""
        self._goto = goto or ""
        session = self.window.session
        self.window.show()  # first, so that lines break where they will be painted
        if path is not None:
            session.open(path, head_start.take if head_start is not None else None)
        if session.review is None and not session.is_loading:
            self.window.show_welcome()
        self._go()

    @Slot()
    def _go(self) -> None:
        """Go to the clause that was wished, once it is there and lines know where they break."""
        if self._goto and self.window.isVisible() and self.window.session.review is not None:
            goto, self._goto = self._goto, ""
            self.window.navigator.go_to_label(goto)

    def _speak(self) -> None:
        for translator in self._translators:
            self._application.removeTranslator(translator)
        language = translation.window_language(self._preferences.settings.language)
        self._translators = translation.install(self._application, language)

    @Slot(object)
    def _on_preferences(self, names: frozenset[str]) -> None:
        if "theme" in names:
            self._restyle()
        if "reviewer_name" in names:
            self.window.reviewing.sign_as(self._preferences.reviewer)
        if "language" in names:
            QTimer.singleShot(0, self._change_language)

    @Slot()
    def _restyle(self) -> None:
        theme = self._theme
        apply_style(self._application, theme)
        self.window.set_theme(theme)

    @Slot()
    def _change_language(self) -> None:
        """Make the window anew: every part then speaks the other language, none is forgotten."""
        old = self.window
        path, clause = old.session.path, old.navigator.here
        if not old.close():
            return
        self._speak()
        self.window = self._new_window()
        self._show(path, clause)
        old.deleteLater()

    @Slot()
    def _settle(self) -> None:
        """Do what can wait until the window is there."""
        if not can_show_chinese():
            message = self.window.notices.tell_missing_font()
            print(f"tcreader: {message.title} {message.text}", file=sys.stderr)  # noqa: T201
