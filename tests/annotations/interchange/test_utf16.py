"""Code points and UTF-16 units: the same places, counted twice."""

from hypothesis import given
from hypothesis import strategies as st

from tcreader.annotations.interchange.utf16 import Utf16

texts = st.text(st.sampled_from("a中𠮷😀\n"))


@given(texts, st.data())
def test_a_unit_is_where_python_s_own_encoder_puts_it(text, data):
    at = data.draw(st.integers(0, len(text)))
    assert Utf16(text).unit(at) == len(text[:at].encode("utf-16-le")) // 2


@given(texts, st.data())
def test_there_and_back_is_the_same_place(text, data):
    at = data.draw(st.integers(0, len(text)))
    utf16 = Utf16(text)
    assert utf16.code_point(utf16.unit(at)) == at


def test_the_middle_of_a_character_is_its_beginning():
    assert Utf16("a𠮷b").code_point(2) == 1
