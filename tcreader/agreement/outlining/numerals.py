"""What printed numerals count: Arabic, Chinese, Roman, circled, letters."""

from __future__ import annotations

import re
import unicodedata

_DIGITS = {
    "零": 0,
    "〇": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_WELL_FORMED_ROMAN = re.compile(r"m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")
_ALPHABET = 26


def arabic(numeral: str) -> int | None:
    """``12`` and the full-width ``１２`` as 12."""
    return int(numeral) if numeral.isdecimal() else None


def chinese(numeral: str) -> int | None:
    """``十二``, ``一百二十``, ``二〇`` as 12, 120, 20; also Arabic digits, as in ``第12条``."""
    if numeral.isdecimal():
        return int(numeral)
    if not any(unit in numeral for unit in _UNITS):
        digits = [_DIGITS.get(sign) for sign in numeral]
        if None in digits or not digits:
            return None
        return int("".join(str(digit) for digit in digits))
    total = pending = 0
    for sign in numeral:
        if sign in _UNITS:
            total += (pending or 1) * _UNITS[sign]
            pending = 0
        elif sign in _DIGITS:
            pending = _DIGITS[sign]
        else:
            return None
    return total + pending


def roman(numeral: str) -> int | None:
    """``iv`` and ``IV`` as 4; None for what is no well-formed Roman numeral."""
    letters = unicodedata.normalize("NFKC", numeral).lower()
    if not letters or not _WELL_FORMED_ROMAN.fullmatch(letters):
        return None
    values = [_ROMAN[letter] for letter in letters]
    return sum(
        -value if any(later > value for later in values[at + 1 : at + 2]) else value
        for at, value in enumerate(values)
    )


def letter(numeral: str) -> int | None:
    """``c`` and ``C`` as 3; after ``z`` come ``aa`` as 27 and ``bb`` as 28."""
    letters = unicodedata.normalize("NFKC", numeral).lower()
    if len(set(letters)) != 1 or not "a" <= letters[0] <= "z":
        return None
    return ord(letters[0]) - ord("a") + 1 + _ALPHABET * (len(letters) - 1)


def number_or_letter(numeral: str) -> int | None:
    """``3`` as 3 and ``c`` as 3: the two halves of ``3c``."""
    return arabic(numeral) if numeral.isdecimal() else letter(numeral)


def sign(numeral: str) -> int | None:
    """``③``, ``⑶``, ``⒊``, ``㈢`` and ``Ⅲ`` as 3: numerals that are one character."""
    value = unicodedata.numeric(numeral, None)
    return int(value) if value is not None else None


def after_a_word(numeral: str) -> int | None:
    """What stands after ``Article`` or ``附件``: digits, a Roman numeral or a letter.

    A single letter is a letter (``Exhibit C`` is the third) unless a Roman count would use it
    among its first ten: ``I``, ``V``, ``X``.
    """
    readings = (chinese, letter, roman)
    if len(numeral) > 1 or numeral.lower() in {"i", "v", "x"}:
        readings = (chinese, roman, letter)
    for read in readings:
        value = read(numeral)
        if value is not None:
            return value
    return None
