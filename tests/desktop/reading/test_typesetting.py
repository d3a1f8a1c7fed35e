from __future__ import annotations

import pytest

from tcreader.desktop.reading.typesetting import Script, Typesetter, script_of


@pytest.fixture
def settings_of(build):
    def settings(source, language="zh"):
        agreement = build.agreement(source, language)
        typesetter = Typesetter(agreement)
        return agreement, [typesetter.setting(index) for index in range(len(agreement.blocks))]

    return settings


def test_the_title_and_headings_step_down(settings_of):
    _, settings = settings_of("# 服务协议\n1. 通则\n1.1 定义\n1.1.1 本条约定服务的全部范围与例外。")
    assert [setting.rank for setting in settings] == [0, 1, 2, None]


def test_a_label_hangs_with_the_space_after_it(settings_of):
    agreement, settings = settings_of("3.1 甲方应当履行本协议约定的全部义务。")
    assert settings[0].label.of(agreement.text) == "3.1"
    assert settings[0].hang.of(agreement.text) == "3.1 "


def test_items_are_indented_below_their_clause(settings_of):
    _, settings = settings_of("3.1 有下列情形之一的，甲方可以终止：\n（1）违约；\n- 逾期；")
    assert [setting.depth for setting in settings] == [0, 1, 1]
    assert [setting.bullets for setting in settings] == [0, 0, 1]


def test_a_label_alone_on_its_line_stands_beside_the_words_below(settings_of):
    _, settings = settings_of("1.1\n甲方应当履行本协议约定的全部义务。\n1.2 乙方同意。")
    assert [setting.is_alone for setting in settings] == [True, False, False]


def test_two_labels_alone_keep_their_lines(settings_of):
    _, settings = settings_of("1.1\n1.2\n甲方应当履行。")
    assert [setting.is_alone for setting in settings] == [False, True, False]


@pytest.mark.parametrize(
    ("words", "script"),
    [
        ("甲方 shall 履行", Script.HAN),
        ("The Provider (服务商) may suspend the Services at any time", Script.LATIN),
        ("3.4.1", Script.HAN),
        ("𠮷", Script.HAN),
    ],
)
def test_the_script_of_a_block_is_that_of_its_letters(words, script):
    assert script_of(words, default=Script.HAN) is script
