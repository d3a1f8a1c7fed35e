from PySide6.QtCore import QModelIndex, Qt

from tcreader.desktop.outline.model import ClauseModel


def test_the_model_keeps_qts_rules(qtmodeltester, small_review):
    model = ClauseModel()
    model.show_review(small_review)
    qtmodeltester.check(model)


def test_the_model_keeps_qts_rules_while_it_is_filtered(qtmodeltester, small_review):
    model = ClauseModel()
    model.show_review(small_review)
    model.show_only(frozenset({"2.1(b)"}))
    qtmodeltester.check(model)


def test_it_is_empty_without_a_review(qtmodeltester):
    model = ClauseModel()
    model.show_review(None)
    qtmodeltester.check(model)
    assert model.rowCount() == 0


def test_every_clause_has_its_place(small_review):
    model = ClauseModel()
    model.show_review(small_review)
    for clause in small_review.agreement.outline:
        index = model.index_of(clause.id)
        assert model.clause(index) is clause
        above = model.clause(index.parent())
        assert (above.id if above else None) == clause.parent


def test_a_row_says_label_and_headline(small_review):
    model = ClauseModel()
    model.show_review(small_review)
    assert model.data(model.index_of("3"), Qt.ItemDataRole.DisplayRole) == "Article 3 Liability"


def test_a_filter_leaves_matches_and_what_is_above_them(small_review):
    model = ClauseModel()
    model.show_review(small_review)
    model.show_only(frozenset({"2.1(b)"}))
    assert model.rowCount() == 1
    assert model.rowCount(model.index_of("2.1")) == 1
    assert model.index_of("1") == QModelIndex()
    model.show_only(None)
    assert model.rowCount() == 3


def test_everything_below_comes_in_document_order(small_review):
    model = ClauseModel()
    model.show_review(small_review)
    assert model.with_descendants(["3", "2.1"]) == ["2.1", "2.1(a)", "2.1(b)", "2.1(c)", "3", "3.1"]
