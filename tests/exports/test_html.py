"""The HTML report: one file, no script, nothing loaded, nothing of an agreement taken for markup."""

import dataclasses
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tcreader.agreement import Agreement, Block, Run, Source, Span, Style
from tcreader.exports import export
from tcreader.exports.collecting import report_on
from tcreader.exports.formats import Profile
from tcreader.exports.html import write
from tcreader.flags import EMPTY_SCAN

from .conftest import NOW, author, done, find

VOID = {"meta", "br", "hr"}


class Page(HTMLParser):
    """What a browser makes of a page: its elements, its text, and whether all are closed."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements, self.open, self.text, self.badly_nested = [], [], "", []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.badly_nested.append(tag)

    def handle_data(self, data):
        if "style" not in self.open:
            self.text += data


@pytest.fixture
def page(review, tmp_path):
    return Page(export(review, tmp_path / "out.html", now=NOW).read_text(encoding="utf-8"))


def test_the_page_is_well_formed_and_its_ids_are_unique(page):
    assert page.badly_nested == []
    assert page.open == []
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(set(ids)) == len(ids) > 10


def test_every_link_leads_somewhere_on_the_page(page):
    ids = {attributes.get("id") for _, attributes in page.elements}
    links = {attributes["href"] for _, attributes in page.elements if "href" in attributes}
    assert {link[0] for link in links} == {"#"}
    from urllib.parse import unquote

    assert {unquote(link[1:]) for link in links} <= ids


def test_nothing_is_run_and_nothing_is_loaded(page):
    tags = {tag for tag, _ in page.elements}
    assert not tags & {"script", "link", "img", "iframe", "object", "form", "base"}
    attributes = {name for _, attributes in page.elements for name in attributes}
    assert not {name for name in attributes if name.startswith("on") or name == "src"}


def test_clauses_can_be_reached_and_flags_and_highlights_are_drawn(page):
    by_id = {attributes.get("id"): (tag, attributes) for tag, attributes in page.elements}
    assert by_id["clause-1"][0] == "h2"
    assert "clause-2.1" in by_id
    classes = [attributes.get("class", "") for _, attributes in page.elements]
    assert any("flag high" in name for name in classes)
    assert any("on pink" in name for name in classes)
    assert any("on green" in name for name in classes)


def test_the_drafters_link_is_shown_and_not_followed(page):
    (address,) = [a for _, a in page.elements if a.get("title") == "https://rules.example/hosting"]
    assert not address.get("href", "#").startswith("http")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30))
def test_whatever_a_reviewer_writes_stays_text(bare, words):
    note = f"<b onclick=x>{words}</b>&amp;{{{{ 7*7 }}}}{{% raw %}}"
    wang = author(f"<i>{words}</i>")
    review = done(
        bare, lambda it: wang.note_on_words(it, find(it, "每月三千元"), note, tags=(words, "<u>"))
    )
    page = Page(write(report_on(review, Profile.FULL, now=NOW)).decode("utf-8"))
    assert page.badly_nested == []
    assert not {"b", "i", "u"} & {tag for tag, _ in page.elements}
    assert note in page.text


def test_whatever_an_agreement_holds_stays_text(bare):
    text = "1.1 <script>alert(1)</script></style><img src=x onerror=y> & \"b\" 'c' {{ 1 }}"
    link = Style(link="javascript:alert('x')\"><b>", color="#ff0000", background="red;}</style>")
    block = Block(Span(0, len(text)), (Run(0, len(text), link),))
    source = Source(Path("<b>evil</b>.md"), "0" * 64, "markdown", "utf-8", "en")
    hostile = dataclasses.replace(
        bare, agreement=Agreement(text, (block,), source), scan=EMPTY_SCAN
    )
    page = Page(write(report_on(hostile, Profile.AUDIT, now=NOW)).decode("utf-8"))
    assert page.badly_nested == []
    assert not {"script", "img", "b"} & {tag for tag, _ in page.elements}
    assert not [a for _, a in page.elements if a.get("href", "").startswith("javascript")]
    assert "</style><img src=x onerror=y>" in page.text
    assert "red" not in str([a.get("style") for _, a in page.elements])
