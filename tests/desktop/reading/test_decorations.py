from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtGui import QColor

from tcreader.annotations import PlacementState
from tcreader.flags import Severity


@pytest.fixture
def on_words(show, review):
    """What lies on the block in which some words stand."""

    def found(words, shown=None):
        pane = shown or show(review)
        view, agreement = pane._view, review.agreement
        index = agreement.block_index(agreement.text.index(words))
        return view, view.sheet.page, view.decorations.on_block(view.sheet.page, index)

    return found


def rects(page, build, agreement, words):
    span = build.span(agreement, words)
    return page.bands(span, agreement.block_index(span.start))


def test_a_highlight_fills_exactly_its_words(build, on_words, review, theme):
    _, page, lying = on_words("甲方对此")
    expected = rects(page, build, review.agreement, "甲方对此不向您负责")
    fills = [fill.rect for fill in lying.fills if fill.color == QColor(theme.highlights["yellow"])]
    assert fills == expected
    assert fills


def test_a_flag_is_a_line_under_its_words(build, on_words, review):
    _, page, lying = on_words("甲方对此")
    words = "如因常规维护造成服务中断的，甲方对此不向您负责。"
    for line, band in zip(lying.lines, rects(page, build, review.agreement, words), strict=True):
        assert line.severity is Severity.HIGH
        assert band.left() <= line.line.x1() < line.line.x2() <= band.right()
        assert band.center().y() < line.line.y1() <= band.bottom()


def test_words_beyond_the_basic_plane_shift_nothing(build, on_words, review):
    _, page, lying = on_words("相应的后果")
    band = rects(page, build, review.agreement, "相应的后果由您自己承担")[0]
    position = page.position_at(band.center())
    assert build.span(review.agreement, "相应的后果由您自己承担").holds(position)
    assert lying.lines[0].line.x1() == pytest.approx(band.left(), abs=1)


def test_a_flag_in_a_table_cell_has_its_line_there(build, on_words, review):
    _, page, lying = on_words("逾期加收违约金")
    band = rects(page, build, review.agreement, "逾期加收违约金")[0]
    assert lying.lines[0].line.y1() == pytest.approx(band.bottom() - 1)
    assert band.left() > rects(page, build, review.agreement, "对象存储")[0].right()


def test_the_chosen_finding_is_set_off(show, review, on_words):
    pane = show(review)
    pane.choose_finding("flag0")
    _, _, lying = on_words("甲方对此", pane)
    assert all(line.chosen for line in lying.lines)
    assert len(lying.fills) > 1


def test_two_highlights_on_the_same_words_can_both_be_seen(build, show, theme):
    agreement = build.agreement("3.1 甲方应当履行本协议约定的全部义务。")
    both = build.review(agreement, (), [("应当履行本协议", "yellow"), ("本协议约定", "pink")])
    pane = show(both)
    fills = pane._view.decorations.on_block(pane._view.sheet.page, 0).fills
    shared = rects(pane._view.sheet.page, build, agreement, "本协议")[0]
    upper, lower = sorted(
        (fill for fill in fills if fill.rect.intersects(shared) and fill.rect.width() < 60),
        key=lambda fill: fill.rect.top(),
    )
    assert upper.color.hslHueF() == pytest.approx(hue(theme, "yellow"), abs=0.02)
    assert lower.color.name() == theme.highlights["pink"]
    assert upper.rect.bottom() < lower.rect.top() < shared.center().y()
    assert lower.rect.bottom() == shared.bottom()


def hue(theme, color):
    return QColor(theme.highlights[color]).hslHueF()


@pytest.mark.parametrize("depth", [2, 3, 4, 5])
def test_nested_highlights_of_one_colour_can_be_counted(build, show, depth):
    words = "甲方应当履行本协议约定的全部义务并承担责任"
    agreement = build.agreement(f"3.1 {words}。")
    nested = [(words[number : 21 - number], "green") for number in range(depth)]
    fills = fills_on(show(build.review(agreement, (), nested)), build, agreement, words[9:12])
    assert len(fills) == depth
    for upper, lower in pairwise(fills):
        assert upper.rect.bottom() + 0.9 < lower.rect.top()
    assert fills[-1].rect.height() > 3 * fills[0].rect.height()


def test_the_same_words_highlighted_many_times_show_five_stripes(build, show):
    agreement = build.agreement("3.1 甲方应当履行本协议约定的全部义务。")
    same = build.review(agreement, (), [("履行本协议", "blue")] * 7)
    assert len(fills_on(show(same), build, agreement, "履行本协议")) == 5


def test_changed_meaning_is_hatched_and_resolved_notes_are_faint(build, show):
    agreement = build.agreement("3.1 甲方不承担责任，但是应当及时通知乙方。")
    review = build.review(agreement, (), [("甲方不承担责任", "pink"), ("及时通知", "blue")])
    changed = review.placements["note0"]._replace(state=PlacementState.MEANING_CHANGED)
    resolved = review.record.annotations["note1"]._replace(resolved=True)
    annotations = {**review.record.annotations, "note1": resolved}
    pane = show(
        replace(
            review,
            record=replace(review.record, annotations=annotations),
            placements={**review.placements, "note0": changed},
        )
    )
    (pink,) = fills_on(pane, build, agreement, "甲方不承担责任")
    (blue,) = fills_on(pane, build, agreement, "及时通知")
    assert (pink.is_hatched, blue.is_hatched) == (True, False)
    assert blue.color.alphaF() < pink.color.alphaF()


def fills_on(pane, build, agreement, words):
    """The fills behind some words, from the top."""
    page = pane._view.sheet.page
    band = rects(page, build, agreement, words)[0]
    found = pane._view.decorations.on_block(page, 0).fills
    there = [fill for fill in found if fill.rect.intersects(band)]
    return sorted(there, key=lambda fill: fill.rect.top())


def test_search_hits_are_marked_and_the_current_one_more(build, show, review, theme, on_words):
    pane = show(review)
    spans = [build.span(review.agreement, "甲方有权"), build.span(review.agreement, "甲方对此")]
    pane.set_search_hits(spans, 1)
    _, _, lying = on_words("甲方有权", pane)
    names = [fill.color.name() for fill in lying.fills]
    assert theme.search_hit in names
    assert theme.search_current in names


def test_painted_colours_are_the_themes(build, show, review, theme):
    pane = show(review)
    page = pane._view.sheet.page
    band = rects(page, build, review.agreement, "已支付的费用不予退还")[0]
    image = pane._view.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    corner = band.translated(-pane._view.offset).topLeft() * ratio
    color = image.pixelColor(round(corner.x()) + 2, round(corner.y()) + 2)
    assert color.name() == theme.highlights["blue"]
