"""Every numbering style and every way of nesting, as written in the fixture files.

A file holds cases. A case is a title line that begins with ``===``, the text, a line ``---``, and
the tree: one line a clause, two spaces deeper below its parent, label and title parted by `` — ``.
Lines that begin with ``!`` name what is out of order: the clause's id and the kind.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tcreader.agreement import ClauseKind
from tcreader.agreement.outlining import outline_of
from tcreader.agreement.outlining.styles import STYLES

FIXTURES = Path(__file__).parent / "fixtures"
STYLE_LINE = "styles: "


def cases():
    for path in sorted(FIXTURES.glob("*/*.txt")):
        for case in path.read_text(encoding="utf-8").split("\n=== ")[1:]:
            title, _, rest = case.partition("\n")
            source, _, expected = rest.partition("\n---\n")
            yield pytest.param(source, expected.strip("\n"), id=f"{path.stem}: {title}")


def drawn(outline) -> str:
    lines = []
    for clause in outline:
        if clause.kind is ClauseKind.PREAMBLE:
            continue
        words = " — ".join(filter(None, (clause.label, clause.title)))
        lines.append("  " * (clause.level - 1) + (words if clause.label else f"— {clause.title}"))
    lines += [f"! {each.clause} {each.kind.value}" for each in outline.disorder]
    return "\n".join(lines)


@pytest.mark.parametrize(("source", "expected"), list(cases()))
def test_the_tree_is_as_drawn(marked, source, expected):
    assert drawn(outline_of(*marked(source))) == expected


def test_every_style_has_a_fixture():
    described = set()
    for path in FIXTURES.glob("numbering/*.txt"):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        assert first.startswith(STYLE_LINE), path.name
        described.update(first.removeprefix(STYLE_LINE).split(" | "))
    assert described == {style.name for style in STYLES}
