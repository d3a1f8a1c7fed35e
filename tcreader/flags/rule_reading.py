"""Tables of a file as rules of one language, and everything that can be wrong with them."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from tcreader.flags.data_file import DataTable, read_data
from tcreader.flags.model import Severity
from tcreader.flags.phrase_parts import BadPhrase
from tcreader.flags.phrases import phrase
from tcreader.flags.rules import HOW, WHO, ReasonCue, Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from tcreader.flags.matching import Phrase
    from tcreader.flags.taxonomy import Taxonomy

RULE_KEYS = frozenset(
    [
        "id",
        "who",
        "how",
        "says",
        "also",
        "unless",
        "inherits",
        "firm",
        "severity",
        "reasons",
        "positive",
        "negative",
        "off",
    ]
)
_LISTS = ("says", "also", "unless", "reasons", "positive", "negative")
_CONTRARY = (("says", "unless"), ("also", "unless"), ("positive", "negative"))
_SEVERITIES = tuple(severity.id for severity in Severity)


def _refuse_contradictions(table: DataTable) -> None:
    """What a rule says and denies at once, or says twice, is a slip.

    Raises:
        InvalidRule: Which it is.
    """
    for key in _LISTS:
        seen: set[str] = set()
        for entry in table.texts(key):
            if entry in seen:
                raise table.invalid(key, 'holds "{entry}" twice', entry)
            seen.add(entry)
    for key, other in _CONTRARY:
        both = set(table.texts(key)) & set(table.texts(other))
        for entry in sorted(both):
            says = 'holds "{entry}", and so does "{other}"'
            raise table.invalid(other, says, entry, other=key)


class _ReadWhenNeeded:
    """Phrases that are read when somebody looks at them."""

    def __init__(self, read: Callable[[], tuple[Phrase, ...]]) -> None:
        self._read = read

    @cached_property
    def _phrases(self) -> tuple[Phrase, ...]:
        return self._read()

    def __iter__(self) -> Iterator[Phrase]:
        return iter(self._phrases)


class RuleReader:
    """Turns tables into rules of one language.

    Args:
        language: ``zh`` or ``en``.
        words: The lists that phrases use.
        taxonomy: What rules can find.
        masked: Words that name a party, and what a phrase writes for them.
        checks: Whether all is read at once and held against all that can be wrong with it.
    """

    def __init__(
        self,
        language: str,
        words: dict[str, tuple[str, ...]],
        taxonomy: Taxonomy,
        masked: dict[str, str],
        *,
        checks: bool,
    ) -> None:
        self._checks = checks
        self._language = language
        self._words = words
        self._taxonomy = taxonomy
        self._masked = masked

    def add_file(self, path: Path, rules: dict[str, Rule]) -> None:
        """Add the rules of a category's file, replace those with the same id, or drop them."""
        data = read_data(path)
        data.allow(("rule",))
        if path.stem not in self._taxonomy.categories:
            raise data.invalid(path.stem, "isn't a category; a file of rules bears the name of one")
        seen: set[str] = set()
        for table in data.tables("rule"):
            table.allow(RULE_KEYS)
            rule_id = f"{self._language}/{path.stem}/{table.text('id')}"
            table.where = f"rule {rule_id}"
            if rule_id in seen:
                raise table.invalid("id", "is given twice in this file, so that one rule is lost")
            seen.add(rule_id)
            if not table.flag("off"):
                rules[rule_id] = self._rule(rule_id, path.stem, table)
            elif set(table) - {"id", "off"}:
                raise table.invalid("off", "switches the rule off: say nothing else about it")
            elif rules.pop(rule_id, None) is None:
                raise table.invalid("id", "is to be switched off, but there is no such rule")

    def _rule(self, rule_id: str, category: str, table: DataTable) -> Rule:
        says = self.phrases(table, "says")
        if not says:
            raise table.invalid("says", "must hold at least one phrase")
        if self._checks:
            _refuse_contradictions(table)
        reasons = table.texts("reasons")
        for reason in reasons:
            self._known_reason(table, "reasons", reason)
        severity = table.choice("severity", _SEVERITIES) if "severity" in table else ""
        return Rule(
            id=rule_id,
            category=category,
            who=table.choice("who", WHO, "anyone"),
            how=table.choice("how", HOW, "plainly"),
            says=says,
            also=self.phrases(table, "also"),
            unless=self.guards(table),
            inherits=table.flag("inherits"),
            firm=table.flag("firm"),
            severity=Severity.from_id(severity) if severity else None,
            reasons=reasons,
            positive=table.texts("positive"),
            negative=table.texts("negative"),
        )

    def reasons(self, data: DataTable) -> list[ReasonCue]:
        """The words that give reasons away."""
        cues = []
        for key in data:
            self._known_reason(data, key, key)
            table = data.table(key, f"reason {key}")
            table.allow(("says", "unless", "categories"))
            categories = table.texts("categories")
            for category in categories:
                if category not in self._taxonomy.categories:
                    says = 'names "{name}", which is no category'
                    raise table.invalid("categories", says, name=category)
            phrases = self.phrases(table, "says")
            cues.append(ReasonCue(key, phrases, self.guards(table), frozenset(categories)))
        return cues

    def guards(self, table: DataTable) -> Iterable[Phrase]:
        """The phrases that stop a rule; half of all phrases, few of which an agreement needs."""
        read = partial(self.phrases, table, "unless")
        return read() if self._checks else _ReadWhenNeeded(read)

    def phrases(self, table: DataTable, key: str) -> tuple[Phrase, ...]:
        """The phrases under a key."""
        found = []
        for source in table.texts(key):
            try:
                read = phrase(
                    source,
                    self._language,
                    self._words,
                    guard=key == "unless",
                    trusted=not self._checks,
                )
                if self._checks:
                    self._refuse_unfindable(read)
                found.append(read)
            except BadPhrase as error:
                raise table.invalid(key, error.says, source, **error.details) from error
        return tuple(found)

    def _refuse_unfindable(self, read: Phrase) -> None:
        """A word that always names a party stands in no sentence that rules read: it is masked.

        Raises:
            BadPhrase: The phrase can't do without such a word.
        """
        for group in (read.cues, *read.needs):
            masked = [self._masked_in(words) for words in group]
            if all(masked):
                slot = self._masked[masked[0]]
                says = 'has a phrase that can never be found: "{entry}"; for "{word}" write {slot}'
                raise BadPhrase(says, word=masked[0], slot=slot)

    def _masked_in(self, words: str) -> str:
        """The first word among some that is masked; nothing if there is none."""
        if self._language == "en":
            return next((word for word in words.split() if word in self._masked), "")
        return next((word for word in self._masked if word in words), "")

    def _known_reason(self, table: DataTable, key: str, reason: str) -> None:
        if reason not in self._taxonomy.reasons:
            says = "names \"{name}\", which the taxonomy's reasons don't hold"
            raise table.invalid(key, says, name=reason)
