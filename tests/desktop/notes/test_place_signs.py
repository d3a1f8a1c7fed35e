"""Signs of what there is to do about a note: told apart by shape, and readable on every ground."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from tcreader.desktop.notes.grouping import NoteState
from tcreader.desktop.notes.place_signs import paint_state, state_color
from tcreader.desktop.theme import load_theme


def _shape(state):
    """The sign's pixels without its colour."""
    image = QImage(20, 20, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_state(painter, QPointF(10, 10), state, load_theme("light"))
    painter.end()
    return tuple(image.pixelColor(x, y).alpha() > 100 for x in range(20) for y in range(20))


def test_signs_differ_by_shape_and_an_open_note_has_none(qapp):  # noqa: ARG001
    shapes = {state: _shape(state) for state in NoteState}
    assert len(set(shapes.values())) == len(NoteState)
    assert not any(shapes[NoteState.OPEN])


def _light(color):
    parts = (color.redF(), color.greenF(), color.blueF())
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("state", NoteState)
@pytest.mark.parametrize("ground", ["paper", "panel", "accent_tint"])
def test_the_words_beside_a_sign_can_be_read(name, state, ground):
    theme = load_theme(name)
    lights = sorted((_light(state_color(state, theme)), _light(QColor(getattr(theme, ground)))))
    assert (lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5
