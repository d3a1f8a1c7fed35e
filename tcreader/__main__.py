"""The two front doors: a command, or the window."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tcreader.cli import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Sequence

_FOR_THE_COMMAND_LINE = frozenset({*COMMANDS, "-h", "--help", "-V", "--version"})
_USAGE = "Usage: tcreader [FILE] [--goto CLAUSE]. `tcreader --help` lists the commands."


def main() -> int:
    """Run ``tcreader`` with the process's arguments and return its exit code.

    A command's name, or a question for help, goes to the command line; everything else opens the
    window, which must not pay for the command line's imports.
    """
    arguments = sys.argv[1:]
    if arguments and arguments[0] in _FOR_THE_COMMAND_LINE:
        from tcreader.cli import run

        return run(arguments)
    return window()


def window() -> int:
    """Open the window, whatever the arguments name."""
    arguments = sys.argv[1:]
    problem = _wrong_usage(arguments)
    if problem:
        return _complain(f"{problem} {_USAGE}", 2)
    from tcreader.desktop.window_libraries import NoWindow, check_window_possible

    try:
        check_window_possible()
        from tcreader.desktop.application import run
    except NoWindow as error:
        return _complain(str(error), 1)
    except ImportError as error:
        return _complain(
            f"The window can't be opened here: {error}. "
            "`tcreader flags` and `tcreader export` work without it.",
            1,
        )
    return run(arguments)


def _wrong_usage(arguments: Sequence[str]) -> str:
    """What is wrong with the window's arguments, or nothing."""
    waiting, files = iter(arguments), 0
    for argument in waiting:
        if argument == "--goto":
            if next(waiting, None) is None:
                return "--goto wants a clause."
        elif argument.startswith("--goto="):
            continue
        elif argument.startswith("-"):
            return f"There is no option {argument}."
        else:
            files += 1
    return "The window opens one agreement at a time." if files > 1 else ""


def _complain(sentence: str, code: int) -> int:
    """Say in one line what went wrong; a program without a console has no error stream."""
    if sys.stderr is not None:
        sys.stderr.write(f"tcreader: {' '.join(sentence.split())}\n")
    return code


if __name__ == "__main__":
    raise SystemExit(main())
