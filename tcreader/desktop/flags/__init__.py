"""The flags panel: findings as cards, filtered and settled. Others use ``FlagsPanel``."""

from tcreader.desktop.flags.panel import FlagsPanel

__all__ = ["FlagsPanel"]
