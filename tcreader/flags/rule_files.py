"""Rules read from their folders: one file a category and language, checked as they are read.

A folder of rules holds ``zh/`` and ``en/``, and in them ``<category>.toml`` with ``[[rule]]``
tables. A firm's own folder looks the same: a rule with a new id is added and tried before the
others, one with a known id takes its place, ``off = true`` takes it away. ``words.toml`` holds the
lists that phrases use, ``parties.toml`` the words that usually name a party, ``reasons.toml`` what
changes severity.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.errors import InvalidRule, Mistake
from tcreader.flags.cues import CueIndex
from tcreader.flags.data_file import DataTable, read_data
from tcreader.flags.grammar import Grammar, PartyWords
from tcreader.flags.rule_reading import RuleReader
from tcreader.flags.rules import Rule, Rulebook, Rules
from tcreader.flags.taxonomy_data import load_taxonomy
from tcreader.flags.weights_file import read_weights
from tcreader.resource_files import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from tcreader.flags.taxonomy import Taxonomy

LANGUAGES = ("zh", "en")
_FOLDERS = {"known": ", ".join(LANGUAGES)}
_SHARED_FILES = ("words", "parties", "reasons")
_NOT_RULES = (*_SHARED_FILES, "traditional")
_WEIGHTS = "weights.tsv"
_MARK = "mark-"
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
    reader = RuleReader(language, words, taxonomy, masked, checks=len(folders) > 1)
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
