"""The overview: one card of an agreement's facts, and what of it the reviewer corrects.

Others use ``OverviewPanel``.
"""

from tcreader.desktop.overview.panel import OverviewPanel

__all__ = ["OverviewPanel"]
