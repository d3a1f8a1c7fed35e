"""What an audit gives a reviewer to know, in sentences for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tcreader.flags import Audit

MARKS_LOST = (
    "Formatting may be lost in this source: compare with the original before calling a risk "
    "unmarked."
)
SENTENCES = {
    "unsupported-language": "There are no rules for the language of this text: nothing is flagged, "
    "which says nothing about its risks.",
    "part-unsupported-language": "There are no rules for the language of parts of this text: "
    "nothing is flagged there, which says nothing about their risks.",
    "no-parties": "The words by which the text names both its parties were not found; flags that "
    "depend on who acts may be missing. Name the parties with --drafter and --customer.",
    "declared-but-none": "The text announces marks, but nothing outside the preamble is marked.",
    "declared-other": "A mark that the text announces is nowhere to be seen; ask for the original.",
    "heavy-emphasis": "More than a fifth of the text is emphasised.",
    "over-emphasis": "So much of the text is emphasised that the emphasis singles nothing out.",
    "section-over-emphasis": "In some sections nearly everything is emphasised: {sections}.",
    "marks-rarely-risky": "Most of what is emphasised carries no flag.",
    "truncated": "The text seems to break off in the middle of a sentence; check that it is whole.",
}


def said(audit: Audit) -> Iterator[str]:
    """The sentences; what may be lost first, for all others depend on it."""
    if audit.marks_lost_possible and audit.counts:
        yield MARKS_LOST
    sections = ", ".join(clause for clause, _ in audit.loud_sections)
    for notice in audit.notices:
        yield SENTENCES[notice].format(sections=sections)
