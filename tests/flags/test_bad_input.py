"""Texts that are no ordinary agreement: each gives a quiet answer, and none an error."""

from __future__ import annotations

import pytest

from tcreader.flags import Prominence, scan


def test_another_language_says_so_and_flags_nothing(agreement, rules):
    text = agreement(
        "# Conditions générales\n\nLe prestataire ne pourra en aucun cas être tenu responsable "
        "des dommages indirects subis par le client, quelle qu'en soit la cause. "
        "Le client accepte que le service soit suspendu sans préavis.\n" * 3
    )
    found = scan(text, rules)
    assert (found.flags, found.audit.notices) == ((), ("unsupported-language",))


def test_without_any_party_the_usual_words_serve(agreement, rules):
    found = scan(agreement("逾期不领取的，概不负责。任何损失自行承担。"), rules)
    assert found.parties == ((), ())
    assert {flag.category for flag in found.flags} >= {"liability-exclusion"}


def test_all_bold_marks_every_flag_and_tells_that_marks_tell_nothing(agreement, rules):
    line = "**平台不承担任何责任，您应当自行承担全部后果与损失。**\n\n"
    found = scan(agreement(line * 30), rules)
    assert found.flags
    assert {flag.prominence for flag in found.flags} == {Prominence.MARKED}
    assert "over-emphasis" in found.audit.notices


def test_all_capitals_are_read_like_small_letters(agreement, rules):
    words = "We may terminate your account at any time without notice. "
    small, loud = (scan(agreement(text * 9), rules) for text in (words, words.upper()))
    assert [flag.category for flag in loud.flags] == [flag.category for flag in small.flags]


def test_one_single_line_is_read_sentence_by_sentence(agreement, rules):
    text = (
        "本协议由云舟平台与您订立。平台不承担任何责任。您可以随时注销。平台有权随时终止服务。" * 40
    )
    found = scan(agreement(text), rules)
    assert len(found.flags) == 2 * 40
    assert len({flag.id for flag in found.flags}) == len(found.flags)


@pytest.mark.parametrize("text", ["。", "1.", "，，，，", "（" * 500, "?" * 500, "\n\n\nx\n\n"])
def test_hardly_any_text_gives_nothing(text, agreement, rules):
    assert scan(agreement(text), rules).flags == ()
