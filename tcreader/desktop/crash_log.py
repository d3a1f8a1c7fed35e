"""When the program itself is wrong: the trace goes to a file, the reviewer gets a sentence."""

from __future__ import annotations

import faulthandler
import sys
import threading
import traceback
from datetime import UTC, datetime
from typing import IO, TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType


class CrashLog(QObject):
    """Catches what nobody else caught.

    An exception in a slot or in an event reaches the hooks and the window goes on; what crashes
    the interpreter is written by `faulthandler`.

    Attributes:
        path: The log file.

    Signals:
        caught: Something was written; emitted in whatever thread it happened.
    """

    caught = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self._file: IO[str] | None = None

    def install(self) -> None:
        """Catch from now on."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self.path.open("a", encoding="utf-8")
        except OSError:
            faulthandler.enable()
        else:
            faulthandler.enable(self._file)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def remove(self) -> None:
        """Stop catching and close the file."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        faulthandler.disable()
        if self._file is not None:
            self._file.close()
            self._file = None

    def _on_exception(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if self._file is not None:
            self._file.write(f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}\n")
            traceback.print_exception(kind, error, trace, file=self._file)
            self._file.flush()
        if sys.stderr is not None:
            where = f"; see {self.path}" if self._file is not None else ""
            print(f"tcreader: something went wrong ({error}){where}", file=sys.stderr)  # noqa: T201
        self.caught.emit()

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)
