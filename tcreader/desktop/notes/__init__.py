"""The notes panel: highlights and notes in document order, edited in place.

Others use ``NotesPanel``.
"""

from tcreader.desktop.notes.panel import NotesPanel

__all__ = ["NotesPanel"]
