"""``tcreader annotate``: a highlight or a note on words, a clause or the whole document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tcreader.agreement import Span
from tcreader.annotations import Color
from tcreader.cli.opening import open_with_file
from tcreader.cli.printing import one_line
from tcreader.errors import TcreaderError
from tcreader.review import Author, Identity

if TYPE_CHECKING:
    from tcreader.agreement import Agreement
    from tcreader.annotations import Put
    from tcreader.review import Review

_COLORS = [color.value for color in Color]


class WordsNotFound(TcreaderError):
    """The words that were to be annotated aren't there, or are there more than once."""


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for, under the options' names."""

    words: str | None
    prefix: str
    suffix: str
    note: str
    color: str
    tags: tuple[str, ...]
    clause: str | None
    author: str | None


@click.command(short_help="Highlight words, or write a note on them.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--quote", "words", metavar="TEXT", help="The words to highlight, as they stand.")
@click.option("--prefix", default="", metavar="TEXT", help="Words right before them.")
@click.option("--suffix", default="", metavar="TEXT", help="Words right after them.")
@click.option("--note", default="", metavar="TEXT", help="A note, in Markdown.")
@click.option("--color", type=click.Choice(_COLORS), default="yellow", show_default=True)
@click.option("--tag", "tags", multiple=True, metavar="TAG", help="A tag; may be given again.")
@click.option("--clause", metavar="ID", help="Look only here; without --quote, note on the clause.")
@click.option("--author", metavar="NAME", help="Who signs; you if not given.")
def annotate(file: Path, **options: Any) -> None:
    """Highlight words of an agreement, or write a note on them.

    Without --quote the note is on the clause that --clause names, or on the whole document.
    """
    request = Request(**options)
    if not request.words and not request.note:
        raise click.UsageError("Give --quote for a highlight, or --note for a note.")
    review, review_file = open_with_file(file, with_flags=False)
    put = _put(request, review, file)
    changed, _ = review.apply(put)
    review_file.save(changed.record, changed.agreement)
    click.echo(_done(changed, put, review_file.path))


def _put(request: Request, review: Review, file: Path) -> Put:
    """The change that was asked for."""
    if request.clause is not None and request.clause not in review.agreement.outline.by_id:
        raise WordsNotFound(
            f"There is no clause {request.clause!r}.",
            reason="no-clause",
            path=file,
            advice="`tcreader outline` lists them.",
        )
    identity = Identity()
    author = Author(
        identity.reviewer_named(request.author) if request.author else identity.reviewer
    )
    if request.words:
        span = find_words(review.agreement, file, request)
        color = Color(request.color)
        if request.note or request.tags:
            return author.note_on_words(review, span, request.note, color, request.tags)
        return author.highlight(review, span, color)
    if request.clause is not None:
        put = author.note_on_clause(review, request.clause, request.note)
    else:
        put = author.note_on_document(review, request.note)
    return put._replace(value=put.value._replace(tags=tuple(dict.fromkeys(request.tags))))


def find_words(agreement: Agreement, file: Path, request: Request) -> Span:
    """Where the words stand, which must be at one place; white space matches any white space.

    Raises:
        WordsNotFound: They stand nowhere (reason ``not-found``) or at several places
            (``ambiguous``).
    """
    outline, clause = agreement.outline, request.clause
    within = outline[clause].span if clause is not None else Span(0, len(agreement.text))
    words = _loose(request.words or "")
    pattern = f"(?={_loose(request.prefix)}({words}){_loose(request.suffix)})"
    found = [
        Span(*match.span(1))
        for match in re.finditer(pattern, agreement.text)
        if within.covers(Span(*match.span(1)))
    ]
    if not found:
        raise WordsNotFound(
            "These words aren't in the agreement.",
            reason="not-found",
            path=file,
            advice="Copy them from the text as `tcreader outline --json` gives it.",
        )
    if len(found) > 1:
        raise WordsNotFound(
            f"These words stand at {len(found)} places.",
            reason="ambiguous",
            path=file,
            advice="Tell them apart with --prefix, --suffix or --clause.",
        )
    return found[0]


def _loose(words: str) -> str:
    """A pattern for words in which any white space stands for any other."""
    return "".join(
        r"\s+" if part.isspace() else re.escape(part) for part in re.split(r"(\s+)", words) if part
    )


def _done(review: Review, put: Put, path: Path) -> str:
    """What was done, in one line."""
    span = review.placements[put.key].span
    clause = review.agreement.outline.at(span.start) if span is not None else None
    where = f" in {one_line(clause.id)} at {span.start}-{span.end}" if clause and span else ""
    return f"{put.key}{where}, saved to {path}"
