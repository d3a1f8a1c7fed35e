"""Start to painted agreement, with tree and flags, against the barest window for the same text.

Run ``python -m tests.benchmarks.startup [FILE]`` on a screen, or under ``xvfb-run -a``. Both
programs are started in turn, as whole processes with compiled modules; times and memory are given as medians and as
ratios, since absolute figures mean little on a shared machine. The first start of each is a
warm-up and isn't counted.

What is wanted: at most 2.2 times the time and 1.7 times the memory of the bare window.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import textwrap
from pathlib import Path

from tcreader.resource_files import resource

ROOT = Path(__file__).resolve().parents[2]

REPORT = """
import json, os, sys, time

def report(app):
    elapsed = time.clock_gettime(time.CLOCK_MONOTONIC) - float(os.environ["STARTED"])
    memory = {}
    try:
        with open("/proc/self/smaps_rollup") as lines:
            memory = {line.split(":")[0]: int(line.split()[1]) for line in lines if "kB" in line}
    except OSError:
        pass
    print(json.dumps({"seconds": elapsed, "megabytes": memory.get("Pss", 0) / 1024}), flush=True)
    os._exit(0)
"""

BARE = """
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTextBrowser

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, lambda: report(app))
        return False

app = QApplication(sys.argv)
browser = QTextBrowser()
browser.resize(1280, 800)
browser.setMarkdown(open(sys.argv[1], encoding="utf-8").read())
watch = Watch()
browser.viewport().installEventFilter(watch)
browser.show()
app.exec()
"""

READER = """
from tcreader.desktop.application import start

app, window = start([sys.argv[1]])

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QTextEdit

class Watch(QObject):
    def eventFilter(self, watched, event):
        review = window.session.review
        if event.type() == QEvent.Type.Paint and review is not None and review.scan.flags:
            QTimer.singleShot(0, lambda: report(app))
        return False

watch = Watch()
window.pane.findChild(QTextEdit).viewport().installEventFilter(watch)
app.exec()
"""


def started(program: str, file: Path, home: str) -> dict[str, float]:
    """One start of a program, as a process of its own."""
    import time

    environment = {
        **{key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"},
        "HOME": home,
        "XDG_CONFIG_HOME": f"{home}/config",
        "XDG_DATA_HOME": f"{home}/data",
        "XDG_STATE_HOME": f"{home}/state",
        "XDG_CACHE_HOME": f"{home}/cache",
        "PYTHONPATH": str(ROOT),
        "STARTED": str(time.clock_gettime(time.CLOCK_MONOTONIC)),
    }
    run = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(REPORT + program), str(file)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    if not run.stdout:
        sys.exit(run.stderr)
    figures: dict[str, float] = json.loads(run.stdout.splitlines()[-1])
    return figures


def main() -> None:
    """Start both programs in turn and print medians and ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    sample = resource("samples", "yunzhou-service-agreement.md")
    parser.add_argument("file", type=Path, nargs="?", default=sample)
    parser.add_argument("-n", "--runs", type=int, default=9)
    options = parser.parse_args()

    bare, reader = [], []
    with tempfile.TemporaryDirectory() as home:
        file = Path(home) / options.file.name
        file.write_bytes(options.file.read_bytes())
        for run in range(options.runs + 1):
            pair = started(BARE, file, home), started(READER, file, home)
            if run:
                bare.append(pair[0])
                reader.append(pair[1])
    print(f"{options.file.name}, {options.runs} pairs of starts")
    for key, unit, limit in (("seconds", "s", 2.2), ("megabytes", "MB", 1.7)):
        floor = statistics.median(figures[key] for figures in bare)
        ours = statistics.median(figures[key] for figures in reader)
        ratio = statistics.median(b[key] / a[key] for a, b in zip(bare, reader, strict=True))
        print(f"{key}: bare {floor:.3f} {unit}, tcreader {ours:.3f} {unit}, ", end="")
        print(f"ratio {ratio:.2f} (wanted: at most {limit})")


if __name__ == "__main__":
    main()
