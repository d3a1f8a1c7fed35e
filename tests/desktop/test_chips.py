import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from tcreader.desktop.chips import Chip, KeyButton, Tag, TagKind
from tcreader.desktop.flow_layout import FlowLayout
from tcreader.desktop.theme import load_theme


@pytest.fixture
def theme():
    return load_theme("light")


def test_a_chip_is_switched_by_mouse_and_space(qtbot, theme):
    chip = Chip("All 6", theme)
    qtbot.addWidget(chip)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.isChecked()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert not chip.isChecked()


def test_everything_has_a_name_for_a_screen_reader(qtbot, theme):
    parts = [
        Chip("All 6", theme),
        Tag("unmarked", TagKind.DASHED, theme),
        KeyButton("Keep", "K", theme),
    ]
    for part in parts:
        qtbot.addWidget(part)
    assert [part.accessibleName() for part in parts] == ["All 6", "unmarked", "Keep (K)"]


@pytest.mark.parametrize("kind", TagKind)
def test_a_tag_is_painted(qtbot, theme, kind):
    tag = Tag("unmarked", kind, theme)
    qtbot.addWidget(tag)
    image = tag.grab().toImage()
    colors = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    assert len(colors) > 2


def test_a_flow_wraps_and_knows_its_height(qtbot, theme):
    around = QWidget()
    qtbot.addWidget(around)
    flow = FlowLayout(around, gap=6)
    flow.setContentsMargins(10, 4, 10, 4)
    chips = [Chip("a chip", theme) for _ in range(6)]
    for chip in chips:
        flow.addWidget(chip)
    wide, narrow = flow.heightForWidth(2000), flow.heightForWidth(3 * chips[0].sizeHint().width())
    assert wide == chips[0].sizeHint().height() + 8
    assert narrow > wide
    flow.setGeometry(QRect(0, 0, 3 * chips[0].sizeHint().width(), narrow))
    assert chips[0].x() == 10
    assert max(chip.geometry().bottom() for chip in chips) < narrow


def test_what_is_added_late_is_arranged_with_the_rest(qtbot, theme):
    """A tag's chip is made and shown before the button at the end is put back."""
    around = QWidget()
    qtbot.addWidget(around)
    flow = FlowLayout(around, gap=4, last_at_end=True)
    first, second, last = (Chip(words, theme, around) for words in ("one", "two", "last"))
    flow.addWidget(last)
    around.resize(300, 60)
    around.show()
    flow.removeWidget(last)
    for chip in (first, second):
        flow.addWidget(chip)
        chip.show()
    QApplication.sendPostedEvents()
    flow.addWidget(last)
    qtbot.waitUntil(lambda: second.geometry().left() < 150)
    assert last.geometry().right() == around.rect().right()
