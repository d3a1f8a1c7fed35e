"""What an outcome of the audit means to a reviewer on either side, as data in two languages.

The words tell where to look and what to compare. They never say that a term binds, or doesn't.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tcreader.flags.data_file import read_data
from tcreader.resource_files import resource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tcreader.flags.data_file import DataTable

OUTCOMES = (
    *("marked_risky", "part_marked_risky", "unmarked_risky"),
    *("marked_unrecognised", "plain"),
)
"""What a paragraph can be; in an audit's counts the partly marked ones are unmarked."""


class Side(enum.Enum):
    """For whom the reviewer reads; the same table means the opposite to the other side."""

    CUSTOMER = "customer"
    DRAFTER = "drafter"


@dataclass(frozen=True, slots=True)
class Meaning:
    """An outcome in the words of one side and one language.

    Attributes:
        name: What stands over it.
        reading: What to do about it, in a sentence.
        hook: What the law gives to think about.
        basis: Keys of legal sources, of all jurisdictions.
    """

    name: str
    reading: str
    hook: str
    basis: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcomes:
    """The meanings of all outcomes to one side, in one language.

    Attributes:
        meanings: One for each of `OUTCOMES`.
        if_lost: What comes before everything where formatting may be lost in the source.
    """

    meanings: Mapping[str, Meaning]
    if_lost: str

    def __getitem__(self, outcome: str) -> Meaning:
        return self.meanings[outcome]


def load_outcomes(side: Side, language: str, path: Path | None = None) -> Outcomes:
    """The meanings to a side, in ``zh`` or ``en``.

    Raises:
        InvalidRule: The file is wrong; the message names key and line.
    """
    data = read_data(path or resource("prominence", "outcomes.toml"))
    data.allow(("if-lost", *OUTCOMES))
    meanings = {
        outcome: _meaning(data.table(outcome, f"outcome {outcome}"), side, language)
        for outcome in OUTCOMES
    }
    return Outcomes(meanings, data.table("if-lost").text(language))


def _meaning(table: DataTable, side: Side, language: str) -> Meaning:
    table.allow(("basis", *(one.value for one in Side)))
    words = table.table(side.value, f"{table.where}: {side.value}")
    words.allow(("name", "reading", "hook"))
    name, reading, hook = (words.table(key).text(language) for key in ("name", "reading", "hook"))
    return Meaning(name, reading, hook, table.texts("basis"))
