"""A list of cards whose rows become fewer, or more, while one of them is chosen."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QWidget

from tcreader.desktop.card_list import CardList
from tcreader.desktop.cards import CardModel, CardPainter
from tcreader.desktop.theme import load_theme


class Row(NamedTuple):
    """A row that says nothing but who it is."""

    key: str


class Painter(CardPainter):
    """Leaves cards blank."""

    def card_height(self, row, width, option):  # noqa: ARG002
        return 60

    def paint_card(self, painter, card, row, option):
        pass


@pytest.fixture
def cards(on_screen):
    model = CardModel()
    cards = CardList(model, Painter(model, load_theme("light")), lambda _: QWidget())
    return on_screen(cards, 300, 400)


def _rows(*places):
    return [Row(str(place)) for place in places]


@pytest.mark.parametrize("left", [range(1, 40), range(30, 34), range(33, 34), range(60)])
def test_the_chosen_card_stays_chosen_among_other_rows(cards, left):
    cards.show_rows(_rows(*range(40)))
    cards.choose("33")
    cards.show_rows(_rows(*left))
    assert cards.chosen_key == "33"
    assert cards.model().row(cards.currentIndex()).key == "33"


def test_all_rows_can_go(cards):
    cards.show_rows(_rows(*range(40)))
    cards.choose("39")
    cards.show_rows([])
    assert cards.chosen_key is None
