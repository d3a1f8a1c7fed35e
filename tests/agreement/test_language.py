from __future__ import annotations

import pytest

from tcreader.agreement.language import language_of, languages_of

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


FRENCH = (
    "Vous pouvez stationner sur toute place libre et vous réglez le tarif à la sortie du parking.\n"
)
JAPANESE = "空いている駐車場をご利用いただけます。料金は出口でお支払いください。\n"


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        (f"{ENGLISH}\n" * 9, ("en",)),
        (f"{CHINESE}\n" * 9, ("zh",)),
        (f"{CHINESE}\n{ENGLISH}\n" * 9, ("zh", "en")),
        (f"{ENGLISH}\n" * 40 + f"{CHINESE}\n" * 4, ("en", "zh")),
        (f"{ENGLISH}\n" * 9 + FRENCH * 4, ("en", "other")),
        (f"{CHINESE}\n" * 9 + JAPANESE * 9, ("zh", "other")),
        (FRENCH * 9 + f"{ENGLISH}\n" * 5, ("en", "other")),
        (FRENCH * 9 + f"{ENGLISH}\n", ("other", "en")),
        (FRENCH * 9, ("other",)),
        ("", ("other",)),
    ],
)
def test_the_languages_of_parts(text, languages):
    assert languages_of(text) == languages


@pytest.mark.parametrize(
    "line",
    [
        "Northgate Parking S.à r.l., Société à responsabilité limitée, 12 Rue du Canal, L-2449 Mersch",
        "https://www.northgate.example/Parc/Vehicules?entree=sud&place=libre&tarif=reduit&lang=fr#sortie",
        "停车场名称：Northgate Parking Garage (Hall A, Level 2, Bays 14 to 80), 以下称“停车场”。",
    ],
)
def test_a_name_or_an_address_makes_no_second_language(line):
    assert languages_of(f"{CHINESE}\n" * 9 + f"{line}\n" * 9) == ("zh",)
    assert languages_of(f"{ENGLISH}\n" * 9 + f"{line}\n" * 2)[0] == "en"
