import pytest

from tcreader.desktop.clause_names import headline
from tcreader.desktop.outline.filtering import matching, with_ancestors


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("2.2", {"2.2", "2.2~2"}),  # the label
        ("liability", {"3"}),  # the title, whatever its case
        ("SECOND CLAUSE", {"2.2~2"}),  # the first words
        ("nowhere", set()),
    ],
)
def test_label_title_and_first_words_match(small_review, query, found):
    agreement = small_review.agreement
    assert matching(agreement.outline, agreement.text, query) == found


def test_ancestors_stay(small_review):
    outline = small_review.agreement.outline
    assert with_ancestors(outline, frozenset({"2.1(b)"})) == {"2", "2.1", "2.1(b)"}


def test_a_headline_is_the_title_or_the_words_after_the_label(small_review):
    agreement = small_review.agreement
    assert headline(agreement.outline["2"], agreement.text) == "Use"
    assert headline(agreement.outline["2.1(a)"], agreement.text) == "copy the software;"
