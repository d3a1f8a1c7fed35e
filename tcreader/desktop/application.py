"""The application: everything that exists once, from the first check to the last saved word."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

from tcreader.desktop import garbage
from tcreader.desktop.head_start import HeadStart
from tcreader.desktop.opening import is_short
from tcreader.desktop.window_libraries import check_window_possible
from tcreader.desktop.wish import Wish

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QApplication

    from tcreader.desktop.frame import Frame
    from tcreader.desktop.main_window import MainWindow


def run(argv: Sequence[str]) -> int:
    """Show the window until it is closed, and return the exit code.

    Args:
        argv: ``[FILE] [--goto CLAUSE]``, without the program's name.

    Raises:
        NoWindow: This machine can't show a window; the error says what to install.
    """
    application, frame = _started(argv)
    code = application.exec()
    frame.end()
    return code


def start(argv: Sequence[str]) -> tuple[QApplication, MainWindow]:
    """Show the window and give it back without running it, for benchmarks and tests."""
    application, frame = _started(argv)
    return application, frame.window


def _started(argv: Sequence[str]) -> tuple[QApplication, Frame]:
    check_window_possible()
    garbage.rest("start")  # all that it makes stays
    try:
        return _made(argv)
    finally:
        garbage.keep()
        garbage.go_on("start")


def _made(argv: Sequence[str]) -> tuple[QApplication, Frame]:
    wish = Wish.of(argv)
    head_start = HeadStart(wish.path) if wish.path is not None and is_short(wish.path) else None
    _spare_sources()
    from PySide6.QtWidgets import QApplication

    from tcreader.desktop.frame import Frame

    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    frame = Frame(application)
    frame.show_window(wish, head_start)
    application._frame = frame  # type: ignore[attr-defined]  # noqa: SLF001 - lives as long
    return application, frame


def _spare_sources() -> None:
    """Keep PySide from reading the source of every module that is imported after it.

    It looks there for its own name, to know whether ``from __feature__ import …`` concerns the
    module; nobody here uses that, and the looking takes a tenth of the start. Where a later PySide
    has no such function, this does nothing.
    """
    with contextlib.suppress(ImportError, AttributeError):
        import PySide6.QtCore  # noqa: F401 - brings the module below along
        from shibokensupport import feature  # type: ignore[import-not-found]

        if callable(feature._mod_uses_pyside):  # noqa: SLF001
            feature._mod_uses_pyside = _always  # noqa: SLF001


def _always(_: object) -> bool:
    return True
