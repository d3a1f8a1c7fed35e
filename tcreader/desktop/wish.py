"""What the window is started for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Wish(NamedTuple):
    """What the command line asks of the window.

    Attributes:
        path: The agreement to open, or None for the welcome page.
        goto: Id or label of a clause to go to, or nothing.
    """

    path: Path | None = None
    goto: str = ""

    @classmethod
    def of(cls, argv: Sequence[str]) -> Wish:
        """The wish in arguments: ``[FILE] [--goto CLAUSE]``, as the command line has checked."""
        path, goto = None, ""
        arguments = iter(argv)
        for argument in arguments:
            if argument == "--goto":
                goto = next(arguments, "")
            elif argument.startswith("--goto="):
                goto = argument.removeprefix("--goto=")
            else:
                path = Path(argument)
        return cls(path, goto)
