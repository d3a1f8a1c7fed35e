"""The taxonomy that ships with tcreader, read from ``resources/rules`` and checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.flags.data_file import DataTable, read_data
from tcreader.flags.model import CustomerKind, Severity
from tcreader.flags.taxonomy import Category, LegalSource, Reason, Taxonomy
from tcreader.resource_files import resource

if TYPE_CHECKING:
    from pathlib import Path

_SEVERITIES = tuple(severity.id for severity in Severity)
_JURISDICTIONS = ("CN", "EU", "UK", "US")
_CUSTOMERS = {
    "all": frozenset(CustomerKind),
    "business": frozenset({CustomerKind.BUSINESS}),
    "consumer": frozenset({CustomerKind.CONSUMER}),
}


def load_taxonomy(folder: Path | None = None) -> Taxonomy:
    """Classes, categories, reasons and legal sources.

    Args:
        folder: Where ``taxonomy.toml``, ``reasons.toml`` and ``sources.toml`` stand; those that
            ship with tcreader if not given.

    Raises:
        InvalidRule: A file is missing or wrong; the message names file and key.
    """
    folder = folder or resource("rules")
    sources = _sources(read_data(folder / "sources.toml"))
    data = read_data(folder / "taxonomy.toml")
    data.allow(("class", "category"))
    classes, short_classes = {}, {}
    kinds = data.table("class")
    for key in kinds:
        table = kinds.table(key, f"class {key}")
        table.allow(("zh", "en", "short"))
        classes[key] = _names(table)
        short_classes[key] = _names(table.table("short", f"class {key}: short"))
    categories = {}
    entries = data.table("category")
    for key in entries:
        categories[key] = _category(key, entries.table(key, f"category {key}"), classes, sources)
    reasons = _reasons(read_data(folder / "reasons.toml"))
    return Taxonomy(classes, categories, reasons, sources, short_classes)


def _names(table: DataTable) -> dict[str, str]:
    return {"zh": table.text("zh"), "en": table.text("en")}


def _category(
    key: str, table: DataTable, classes: dict[str, dict[str, str]], sources: dict[str, LegalSource]
) -> Category:
    table.allow(("class", "zh", "en", "short", "severity", "definition", "basis"))
    short = table.table("short", f"category {key}: short")
    basis = table.texts("basis")
    for source in basis:
        if source not in sources:
            says = 'names "{name}", which sources.toml doesn\'t hold'
            raise table.invalid("basis", says, name=source)
    return Category(
        id=key,
        class_id=table.choice("class", classes),
        names=_names(table),
        definitions=_names(table.table("definition", f"category {key}: definition")),
        severity=Severity.from_id(table.choice("severity", _SEVERITIES)),
        basis=basis,
        short_names=_names(short) if list(short) else {},
    )


def _reasons(data: DataTable) -> dict[str, Reason]:
    reasons = {}
    for key in data:
        table = data.table(key, f"reason {key}")
        table.allow(("step", "zh", "en"))
        step = table.whole("step")
        if step not in {-1, 0, 1}:
            raise table.invalid("step", "must be -1, 0 or 1")
        reasons[key] = Reason(key, step, _names(table))
    return reasons


def _sources(data: DataTable) -> dict[str, LegalSource]:
    sources = {}
    for key in data:
        table = data.table(key, f"source {key}")
        table.allow(("jurisdiction", "customers", "zh", "en", "doubt"))
        doubt = table.table("doubt", f"source {key}: doubt")
        sources[key] = LegalSource(
            key=key,
            paraphrases=_names(table),
            customers=_CUSTOMERS[table.choice("customers", _CUSTOMERS)],
            jurisdiction=table.choice("jurisdiction", _JURISDICTIONS),
            doubts=_names(doubt) if list(doubt) else {},
        )
    return sources
