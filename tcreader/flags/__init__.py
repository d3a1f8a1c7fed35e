"""From an agreement to flags: taxonomy, rules, parties, who benefits, severity, prominence.

Others use ``scan``, which gives a ``Scan``; ``load_rules`` and ``load_taxonomy`` for the data
behind it; and ``prominence_of`` for words that a person flags. What a scan needs is imported when
it is asked for: a window that is handed its flags must not wait for the engine.
"""

from __future__ import annotations

from importlib import import_module
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

_WHEN_ASKED_FOR = {
    "Rules": "rules",
    "load_rules": "rule_files",
    "load_taxonomy": "taxonomy_data",
    "prominence_of": "prominence",
    "scan": "scanning",
}


def __getattr__(name: str) -> object:
    """A name of the engine (PEP 562)."""
    if name not in _WHEN_ASKED_FOR:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_WHEN_ASKED_FOR[name]}"), name)
