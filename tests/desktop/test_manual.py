"""The manual: what it tells is true, and every page opens."""

from __future__ import annotations

import dataclasses
import json
import re
import tomllib

import pytest

from tcreader.desktop.manual import ManualDialog, manual_folder, page_html
from tcreader.desktop.theme import load_theme
from tcreader.flags import Parties, load_rules, load_taxonomy, scan
from tcreader.flags.rule_reading import RULE_KEYS
from tcreader.flags.rules import HOW, WHO
from tcreader.formats import read_bytes
from tcreader.resource_files import resource

LANGUAGES = ["en", "zh"]
PARTIES = Parties(("平台", "Operator"), ("用户", "Customer"))


def page(language, name="writing-a-rule.md"):
    return (manual_folder(language) / name).read_text(encoding="utf-8")


def examples(language):
    """The TOML of the page: the rule, and the one that is switched off."""
    return re.findall(r"```toml\n(.*?)```", page(language), re.DOTALL)


@pytest.fixture
def firm(tmp_path):
    """A folder made as the page says, from the page's own example."""

    def make(language):
        category = re.search(rf"`{language}/([a-z-]+)\.toml`：?", page(language)).group(1)
        (tmp_path / language).mkdir()
        path = tmp_path / language / f"{category}.toml"
        path.write_text("\n".join(examples(language)), encoding="utf-8")
        return category, tmp_path

    return make


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_does_what_the_page_says(language, firm):
    category, folder = firm(language)
    table, off = (tomllib.loads(example)["rule"][0] for example in examples(language))
    rules = load_rules([language], [folder])
    ids = [rule.id for rule in rules.books[language].rules]
    assert f"{language}/{category}/{table['id']}" in ids
    assert f"{language}/{category}/{off['id']}" not in ids
    assert f"{language}/{category}/{off['id']}" in [
        rule.id for rule in load_rules([language]).books[language].rules
    ]

    def found_by(sentence):
        agreement = read_bytes(sentence.encode(), "example.txt")
        source = agreement.source._replace(language=language)
        agreement = dataclasses.replace(agreement, source=source)
        return {flag.rule for flag in scan(agreement, rules, parties=PARTIES).flags}

    rule = f"{language}/{category}/{table['id']}"
    for sentence in table["positive"]:
        assert rule in found_by(sentence), sentence
    for sentence in table["negative"]:
        assert rule not in found_by(sentence), sentence


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_alone_has_its_say_before_the_rules_that_ship(language, firm):
    category, folder = firm(language)
    path = folder / language / f"{category}.toml"
    path.write_text(examples(language)[0], encoding="utf-8")
    table = tomllib.loads(examples(language)[0])["rule"][0]
    agreement = read_bytes(table["positive"][0].encode(), "example.txt")
    source = agreement.source._replace(language=language)
    agreement = dataclasses.replace(agreement, source=source)
    (flag,) = scan(agreement, load_rules([language], [folder]), parties=PARTIES).flags
    assert flag.rule == f"{language}/{category}/{table['id']}"
    assert flag.severity.id == table["severity"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_names_all_that_there_is(language):
    named = set(re.findall(r"`([a-z$^~?-]+)`", page(language)))
    taxonomy = load_taxonomy()
    assert set(taxonomy.categories) <= named
    assert set(taxonomy.reasons) <= named
    assert named >= RULE_KEYS
    assert named >= set(HOW) | set(WHO)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_editors_schema_knows_the_example(language):
    schema = json.loads(resource("rules", "rules.schema.json").read_text(encoding="utf-8"))
    known = schema["$defs"]["rule"]["properties"]
    for example in examples(language):
        assert set(tomllib.loads(example)["rule"][0]) <= set(known)
    assert examples(language)[0].startswith("#:schema ../rules.schema.json\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_leads_to_a_page(language):
    for path in manual_folder(language).glob("*.md"):
        for target in re.findall(r"\]\(([^)#]+)", path.read_text(encoding="utf-8")):
            assert (path.parent / target).is_file(), target


def test_both_languages_have_the_same_pages():
    names = [{path.name for path in manual_folder(language).glob("*.md")} for language in LANGUAGES]
    assert names[0] == names[1]


def test_a_page_cant_bring_its_own_markup():
    assert "<script" not in page_html("# A\n\n<script>x</script>")


def test_the_window_shows_the_pages_and_follows_links_among_them(qtbot):
    dialog = ManualDialog(load_theme("light"))
    qtbot.addWidget(dialog)
    dialog.show()
    assert "Writing a rule" in dialog.browser.toPlainText()
    dialog.browser.anchorClicked.emit("writing-a-rule.md")
    assert "broken-barrier" in dialog.browser.toPlainText()
    dialog.show_page("../../rules/sources.toml")
    assert "broken-barrier" in dialog.browser.toPlainText()
