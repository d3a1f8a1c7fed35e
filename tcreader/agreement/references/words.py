"""The words by which references are known, read from ``resources/references``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tcreader.agreement.ideographs import IDEOGRAPHS
from tcreader.resource_files import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_WORD = r"[A-Z][\w&’'/-]*"
_HAN = f"[{IDEOGRAPHS}]"


@dataclass(frozen=True)
class ReferenceWords:
    """Patterns made from the words that come with tcreader.

    Attributes:
        zh: The lists for Chinese.
        en: The lists for English.
        documents: The first name of a well-known document, under each of its plain names.
        known: Finds well-known documents by their names.
        ended_zh: Finds Chinese names by how they end, after a word that leads to one.
        ended_en: Finds English names with capitals by how they end.
        laws_en: Finds English names of laws.
        attachments: Finds numbered attachments.
    """

    zh: Mapping[str, list[str]]
    en: Mapping[str, list[str]]
    documents: Mapping[str, str]
    known: re.Pattern[str]
    ended_zh: re.Pattern[str]
    ended_en: re.Pattern[str]
    laws_en: re.Pattern[str]
    attachments: re.Pattern[str]

    @classmethod
    def shipped(cls) -> ReferenceWords:
        """The words that come with tcreader."""
        import tomllib

        text = resource("references", "documents.toml").read_text(encoding="utf-8")
        data = tomllib.loads(text)
        zh, en = data["zh"], data["en"]
        names = [name for line in data["known"] for name in line]
        small = r"(?:[ \xa0](?:of|and|for|&|on|the))?"
        between = rf"(?:{small}[ \xa0]{_WORD}){{0,6}}?{small}[ \xa0]"
        year = r"(?:,? (?:of )?(?:\d{4})(?!\d)| \([A-Z]{3,8}\))?"
        return cls(
            zh,
            en,
            {plain(name): plain(line[0]) for line in data["known"] for name in line},
            re.compile("|".join(_known(name) for name in _longest(names))),
            re.compile(
                rf"(?:{_one_of(zh['before'])})(?P<name>{_HAN}{{1,8}}?(?:{_one_of(zh['ends'])}))"
                rf"(?!{_HAN}?[性化])"
            ),
            re.compile(rf"\b{_WORD}{between}(?:{_one_of(en['ends'])})\b"),
            re.compile(
                rf"\b{_WORD}{between}(?:{_one_of(en['law-ends'])})\b{year}"
                rf"|\b(?:{_one_of(en['law-names'])})\b|\bRegulation \(E[UC]\) (?:No\.? )?\d+/\d+"
            ),
            re.compile(
                rf"(?:{_one_of(zh['attachment'])}){zh['attachment-number']}"
                rf"|\b(?:{_one_of(en['attachment'])}) {en['attachment-number']}\b"
            ),
        )


def plain(name: str) -> str:
    """A name as it is compared: without spaces, hyphens, brackets and case."""
    return re.sub(r"[\s《》“”\"'’-]+", "", name).casefold()


def _longest(names: Iterable[str]) -> list[str]:
    return sorted(names, key=len, reverse=True)


def _one_of(names: Iterable[str]) -> str:
    return "|".join(re.escape(name).replace(r"\ ", "[ \xa0]") for name in _longest(names))


def _known(name: str) -> str:
    """The pattern of a well-known name; small English letters stand for capitals as well."""
    pattern = re.escape(name).replace(r"\ ", r"[ \xa0-]")
    if not name.isascii():
        return pattern
    pattern = rf"(?<![A-Za-z0-9-]){pattern}(?![A-Za-z0-9-])"
    return pattern if name.isupper() else f"(?i:{pattern})"
