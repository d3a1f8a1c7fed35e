"""Why sentences were flagged, or why not: for people in their own language, and as JSON."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import click

from tcreader.cli.printing import one_line, plain
from tcreader.flags.explaining import VerdictWords

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from tcreader.agreement import Agreement
    from tcreader.flags.explaining import Account, Verdict

_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
_FLAGGED = {"zh": ("已标注", "未标注"), "en": ("flagged", "not    ")}
_LINE = {"zh": "{rule}，在“{words}”处：{because}。", "en": "{rule}, at “{words}”: {because}."}


def language_of_person() -> str:
    """``zh`` where the environment says that the person reads Chinese, else ``en``."""
    named = next((os.environ[name] for name in _LOCALE if os.environ.get(name)), "")
    return "zh" if named.startswith("zh") else "en"


def print_accounts(
    agreement: Agreement, accounts: Sequence[Account], categories: Collection[str]
) -> None:
    """Which rules each sentence resembles, and what became of them."""
    language = language_of_person()
    words = VerdictWords(language)
    for account, told in _wanted(accounts, categories):
        label = f"{one_line(account.clause)}  " if account.clause else ""
        click.secho(f"{label}{one_line(account.sentence.of(agreement.text))}", bold=True)
        for verdict in told:
            yes, no = _FLAGGED[language]
            mark = click.style(yes, fg="green") if verdict.flagged else no
            line = _LINE[language].format(
                rule=verdict.rule,
                words=one_line(verdict.span.of(agreement.text)),
                because=plain(words.because(verdict)),
            )
            click.echo(f"    {mark}  {line}")
        click.echo()


def accounts_shape(
    accounts: Sequence[Account], categories: Collection[str]
) -> list[dict[str, Any]]:
    """The same for programs; ``outcome`` never changes its meaning, ``because`` is for people."""
    words = VerdictWords(language_of_person())
    return [
        {
            "clause": account.clause,
            "start": account.sentence.start,
            "end": account.sentence.end,
            "verdicts": [
                {
                    "rule": verdict.rule,
                    "flagged": verdict.flagged,
                    "outcome": verdict.outcome,
                    "detail": verdict.detail,
                    "because": words.because(verdict),
                    "start": verdict.span.start,
                    "end": verdict.span.end,
                }
                for verdict in told
            ],
        }
        for account, told in _wanted(accounts, categories)
    ]


def _wanted(
    accounts: Sequence[Account], categories: Collection[str]
) -> Iterator[tuple[Account, list[Verdict]]]:
    """The accounts with their verdicts on some categories; none without a verdict."""
    for account in accounts:
        told = [verdict for verdict in account.verdicts if verdict.rule.split("/")[1] in categories]
        if told:
            yield account, told
