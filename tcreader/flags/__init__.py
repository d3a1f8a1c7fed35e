"""From an agreement to flags: taxonomy, rules, parties, who benefits, severity, prominence.

Others use ``scan``, which gives a ``Scan``; ``load_rules`` and ``load_taxonomy`` for the data
behind it; and ``prominence_of`` for words that a person flags. What a scan needs is imported when
it is asked for: a window that is handed its flags must not wait for the engine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.flags.model import (
    EMPTY_SCAN,
    Audit,
    CustomerKind,
    Flag,
    Parties,
    Prominence,
    Scan,
    Severity,
)
from tcreader.flags.taxonomy import Category, LegalSource, Reason, Taxonomy
from tcreader.names_on_demand import names_on_demand

if TYPE_CHECKING:
    from tcreader.flags.prominence import prominence_of
    from tcreader.flags.rule_files import load_rules
    from tcreader.flags.rules import Rules
    from tcreader.flags.scanning import scan
    from tcreader.flags.taxonomy_data import load_taxonomy

__all__ = [
    "EMPTY_SCAN",
    "Audit",
    "Category",
    "CustomerKind",
    "Flag",
    "LegalSource",
    "Parties",
    "Prominence",
    "Reason",
    "Rules",
    "Scan",
    "Severity",
    "Taxonomy",
    "load_rules",
    "load_taxonomy",
    "prominence_of",
    "scan",
]

__getattr__ = names_on_demand(
    __name__,
    {
        "Rules": "rules",
        "load_rules": "rule_files",
        "load_taxonomy": "taxonomy_data",
        "prominence_of": "prominence",
        "scan": "scanning",
    },
)
