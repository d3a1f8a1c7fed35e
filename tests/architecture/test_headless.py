"""Everything but the window works on a machine that has no Qt."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "tcreader"


def test_all_rooms_but_the_desktop_import_without_qt():
    modules = sorted(
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")
        for path in PACKAGE.rglob("*.py")
        if "desktop" not in path.parts
    )
    assert "tcreader.agreement" in modules
    script = f"""
        import importlib, sys

        class NoQt:
            def find_spec(self, name, path=None, target=None):
                if name.partition(".")[0] in {{"PySide6", "shiboken6"}}:
                    raise ImportError(name)

        sys.meta_path.insert(0, NoQt())
        for module in {modules!r}:
            importlib.import_module(module)
    """
    subprocess.run([sys.executable, "-W", "error", "-c", textwrap.dedent(script)], check=True)


def test_the_window_is_reached_without_the_command_line_library():
    script = "import sys, tcreader.__main__; sys.exit('click' in sys.modules or 'PySide6' in sys.modules)"
    subprocess.run([sys.executable, "-c", script], check=True)
