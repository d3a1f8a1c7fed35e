from __future__ import annotations

import time

import pytest


@pytest.fixture
def linear():
    """Checks that eight times the work takes no more than three times eight times as long."""

    def check(work, size):
        assert _seconds(work, 8 * size) < 24 * max(_seconds(work, size), 0.01)

    return check


def _seconds(work, size):
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        work(size)
        best = min(best, time.process_time() - start)
    return best
