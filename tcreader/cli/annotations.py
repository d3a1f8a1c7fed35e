"""``tcreader annotations``: what the review file holds, placed in the agreement."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tcreader.annotations import TargetKind
from tcreader.cli.opening import open_for_reading
from tcreader.cli.printing import one_line, print_columns, print_json
from tcreader.cli.shapes import annotation_shape

if TYPE_CHECKING:
    from tcreader.annotations import Annotation
    from tcreader.review import Review


@click.command("annotations")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print W3C annotations as a JSON list.")
def list_annotations(file: Path, *, as_json: bool) -> None:
    """Show the highlights and notes on an agreement; those without a place come last."""
    review = open_for_reading(file, with_flags=False)
    if as_json:
        print_json([annotation_shape(note, review) for note in review.notes])
        return
    print_columns(_row(note, review) for note in review.notes)
    if review.notes:
        click.echo()
    lost = f", {len(review.orphans)} without a place" if review.orphans else ""
    click.echo(f"{len(review.notes)} highlights and notes{lost}.")


def _row(note: Annotation, review: Review) -> tuple[str, ...]:
    shape = annotation_shape(note, review)["tcr:placed"]
    where = shape["clause"] or note.target.clause or ""
    about = one_line(note.target.exact)
    if note.target.kind is TargetKind.DOCUMENT:
        where, about = "document", ""
    words = " - ".join(part for part in (about, one_line(note.note)) if part)
    tags = "".join(f" #{one_line(tag)}" for tag in note.tags)
    color = note.color.value if note.color else "note"
    state = "" if shape["state"] == "placed" else f" ({shape['state']})"
    return one_line(where), f"{color}{state}", f"{words}{tags}"
