"""What a number in words or digits comes to, so that 三十 is 30 and "thirty" too."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

DIGITS = "〇零一二两三四五六七八九壹贰貳叁參参肆伍陆陸柒捌玖"
SCALES = "十拾百佰千仟万萬亿億"

_DIGITS = dict(
    zip(
        DIGITS,
        (0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 2, 3, 3, 3, 4, 5, 6, 6, 7, 8, 9),
        strict=True,
    )
)
_SCALES = dict(zip(SCALES, (1, 1, 2, 2, 3, 3, 4, 4, 8, 8), strict=True))  # powers of ten
_MYRIADS = "万萬亿億"
_PARTS = {"百分之": -2, "千分之": -3, "万分之": -4}
_TEENS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ENGLISH = {
    **{word: number for number, word in enumerate(_TEENS.split(), 2)},
    **{word: 10 * number for number, word in enumerate(_TENS.split(), 2)},
}
ENGLISH = ("one", *_ENGLISH, "hundred", "thousand", "million")


def value(words: str) -> Decimal | None:
    """What a number comes to; None if it isn't one.

    Args:
        words: Digits with or without commas, Chinese numerals, both mixed (1.5万), fractions such
            as 百分之五, or English words up to a million.
    """
    for prefix, power in _PARTS.items():
        if words.startswith(prefix):
            part = value(words[len(prefix) :])
            return None if part is None else part.scaleb(power)
    digits = words.replace(",", "").replace("，", "")
    scale = 0
    while digits and digits[-1] in _SCALES and digits[:1].isdigit():
        scale += _SCALES[digits[-1]]
        digits = digits[:-1]
    try:
        return Decimal(digits).scaleb(scale).normalize()
    except InvalidOperation:
        return _english(words) if words.isascii() else _chinese(words)


def _chinese(words: str) -> Decimal | None:
    if not all(character in _DIGITS or character in _SCALES for character in words):
        return None
    if not any(character in _SCALES for character in words):
        return Decimal("".join(str(_DIGITS[character]) for character in words)).normalize()
    whole = section = digit = 0
    for character in words:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character not in _MYRIADS:
            section += (digit or 1) * 10 ** _SCALES[character]
            digit = 0
        else:
            whole = (whole + section + digit) * 10 ** _SCALES[character]
            section = digit = 0
    return Decimal(whole + section + digit).normalize()


def _english(words: str) -> Decimal | None:
    whole = part = 0
    for word in words.replace("-", " ").split():
        if word == "hundred":
            part = (part or 1) * 100
        elif word in {"thousand", "million"}:
            whole += (part or 1) * (1_000 if word == "thousand" else 1_000_000)
            part = 0
        elif word == "one" or word in _ENGLISH:
            part += _ENGLISH.get(word, 1)
        elif word != "and":
            return None
    return Decimal(whole + part).normalize() if whole + part else None
