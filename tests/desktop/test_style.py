"""The look: every colour of palette and style sheet comes from the theme."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton

from tcreader.desktop.icons import icon
from tcreader.desktop.style import interface_font, palette, style_sheet
from tcreader.desktop.theme import load_theme
from tcreader.resource_files import resource


@pytest.fixture(params=["light", "dark"])
def theme(request):
    return load_theme(request.param)


def test_the_palette_is_the_theme_s(theme):
    colors = palette(theme)
    assert colors.color(QPalette.ColorRole.Window).name() == theme.panel
    assert colors.color(QPalette.ColorRole.Text).name() == theme.ink


def test_the_style_sheet_is_complete_and_names_no_colour_itself(theme):
    template = resource("themes", "window.qss").read_text(encoding="utf-8")
    assert not re.search(r":[^;{]*#[0-9a-fA-F]{3}", template)
    assert "$" not in style_sheet(theme)


def test_chinese_type_is_named(qapp):  # noqa: ARG001
    assert "Noto Sans CJK SC" in interface_font().families()


@pytest.mark.parametrize("name", sorted(path.stem for path in resource("icons").glob("*.svg")))
def test_every_icon_draws_in_the_theme_s_colour(qapp, name):  # noqa: ARG001
    drawn = icon(name, "#ff0000", "#00ff00").pixmap(20, 20).toImage()
    colors = {drawn.pixelColor(x, y).name() for x in range(20) for y in range(20)}
    assert len(colors) > 1
    if name != "tcreader":
        assert "#ff0000" in colors


def test_a_quiet_button_that_does_nothing_looks_so(qtbot, theme):
    button = QPushButton("███")  # as much ink as can be
    qtbot.addWidget(button)
    button.setObjectName("flat")
    button.setStyleSheet(style_sheet(theme))
    for can_do, ink in ((True, theme.accent), (False, theme.muted)):
        button.setEnabled(can_do)
        shot = button.grab().toImage()
        area = [(x, y) for x in range(shot.width()) for y in range(shot.height())]
        assert ink in {shot.pixelColor(*point).name() for point in area}
