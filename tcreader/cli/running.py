"""Running a command: whatever happens, an exit code and at most one line on the error stream."""

from __future__ import annotations

import contextlib
import os
import sys
import traceback
from typing import TYPE_CHECKING

import click

from tcreader.cli.commands import tcreader
from tcreader.cli.printing import complain
from tcreader.errors import Cancelled, TcreaderError
from tcreader.user_files import log_file

if TYPE_CHECKING:
    from collections.abc import Sequence

DONE, FAILED, INTERRUPTED = 0, 1, 130


def run_command(arguments: Sequence[str]) -> int:
    """Do what the arguments say and give the exit code.

    Nothing but ``SystemExit`` of the interpreter itself gets out of here: errors become one line,
    and a trace goes to the log file that the line names.
    """
    _print_what_the_terminal_cannot_show()
    code: object = FAILED
    try:
        code = tcreader.main(args=list(arguments), prog_name="tcreader", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Exit as exit_:
        code = exit_.exit_code
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt, Cancelled):
        code = INTERRUPTED
    except BrokenPipeError:
        _leave_the_pipe_alone()
    except TcreaderError as error:
        complain(str(error))
    except Exception as error:  # noqa: BLE001 - a trace must not reach the person
        complain(_unexpected(error))
    return code if isinstance(code, int) else DONE


def _unexpected(error: Exception) -> str:
    """What to say when the program itself is wrong; the trace goes to the log file."""
    if isinstance(error, MemoryError):
        return "There isn't enough memory for this. Close other programs, or split the file."
    problem = f"Something went wrong in tcreader itself ({type(error).__name__})."
    log = log_file("command-line")
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
            traceback.print_exception(error, file=file)
    except OSError:
        return f"{problem} Nothing was changed; please report what you did."
    return f"{problem} Nothing was changed; please report it with {log}."


def _print_what_the_terminal_cannot_show() -> None:
    """A character that the terminal's encoding lacks becomes a question mark, not an error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            with contextlib.suppress(OSError, ValueError):
                reconfigure(errors="replace")


def _leave_the_pipe_alone() -> None:
    """The reader of our output is gone: keep the interpreter from complaining when it ends."""
    with contextlib.suppress(OSError, ValueError):
        devnull = os.open(os.devnull, os.O_WRONLY)
        os.dup2(devnull, sys.stdout.fileno())
        os.close(devnull)
