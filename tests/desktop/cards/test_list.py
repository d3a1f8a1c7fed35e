"""A list of cards whose rows become fewer, or more, while one of them is chosen."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget

from tcreader.desktop.cards.list import CardList
from tcreader.desktop.cards.model import CardModel
from tcreader.desktop.cards.painter import CardPainter
from tcreader.desktop.theme import load_theme


class Row(NamedTuple):
    """A row that says nothing but who it is."""

    key: str
    words: str = ""
    is_name: bool = False


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


def test_a_card_that_stays_is_not_made_again_when_others_come_and_go(cards):
    cards.show_rows(_rows(*range(40)))
    cards.choose("33")
    card = cards.card
    cards.show_rows(_rows(*range(3, 36), "new", *range(36, 40)))
    assert cards.card is card
    assert card.isVisible()
    assert cards.visualRect(cards.model().index_of("33")).contains(card.geometry())


def test_what_is_in_view_stays_where_it_is_when_cards_above_come_and_go(cards):
    cards.show_rows(_rows(*range(40)))
    bar = cards.verticalScrollBar()
    bar.setValue(1000)
    seen = cards.indexAt(QPoint(10, 10)).row()
    key, top = cards.model().rows[seen].key, cards.visualRect(cards.model().index(seen)).top()
    for places in (["new", *range(40)], range(5, 40), [*range(3), "a", "b", *range(8, 40)]):
        cards.show_rows(_rows(*places))
        assert cards.visualRect(cards.model().index_of(key)).top() == top


def test_a_list_at_its_top_stays_there_when_a_card_comes_first(cards):
    cards.show_rows(_rows(*range(40)))
    cards.show_rows(_rows("new", *range(40)))
    assert cards.verticalScrollBar().value() == 0


def test_the_list_does_not_move_when_the_chosen_card_far_away_goes(cards):
    cards.show_rows(_rows(*range(40)))
    cards.choose("33")
    cards.verticalScrollBar().setValue(0)
    cards.show_rows(_rows(*range(33), *range(34, 40)))
    assert cards.chosen_key is cards.card is None
    assert cards.verticalScrollBar().value() == 0


def test_a_chosen_card_that_moves_to_another_place_stays_chosen(cards):
    cards.show_rows(_rows(*range(40)))
    cards.choose("3")
    cards.show_rows([*_rows(*range(3), *range(4, 40)), Row("3", "other words")])
    assert cards.chosen_key == "3"
    assert cards.card is not None


def test_of_several_selected_cards_the_last_that_stays_is_the_chosen_one(cards):
    cards.show_rows(_rows(*range(40)))
    cards.selectAll()
    cards.show_rows(_rows(7))
    assert cards.chosen_key == "7"


ORDERS = st.lists(st.lists(st.integers(0, 9), unique=True, max_size=5), max_size=6)  # all in view
ONE_LIST = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@ONE_LIST  # which goes on from whatever it showed last
@given(ORDERS)
def test_rows_lie_as_if_they_had_been_shown_at_once(cards, orders):
    for places in orders:
        cards.show_rows(_rows(*places))
        model = cards.model()
        rects = [cards.visualRect(model.index(place)) for place in range(model.rowCount())]
        tops = [rect.top() + cards.verticalOffset() for rect in rects]
        assert tops == [68 * place for place in range(len(places))]


@given(ORDERS)
def test_a_model_tells_qt_all_that_happens_to_its_rows(orders):
    model = CardModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for places in orders:
        model.show(_rows(*places))
        assert [row.key for row in model.rows] == list(map(str, places))
        assert all(model.index_of(str(place)).row() == at for at, place in enumerate(places))
    del tester
