"""The words for the audit's outcomes: complete, in two languages, and never a conclusion."""

from __future__ import annotations

import re

import pytest

from tcreader.errors import InvalidRule
from tcreader.flags import load_taxonomy
from tcreader.flags.outcomes import OUTCOMES, Side, load_outcomes
from tcreader.resource_files import resource

CONCLUDES = re.compile(
    r"无效[。，]|不生效|已?构成违约|(?:is|are) (?:void|invalid|unenforceable|not binding)",
    re.IGNORECASE,
)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("side", Side)
def test_every_outcome_has_words_and_known_sources(side, language):
    outcomes, sources = load_outcomes(side, language), load_taxonomy().sources
    assert outcomes.if_lost
    for outcome in OUTCOMES:
        meaning = outcomes[outcome]
        assert meaning.name
        assert not CONCLUDES.search(meaning.reading + meaning.hook)
        assert all(source in sources for source in meaning.basis)


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_the_two_sides_read_an_outcome_differently(outcome):
    customer, drafter = (load_outcomes(side, "en")[outcome] for side in Side)
    assert customer.name != drafter.name
    assert customer.reading != drafter.reading


def test_a_misspelt_key_is_named(tmp_path):
    words = resource("prominence", "outcomes.toml").read_text(encoding="utf-8")
    path = tmp_path / "outcomes.toml"
    path.write_text(words.replace("customer.hook.en", "customer.hok.en", 1), encoding="utf-8")
    with pytest.raises(InvalidRule, match="hok"):
        load_outcomes(Side.CUSTOMER, "en", path)
