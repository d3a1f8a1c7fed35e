"""The reading pane: the agreement's text with flags and highlights, its ruler and palette.

Others use ``ReadingPane``.
"""

from tcreader.desktop.reading.pane import ReadingPane

__all__ = ["ReadingPane"]
