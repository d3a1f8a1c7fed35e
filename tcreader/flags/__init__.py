"""From an agreement to flags: taxonomy, rules, parties, who benefits, severity, prominence.

Others use ``scan``, which gives a ``Scan``; ``load_rules`` and ``load_taxonomy`` for the data
behind it; and ``prominence_of`` for words that a person flags.
"""

from tcreader.flags.model import (
    Audit,
    CustomerKind,
    Flag,
    Parties,
    Prominence,
    Scan,
    Severity,
)
from tcreader.flags.prominence import prominence_of
from tcreader.flags.taxonomy import Category, LegalSource, Reason, Taxonomy

__all__ = [
    "Audit",
    "Category",
    "CustomerKind",
    "Flag",
    "LegalSource",
    "Parties",
    "Prominence",
    "Reason",
    "Scan",
    "Severity",
    "Taxonomy",
    "prominence_of",
]
