"""Which clause is the one that is being read."""

from __future__ import annotations

from tcreader.agreement import Span

TEXT = "Package: sample.app\n---\n# Terms\n\n1. First\n1.1 We do it.\n"


def test_what_stands_above_the_first_clause_belongs_to_it(show, build):
    review = build.review(build.agreement(TEXT))
    pane = show(review)
    first = review.agreement.outline.clauses[0]
    assert first.span.start > 0
    pane._view.select(Span(0, 0))
    assert pane.current_clause() == first.id


def test_the_caret_s_clause_stays_current_when_the_view_gets_another_height(show, long_review):
    pane = show(long_review)
    third = long_review.agreement.outline.clauses[2]
    pane._view.select(Span(third.span.start, third.span.start + 1))
    assert pane.current_clause() == third.id
    pane.resize(pane.width(), pane.height() - 40)  # as when a message comes above the text
    assert pane.current_clause() == third.id
