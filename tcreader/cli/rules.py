"""``tcreader rules``: whether a firm's own rules can be used, and do what their examples say."""

from __future__ import annotations

from pathlib import Path

import click

from tcreader.cli.printing import one_line, plain, print_json
from tcreader.flags import load_rules
from tcreader.flags.examples import failed_examples


@click.command(short_help="Check rules of your own by their examples.")
@click.argument(
    "directories",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    nargs=-1,
    metavar="DIR…",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
def rules(directories: tuple[Path, ...], *, as_json: bool) -> int:
    """Read rules of your own beside those that come with tcreader, and try all examples.

    Ends with 1 if an example of any rule doesn't come out as it should.
    """
    known = load_rules(extra_directories=directories)
    count = sum(len(book.rules) for book in known.books.values())
    failed = list(failed_examples(known))
    if as_json:
        print_json({"rules": count, "failed": [example._asdict() for example in failed]})
        return 1 if failed else 0
    for example in failed:
        became = "is found, but must not be" if example.is_found else "isn't found"
        click.echo(f"{plain(example.rule)}: “{one_line(example.sentence)}” {became}.")
    good = "every example comes out as it should" if not failed else f"{len(failed)} examples don't"
    click.echo(f"{count} rules; {good}.")
    return 1 if failed else 0
