"""The two front doors: a command, or the window."""

from __future__ import annotations


def main() -> int:
    """Run ``tcreader`` with the process's arguments and return its exit code."""
    return 0


def window() -> int:
    """Open the window, whatever the arguments name."""
    return main()


if __name__ == "__main__":
    raise SystemExit(main())
