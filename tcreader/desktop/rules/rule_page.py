"""What a rule says, and what became of it in a sentence, as a page of HTML."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from tcreader.desktop.flags.wording import Wording
from tcreader.flags import CustomerKind
from tcreader.flags.explaining import VerdictWords
from tcreader.flags.rules import BY_WEIGHT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tcreader.agreement import Agreement
    from tcreader.flags import Taxonomy
    from tcreader.flags.explaining import Account, Verdict
    from tcreader.flags.rules import Rule

_LONGEST_QUOTE = 600


class Subject(NamedTuple):
    """What pages are about.

    Attributes:
        taxonomy: Names, definitions and law of the categories.
        rules: All rules, by id.
        agreement: What was looked through.
        customer: Whom the reviewer speaks for.
        language: Of the agreement: ``zh`` or ``en``; its law is what counts.
    """

    taxonomy: Taxonomy
    rules: dict[str, Rule]
    agreement: Agreement
    customer: CustomerKind
    language: str


class RulePage(QObject):
    """Writes pages in the language of the window."""

    def __init__(self, subject: Subject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._subject = subject
        self._wording = Wording(self)
        self._verdicts = VerdictWords(self._wording.language)

    def of_rule(self, rule_id: str, accounts: Sequence[Account]) -> str:
        """What a rule says, and why a sentence was flagged by it.

        Args:
            rule_id: As a flag names it.
            accounts: What became of rules in that sentence; may be empty.
        """
        taxonomy, language = self._subject.taxonomy, self._wording.language
        category = rule_id.split("/")[1]
        html = [f"<h1>{escape(self._wording.category(taxonomy, category))}</h1>"]
        name = self.tr("Rule {rule}").format(rule=rule_id)
        html.append(f'<p class="muted">{escape(name)}</p>')
        html += [self._account(account, category) for account in accounts]
        if category in taxonomy.categories:
            definition = taxonomy.categories[category].definitions[language]
            html.append(_section(self.tr("What belongs here"), f"<p>{escape(definition)}</p>"))
        rule = self._subject.rules.get(rule_id)
        if rule is not None:
            html += self._of_rule(rule)
        elif rule_id.endswith(BY_WEIGHT):
            html.append(_paragraph(self._about_weights()))
        else:
            html.append(_paragraph(self.tr("This rule is no longer there.")))
        html.append(self._law(category))
        return "".join(html)

    def of_sentences(self, accounts: Sequence[Account]) -> str:
        """Which rules came near some sentences, and what stopped them."""
        title = self.tr("Why flagged, or why not")
        html = [f"<h1>{escape(title)}</h1>"]
        if not accounts:
            html.append(_paragraph(self.tr("No rule comes near these words.")))
        html += [self._account(account) for account in accounts]
        return "".join(html)

    def _account(self, account: Account, first: str = "") -> str:
        """A sentence and what rules made of it; those of a category first, and they alone."""
        words = " ".join(account.sentence.of(self._subject.agreement.text).split())
        words = words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE]}…"
        told = [one for one in account.verdicts if not first or one.rule.split("/")[1] == first]
        told.sort(key=lambda verdict: not verdict.flagged)
        lines = "".join(f"<li>{self._verdict(verdict)}</li>" for verdict in told)
        name = self._clause(account.clause)
        clause = f'<span class="muted">{escape(name)}</span> ' if name else ""
        return f'<p>{clause}<span class="quote">{escape(words)}</span></p><ul>{lines}</ul>'

    def _clause(self, clause_id: str) -> str:
        """A clause's label; what has none, such as the preamble, is known by its words."""
        clause = self._subject.agreement.outline.by_id.get(clause_id)
        return clause.label if clause is not None else ""

    def _verdict(self, verdict: Verdict) -> str:
        category = self._wording.category(self._subject.taxonomy, verdict.rule.split("/")[1])
        became = self.tr("flagged") if verdict.flagged else self.tr("not flagged")
        style = "good" if verdict.flagged else "muted"
        words = " ".join(verdict.span.of(self._subject.agreement.text).split())
        sentence = self.tr("“{words}”: {because}.").format(
            words=words, because=self._verdicts.because(verdict)
        )
        return (
            f'<a href="rule:{escape(verdict.rule)}">{escape(category)}</a> '
            f'<span class="{style}">{escape(became)}</span><br>{escape(sentence)} '
            f'<span class="muted">{escape(verdict.rule)}</span>'
        )

    def _of_rule(self, rule: Rule) -> list[str]:
        taxonomy, wording = self._subject.taxonomy, self._wording
        start = rule.severity or taxonomy.categories[rule.category].severity
        facts = [
            self._who(rule.who),
            self._how(rule.how),
            self.tr("The severity starts at {severity}; reasons raise or lower it.").format(
                severity=wording.severity(start)
            ),
        ]
        if rule.inherits:
            facts.append(self.tr("The entries of a list share the flag of its lead-in."))
        if rule.reasons:
            names = ", ".join(wording.reason(taxonomy, key) for key in rule.reasons)
            facts.append(self.tr("Always counted: {reasons}").format(reasons=names))
        return [
            _section(self.tr("When it speaks"), _list(facts)),
            _section(self.tr("Words that it looks for"), _phrases(rule.says)),
            _section(self.tr("And one of these as well"), _phrases(rule.also)),
            _section(self.tr("Guards: not with one of these"), _phrases(rule.unless)),
            _section(self.tr("What it finds"), _list(rule.positive)),
            _section(self.tr("Near misses that it leaves alone"), _list(rule.negative)),
        ]

    def _law(self, category: str) -> str:
        subject, taxonomy = self._subject, self._subject.taxonomy
        if category not in taxonomy.categories:
            return ""
        keys = taxonomy.basis_of(category, subject.customer, subject.language)
        law = [(key, self._wording.paraphrase(taxonomy.sources[key])) for key in keys]
        lines = "".join(f"<li><b>{escape(key)}</b> {escape(says)}</li>" for key, says in law)
        who = {
            CustomerKind.BUSINESS: self.tr("The law behind it, for a business"),
            CustomerKind.CONSUMER: self.tr("The law behind it, for a consumer"),
        }[subject.customer]
        hint = self.tr(
            "A pointer to the sources, no legal advice and no finding that a term is invalid."
        )
        return _section(who, f'<ul>{lines}</ul><p class="muted">{escape(hint)}</p>')

    def _who(self, who: str) -> str:
        return {
            "drafter": self.tr("The drafter must be the one who acts."),
            "drafter-or-nobody": self.tr("The drafter must act, or nobody be named."),
            "customer": self.tr("The customer must be the one who acts."),
            "customer-or-nobody": self.tr("The customer must act, or nobody be named."),
            "anyone": self.tr("It doesn't matter who acts."),
        }[who]

    def _how(self, how: str) -> str:
        return {
            "may": self.tr("It must be something that this side may or will do."),
            "plainly": self.tr("The words speak for themselves."),
            "affirmed": self.tr("No negation may stand before the words."),
        }[how]

    def _about_weights(self) -> str:
        return self.tr(
            "No rule's words were found, but words to which people's labels give weight: a small "
            "linear model, trained on labelled terms of service, is the second opinion on English."
        )


def _paragraph(words: str) -> str:
    return f"<p>{escape(words)}</p>"


def _section(title: str, body: str) -> str:
    return f"<h2>{escape(title)}</h2>{body}" if body else ""


def _list(lines: Iterable[str]) -> str:
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<ul>{items}</ul>" if items else ""


def _phrases(phrases: Iterable[object]) -> str:
    lines = [escape(str(getattr(phrase, "source", ""))) for phrase in phrases]
    items = "".join(f"<li><code>{line}</code></li>" for line in lines)
    return f"<ul>{items}</ul>" if items else ""
