"""Back and forward through clauses."""

from __future__ import annotations

from tcreader.desktop.visits import Visits


def test_back_and_forward():
    visits = Visits()
    visits.leave("1", "3.4")
    visits.leave("3.4", "7")
    assert [visits.back(), visits.back(), visits.back()] == ["3.4", "1", None]
    assert [visits.forward(), visits.forward(), visits.forward()] == ["3.4", "7", None]


def test_going_elsewhere_forgets_what_lay_ahead():
    visits = Visits()
    visits.leave("1", "2")
    visits.back()
    visits.leave("1", "5")
    assert not visits.can_go_forward
    assert visits.back() == "1"


def test_reading_on_is_where_back_leads():
    visits = Visits()
    visits.leave("1", "2")
    visits.leave("2.3", "6")  # read on from 2 to 2.3 before going to 6
    assert visits.back() == "2.3"


def test_the_same_clause_twice_is_one_visit():
    visits = Visits()
    visits.leave(None, "2")
    visits.leave("2", "2")
    assert not visits.can_go_back


def test_clear_forgets():
    visits = Visits()
    visits.leave("1", "2")
    visits.clear()
    assert not visits.can_go_back
