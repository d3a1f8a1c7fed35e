"""What a window needs of the system, asked before Qt is loaded.

Qt ends the whole process when the screen can't be reached, and Python gives a bare file name
when a library is missing. Both are found out here first, and said as a sentence with the name of
the package. Nothing in this module may import Qt.
"""

from __future__ import annotations

import ctypes
import os
import sys
from typing import TYPE_CHECKING, NamedTuple

from tcreader.errors import TcreaderError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

_HEADLESS = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs", "minimalegl")
_STILL = "`tcreader flags` and `tcreader export` work without a screen."


class NoWindow(TcreaderError):
    """This machine can't show a window."""


class Library(NamedTuple):
    """A shared library with the packages that bring it.

    Attributes:
        name: As the linker knows it.
        debian: The package of Debian and Ubuntu.
        fedora: The package of Fedora and its kin.
        only_for: The Qt platform that needs it, or nothing if every one does.
    """

    name: str
    debian: str
    fedora: str
    only_for: str = ""


# What QtCore, QtGui and the X11 plugin of PySide6 6.10 and 6.11 need and do not bring along.
LIBRARIES = (
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    Library("libEGL.so.1", "libegl1", "libglvnd-egl"),
    Library("libGL.so.1", "libgl1", "libglvnd-glx"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb"),
    Library("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil", "xcb"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "xcb"),
)


def check_window_possible() -> None:
    """See whether a window can be shown here.

    Raises:
        NoWindow: A library or the screen is missing; the error says what to install or start.
    """
    if sys.platform == "linux":
        check_linux(os.environ, _can_load)


def check_linux(environment: Mapping[str, str], can_load: Callable[[str], bool]) -> None:
    """The check for Linux, on a given environment and linker.

    Raises:
        NoWindow: See `check_window_possible`.
    """
    platform = _platform(environment)
    if platform is None:
        raise NoWindow(
            "There is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set.",
            reason="no-display",
            advice=f"Start tcreader from a desktop session, or under xvfb-run. {_STILL}",
        )
    needed = [library for library in LIBRARIES if library.only_for in ("", platform)]
    missing = [library for library in needed if not can_load(library.name)]
    if missing:
        raise NoWindow(
            f"The window needs {_listed(library.name for library in missing)}, not installed here.",
            reason="missing-libraries",
            advice=_installation(missing),
        )


def _platform(environment: Mapping[str, str]) -> str | None:
    """The Qt platform that would be used: ``xcb``, another, or None if there is no screen."""
    chosen = environment.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if chosen in _HEADLESS:
        return chosen
    if environment.get("WAYLAND_DISPLAY"):
        return chosen or "wayland"
    return (chosen or "xcb") if environment.get("DISPLAY") else None


def _installation(missing: list[Library]) -> str:
    debian = " ".join(library.debian for library in missing)
    fedora = " ".join(library.fedora for library in missing)
    return (
        f"On Debian or Ubuntu: sudo apt install {debian} - "
        f"on Fedora: sudo dnf install {fedora}. {_STILL}"
    )


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)


def _can_load(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
