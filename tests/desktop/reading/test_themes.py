"""Another theme while an agreement is open."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from tcreader.desktop.style import apply_style
from tcreader.desktop.theme import load_theme


@pytest.fixture
def styled(qapp):
    """The application in its own style, which is taken off again."""
    sheet, palette = qapp.styleSheet(), qapp.palette()
    apply_style(qapp, load_theme("light"))
    yield qapp
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


def test_the_paper_is_that_of_the_theme(styled, show, review):
    pane = show(review)
    for name in ("dark", "light"):
        theme = load_theme(name)
        apply_style(styled, theme)
        pane.set_theme(theme)
        image = pane._view.viewport().grab().toImage()
        corner = image.pixelColor(image.width() - 3, image.height() - 3)
        assert corner == QColor(theme.paper)
