"""``tcreader annotations``: all notes and highlights of a review, with their places."""

from __future__ import annotations

from pathlib import Path

import click

from tcreader.annotations import PlacementState
from tcreader.cli.opening import open_for_reading
from tcreader.cli.printing import counted, one_line, print_columns, print_json
from tcreader.cli.shapes import Json, annotation_shapes


@click.command("annotations", short_help="Show what the review file holds.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print W3C annotations as a JSON list.")
def list_annotations(file: Path, *, as_json: bool) -> None:
    """Show the highlights and notes on an agreement; those without a place come last."""
    shapes = annotation_shapes(open_for_reading(file, with_flags=False))
    if as_json:
        print_json(shapes)
        return
    print_columns(_row(shape) for shape in shapes)
    if shapes:
        click.echo()
    notes = [shape for shape in shapes if not _is_reply(shape)]
    replies = len(shapes) - len(notes)
    lost = sum(shape["tcr:placed"]["state"] == PlacementState.ORPHANED.value for shape in notes)
    counts = [
        counted(len(notes), "annotation", "annotations"),
        counted(replies, "reply", "replies") if replies else "",
        f"{lost} without a place" if lost else "",
    ]
    click.echo(f"{', '.join(filter(None, counts))}.")


def _is_reply(shape: Json) -> bool:
    return bool(shape["motivation"] == "replying")


def _row(shape: Json) -> tuple[str, ...]:
    placed = shape["tcr:placed"]
    said = [one_line(body["value"]) for body in shape.get("body", []) if "value" in body]
    if _is_reply(shape):  # its target is the id of what it answers
        return one_line(placed["clause"] or ""), "reply", " - ".join(said)
    selectors = shape["target"].get("selector", [])
    where = placed["clause"] or _first(selectors, "value") or ""
    if not selectors:
        where = "document"
    quote = one_line(_first(selectors, "exact") or "")
    state = "" if placed["state"] == PlacementState.PLACED.value else f" ({placed['state']})"
    return one_line(where), f"{_kind(shape)}{state}", " - ".join(filter(None, [quote, *said]))


def _kind(shape: Json) -> str:
    """What an annotation is, in a word: a colour, a note, a flag or what was made of one."""
    if shape["motivation"] == "classifying":
        said = shape.get("tcr:verdict"), shape.get("tcr:position")
        return ", ".join(str(word) for word in said if word) or "flag"
    return str(shape.get("tcr:color") or "note")


def _first(selectors: list[Json], key: str) -> str | None:
    return next((selector[key] for selector in selectors if key in selector), None)
