from __future__ import annotations

import pytest

import tcreader.annotations
import tcreader.flags
import tcreader.review
from tcreader.names_on_demand import names_on_demand


def test_a_name_comes_from_its_module():
    get = names_on_demand("tcreader.review", {"Author": "author"})
    assert get("Author") is tcreader.review.Author


def test_any_other_name_is_an_attribute_error():
    get = names_on_demand("tcreader.review", {"Author": "author"})
    with pytest.raises(AttributeError, match=r"'tcreader.review' has no attribute 'Editor'"):
        get("Editor")


@pytest.mark.parametrize("package", [tcreader.annotations, tcreader.flags, tcreader.review])
def test_everything_that_a_package_promises_is_there(package):
    assert [name for name in package.__all__ if getattr(package, name, None) is None] == []
