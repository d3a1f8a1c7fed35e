"""``tcreader export``: a review as a file for someone else."""

from __future__ import annotations

from pathlib import Path

import click

from tcreader.cli.opening import open_for_reading
from tcreader.exports import FORMATS, Profile
from tcreader.exports import export as export_review
from tcreader.exports.formats import format_for
from tcreader.exports.stances import disputed_left_out


@click.command(short_help="Write agreement, flags and notes to a file.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("-o", "--output", "out", type=click.Path(path_type=Path), required=True)
@click.option(
    "--format",
    "format_id",
    type=click.Choice([known.id for known in FORMATS]),
    help="The format, if OUT's ending doesn't say it. `jsonld` holds all there is; `jsonld-plain`"
    " (W3C readers such as Recogito), `hypothesis` (its client's file) and `readium` (Thorium)"
    " hold highlights, notes and answers.",
)
@click.option(
    "--profile",
    type=click.Choice([profile.value for profile in Profile]),
    default=Profile.FULL.value,
    show_default=True,
    help="For whom: `counterparty` carries no internal note, severity or reason.",
)
@click.option("--language", type=click.Choice(["zh", "en"]), help="By default the agreement's.")
def export(
    file: Path, out: Path, format_id: str | None, profile: str, language: str | None
) -> None:
    """Write an agreement with its flags and notes to OUT."""
    form = format_for(out, format_id)  # before any work
    review = open_for_reading(file)
    click.echo(export_review(review, out, format_id, profile, language))
    if form.has_flags and profile == Profile.COUNTERPARTY.value:
        _tell_disputed(disputed_left_out(review.findings))


def _tell_disputed(count: int) -> None:
    """Say beside the file what is missing in it, so that nobody takes it for all there is."""
    if count == 1:
        click.echo("1 disputed flag is left out until it is settled", err=True)
    elif count:
        click.echo(f"{count} disputed flags are left out until they are settled", err=True)
