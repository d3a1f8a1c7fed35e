"""What the tests of the window stand on: a session that shows the small review."""

from __future__ import annotations

import dataclasses

import pytest

from tcreader.desktop.opening import SHORT
from tcreader.desktop.session import Session
from tcreader.desktop.tasks import TaskRunner
from tests.small_review import ADA


@pytest.fixture
def session(qapp):  # noqa: ARG001 - signals need an application
    """A session in which nothing is open yet."""
    tasks = TaskRunner()
    return Session(tasks, ADA)


@pytest.fixture
def open_session(session, small_review):
    """A session that shows the small review."""
    session.show_review(small_review)
    return session


@pytest.fixture
def with_scan():
    """Gives a review other flags."""

    def change(review, **changes):
        return review.with_scan(dataclasses.replace(review.scan, **changes))

    return change


@pytest.fixture
def on_screen(qtbot):
    """Shows a widget as a window of its own, so many pixels wide and high."""

    def on_screen(widget, width, height):
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        qtbot.waitExposed(widget)
        return widget

    return on_screen


AGREEMENT = """# Terms of the Sample Cloud

1. Services
1.1 We provide the services as they are described on our pages.
1.2 We may change prices at any time without notice to you.
2. Use
2.1 You shall not do any of the following:
(a) copy the software;
(b) sell your account.
2.2 Your data is deleted thirty days after the term ends.
3. Liability
3.1 We are not liable for any loss, whatever its cause.
"""


@pytest.fixture
def agreement_file(tmp_path):
    """A short agreement in a folder of its own."""
    path = tmp_path / "terms.md"
    path.write_text(AGREEMENT, encoding="utf-8")
    return path


@pytest.fixture
def long_file(tmp_path, agreement_file):
    """An agreement that is read and scanned beside the window."""
    path = tmp_path / "long.md"
    text = agreement_file.read_text(encoding="utf-8")
    path.write_text(text * (SHORT // len(text) + 2), encoding="utf-8")
    return path


@pytest.fixture
def preferences(tmp_path, qapp):  # noqa: ARG001 - signals need an application
    """Preferences in a file that isn't there yet, of a reviewer who has said her name."""
    from tcreader.desktop.preferences import Preferences

    preferences = Preferences(tmp_path / "settings.json")
    preferences.rename_reviewer("Ada")
    return preferences


@pytest.fixture
def tasks(qapp):  # noqa: ARG001 - signals need an application
    """A task runner that is empty at the end."""
    runner = TaskRunner()
    yield runner
    runner.cancel()
    assert runner.wait()


@pytest.fixture
def window(qtbot, preferences, tasks):
    """The whole window, shown, with nothing open."""
    from tcreader.desktop.main_window import MainWindow
    from tcreader.desktop.theme import load_theme

    window = MainWindow(preferences, tasks, load_theme("light"))
    qtbot.addWidget(window)
    window.show_welcome()
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def in_chinese(qapp):
    """The application speaks Chinese for the length of a test."""
    from tcreader.desktop.translation import install

    translators = install(qapp, "zh_CN")
    yield
    for translator in translators:
        qapp.removeTranslator(translator)
    install(qapp, "en")
