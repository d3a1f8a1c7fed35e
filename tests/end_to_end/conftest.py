"""The program as it is started: the whole window with the settings of the last time, and agreements
to work on."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from tcreader.desktop.main_window import MainWindow
from tcreader.desktop.preferences import Preferences
from tcreader.desktop.tasks import TaskRunner
from tcreader.desktop.theme import load_theme
from tcreader.resource_files import resource
from tcreader.user_files import settings_file

LEFT = Qt.MouseButton.LeftButton


class Desk:
    """One start of the program, and the hand that works with it."""

    def __init__(self, bot, window):
        self.bot = bot
        self.window = window

    @property
    def session(self):
        return self.window.session

    @property
    def review(self):
        return self.window.session.review

    @property
    def messages(self):
        """What the window tells, as title and text."""
        return [
            (bar.accessibleName(), bar.accessibleDescription())
            for bar in self.window._messages._bars.values()
        ]

    def open(self, path):
        """Open a file and wait until everything about it is there."""
        self.session.open(path)
        self.rest()

    def rest(self):
        """Wait until nothing is being read, looked for, written or moved."""
        tasks, view = self.session._tasks, self.window.pane._view
        self.bot.waitUntil(lambda: not tasks._jobs, timeout=30_000)
        if view.sheet is not None:
            self.bot.waitUntil(lambda: view.sheet.writer.is_finished, timeout=30_000)
        self.bot.waitUntil(lambda: not view.glide.is_moving)

    def focus_text(self):
        self.window.activateWindow()
        self.window.pane.setFocus()
        self.bot.waitUntil(lambda: self.window.pane.isAncestorOf(QApplication.focusWidget()))

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        """Press a key wherever the keyboard is."""
        self.bot.keyClick(
            QApplication.activePopupWidget() or QApplication.focusWidget() or self.window,
            key,
            modifier,
        )

    def drag_over(self, span):
        """Select words with the mouse, from their first character to their last."""
        view = self.window.pane._view
        self.window.pane.scroll_to_span(span)
        self.rest()
        bands = view.selection_bands(span)
        start = QPoint(round(bands[0].left()) + 1, round(bands[0].center().y()))
        end = QPoint(round(bands[-1].right()) - 1, round(bands[-1].center().y()))
        self.bot.mousePress(view.viewport(), LEFT, pos=start)
        self.bot.mouseMove(view.viewport(), start + QPoint(24, 0))
        self.bot.mouseMove(view.viewport(), end)
        self.bot.mouseRelease(view.viewport(), LEFT, pos=end)
        assert self.window.pane.selection() == span

    def choose_in_palette(self, text):
        """Press a button of what floats beside the selected words."""
        palette = self.window.pane._selected._palette
        assert palette.isVisible()
        (button,) = [
            button
            for button in palette.children()
            if hasattr(button, "defaultAction") and button.defaultAction().text() == text
        ]
        self.bot.mouseClick(button, LEFT)

    def leave(self):
        """Close the window as a person does; everything is saved."""
        assert self.window.close()


@pytest.fixture
def start(qtbot, qapp):  # noqa: ARG001 - a window needs an application
    """Starts the program; what it kept of earlier starts is there again."""
    runners = []

    def started():
        preferences = Preferences(settings_file())
        preferences.rename_reviewer("Ada")
        tasks = TaskRunner()
        runners.append(tasks)
        window = MainWindow(preferences, tasks, load_theme("light"))
        qtbot.addWidget(window)
        window.show_welcome()
        window.show()
        qtbot.waitExposed(window)
        return Desk(qtbot, window)

    yield started
    for tasks in runners:
        tasks.cancel()
        assert tasks.wait()


@pytest.fixture
def break_call(monkeypatch):
    """Makes a call of the operating system fail where the files that it names are those meant."""

    def broken(name, code, folder, when=lambda *_: True):
        call = getattr(os, name)

        def fail(*arguments, **named):
            concerned = any(str(folder) in str(each) for each in arguments)
            if concerned and when(*arguments):
                raise OSError(code, os.strerror(code), str(arguments[0]))
            return call(*arguments, **named)

        monkeypatch.setattr(os, name, fail)

    return broken


@pytest.fixture
def english(tmp_path):
    """The English sample in a folder of its own."""
    return Path(shutil.copy(resource("samples", "larkspur-terms-of-service.md"), tmp_path))


@pytest.fixture
def chinese(tmp_path):
    """The Chinese sample in a folder of its own."""
    return Path(shutil.copy(resource("samples", "yunzhou-service-agreement.md"), tmp_path))


@pytest.fixture
def seed(shared, tmp_path):
    """The shared agreement in a folder of its own."""
    (path,) = (shared / "seeds").glob("*.txt")
    copy = tmp_path / path.name
    copy.write_bytes(path.read_bytes())
    return copy
