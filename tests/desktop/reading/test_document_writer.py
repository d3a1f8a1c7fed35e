from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor

from tcreader.desktop.reading.document_writer import DocumentWriter, shown
from tcreader.desktop.reading.typography import Typography

LINES = st.text(
    st.sampled_from("甲乙，。）a b𠮷😀\u3000\u00a0\u200b\t\u2028\r\x0c\u2029\ufdd0\ufffc"),
    max_size=30,
)


@pytest.fixture
def write(qapp, theme):  # noqa: ARG001 - fonts need an application
    def written(agreement):
        writer = DocumentWriter(agreement, Typography("zh", 100, theme))
        while not writer.is_finished:
            writer.write_for(0)
        return writer

    return written


def shown_at(writer, span):
    """The document's characters at a span, as Qt reads them back."""
    cursor = QTextCursor(writer.document)
    start, end = writer.map.document_range(span)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def test_every_block_and_cell_stands_at_its_mapped_place(build, write):
    agreement = build.agreement(build.sample)
    writer = write(agreement)
    for block in agreement.blocks:
        for piece in block.cells or (block.span,):
            assert shown_at(writer, piece) == piece.of(agreement.text)


def test_every_position_comes_back(build, write):
    agreement = build.agreement(build.sample)
    writer = write(agreement)
    for position in range(len(agreement.text) + 1):
        assert writer.map.to_agreement(writer.map.to_document(position)) == position


def test_tables_at_both_ends_and_with_ragged_rows_keep_the_map(build, write):
    agreement = build.agreement("| 甲 | 乙 | 丙 |\n| 丁 |\n中间😀\n| 一 | 二 |\n后\n| 三 | 四 |")
    writer = write(agreement)
    for block in agreement.blocks:
        for piece in block.cells or (block.span,):
            assert shown_at(writer, piece) == piece.of(agreement.text)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(LINES, min_size=1, max_size=6))
def test_hostile_characters_move_no_position(build, write, lines):
    agreement = build.agreement("3.1 甲\n" + "\n".join(lines))
    writer = write(agreement)
    assert writer.document.blockCount() == len(agreement.blocks)
    for block in agreement.blocks:
        place = writer.document.findBlock(writer.map.to_document(block.span.start))
        assert len(place.text().encode("utf-16-le")) == len(
            block.span.of(agreement.text).encode("utf-16-le")
        )


@given(st.text(max_size=30))
def test_what_is_shown_has_as_many_characters(words):
    assert len(shown(words)) == len(words)


@pytest.mark.usefixtures("qapp")
def test_writing_up_to_a_position_reaches_its_block(build, theme):
    agreement = build.agreement("\n".join(f"{number}. 条款{'内容' * 200}" for number in range(400)))
    writer = DocumentWriter(agreement, Typography("zh", 100, theme))
    writer.write_for(0)
    assert not writer.is_finished
    position = agreement.blocks[300].span.start
    writer.write_up_to(position)
    assert writer.written > position


def test_words_begin_at_one_margin_whatever_the_label(build, write):
    agreement = build.agreement("3.4.1 甲方应当履行。\n3.4.2甲方应当履行。\n3. 甲方应当履行。")
    writer = write(agreement)
    writer.document.setTextWidth(700)
    starts = []
    for block in agreement.blocks:
        place = writer.map.to_document(agreement.text.index("甲", block.span.start))
        text_block = writer.document.findBlock(place)
        text_block.document().documentLayout().blockBoundingRect(text_block)
        line = text_block.layout().lineAt(0)
        starts.append(line.cursorToX(place - text_block.position())[0])
    assert max(starts) - min(starts) < 1.0


def test_words_below_a_label_alone_stand_beside_it(build, write):
    agreement = build.agreement(
        "1. 甲方应当履行本条约定的义务。\n1.1\n乙方应当付款。\n1.2 双方同意不修改本条约定。"
    )
    writer = write(agreement)
    writer.document.setTextWidth(700)
    layout = writer.document.documentLayout()
    tops = [
        layout.blockBoundingRect(writer.document.findBlock(writer.map.to_document(start))).top()
        for start, _ in (block.span for block in agreement.blocks)
    ]
    assert tops[2] - tops[1] <= 1
    assert tops[2] - tops[0] == pytest.approx(tops[3] - tops[2], abs=1)
