"""Why a sentence was flagged, or why not, and what a rule says: pages to read beside the text.

Others use ``RuleDesk``.
"""

from tcreader.desktop.rules.desk import RuleDesk

__all__ = ["RuleDesk"]
