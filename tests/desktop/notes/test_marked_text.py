"""Markdown of notes: what is marked, what is text, and that nothing is loaded or led astray."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcreader.desktop.notes.marked_text import NoteReader, as_html, is_safe
from tcreader.desktop.theme import load_theme

READER = NoteReader()


@pytest.fixture
def reader():
    return NoteReader()


def _styles(reader, note):
    """Each piece's words with the names of its styles."""
    return [
        (piece.text, *(name for name in piece._fields[1:] if getattr(piece, name)))
        for one in reader.paragraphs(note)
        for piece in one.pieces
    ]


@pytest.mark.parametrize(
    ("note", "pieces"),
    [
        ("plain", [("plain",)]),
        ("**重要。**继续", [("重要。", "bold"), ("继续",)]),
        ("*a* and `b  c`", [("a", "italic"), (" and ",), ("b  c", "code")]),
        ("~~out~~", [("out", "struck")]),
        ("# Head", [("Head", "bold")]),
        ("____年", [("____年",)]),
        ("<b>raw</b> & <script>x</script>", [("<b>raw</b> & <script>x</script>",)]),
    ],
)
def test_marks_become_styles_and_html_stays_text(reader, note, pieces):
    assert _styles(reader, note) == pieces


def test_line_breaks_are_kept(reader):
    first, second = reader.paragraphs("one\ntwo\n\nthree *x*")
    assert (first.text, second.text) == ("one\ntwo", "three x")


def test_lists_have_bullets_and_numbers(reader):
    found = [
        (one.marker, one.depth, one.text) for one in reader.paragraphs("- a\n\n  3. b\n  4. c")
    ]
    assert found == [("•", 0, "a"), ("3.", 1, "b"), ("4.", 1, "c")]


def test_what_is_indented_is_no_code(reader):
    assert not any(one.is_code for one in reader.paragraphs("*a*\n\n    b"))


@pytest.mark.parametrize(
    ("note", "links"),
    [
        ("[a](https://x.example/y)", ["https://x.example/y"]),
        ("<mailto:a@b.example>", ["mailto:a@b.example"]),
        ("see https://x.example/z, and", ["https://x.example/z"]),
        ("见https://x.example/条。", ["https://x.example/条"]),
        (
            "[a](javascript:alert(1)) [b](file:///x) [c](ftp://x) [d](x.md) [e](data:text/html,x)",
            [],
        ),
        ("![pic](//x.example/p.png)", []),
    ],
)
def test_only_pages_and_letters_are_links(reader, note, links):
    pieces = [piece for one in reader.paragraphs(note) for piece in one.pieces]
    assert [piece.link for piece in pieces if piece.link] == links


@pytest.mark.parametrize(
    "address", ["javascript:x", "file:///x", "//x", "x", "", "https", "JaVa:x"]
)
def test_other_addresses_are_never_opened(address):
    assert not is_safe(address)


@given(st.text(alphabet=st.sampled_from("ab<>&\"'`*_[]()!#- \n\\:/h。重"), max_size=60))
def test_no_note_makes_tags_of_its_own(note):
    html = as_html(READER.paragraphs(note), load_theme("light"))
    tags = set(re.findall(r"<(/?\w+)", html))
    assert {tag.strip("/") for tag in tags} <= {"p", "b", "i", "s", "u", "a", "br", "span"}
    assert "src" not in re.sub(r">[^<]*<", "><", html)


@given(st.text(max_size=200))
def test_every_note_can_be_read(note):
    assert isinstance(READER.plain(note), str)
    assert READER.is_marked(note) in (True, False)


def test_of_a_very_long_note_the_beginning_is_shown(reader):
    (one,) = reader.paragraphs("*a* " * 100_000)
    assert one.text.startswith("a a a")
    assert len(one.text) < 20_000


def test_deep_nesting_ends(reader):
    note = "> " * 500 + "x" + "\n" + "- " * 500 + "y"
    assert "".join(one.text for one in reader.paragraphs(note)) == note
