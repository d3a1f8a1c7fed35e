from __future__ import annotations

import time

import pytest


@pytest.fixture
def linear():
    """Checks that eight times the work takes far less than sixty-four times as long.

    The bound leaves room for a busy machine; what grows with the square goes beyond it.
    """

    def check(work, size):
        assert _seconds(work, 8 * size) < 40 * max(_seconds(work, size), 0.01)

    return check


def _seconds(work, size):
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        work(size)
        best = min(best, time.process_time() - start)
    return best
