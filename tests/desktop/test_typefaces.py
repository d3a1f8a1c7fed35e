"""Which faces come first for which script."""

from __future__ import annotations

import pytest

from tcreader.desktop.reading.typesetting import Script
from tcreader.desktop.typefaces import families


@pytest.mark.parametrize("typeface", ["serif", "sans"])
@pytest.mark.parametrize("script", Script)
def test_each_script_comes_first_among_its_own_and_has_the_other_behind(script, typeface):
    faces = families(script, typeface)
    assert ("CJK" in faces[0]) is (script is Script.HAN)
    assert sorted(faces) == sorted(families(Script.HAN, typeface))


def test_traditional_characters_have_faces_of_their_own():
    simplified = families(Script.HAN, "serif")
    traditional = families(Script.HAN, "serif", is_traditional=True)
    assert simplified[0] == "Noto Serif CJK SC"
    assert traditional[0] == "Noto Serif CJK TC"
