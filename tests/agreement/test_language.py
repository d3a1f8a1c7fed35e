from __future__ import annotations

import pytest

from tcreader.agreement.language import language_of

ENGLISH = (
    "You may park in any of the bays that are free, and you pay the fee to us on the way out. "
)
CHINESE = "您可以在任何空闲的车位停车，并应当在离开时向我们支付费用。"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (CHINESE, "zh"),
        (CHINESE + " Parking App、Gate Control 与 VIP 会员服务 SDK。", "zh"),
        ("您可以在任何空閒的車位停車，並應當在離開時向我們支付費用，會員權益另有規定。", "zh-Hant"),
        (ENGLISH, "en"),
        (ENGLISH.upper(), "en"),
        (ENGLISH + "停车", "en"),
        (
            "Vous pouvez stationner sur toute place libre et vous réglez le tarif à la sortie.",
            "other",
        ),
        (
            "Sie dürfen auf jedem freien Platz parken und zahlen die Gebühr bei der Ausfahrt.",
            "other",
        ),
        ("空いている駐車場をご利用いただけます。料金は出口でお支払いください。", "other"),
        ("빈 자리에 주차할 수 있으며 나갈 때 요금을 지불합니다.", "other"),
        ("", "other"),
        ("123 456", "other"),
    ],
)
def test_language(text, language):
    assert language_of(text) == language


def test_of_two_languages_the_first_one_counts():
    assert language_of(CHINESE * 80 + ENGLISH * 60) == "zh"
    assert language_of(ENGLISH * 60 + CHINESE * 80) == "en"


def test_a_long_text_is_sampled():
    assert language_of(ENGLISH * 50_000) == "en"
