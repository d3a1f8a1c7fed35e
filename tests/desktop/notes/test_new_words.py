"""What changed under a note: struck out where it is gone, underlined where it came."""

import pytest

from tcreader.annotations import Annotation, Placement, PlacementState, Target, TargetKind
from tcreader.desktop.notes.grouping import NoteRow
from tcreader.desktop.notes.new_words import changed_words, words_before, words_now


def _row(was, now, *changes):
    target = Target(TargetKind.WORDS, exact="the old quote")
    placement = Placement(None, PlacementState.MEANING_CHANGED, was, changes)
    return NoteRow("a", Annotation("a", target), placement, quote=now)


def _marked(paragraph):
    """Struck words between minus signs, new ones between plus signs."""
    signs = {(True, False): "-{}-", (False, True): "+{}+", (False, False): "{}"}
    return "".join(
        signs[piece.struck, piece.added].format(piece.text) for piece in paragraph.pieces
    )


@pytest.mark.parametrize(
    ("was", "now", "changes", "before", "after", "short"),
    [
        (
            "云舟应当承担责任", "云舟无需承担责任", [("应当", "无需")],
            "云舟-应当-承担责任", "云舟+无需+承担责任", "-应当- → +无需+",
        ),
        (
            "You may not sell", "You may sell", [("not", "")],
            "You may -not- sell", "You may sell", "-not-",
        ),
        (
            "30 days or 30 hours", "60 days or 60 hours", [("30", "60"), ("30", "60")],
            "-30- days or -30- hours", "+60+ days or +60+ hours", "-30- → +60+\n-30- → +60+",
        ),
        (
            "You shall and will pay", "You may pay", [("shall … will", "may")],
            "You -shall- and -will- pay", "You +may+ pay", "-shall … will- → +may+",
        ),
        ("", "now", [], "the old quote", "now", ""),
        ("gone", "now", [("elsewhere", "nowhere")], "gone", "now", "-elsewhere- → +nowhere+"),
    ],
)  # fmt: skip
def test_words_are_marked_where_they_stand(was, now, changes, before, after, short):
    row = _row(was, now, *changes)
    assert _marked(words_before(row)) == before
    assert _marked(words_now(row)) == after
    assert _marked(changed_words(row)) == short


def test_a_word_that_stood_in_the_quote_all_along_isnt_one_that_came():
    quote = "云舟应提前通知"
    row = _row("云舟无需担责，但云舟应提前通知。", quote, ("无需", "应"))
    target = row.annotation.target._replace(exact=quote)
    row = row._replace(annotation=Annotation("a", target))
    assert _marked(words_now(row)) == quote
    assert _marked(changed_words(row)) == "-无需- → +应+"
