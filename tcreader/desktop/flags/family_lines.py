"""A family of flags in the chosen card: its lead-in, and a line for each of them."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from tcreader.annotations import Verdict
from tcreader.desktop.clause_names import headline
from tcreader.desktop.painted_text import one_line

if TYPE_CHECKING:
    from tcreader.desktop.flags.rows import FlagRow
    from tcreader.desktop.flags.wording import Wording
    from tcreader.desktop.theme import Theme
    from tcreader.review import Finding, Review


def family_lines(review: Review, row: FlagRow, wording: Wording, theme: Theme) -> list[str]:
    """The lines as rich text; each says what became of its flag."""

    def line(finding: Finding) -> str:
        label, words = wording.label(review, finding.clause), finding.span.of(text)
        said, earlier = escape(f"{label}  {one_line(words)}"), wording.earlier(finding)
        if finding.verdict is Verdict.DISMISSED:
            return f'<s style="color:{theme.muted}">{said}</s>'
        if finding.verdict is Verdict.KEPT:
            return f'<span style="color:{theme.good}">✓</span> {said}'
        if earlier:
            return f'{said}  <span style="color:{theme.medium}">{escape(earlier)}</span>'
        return said

    text = review.agreement.text
    clause = review.agreement.outline.by_id.get(row.lead_in or "")
    head = [escape(headline(clause, text))] if clause is not None else []
    return [*head, *map(line, row.findings)]
