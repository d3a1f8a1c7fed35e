"""``tcreader flags``: what the rules find in one or several agreements."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tcreader.cli.audit_words import said
from tcreader.cli.explaining import accounts_shape, print_accounts
from tcreader.cli.overview_shapes import overview_shape
from tcreader.cli.printing import (
    SEVERITY_COLORS,
    complain,
    counted,
    one_line,
    plain,
    print_columns,
    print_json,
)
from tcreader.cli.shapes import flags_shape
from tcreader.errors import InvalidRule, TcreaderError
from tcreader.flags import CustomerKind, Parties, Severity, load_rules, load_taxonomy, scan
from tcreader.flags.explaining import explained
from tcreader.formats import read

if TYPE_CHECKING:
    from tcreader.agreement import Agreement
    from tcreader.flags import Flag, Scan, Taxonomy

_OUTCOMES = {
    "marked_risky": "risky and marked",
    "unmarked_risky": "risky and unmarked",
    "marked_unrecognised": "marked and not recognised",
}
_SEVERITIES = [severity.id for severity in Severity]


def _known_categories(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> frozenset[str]:
    """The categories that were asked for; all if none was named."""
    known = load_taxonomy().categories
    for value in values:
        if value not in known:
            message = f"there is no category {value!r}; there are {', '.join(known)}."
            raise click.BadParameter(message, context, parameter)
    return frozenset(values or known)


@click.command(short_help="Show what the rules find in agreements.")
@click.argument("files", type=click.Path(path_type=Path), nargs=-1, required=True, metavar="FILE…")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for programs: an object a file.")
@click.option(
    "--party",
    type=click.Choice([kind.value for kind in CustomerKind]),
    default=CustomerKind.BUSINESS.value,
    show_default=True,
    help="Who the customer is.",
)
@click.option(
    "--min-severity", type=click.Choice(_SEVERITIES), default="low", help="Leave out less."
)
@click.option(
    "--category",
    "categories",
    multiple=True,
    callback=_known_categories,
    metavar="ID",
    help="Only this category; may be given again.",
)
@click.option(
    "--rules",
    "directories",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    multiple=True,
    metavar="DIR",
    help="A folder with rules of your own; may be given again.",
)
@click.option(
    "--explain",
    is_flag=True,
    help="Also tell of each sentence which rules its words resemble and what stopped them.",
)
@click.option(
    "--rules-only", is_flag=True, help="Without the trained weights' second opinion (English)."
)
@click.option(
    "--drafter",
    multiple=True,
    metavar="WORD",
    help="A word by which the text names its drafter; may be given again.",
)
@click.option(
    "--customer",
    multiple=True,
    metavar="WORD",
    help="A word by which the text names the customer; may be given again.",
)
@click.option(
    "--overview",
    is_flag=True,
    help="With --json: also who may, must or must not, and what the text refers to.",
)
def flags(  # noqa: PLR0913 - an option is an argument
    files: tuple[Path, ...],
    *,
    as_json: bool,
    party: str,
    min_severity: str,
    categories: frozenset[str],
    directories: tuple[Path, ...],
    explain: bool,
    rules_only: bool,
    drafter: tuple[str, ...],
    customer: tuple[str, ...],
    overview: bool,
) -> int:
    """Show what the rules find in agreements: waivers, restrictions and the like."""
    taxonomy = load_taxonomy()
    rules_for = cache(lambda known: load_rules(known, directories, weighed=not rules_only))
    least = Severity.from_id(min_severity)
    named = Parties(drafter, customer) if drafter or customer else None
    failed = False
    for file in files:
        try:
            agreement = read(file)
            rules = rules_for(agreement.source.languages)
            if explain:
                found, accounts = explained(agreement, rules, CustomerKind(party), named)
            else:
                found, accounts = scan(agreement, rules, CustomerKind(party), named), ()
        except InvalidRule:
            raise  # the same for every file
        except TcreaderError as error:
            complain(str(error))
            failed = True
            continue
        wanted = [
            flag for flag in found.flags if flag.severity >= least and flag.category in categories
        ]
        if as_json:
            shape = flags_shape(agreement, file, found, wanted, taxonomy)
            if explain:
                shape["sentences"] = accounts_shape(accounts, categories)
            if overview:
                shape |= overview_shape(agreement, rules, found)
            print_json(shape, is_line=len(files) > 1)
        else:
            _print(agreement, file, found, wanted, taxonomy)
            print_accounts(agreement, accounts, categories)
    return 1 if failed else 0


def _print(
    agreement: Agreement, file: Path, found: Scan, wanted: list[Flag], taxonomy: Taxonomy
) -> None:
    click.secho(f"{plain(str(file))}: {one_line(agreement.title)}".removesuffix(": "), bold=True)
    parties = [
        f"{name} {one_line(', '.join(words))}"
        for name, words in (
            ("drafter", found.parties.drafter),
            ("counterparty", found.parties.counterparty),
        )
        if words
    ]
    click.echo("; ".join([*parties, f"the customer is a {found.customer.value}"]))
    click.echo()
    language = "zh" if agreement.source.language.startswith("zh") else "en"
    print_columns(_row(flag, agreement, taxonomy, language) for flag in wanted)
    if wanted:
        click.echo()
    click.echo(_counts(found, wanted))
    for sentence in said(found.audit):
        click.echo(one_line(sentence))
    click.echo()


def _row(flag: Flag, agreement: Agreement, taxonomy: Taxonomy, language: str) -> tuple[str, ...]:
    severity = flag.severity.id
    return (
        click.style(severity, fg=SEVERITY_COLORS[severity]),
        one_line(flag.clause),
        flag.prominence.value,
        taxonomy.category_name(flag.category, language),
        one_line(flag.span.of(agreement.text)),
    )


def _counts(found: Scan, wanted: list[Flag]) -> str:
    """How much there is, and what the whole document says about emphasis."""
    by_severity = Counter(flag.severity for flag in wanted)
    degrees = ", ".join(f"{by_severity[degree]} {degree.id}" for degree in reversed(Severity))
    flags_in_all = f"{counted(len(wanted), 'flag', 'flags')} ({degrees})"
    emphasis = f"{found.audit.emphasis_share:.1%} of the text is emphasised"
    cells = [
        f"{found.audit.counts[outcome]} {words}"
        for outcome, words in _OUTCOMES.items()
        if outcome in found.audit.counts
    ]
    paragraphs = [f"paragraphs: {', '.join(cells)}"] if cells else []
    return "; ".join([flags_in_all, emphasis, *paragraphs]) + "."
