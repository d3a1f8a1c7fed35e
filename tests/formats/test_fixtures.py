"""Each case of a fixture file: a source, and the blocks that a reader expects to see.

A case is a title, a line with a dot, the source, a dot, one line for each block, a dot. In a block,
``⟨bold: words⟩`` shows words with their marks, ``⏎`` a line break inside it, ``⇥`` the border of
two cells or another tab, ``⍽`` a non-breaking space. The file's name says which reader is meant: ``markdown_…`` or ``text_…``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tcreader import formats
from tcreader.agreement import PLAIN, BlockKind, Mark

FIXTURES = Path(__file__).parent / "fixtures"


def cases():
    for file in sorted(FIXTURES.glob("*.txt")):
        suffix = ".md" if file.name.startswith("markdown") else ".txt"
        parts = iter(file.read_text(encoding="utf-8").split("\n.\n")[:-1])
        for title, source, blocks in zip(parts, parts, parts, strict=True):
            name = title.strip()
            yield pytest.param(source, suffix, blocks, id=f"{file.stem}: {name}")


def described(agreement):
    return "\n".join(described_block(agreement.text, block) for block in agreement.blocks)


def described_block(text, block):
    quote = "> " * block.quote
    if block.kind is BlockKind.RULE:
        return f"{quote}rule"
    kind = "row" if block.kind is BlockKind.TABLE_ROW else block.kind.value
    words = [kind]
    words += [str(block.level)] if block.level or kind == "item" else []
    words += ["bullet"] if block.bullet else []
    words += ["header"] if block.header else []
    runs = "".join(described_run(text, run) for run in block.runs)
    return (
        f"{quote}{' '.join(words)}: {runs}".replace("\u2028", "⏎")
        .replace("\t", "⇥")
        .replace("\xa0", "⍽")
    )


def described_run(text, run):
    words = text[run.start : run.end]
    if run.style == PLAIN:
        return words
    names = [mark.name.lower() for mark in Mark if mark in run.style.marks]
    names += [value for value in (run.style.color, run.style.link) if value]
    names += [f"on {run.style.background}"] if run.style.background else []
    names += [f"×{run.style.scale:g}"] if run.style.scale != 1.0 else []
    return f"⟨{' '.join(names)}: {words}⟩"


@pytest.mark.parametrize(("source", "suffix", "blocks"), list(cases()))
def test_source_gives_the_expected_blocks(source, suffix, blocks):
    agreement = formats.read_bytes(source.encode(), f"agreement{suffix}")
    assert described(agreement) == blocks
