"""How far the reading of a file is, for those who wait for it."""

import pytest

from tcreader.errors import Cancelled
from tcreader.formats import read

TEXT = "# Terms\n\n1. We **may** change prices.\n\n| a | b |\n| - | - |\n| c | d |\n" * 9


@pytest.mark.parametrize("name", ["terms.md", "terms.txt"])
def test_the_share_that_is_done_grows_to_all_of_it(tmp_path, name):
    path, told = tmp_path / name, []
    path.write_text(TEXT, encoding="utf-8")
    with_progress = read(path, lambda done, total: told.append(done / total))
    assert told == sorted(told)
    assert told[-1] == 1
    assert with_progress == read(path)


def test_reading_can_be_stopped(tmp_path):
    path = tmp_path / "terms.md"
    path.write_text(TEXT, encoding="utf-8")

    def stop(done, total):
        if done > total / 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        read(path, stop)
