"""Points in time as records carry them, on this machine's clock and as its country writes them."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, Qt


def moment(written: str) -> QDateTime:
    """A point in time, from UTC as ``2026-01-05T08:30:00Z``; invalid if it says none."""
    found = QDateTime.fromString(written, Qt.DateFormat.ISODate)
    return found.toLocalTime() if found.isValid() else found


def day(written: str) -> str:
    """The day of a point in time; nothing if it says none."""
    return QLocale().toString(moment(written).date(), QLocale.FormatType.ShortFormat)
