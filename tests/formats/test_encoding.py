from __future__ import annotations

import pytest

from tcreader import formats
from tcreader.errors import UnsupportedFormat
from tcreader.formats.encoding import decode

SIMPLIFIED = "停车服务协议\n第一条 您在本停车场停车的，应当按照入口处的标准支付费用。\n我方有权变更本协议。\n"
TRADITIONAL = "停車服務協議\n第一條 您在本停車場停車的，應當按照入口處的標準支付費用。\n我方有權變更本協議。\n"
ENGLISH = "Parking terms\n1. You pay the fee – in full – before you leave the garage.\n"
FRENCH = (
    "Conditions de stationnement\n1. Vous réglez le tarif affiché à l’entrée, même après la fermeture.\n"
    * 3
)


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        (SIMPLIFIED, "utf-8", "utf-8"),
        (SIMPLIFIED, "utf-8-sig", "utf-8-sig"),
        (SIMPLIFIED, "gbk", "gb18030"),
        (SIMPLIFIED + "𠮷", "gb18030", "gb18030"),
        (TRADITIONAL, "big5", "big5hkscs"),
        (SIMPLIFIED, "utf-16-le", "utf-16-le"),
        (SIMPLIFIED, "utf-16-be", "utf-16-be"),
        (ENGLISH, "utf-16-le", "utf-16-le"),
        (SIMPLIFIED, "utf-16", "utf-16"),
        (ENGLISH, "utf-32", "utf-32"),
        (ENGLISH, "utf-8", "utf-8"),
    ],
)
def test_text_comes_back_from_its_encoding(text, encoding, name):
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert decoded.encoding == name


def test_latin_text_without_mark_is_guessed():
    assert "réglez le tarif affiché" in decode(FRENCH.encode("cp1252")).text


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_text_that_was_cut_off_inside_a_character_loses_only_that_one(encoding):
    data = SIMPLIFIED.strip("。\n").encode(encoding)
    assert decode(data[:-1]).text == SIMPLIFIED.strip("。\n")[:-1]


def test_one_damaged_byte_doesnt_turn_utf8_into_another_encoding():
    data = bytearray((SIMPLIFIED * 20).encode())
    data[300] = 0xFF
    decoded = decode(bytes(data))
    assert decoded.encoding == "utf-8"
    assert "\ufffd" in decoded.text


@pytest.mark.parametrize(
    "data",
    [b"\0\1\2\3" * 100, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), b"a\0b" * 50],
)
def test_what_isnt_text_is_refused(data):
    with pytest.raises(UnsupportedFormat) as caught:
        formats.read_bytes(data, "agreement.txt")
    assert caught.value.reason == "binary"


def test_bytes_in_no_known_encoding_are_refused():
    with pytest.raises(UnsupportedFormat) as caught:
        decode(bytes(range(0x80, 0x100)) * 40)
    assert caught.value.reason in ("encoding", "binary")
    assert "UTF-8" in str(caught.value)
