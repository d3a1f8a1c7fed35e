"""Which of the documents that an agreement refers to lie beside it, by the names of files alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcreader.agreement.ideographs import has_ideograph
from tcreader.agreement.references.values import ReferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tcreader.agreement.references.values import Reference

_EXTENSION = re.compile(r"\.[A-Za-z0-9]{1,8}$")
_LEAST_LATIN, _LEAST_HAN = 6, 4


def at_hand(references: Iterable[Reference], files: Iterable[str]) -> Mapping[str, str]:
    """The file that is likely to hold each document, under the reference's name.

    Nothing is opened: ``privacy-policy.pdf`` is taken for the Privacy Policy.

    Args:
        references: What the agreement refers to.
        files: Names of files in its folder, without the agreement itself.
    """
    stems = {_plain(_EXTENSION.sub("", file)): file for file in sorted(files, reverse=True)}
    found = {}
    for reference in references:
        if reference.kind in (ReferenceKind.LAW, ReferenceKind.LINK):
            continue
        names = [name for name in map(_plain, reference.names) if name]
        for stem, file in stems.items():
            if any(name == stem or (_is_telling(name) and name in stem) for name in names):
                found[reference.name] = file
    return found


def _plain(name: str) -> str:
    """A name without spaces, dashes, brackets and case."""
    return re.sub(r"[\W_]+", "", name).casefold()


def _is_telling(name: str) -> bool:
    """Whether a name is long enough to be recognised within a longer one."""
    return len(name) >= (_LEAST_HAN if has_ideograph(name) else _LEAST_LATIN)
