"""The page that is shown while nothing is open."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from tcreader.desktop.welcome import Welcome


@pytest.fixture
def welcome(on_screen):
    return on_screen(Welcome(), 900, 600)


def test_nothing_is_cut_when_the_recent_list_grows(qtbot, welcome, tmp_path):
    path = tmp_path / "terms.md"
    path.write_text("Terms", encoding="utf-8")
    welcome.show_recent([str(path)])
    shown = [*welcome.findChildren(QLabel), *welcome.findChildren(QPushButton)]

    def is_whole(part):
        needed = part.heightForWidth(part.width()) if part.hasHeightForWidth() else 0
        return part.height() >= max(needed, part.minimumSizeHint().height())

    qtbot.waitUntil(lambda: all(map(is_whole, shown)))
    titles = [part.text() for part in shown]
    assert "Recent agreements" in titles


def test_a_recent_agreement_is_chosen_by_a_click(qtbot, welcome, tmp_path):
    path = tmp_path / "terms.md"
    path.write_text("Terms", encoding="utf-8")
    welcome.show_recent([str(path), str(tmp_path / "gone.md")])
    rows = {row.property("path"): row for row in welcome.findChildren(QPushButton)}
    with qtbot.waitSignal(welcome.file_chosen) as chosen:
        rows[str(path)].click()
    assert chosen.args == [path]
    assert not rows[str(tmp_path / "gone.md")].isEnabled()
