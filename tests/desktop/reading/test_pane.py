from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from tcreader.agreement import Span
from tcreader.desktop.theme import load_theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def pane(show, review):
    return show(review)


@pytest.fixture
def at(build, review):
    """The middle of some words in a pane's viewport."""

    def point(pane, words, edge="center"):
        band = pane._view.selection_bands(build.span(review.agreement, words))[0]
        x = {"center": band.center().x(), "left": band.left() + 1, "right": band.right() - 1}[edge]
        return QPoint(round(x), round(band.center().y()))

    return point


@pytest.fixture
def drag(qtbot, at):
    """Select words with the mouse."""

    def dragged(pane, words):
        viewport = pane._view.viewport()
        start, end = at(pane, words[0:2], "left"), at(pane, words[-3:], "right")
        qtbot.mousePress(viewport, LEFT, pos=start)
        qtbot.mouseMove(viewport, start + QPoint(20, 0))
        qtbot.mouseMove(viewport, end)
        qtbot.mouseRelease(viewport, LEFT, pos=end)

    return dragged


def selected(pane):
    span = pane.selection()
    return span.of(pane._review.agreement.text) if span else None


# Selecting


def test_a_drag_selects_words_and_brings_the_palette(pane, drag):
    drag(pane, "如因常规维护造成服务中断")
    assert selected(pane) == "如因常规维护造成服务中断"
    assert pane._selected._palette.isVisible()


def test_words_after_rare_characters_are_selected_exactly(pane, drag):
    drag(pane, "😀您应予以配合")
    assert selected(pane) == "😀您应予以配合"


@pytest.mark.parametrize(
    ("key", "color"), list(zip("12345", ["yellow", "green", "blue", "pink", "purple"], strict=True))
)
def test_a_figure_asks_for_its_colour(qtbot, pane, drag, build, review, key, color):
    drag(pane, "如因常规维护造成服务中断")
    with qtbot.waitSignal(pane.highlight_requested) as asked:
        qtbot.keyClicks(pane._view, key)
    assert asked.args == [build.span(review.agreement, "如因常规维护造成服务中断"), color]
    assert pane.selection() is None
    assert not pane._selected._palette.isVisible()


@pytest.mark.parametrize(("key", "signal"), [("n", "note_requested"), ("F", "flag_requested")])
def test_a_letter_asks_for_a_note_or_a_flag(qtbot, pane, drag, build, review, key, signal):
    drag(pane, "如因常规维护造成服务中断")
    with qtbot.waitSignal(getattr(pane, signal)) as asked:
        qtbot.keyClicks(pane._view, key)
    assert asked.args == [build.span(review.agreement, "如因常规维护造成服务中断")]


def test_the_palettes_buttons_ask_as_well(qtbot, pane, drag):
    drag(pane, "如因常规维护造成服务中断")
    buttons = [
        button
        for button in pane._selected._palette.children()
        if hasattr(button, "defaultAction") and button.defaultAction().data() == "pink"
    ]
    with qtbot.waitSignal(pane.highlight_requested) as asked:
        qtbot.mouseClick(buttons[0], LEFT)
    assert asked.args[1] == "pink"


def test_plain_keys_are_the_selections_before_any_shortcut(pane, drag):
    key = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier, "n")
    key.ignore()
    QApplication.sendEvent(pane._view, key)
    assert not key.isAccepted()
    drag(pane, "如因常规维护造成服务中断")
    QApplication.sendEvent(pane._view, key)
    assert key.isAccepted()


def test_escape_lets_the_words_go_and_the_palette_with_them(qtbot, pane, drag):
    drag(pane, "如因常规维护造成服务中断")
    qtbot.keyClick(pane._view, Qt.Key.Key_Escape)
    assert not pane._selected._palette.isVisible()
    assert pane.selection() is None


def test_the_keyboard_selects_and_the_palette_follows_after_a_pause(qtbot, pane, at):
    pane._view.setFocus()
    qtbot.waitUntil(pane._view.hasFocus)
    qtbot.mouseClick(pane._view.viewport(), LEFT, pos=at(pane, "甲方有权", "left"))
    for _ in range(4):
        qtbot.keyClick(pane._view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert selected(pane) == "甲方有权"
    assert not pane._selected._palette.isVisible()
    qtbot.waitUntil(pane._selected._palette.isVisible)


def test_a_press_beside_the_column_selects_too(qtbot, show, review, at):
    pane = show(review, width=1300)
    view = pane._view
    assert view.viewport().x() > 100
    end = at(pane, "甲方有权", "right")
    start = QPoint(view.viewport().x() - 40, end.y())
    qtbot.mousePress(view, LEFT, pos=start)
    qtbot.mouseMove(view, end + view.viewport().pos())
    qtbot.mouseRelease(view, LEFT, pos=end + view.viewport().pos())
    assert selected(pane).endswith("甲方有权")


def test_the_clipboard_gets_the_agreements_words(pane, drag):
    drag(pane, "（1）已支付的费用不予退还")
    pane._selected._actions.copy.trigger()
    assert QGuiApplication.clipboard().text() == "（1）已支付的费用不予退还"


def test_a_copy_can_carry_the_clauses_number(pane, drag):
    drag(pane, "如因常规维护造成服务中断")
    pane._selected._actions.copy_with_number.trigger()
    assert QGuiApplication.clipboard().text() == "3.4.1 如因常规维护造成服务中断"


def test_the_menu_asks_for_a_search(qtbot, pane, drag):
    drag(pane, "如因常规维护造成服务中断")
    menu = pane._selected.menu()
    action = next(action for action in menu.actions() if action.text() == "Find Selection")
    with qtbot.waitSignal(pane.find_requested) as asked:
        action.trigger()
    assert asked.args == ["如因常规维护造成服务中断"]


# Clicking and pointing


def test_a_click_on_a_flag_tells_its_finding(qtbot, pane, at):
    with qtbot.waitSignal(pane.finding_clicked) as clicked:
        qtbot.mouseClick(pane._view.viewport(), LEFT, pos=at(pane, "相应的后果"))
    assert clicked.args == ["flag1"]


def test_clicks_on_the_same_words_go_through_all_marks(qtbot, pane, at):
    viewport, point = pane._view.viewport(), at(pane, "甲方对此不")
    with qtbot.waitSignal(pane.annotation_clicked) as clicked:
        qtbot.mouseClick(viewport, LEFT, pos=point)
    assert clicked.args == ["note0"]
    with qtbot.waitSignal(pane.finding_clicked) as clicked:
        qtbot.mouseClick(viewport, LEFT, pos=point)
    assert clicked.args == ["flag0"]


def test_a_click_on_a_link_tells_where_it_leads(qtbot, pane, at):
    viewport, point = pane._view.viewport(), at(pane, "退款规则")
    with qtbot.waitSignal(pane.link_activated) as told:
        qtbot.mouseClick(viewport, LEFT, pos=point)
    assert told.args == ["https://example.org/refund"]


def test_a_link_under_a_highlight_is_told_with_control(qtbot, pane, at, build, review):
    marked = [("退款规则", "green")]
    pane.show_review(build.review(review.agreement, highlights=marked))
    viewport, point = pane._view.viewport(), at(pane, "退款规则")
    with qtbot.assertNotEmitted(pane.link_activated), qtbot.waitSignal(pane.annotation_clicked):
        qtbot.mouseClick(viewport, LEFT, pos=point)
    with qtbot.waitSignal(pane.link_activated):
        qtbot.mouseClick(viewport, LEFT, Qt.KeyboardModifier.ControlModifier, point)


def test_another_typeface_sets_the_same_words_anew(pane, build, review):
    words = pane._view.toPlainText()
    before = pane._view.document().find("退款规则").charFormat().fontFamilies()
    pane._view.select(build.span(review.agreement, "退款规则"))
    pane.set_typeface("sans")
    after = pane._view.document().find("退款规则").charFormat().fontFamilies()
    assert (before[-1], after[-1]) == ("serif", "sans-serif")
    assert pane._view.toPlainText() == words
    assert pane.selection() == build.span(review.agreement, "退款规则")


def test_pointing_tells_category_note_and_target(pane, build, review):
    def words(of):
        return pane._view.describe(build.span(review.agreement, of).start)

    assert words("相应的后") == "exclusion · 3.4.2\nNot marked by the drafter"
    assert words("已支付的费用") == "与客服<b>确认</b>"
    assert words("退款规则") == "https://example.org/refund"
    assert words("您应予以配合") == ""


# Where one reads


def test_scrolling_tells_the_clause(show, long_review):
    pane = show(long_review)
    assert pane.current_clause() == "1."
    changed = []
    pane.clause_changed.connect(changed.append)
    bar = pane._view.verticalScrollBar()
    while bar.value() < bar.maximum() // 2:
        bar.setValue(bar.value() + 150)
    numbers = [int(clause.rstrip(".")) for clause in changed]
    assert numbers == sorted(set(numbers))
    assert len(numbers) > 10


def test_a_clause_scrolled_to_is_current_even_at_the_end(show, long_review):
    pane = show(long_review)
    pane.scroll_to_clause("60.")
    assert pane.current_clause() == "60."
    bands = pane._view.selection_bands(long_review.agreement.outline["60."].label_span)
    assert 0 <= bands[0].top() < pane.height()


def test_a_clause_beyond_what_is_written_is_reached(show, long_review):
    pane = show(long_review)
    pane.show_review(replace(long_review))
    pane.scroll_to_clause("50.")
    bands = pane._view.selection_bands(long_review.agreement.outline["50."].label_span)
    assert 0 <= bands[0].top() < 60


def test_an_unknown_clause_moves_nothing(pane):
    pane.scroll_to_clause("99.9")
    assert pane._view.verticalScrollBar().value() == 0


def test_far_scrolling_glides_unless_motion_is_reduced(qtbot, show, long_review):
    pane = show(long_review)
    pane.set_reduced_motion(False)
    pane.scroll_to_clause("50.")
    assert pane._view.glide.is_moving
    qtbot.waitUntil(lambda: not pane._view.glide.is_moving)
    assert pane.current_clause() == "50."
    assert pane._view.verticalScrollBar().value() == pane._view.glide.goal


def test_the_caret_tells_the_clause(qtbot, pane, at):
    assert pane.current_clause() != "3.4.2"
    qtbot.mouseClick(pane._view.viewport(), LEFT, pos=at(pane, "您不配合的"))
    assert pane.current_clause() == "3.4.2"


def test_words_are_brought_into_sight_and_selected(build, show, long_review):
    pane = show(long_review)
    span = build.span(long_review.agreement, "条款55")
    pane.scroll_to_span(span, select=True)
    assert pane.selection() == span
    assert 0 < pane._view.selection_bands(span)[0].top() < pane.height()


@pytest.mark.parametrize(
    ("key", "modifier", "moves"),
    [
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, lambda bar: bar.value() == bar.maximum()),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, lambda bar: 0 < bar.value() <= 600),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, lambda bar: bar.value() > 0),
    ],
)
def test_keys_turn_pages(qtbot, show, long_review, key, modifier, moves):
    pane = show(long_review)
    pane._view.setFocus()
    qtbot.keyClick(pane._view, key, modifier)
    assert moves(pane._view.verticalScrollBar())
    qtbot.keyClick(pane._view, Qt.Key.Key_Home)
    assert pane._view.verticalScrollBar().value() == 0


def test_an_arrow_fetches_a_caret_that_is_out_of_sight(qtbot, show, long_review):
    pane = show(long_review)
    bar = pane._view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    value = bar.value()
    qtbot.keyClick(pane._view, Qt.Key.Key_Down)
    assert bar.value() == pytest.approx(value, abs=60)


# Zoom, theme, width


def test_zoom_keeps_the_place_and_the_selection(build, show, long_review):
    pane = show(long_review)
    span = build.span(long_review.agreement, "条款30")
    pane.scroll_to_span(span, select=True)
    before = pane._view.position_in_sight()
    pane.set_zoom(150)
    assert pane.selection() == span
    assert abs(pane._view.position_in_sight() - before) < 120


def test_zoom_far_down_a_long_text_never_blocks_and_keeps_the_place(qtbot, show, build):
    lines = [f"{number}. 条款：" + "双方应当遵守本条的约定。" * 20 for number in range(1, 400)]
    pane = show(build.review(build.agreement("\n".join(lines))))
    view = pane._view
    pane.scroll_to_clause("380.")
    before = view.position_in_sight()
    pane.set_zoom(125)
    qtbot.waitUntil(lambda: view.sheet.typography.zoom == 125)
    assert abs(view.position_in_sight() - before) < 120


def test_zoom_at_the_end_of_hundreds_of_screens_keeps_the_place(qtbot, show, build):
    lines = [f"{number}. 条款：" + "双方应当遵守本条的约定。" * 20 for number in range(1, 1500)]
    pane = show(build.review(build.agreement("\n".join(lines))))
    view = pane._view
    pane.scroll_to_clause("1400.")
    before = view.position_in_sight()
    pane.set_zoom(125)
    qtbot.waitUntil(lambda: view.sheet.typography.zoom == 125, timeout=20_000)
    assert abs(view.position_in_sight() - before) < 120


def test_control_and_the_wheel_zoom(qtbot, pane):
    with qtbot.waitSignal(pane.zoom_changed) as changed:
        event = QWheelEvent(
            QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, 120),
            LEFT.NoButton, Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(pane._view.viewport(), event)
    assert changed.args == [110]
    qtbot.keyClick(pane._view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert pane.zoom() == 100


def test_another_width_keeps_the_place(show, long_review):
    pane = show(long_review)
    pane.scroll_to_clause("30.")
    before = pane._view.position_in_sight()
    pane.resize(520, 600)
    assert abs(pane._view.position_in_sight() - before) < 120


def test_the_column_stands_in_the_middle_of_a_wide_pane(show, review):
    pane = show(review, width=1400)
    view = pane._view
    left = view.viewport().x() + view.sheet.typography.gutter + 12
    right = view.width() - left - view.sheet.typography.measure
    assert left == pytest.approx(right, abs=2)


def test_dark_paper_and_ink_are_the_themes(pane):
    dark = load_theme("dark")
    pane.set_theme(dark)
    image = pane._view.viewport().grab().toImage()
    assert image.pixelColor(image.width() - 3, 3).name() == dark.paper


def test_refreshing_shows_new_flags_and_keeps_the_place(show, build, long_review):
    pane = show(long_review)
    pane.scroll_to_clause("30.")
    value = pane._view.verticalScrollBar().value()
    more = build.review(long_review.agreement, [("条款31", "low"), ("条款32", "high")])
    pane.refresh(more)
    assert len(pane._view.decorations.flags.items) == 2
    assert pane._view.verticalScrollBar().value() == value


def test_an_empty_agreement_is_an_empty_page(show, build):
    agreement = replace(build.agreement("甲"), text="", blocks=())
    agreement.__dict__["outline"] = build.agreement("甲").outline
    pane = show(build.review(agreement))
    pane.grab()
    assert pane.selection() is None
    assert pane.current_clause() is None
    pane.scroll_to_span(Span(0, 0))
