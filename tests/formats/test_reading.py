"""What holds for every agreement that is read, whatever its source."""

from __future__ import annotations

import hashlib
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tcreader import formats
from tcreader.agreement import BlockKind, Mark

SIGNS = st.sampled_from(
    [
        *"*_`~[]()<>#|\\!&;:-=+>.1aA ",
        *"\n\n\t第条一、。（）：“”㈠①",
        "**",
        "****",
        "\n\n",
        "\n> ",
        "\n- ",
        "\n1. ",
        "\n---\n",
        "\n|-|-|\n",
        "<b>",
        "</b>",
        "<br>",
        "<td>",
        "<!--",
        "-->",
        "&nbsp;",
        "\u3000",
        "\xa0",
        "\u200b",
        "\u2028",
        "\x0c",
        "\r\n",
        "```\n",
        "{: .x}\n",
        "](https://example.com)",
        "费用",
        "fees",
    ]
)
SOURCES = st.lists(SIGNS, min_size=1, max_size=60).map("".join)


def read(source, name="agreement.md"):
    return formats.read_bytes(("甲" + source).encode(), name)


def check(agreement):
    """Blocks tile the text and runs tile the blocks."""
    text = agreement.text
    assert text == "\n".join(block.span.of(text) for block in agreement.blocks)
    assert [block.span.start for block in agreement.blocks] == [
        0,
        *(block.span.end + 1 for block in agreement.blocks[:-1]),
    ]
    for block in agreement.blocks:
        words = block.span.of(text)
        assert words == words.strip() or block.cells
        assert "\n" not in words
        assert (not words) == (block.kind is BlockKind.RULE)
        edges = [block.span.start, *(run.end for run in block.runs)]
        assert [run.start for run in block.runs] == edges[:-1]
        assert edges[-1] == block.span.end
        assert all(run.start < run.end for run in block.runs)
        assert all(first.style != second.style for first, second in pairwise(block.runs))
        if block.cells:
            assert words == "\t".join(cell.of(text) for cell in block.cells)
    lines = [block.lines for block in agreement.blocks]
    assert all(first <= last for first, last in lines)
    assert lines == sorted(lines)


def letters(text):
    return [character for character in text if character.isalnum()]


@settings(max_examples=300)
@given(SOURCES)
def test_blocks_and_runs_tile_a_markdown_text(source):
    check(read(source))


@settings(max_examples=100)
@given(SOURCES)
def test_blocks_and_runs_tile_a_plain_text(source):
    check(read(source, "agreement.plain"))


@settings(max_examples=300)
@given(st.lists(st.sampled_from([*"*_`~[]()#|\\!-=+>.1a \n第。、", "**", "\n\n"])).map("".join))
def test_markdown_signs_never_swallow_letters(source):
    assert letters(read(source).text) == letters("甲" + source)


@settings(max_examples=100)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=80))
def test_plain_text_keeps_its_letters(source):
    source = "甲" + source
    assert letters(formats.read_bytes(source.encode(), "a.plain").text) == letters(source)


def test_source_says_where_it_came_from(tmp_path):
    path = tmp_path / "parking.md"
    path.write_bytes("# 停车协议\n车主应当付费。<u>不退。</u>".encode())
    source = formats.read(path).source
    assert source.path == path
    assert source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (source.format, source.encoding, source.language) == ("markdown", "utf-8", "zh")
    assert source.carries == {"bold", "italic", "strike", "capitals", "underline"}


def test_plain_text_carries_no_bold():
    source = formats.read_bytes(b"Fees are due.", "parking.txt").source
    assert source.carries == {"capitals"}


def test_lines_are_those_of_the_file():
    source = "# Fees\r\n\r\nOne\r\nTwo **a\r\nb**<br>c\r\n\r\n- item\r\n\r\n| a | b |\r\n|-|-|\r\n| 1 | 2 |"
    agreement = formats.read_bytes(source.encode(), "a.md")
    assert [(block.lines, block.span.of(agreement.text)) for block in agreement.blocks] == [
        ((1, 1), "Fees"),
        ((3, 3), "One"),
        ((4, 4), "Two a"),
        ((5, 5), "b"),
        ((5, 5), "c"),
        ((7, 7), "item"),
        ((9, 9), "a\tb"),
        ((11, 11), "1\t2"),
    ]


def test_deep_nesting_loses_nothing():
    for source in ("> " * 500 + "fees", "- " * 500 + "fees", "1. " * 300 + "fees"):
        assert letters(read("\n\n" + source).text)[-4:] == list("fees")


HOSTILE = {
    "bold": "**a",
    "brackets": "[",
    "images": "![",
    "quotes": ">",
    "ticks": "` `` ",
    "tags": "<b>a",
    "attributes": '<a b="',
    "comments": "<!--",
    "scripts": "<script>",
    "rows": "|a",
    "lines": "a\n",
    "stars": "** ",
    "underscores": "_.",
    "spaces": "a  ",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_read_in_linear_time(piece, linear):
    linear(lambda times: read(piece * times), 1_000)


def test_nested_marks_are_read_in_linear_time(linear):
    linear(lambda n: read("<b>a" * n + "<u>b" * n + "</b>" * n + "</u>" * n), 700)
    linear(lambda n: read("**a " * n + "b** " * n), 700)


def test_bold_within_a_document(shared):
    (seed,) = (shared / "seeds").glob("*.txt")
    agreement = formats.read(seed)
    check(agreement)
    assert agreement.source.format == "markdown"
    bold = [
        block.lines[0]
        for block in agreement.blocks
        if block.runs and all(Mark.BOLD in run.style.marks for run in block.runs)
    ]
    assert bold == [2, 3, 4]
