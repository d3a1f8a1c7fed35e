"""An agreement to work on by command."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

PARKING = Path(__file__).with_name("parking.md")


@pytest.fixture
def agreement(tmp_path):
    return Path(shutil.copy(PARKING, tmp_path))
