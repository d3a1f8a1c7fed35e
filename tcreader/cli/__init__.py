"""The same work without a window: outline, flags, rules, annotations, annotate, export, merge.

``run(arguments)`` does a command and gives its exit code; ``COMMANDS`` are the words by which a
command is known, so that the way to the window needs nothing else of this room. Click is imported
only when a command runs. A module is a command, but for ``shapes`` (what ``--json`` prints),
``printing`` (what people read) and ``running`` (errors and exit codes).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = ("outline", "flags", "rules", "annotations", "annotate", "export", "merge")


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say and give the exit code: 0 done, 1 failed, 2 wrong usage."""
    from tcreader.cli.running import run_command

    return run_command(arguments)
