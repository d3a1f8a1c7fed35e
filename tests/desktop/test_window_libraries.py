"""What is missing for a window is said in a sentence with the package's name."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tcreader.desktop.window_libraries import LIBRARIES, NoWindow, check_linux

SCREEN = {"DISPLAY": ":0"}


def _all(_):
    return True


def test_a_complete_desktop_is_fine():
    check_linux(SCREEN, _all)
    check_linux({"WAYLAND_DISPLAY": "wayland-0"}, _all)
    check_linux({"QT_QPA_PLATFORM": "offscreen"}, _all)


@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ""}, {"QT_QPA_PLATFORM": "xcb"}])
def test_without_a_screen_the_commands_are_named(environment):
    with pytest.raises(NoWindow) as caught:
        check_linux(environment, _all)
    assert caught.value.reason == "no-display"
    assert "tcreader flags" in str(caught.value)
    assert "tcreader export" in str(caught.value)


@pytest.mark.parametrize("library", LIBRARIES, ids=lambda library: library.name)
def test_a_missing_library_is_named_with_its_packages(library):
    with pytest.raises(NoWindow) as caught:
        check_linux(SCREEN, lambda name: name != library.name)
    message = str(caught.value)
    assert library.name in message
    assert f"apt install {library.debian}" in message
    assert f"dnf install {library.fedora}" in message
    assert "\n" not in message


def test_what_only_x11_needs_isn_t_asked_of_wayland():
    missing = {library.name for library in LIBRARIES if library.only_for == "xcb"}
    check_linux({"WAYLAND_DISPLAY": "wayland-0"}, lambda name: name not in missing)


def test_the_check_itself_loads_no_qt():
    code = (
        "import sys, tcreader.desktop.window_libraries;"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
