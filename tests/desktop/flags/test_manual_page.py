"""The manual's page on settling flags: it names every key, and no other."""

import re

import pytest

from tcreader.desktop.flags.key_table import KeyTable
from tcreader.desktop.manual import manual_folder


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_key_stands_in_the_manual(qapp, language):  # noqa: ARG001 - words need it
    page = (manual_folder(language) / "settling-flags.md").read_text(encoding="utf-8")
    named = " ".join(re.findall(r"^\| ([^|]+) \| ", page, re.MULTILINE)[1:]).replace("---", "")
    rows = [row for section in KeyTable().sections() for row in section]
    assert sorted(named.split()) == sorted(row.name for row in rows)
