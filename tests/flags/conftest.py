"""What the tests of flags share: the rules, and agreements made of a few lines."""

from __future__ import annotations

import pytest

from tcreader.flags import examples, load_rules
from tcreader.formats import read_bytes


@pytest.fixture(scope="session")
def rules():
    return load_rules()


@pytest.fixture(scope="session")
def agreement():
    def of(text, name="agreement.md"):
        return read_bytes(text.encode(), name)

    return of


@pytest.fixture(scope="session")
def usual_parties(rules):
    """Every word that usually names a party: an example is too short to show who acts."""

    return lambda language: examples.usual_parties(rules.books[language])
