"""The pages about rules: what a rule says, why a sentence was flagged, and why another wasn't."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl

from tcreader.desktop.page_dialog import PageDialog

OWN_RULE = """
[[rule]]
id = "pages"
firm = true
says = ["on {drafter's} pages"]
positive = ["It is as described on our pages."]
"""


@pytest.fixture
def opened(window, agreement_file):
    with agreement_file.open("a", encoding="utf-8") as file:
        file.write("3.2 You will not be liable for delay.\n")
    window.files.open(agreement_file)
    yield window
    window.session.let_go()


def page(qtbot, window):
    """The words of the newest page, when it is there."""

    def shown():
        return [one for one in window.findChildren(PageDialog) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()))
    return shown()[-1]


def flag(window, category):
    return next(one for one in window.session.review.scan.flags if one.category == category)


def test_a_flags_rule_opens_its_page(qtbot, opened):
    wanted = flag(opened, "unilateral-change")
    opened.flags.rule_requested.emit(wanted.rule)
    words = page(qtbot, opened).browser.toPlainText()
    for told in (
        "Unilateral change",
        wanted.rule,
        "We may change prices at any time without notice to you.",
        "the words match",
        "What belongs here",
        "Words that it looks for",
        "Guards: not with one of these",
        "What it finds",
        "Near misses that it leaves alone",
        "The law behind it, for a business",
        "no legal advice",
    ):
        assert told in words


def test_the_law_is_that_of_the_customer_with_what_is_unchecked(qtbot, opened):
    wanted = flag(opened, "unilateral-change")
    opened.rule_desk.show_rule(wanted.rule, wanted.id)
    dialog = page(qtbot, opened)
    assert "UCTA 1977 s.3" in dialog.browser.toPlainText()
    assert "[Unverified: not yet checked against its text]" in dialog.browser.toPlainText()
    assert "93/13/EEC" not in dialog.browser.toPlainText()
    dialog.close()
    opened.reviewing.stand_for("consumer")
    opened.rule_desk.show_rule(wanted.rule)
    qtbot.waitUntil(lambda: "93/13/EEC" in page(qtbot, opened).browser.toPlainText())


def test_why_not_names_the_rules_that_came_near(qtbot, opened):
    opened.navigator.go_to_clause("3.2")
    opened.actions_by_id["why"].trigger()
    dialog = page(qtbot, opened)
    words = dialog.browser.toPlainText()
    assert "You will not be liable for delay." in words
    assert "en/liability-exclusion/" in words
    assert "the guard “{customer} (shall|will|is|are|may|can|would)" in words
    assert "unilateral" not in words
    rule = next(word for word in words.split() if word.startswith("en/liability-exclusion/"))
    dialog.browser.anchorClicked.emit(QUrl(f"rule:{rule}"))
    qtbot.waitUntil(lambda: rule in page(qtbot, opened).browser.toPlainText())


def test_words_that_no_rule_comes_near_say_so(qtbot, opened):
    opened.navigator.go_to_clause("1")
    opened.actions_by_id["why"].trigger()
    assert "No rule comes near these words." in page(qtbot, opened).browser.toPlainText()


def test_a_rule_that_is_gone_has_a_page_still(qtbot, opened):
    opened.rule_desk.show_rule("en/penalty/no-such-rule")
    assert "no longer there" in page(qtbot, opened).browser.toPlainText()


def test_weights_have_a_page(qtbot, opened):
    opened.rule_desk.show_rule("en/unilateral-termination/by-weight")
    assert "second opinion" in page(qtbot, opened).browser.toPlainText()


def test_the_manual_opens_from_the_menu(qtbot, window):
    window.actions_by_id["manual"].trigger()
    assert "Writing a rule" in page(qtbot, window).browser.toPlainText()


def test_the_rules_folder_of_the_preferences_counts(qtbot, opened, preferences, tmp_path):
    (tmp_path / "own" / "en").mkdir(parents=True)
    path = tmp_path / "own" / "en" / "external-rules.toml"
    path.write_text(OWN_RULE, encoding="utf-8")
    with qtbot.waitSignal(opened.session.scanned):
        preferences.change(rules_folder=str(tmp_path / "own"))
    assert flag(opened, "external-rules").rule == "en/external-rules/pages"
    path.write_text("broken", encoding="utf-8")
    with qtbot.waitSignal(opened.session.troubled):
        opened.actions_by_id["reload-rules"].trigger()
    assert not [one for one in opened.session.review.scan.flags if one.category == "external-rules"]
