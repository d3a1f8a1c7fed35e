"""The clause tree beside the text. Others use ``OutlinePanel``."""

from tcreader.desktop.outline.panel import OutlinePanel

__all__ = ["OutlinePanel"]
