"""What stands under the pointer, or at a mark of the ruler, in words."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tcreader.agreement import Span
from tcreader.annotations import Verdict
from tcreader.desktop.reading.layers import MARK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tcreader.annotations import Annotation
    from tcreader.desktop.reading.decorations import Decorations
    from tcreader.desktop.reading.wording import MarkWording
    from tcreader.review import Finding, Review

_TOLD = 240  # characters of a note
_LISTED = 8  # marks on the same words


class Clickable(NamedTuple):
    """A highlight or a finding at some position."""

    span: Span
    id: str
    is_finding: bool


class UnderPointer:
    """Answers what is at a position of a review.

    Args:
        review: What is shown.
        decorations: What lies on its words.
        language: Of the names of categories: ``zh`` or ``en``.
    """

    def __init__(self, review: Review, decorations: Decorations, language: str) -> None:
        self._review = review
        self._decorations = decorations
        self._language = language

    def clickable_at(self, position: int) -> list[Clickable]:
        """Highlights and findings on a character, the one with the fewest words first."""
        found = [
            Clickable(words.span, words.id, is_finding=False)
            for words in self._decorations.highlights.at(position)
        ]
        found += [
            Clickable(words.span, words.id, is_finding=True)
            for words in self._decorations.flags.at(position)
        ]
        return sorted(found, key=lambda clickable: clickable.span.length)

    def link_at(self, position: int) -> str | None:
        """Where the words at a position lead, if they are a link."""
        for block in self._review.agreement.blocks_in(Span(position, position + 1)):
            for run in block.runs:
                if run.span.holds(position):
                    return run.style.link
        return None

    def words_at(self, position: int) -> str:
        """What there is to say about a position; several marks are listed, each with a bullet."""
        there = self.clickable_at(position)
        lines = [self.words_of(clickable.id) for clickable in there]
        if len(there) > 1:
            lines = [
                f"• {words or self._bare(clickable.id)}"
                for words, clickable in zip(lines, there[:_LISTED], strict=False)
            ]
            lines += [f"… +{len(there) - _LISTED}"] if len(there) > _LISTED else []
        elif there and there[0].id in self._by_id:
            lines += self._prominence_in_words(self._by_id[there[0].id])
        link = self.link_at(position)
        return "\n".join([*filter(None, lines), *([link] if link else [])])

    @cached_property
    def _by_id(self) -> dict[str, Finding]:
        return {finding.id: finding for finding in self._review.findings}

    @cached_property
    def _wording(self) -> MarkWording:
        from tcreader.desktop.reading.wording import MarkWording  # a pointer at rest can wait

        return MarkWording()

    def _bare(self, key: str) -> str:
        """A highlight of which there is nothing to say but its colour."""
        note = self._review.record.annotations.get(key)
        return self._wording.highlight(note) if note is not None else key

    def _note_in_words(self, note: Annotation) -> str:
        words = _cut(note.note)
        if words and note.resolved:
            words = self._wording.resolved(words)
        changed = self._wording.change_of_meaning(self._review.placements[note.id])
        return "\n".join([*filter(None, [words]), *map(_cut, changed)])

    def words_of(self, key: str) -> str:
        """A finding as its category and label, a highlight as its note."""
        note = self._review.record.annotations.get(key)
        if note is not None:
            return self._note_in_words(note)
        if key.startswith(MARK):
            start, end = (int(part) for part in key.removeprefix(MARK).split("-"))
            return self._wording.unrecognised(
                _cut(Span(start, end).of(self._review.agreement.text))
            )
        finding = self._by_id.get(key)
        return self._finding_in_words(finding) if finding is not None else ""

    def _finding_in_words(self, finding: Finding) -> str:
        taxonomy = self._review.taxonomy
        known = finding.category in taxonomy.categories
        name = (
            taxonomy.category_name(finding.category, self._language) if known else finding.category
        )
        clause = self._review.agreement.outline.by_id.get(finding.clause)
        return f"{name} · {clause.label}" if clause is not None and clause.label else name

    def _prominence_in_words(self, finding: Finding) -> Iterator[str]:
        """How the flag's words are set, and how many sentences of its clause with risks are."""
        from tcreader.flags import Prominence
        from tcreader.flags.crossing import Settings  # a pointer at rest can wait

        settings = Settings(self._review.agreement)
        yield self._wording.setting(settings.of(finding.span, finding.sentence))
        sentences: dict[Span, bool] = {}
        for one in self._review.findings:
            if one.clause == finding.clause and one.verdict is not Verdict.DISMISSED:
                is_marked = one.prominence is Prominence.MARKED
                sentences[one.sentence] = sentences.get(one.sentence, True) and is_marked
        if len(sentences) > 1:
            yield self._wording.share_of_sentences(sum(sentences.values()), len(sentences))


def _cut(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _TOLD else words[: _TOLD - 1] + "…"


def as_tooltip(words: str) -> str:
    """Words for a tooltip, in which nothing is taken for markup and long lines wrap."""
    from html import escape  # a pointer at rest can wait for it

    if not words:
        return ""
    return f"<p style='white-space:pre-wrap'>{escape(words)}</p>"
