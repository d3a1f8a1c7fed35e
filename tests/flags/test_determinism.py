"""The same text gives the same flags under the same ids, whatever the process and its hashes."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tcreader.resource_files import resource


def flags_of(sample, seed):
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "tcreader", "flags", str(sample), "--json", "--explain"]
    done = subprocess.run(command, env=environment, capture_output=True, check=True)
    return done.stdout


@pytest.mark.parametrize(
    "name", ["yunzhou-service-agreement.md", "larkspur-terms-of-service.md"]
)  # fmt: skip
def test_hash_seeds_change_nothing(name):
    sample = resource("samples", name)
    first, *others = (flags_of(sample, seed) for seed in ("0", "1", "4711"))
    assert first.count(b'"id"') > 20
    assert all(other == first for other in others)
