"""Rules read from their folders: one file a category and language, checked as they are read.

A folder of rules holds ``zh/`` and ``en/``, and in them ``<category>.toml`` with ``[[rule]]``
tables. A firm's own folder looks the same: a rule with a new id is added and tried before the
others, one with a known id takes its place, ``off = true`` takes it away. ``words.toml`` holds the
lists that phrases use, ``parties.toml`` the words that usually name a party, ``reasons.toml`` what
changes severity.
"""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from tcreader.errors import InvalidRule, Mistake
from tcreader.flags.cues import CueIndex
from tcreader.flags.data_file import DataTable, read_data
from tcreader.flags.grammar import Grammar, PartyWords
from tcreader.flags.model import Severity
from tcreader.flags.phrase_parts import BadPhrase
from tcreader.flags.phrases import phrase
from tcreader.flags.rules import HOW, WHO, ReasonCue, Rule, Rulebook, Rules
from tcreader.flags.taxonomy_data import load_taxonomy
from tcreader.flags.weighing import read_weights
from tcreader.resource_files import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from tcreader.flags.matching import Phrase
    from tcreader.flags.taxonomy import Taxonomy

LANGUAGES = ("zh", "en")
_FOLDERS = {"known": ", ".join(LANGUAGES)}
_SHARED_FILES = ("words", "parties", "reasons")
_NOT_RULES = (*_SHARED_FILES, "traditional")
_WEIGHTS = "weights.tsv"
_MARK = "mark-"
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
_Words = dict[str, tuple[str, ...]]


def load_rules(
    languages: Iterable[str] = LANGUAGES,
    extra_directories: Iterable[Path] = (),
    *,
    weighed: bool = True,
) -> Rules:
    """The rules for some languages, those that ship with tcreader and a firm's own.

    What ships is right, or a test would have failed: alone, it is read as far as it is needed.
    With any other folder, all of it is read and checked at once.

    Args:
        languages: Of the agreement, as its source names them; what has no rules, such as
            ``other``, is passed over. Leave out what isn't needed: each language takes time.
        extra_directories: Folders with rules that add to, replace or switch off the shipped ones.
        weighed: Whether trained weights give a second opinion, in the languages that have them.

    Raises:
        InvalidRule: A file is wrong; the message names file, line and key.
    """
    taxonomy = load_taxonomy()
    folders = [resource("rules"), *extra_directories]
    for folder in folders[1:]:
        _refuse_misplaced(folder)
    wanted = {language.split("-")[0] for language in languages}
    return Rules(
        taxonomy,
        {
            language: _rulebook(
                [folder / language for folder in folders], language, taxonomy, weighed=weighed
            )
            for language in LANGUAGES
            if language in wanted
        },
    )


def _refuse_misplaced(folder: Path) -> None:
    """A file beside the folders of the languages would be passed over unread.

    Raises:
        InvalidRule: There is one.
    """
    for path in sorted(folder.glob("*.toml")):
        raise InvalidRule(
            Mistake("It must stand in the folder of a language: {known}", _FOLDERS),
            reason="value",
            path=path,
            advice="Move it there, or take it out of the folder.",
        )


def _rulebook(
    folders: Sequence[Path], language: str, taxonomy: Taxonomy, *, weighed: bool
) -> Rulebook:
    tables = {
        name: [read_data(path) for folder in folders if (path := folder / f"{name}.toml").is_file()]
        for name in _SHARED_FILES
    }
    words = _merged_words(tables["words"])
    parties = _merged_words(tables["parties"], may_add_keys=False)
    masked = _masked_words(parties)
    reader = _RuleReader(language, words, taxonomy, masked, checks=len(folders) > 1)
    rules: dict[str, Rule] = {}
    for folder in folders:
        before = set(rules)
        for path in sorted(folder.glob("*.toml")):
            if path.stem not in _NOT_RULES:
                reader.add_file(path, rules)
        # The first rule of a category that holds gives the flag: what a firm adds goes before.
        rules = dict(sorted(rules.items(), key=lambda one: one[0] in before))
    silent = tuple(found for table in tables["words"] for found in reader.phrases(table, "silent"))
    return Rulebook(
        language=language,
        rules=tuple(rules.values()),
        reasons=tuple(cue for table in tables["reasons"] for cue in reader.reasons(table)),
        grammar=Grammar(language, words),
        parties=PartyWords(parties),
        silent=silent,
        marks={key.removeprefix(_MARK): words[key] for key in words if key.startswith(_MARK)},
        weights=read_weights(folders[0] / _WEIGHTS) if weighed else None,
        cues=CueIndex(rule.says for rule in rules.values()),
    )


def _merged_words(tables: Iterable[DataTable], *, may_add_keys: bool = True) -> _Words:
    words: _Words = {}
    for table in tables:
        if words and not may_add_keys:
            table.allow(words)
        for key in table:
            words[key] = (*words.get(key, ()), *table.texts(key))
    return words


def _masked_words(parties: _Words) -> dict[str, str]:
    """Words that always name a party, and what a phrase writes for them."""
    return {
        word: f"{{{slot}}}"
        for slot in ("drafter", "customer", "drafter's", "customer's")
        for word in parties.get(slot, ())
    }


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


class _RuleReader:
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
        words: _Words,
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
            if not table.flag("off", default=False):
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
            inherits=table.flag("inherits", default=False),
            firm=table.flag("firm", default=False),
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
