"""A head start: an agreement is read and scanned by another process while Qt is being loaded.

Loading Qt and making the window takes about as long as everything that must be known about a
short agreement before it can be painted. Where the system can fork, the two go side by side. It
is an attempt, never a condition: whatever goes wrong there, the window reads the file itself and
meets the error itself.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from tcreader.agreement import Agreement
    from tcreader.flags import Scan, Taxonomy


class Prepared(NamedTuple):
    """What is known of an agreement before anything is known of its reviewer.

    Attributes:
        agreement: With its outline.
        taxonomy: By which the flags are put into words.
        scan: What the rules find for a customer who has said nothing else.
    """

    agreement: Agreement
    taxonomy: Taxonomy
    scan: Scan


class HeadStart:
    """One agreement that another process is preparing."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._source: int | None = None
        self._process = 0
        if hasattr(os, "fork") and not _is_under_way():
            source, sink = os.pipe()
            self._process = os.fork()
            if self._process == 0:
                os.close(source)
                _prepare(path, sink)
            os.close(sink)
            self._source = source

    def take(self) -> Prepared | None:
        """What was prepared, once; None where nothing was, for whatever reason."""
        if self._source is None:
            return None
        import pickle

        with os.fdopen(self._source, "rb") as pipe:
            message = pipe.read()
        self._source = None
        os.waitpid(self._process, 0)
        prepared = pickle.loads(message) if message else None  # noqa: S301 - from our own process
        return prepared if isinstance(prepared, Prepared) else None


def _is_under_way() -> bool:
    """Whether Qt is loaded, or threads run; a process is only forked before either."""
    import threading

    return "PySide6" in sys.modules or threading.active_count() > 1


def _prepare(path: Path, sink: int) -> None:
    """In the other process: prepare, hand over, and end without any of this one's clean-up."""
    import pickle

    gc.disable()  # it ends before there is anything to collect
    try:
        message = pickle.dumps(prepare(path), pickle.HIGHEST_PROTOCOL)
        with os.fdopen(sink, "wb") as pipe:
            pipe.write(message)
    finally:
        os._exit(0)


def prepare(path: Path) -> Prepared:
    """Read and scan a file.

    Raises:
        UnreadableFile: The file can't be read.
        UnsupportedFormat: It is no agreement.
    """
    from tcreader.flags import load_rules, scan
    from tcreader.formats import read

    agreement = read(path)
    _ = agreement.outline  # kept with the agreement from here on
    rules = load_rules(agreement.source.languages)
    return Prepared(agreement, rules.taxonomy, scan(agreement, rules))
