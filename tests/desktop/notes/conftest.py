"""A review with a note of every kind, for the tests of the notes panel."""

from __future__ import annotations

import dataclasses

import pytest

from tcreader.annotations import (
    Annotation,
    Color,
    Placement,
    PlacementState,
    Reply,
    Reviewer,
    words_target,
)
from tcreader.review import Author

ADA = Reviewer("urn:uuid:00000000-0000-4000-8000-000000000001", "Ada")
BO = Reviewer("urn:uuid:2", "Bo")


@pytest.fixture
def noted(small_review):
    """Notes by Ada and Bo, under short ids.

    ``whole`` on the document, ``prices`` on words with a reply, ``data`` on a clause, ``fixed``
    resolved, ``turned`` on words that say something else now, ``lost`` on words that are gone,
    with a version that lost in a merge.
    """
    names = iter(["prices", "data", "whole", "lost", "fixed", "turned", "answer"])
    ada = Author(ADA, new_id=lambda: next(names))
    bo = dataclasses.replace(ada, reviewer=BO)
    own = {clause.id: clause.own[0] for clause in small_review.agreement.outline}
    for change in (
        ada.note_on_words(small_review, own["1.2"], "Ask for **notice**", Color.PINK, ["price"]),
        bo.note_on_clause(small_review, "2.2", "Ninety days"),
        ada.note_on_document(small_review, "Compare"),
        ada.note_on_words(small_review, own["3.1"], "Gone", Color.BLUE, ["price", "law"]),
        bo.highlight(small_review, own["2.1"], Color.GREEN),
        bo.note_on_words(small_review, own["3.1"], "Careful", Color.PINK),
    ):
        small_review, _ = small_review.apply(change)
    small_review, _ = small_review.apply(ada.resolve(small_review, ["fixed"]))
    small_review, _ = small_review.apply(bo.reply(small_review, "prices", "Thirty days"))
    return _with_places(small_review)


def _with_places(review):
    """The review with a note that lost its place, and one whose words changed."""
    annotations = dict(review.record.annotations)
    turned = annotations["turned"]
    was = "3.1 We are liable for any loss."
    annotations["turned"] = turned._replace(target=turned.target._replace(exact=was))
    lost_version = Reply("older", "lost", "An older text", BO, lost=True, color=Color.GREEN)
    placements = {
        **review.placements,
        "lost": Placement(None, PlacementState.ORPHANED),
        "turned": Placement(
            review.placements["turned"].span,
            PlacementState.MEANING_CHANGED,
            was,
            (("are liable", "are not liable"),),
        ),
    }
    record = dataclasses.replace(
        review.record,
        annotations=annotations,
        replies={**review.record.replies, "older": lost_version},
    )
    return dataclasses.replace(review, record=record, placements=placements)


@pytest.fixture
def noted_session(session, noted):
    """A session that shows these notes."""
    session.show_review(noted)
    return session


@pytest.fixture
def many(small_review):
    """A review with so many highlights, on words in turn."""

    def make(count):
        spans = [clause.own[0] for clause in small_review.agreement.outline if clause.own]
        notes, placements = {}, {}
        for number in range(count):
            span, key = spans[number % len(spans)], f"note{number}"
            target = words_target(small_review.agreement, span)
            notes[key] = Annotation(key, target, list(Color)[number % 5], f"Note {number}")
            placements[key] = Placement(span, PlacementState.PLACED)
        record = dataclasses.replace(small_review.record, annotations=notes)
        return dataclasses.replace(small_review, record=record, placements=placements)

    return make
