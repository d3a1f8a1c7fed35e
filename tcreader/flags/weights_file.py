"""A language's weights, read from ``weights.tsv``.

A line is one of::

    family  liability-exclusion liability-limitation  bias  adds  takes-back
    liability-exclusion  {drafter} … not  0.071
    liability-exclusion  disclaim~  0.113
    liability-exclusion  rule:liability-exclusion/not-liable  0.305

``~`` stands for any ending of a word, and ``…`` for up to two words between the two of a pair. A
flag is added where the sum is above ``adds``, under the family's first category, and taken back
where it is below ``takes-back``. The file's head names what the weights were trained on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.errors import InvalidRule
from tcreader.flags.weighing import Family, Weights

if TYPE_CHECKING:
    from pathlib import Path


def read_weights(path: Path) -> Weights | None:
    """The weights in a file; None if there is none.

    Raises:
        InvalidRule: A line isn't what it should be; the message names it.
    """
    if not path.is_file():
        return None
    families: dict[str, Family] = {}
    weights: dict[str, list[tuple[int, float]]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#"):
            continue
        try:
            _read_line(line.split("\t"), families, weights)
        except (ValueError, KeyError, IndexError) as error:
            raise InvalidRule(
                f'line {number}: "{line[:60]}" isn\'t a family nor a weight of one.',
                reason="value",
                path=path,
                advice="Train the weights again, or take the file away.",
            ) from error
    return Weights(tuple(families.values()), dict(weights))


def _read_line(
    cells: list[str], families: dict[str, Family], weights: dict[str, list[tuple[int, float]]]
) -> None:
    """Take a family or a weight; any error that this raises means that the line is wrong."""
    if cells[0] == "family":
        categories = tuple(cells[1].split())
        bias, adds, takes_back = map(float, cells[2:])
        families[categories[0]] = Family(categories, bias, adds, takes_back)
        return
    family, feature, weight = cells
    number = list(families).index(family)
    weights.setdefault(feature, []).append((number, float(weight)))
