"""Type in rows and cards."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetricsF

from tcreader.desktop.painted_text import lines_needed, quote_font, spaced_for
from tcreader.desktop.reading.typesetting import Script
from tcreader.desktop.typefaces import families


@pytest.mark.parametrize(
    ("text", "narrow"),
    [
        ("the User’s “statutory” rights", True),
        ("以“页面”为准", False),
        ("no quotation marks", False),
        ("", False),
    ],
)
def test_quotation_marks_are_narrow_among_words_without_han(qapp, text, narrow):  # noqa: ARG001
    font = QFont()
    assert bool(spaced_for(font, text).featureTags()) is narrow
    assert not font.featureTags()


@pytest.mark.parametrize("text", ["视为用户同意公司的客服人员与其进行电话联系", "a line of words"])
def test_what_fits_a_line_takes_one(qapp, text):  # noqa: ARG001
    width = QFontMetricsF(QFont()).horizontalAdvance(text)
    assert lines_needed(text, QFont(), width + 0.5, 2) == 1
    assert lines_needed(text, QFont(), width - 0.5, 2) == 2


@pytest.mark.parametrize(
    ("words", "script"),
    [
        ("we may suspend your account", Script.LATIN),
        ("甲方可以随时终止服务", Script.HAN),
        ("12", Script.HAN),
    ],
)
def test_a_quote_is_set_as_the_text_is_set(qapp, words, script):  # noqa: ARG001
    assert quote_font(QFont(), words).families() == families(script, "serif")
