"""What is wrong in a file of rules, in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from tcreader.errors import Mistake

_CONTEXT = "RuleMistakes"
SENTENCES = (
    QT_TRANSLATE_NOOP("RuleMistakes", "isn't known; these are: {known}"),
    QT_TRANSLATE_NOOP("RuleMistakes", "must be a text in quotation marks"),
    QT_TRANSLATE_NOOP("RuleMistakes", 'is "{value}", but must be one of: {known}'),
    QT_TRANSLATE_NOOP("RuleMistakes", "must be a whole number"),
    QT_TRANSLATE_NOOP("RuleMistakes", "must be true or false"),
    QT_TRANSLATE_NOOP("RuleMistakes", 'must be a list of texts, such as ["one", "two"]'),
    QT_TRANSLATE_NOOP("RuleMistakes", "holds an empty text"),
    QT_TRANSLATE_NOOP("RuleMistakes", "must be a table"),
    QT_TRANSLATE_NOOP("RuleMistakes", "must be written as {tables}"),
    QT_TRANSLATE_NOOP("RuleMistakes", "It is nested too deep"),
    QT_TRANSLATE_NOOP("RuleMistakes", "The file can't be read: {problem}"),
    QT_TRANSLATE_NOOP("RuleMistakes", "This isn't UTF-8 text"),
    QT_TRANSLATE_NOOP("RuleMistakes", "It must stand in the folder of a language: {known}"),
    QT_TRANSLATE_NOOP("RuleMistakes", "This isn't valid TOML: {problem}"),
    QT_TRANSLATE_NOOP("RuleMistakes", 'holds "{entry}" twice'),
    QT_TRANSLATE_NOOP("RuleMistakes", 'holds "{entry}", and so does "{other}"'),
    QT_TRANSLATE_NOOP("RuleMistakes", "isn't a category; a file of rules bears the name of one"),
    QT_TRANSLATE_NOOP("RuleMistakes", "is given twice in this file, so that one rule is lost"),
    QT_TRANSLATE_NOOP("RuleMistakes", "switches the rule off: say nothing else about it"),
    QT_TRANSLATE_NOOP("RuleMistakes", "is to be switched off, but there is no such rule"),
    QT_TRANSLATE_NOOP("RuleMistakes", "must hold at least one phrase"),
    QT_TRANSLATE_NOOP("RuleMistakes", 'names "{name}", which is no category'),
    QT_TRANSLATE_NOOP("RuleMistakes", "names \"{name}\", which the taxonomy's reasons don't hold"),
    QT_TRANSLATE_NOOP("RuleMistakes", "has an empty phrase"),
    QT_TRANSLATE_NOOP("RuleMistakes", 'has a phrase with more than {most} gaps: "{entry}"'),
    QT_TRANSLATE_NOOP(
        "RuleMistakes", 'has a phrase without a word that isn\'t optional: "{entry}"'
    ),
    QT_TRANSLATE_NOOP(
        "RuleMistakes", 'has a phrase that closes a bracket that it never opened: "{entry}"'
    ),
    QT_TRANSLATE_NOOP(
        "RuleMistakes", 'has a phrase that opens a bracket that it never closes: "{entry}"'
    ),
    QT_TRANSLATE_NOOP(
        "RuleMistakes", 'has a phrase with brackets more than {most} deep: "{entry}"'
    ),
    QT_TRANSLATE_NOOP(
        "RuleMistakes", 'has a phrase with a "?" behind nothing that could be missing: "{entry}"'
    ),
    QT_TRANSLATE_NOOP(
        "RuleMistakes",
        'has a phrase with a sign of regular expressions, which it is not: "{entry}"; '
        "write … for what may stand between",
    ),
    QT_TRANSLATE_NOOP(
        "RuleMistakes",
        'has a phrase with a name that words.toml doesn\'t hold, {name}: "{entry}"',
    ),
    QT_TRANSLATE_NOOP(
        "RuleMistakes",
        'has a phrase that could be read in too many ways: "{entry}"; write several',
    ),
    QT_TRANSLATE_NOOP(
        "RuleMistakes",
        'has a phrase with gaps in too many brackets: "{entry}"; write several',
    ),
    QT_TRANSLATE_NOOP(
        "RuleMistakes",
        'has a phrase that can never be found: "{entry}"; for "{word}" write {slot}',
    ),
)


def said(mistake: Mistake) -> str:
    """A mistake as a sentence: ``line 6: rule en/penalty/late: "who" must be …``."""

    def words(source: str) -> str:
        return QCoreApplication.translate(_CONTEXT, source)

    key = str(QT_TRANSLATE_NOOP("RuleMistakes", '"{key}" {says}.'))
    whole = str(QT_TRANSLATE_NOOP("RuleMistakes", "{says}."))
    line = str(QT_TRANSLATE_NOOP("RuleMistakes", "line {line}: "))
    within = str(QT_TRANSLATE_NOOP("RuleMistakes", "{where}: "))
    says = words(mistake.says).format(**mistake.details)
    parts = (
        words(line).format(line=mistake.line) if mistake.line else "",
        words(within).format(where=mistake.where) if mistake.where else "",
        words(key if mistake.key else whole).format(key=mistake.key, says=says),
    )
    return "".join(parts)
