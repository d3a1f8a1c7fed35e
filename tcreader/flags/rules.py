"""Rules as data: what a flag's words look like, who must act, and what stops it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tcreader.flags.taxonomy import Taxonomy


@dataclass(frozen=True)
class Rules:
    """Everything a scan needs to know beside the agreement."""

    taxonomy: Taxonomy


def load_rules(
    languages: Iterable[str] = ("zh", "en"), extra_directories: Iterable[Path] = ()
) -> Rules:
    """The rules for some languages."""
    from tcreader.flags.taxonomy_data import load_taxonomy

    del languages, extra_directories
    return Rules(load_taxonomy())
