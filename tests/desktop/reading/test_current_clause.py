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
