"""``tcreader outline``: the clause tree of one agreement."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tcreader.cli.printing import counted, one_line, print_columns, print_json
from tcreader.cli.shapes import outline_shape
from tcreader.formats import read

if TYPE_CHECKING:
    from tcreader.agreement import Agreement, Clause

_FIRST_WORDS = 60


@click.command(short_help="Show an agreement's clause tree.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
def outline(file: Path, *, as_json: bool) -> None:
    """Show the clause tree of an agreement."""
    agreement = read(file)
    if as_json:
        print_json(outline_shape(agreement, file))
    else:
        _print(agreement, file)


def _print(agreement: Agreement, file: Path) -> None:
    source, tree = agreement.source, agreement.outline
    click.secho(one_line(tree.title or file.name), bold=True)
    facts = (source.format, source.encoding, source.language, f"{len(agreement.text)} characters")
    click.echo(f"{', '.join(facts)}, {counted(len(tree), 'clause', 'clauses')}")
    click.echo()
    print_columns(
        (f"{'  ' * (clause.level - 1)}{one_line(clause.label) or '·'}", _words(clause, agreement))
        for clause in tree
    )
    if tree.disorder:
        click.echo()
        click.echo("The numbering is out of order in the source:")
        print_columns((one_line(each.clause), one_line(each.message)) for each in tree.disorder)


def _words(clause: Clause, agreement: Agreement) -> str:
    """The clause's title, or else its first words."""
    if clause.title:
        return one_line(clause.title)
    words = one_line(clause.own_text(agreement.text)[: _FIRST_WORDS * 2])
    return words.removeprefix(one_line(clause.label)).lstrip()[:_FIRST_WORDS]
