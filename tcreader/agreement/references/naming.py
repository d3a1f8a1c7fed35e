"""What a name refers to: a law or a document, which one, or the agreement itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcreader.agreement.ideographs import has_ideograph
from tcreader.agreement.references.values import ReferenceKind
from tcreader.agreement.references.words import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tcreader.agreement.references.words import ReferenceWords

_MARKS = ("®", "™")
_YEAR = re.compile(r"(?:,? (?:of )?\d{4}| \([A-Z]{3,8}\)|[（(]\d{4}[^）)]*[）)])$")


class Naming:
    """Reads names, in one agreement.

    Attributes:
        short_names: The shorter names that the text defines, and what they stand for.

    Args:
        words: The words by which references are known.
        title: The agreement's own title.
        aliases: Words that name its drafter.
    """

    def __init__(self, words: ReferenceWords, title: str, aliases: Iterable[str]) -> None:
        self._words = words
        self._aliases = sorted({plain(alias) for alias in aliases}, key=len, reverse=True)
        self._selves = {plain(name) for name in (*words.zh["self"], *words.en["self"])}
        self._title = self._without_alias(plain(title))
        self._strip = re.compile(rf"^(?i:(?:{'|'.join(words.en['strip'])})\b[ \xa0]*)+")
        self._short: dict[str, str] = {}
        self.short_names: dict[str, ReferenceKind] = {}

    def learn(self, short: str, name: str, kind: ReferenceKind) -> None:
        """Take note that the text calls a document by a shorter name, too."""
        self._short.setdefault(plain(short), self.key(name))
        self.short_names.setdefault(short, kind)

    def learn_self(self, name: str) -> None:
        """Take note of a name that the agreement gives itself."""
        self._selves.add(plain(name))

    def key(self, name: str) -> str:
        """The same for all names of one document."""
        bare = self._without_alias(plain(_YEAR.sub("", name)))
        bare = self._short.get(plain(name), bare)
        return self._words.documents.get(bare, bare)

    def is_self(self, name: str) -> bool:
        """Whether a name is the agreement's own, or a party's."""
        bare = plain(name)
        if bare in self._aliases:
            return True
        if bare in self._selves or self._without_alias(bare) in self._selves:
            return True
        return bool(self._title) and self._without_alias(bare) == self._title

    def is_vague(self, name: str) -> bool:
        """Whether a Chinese name that shows only by its end is no document's (相关规则)."""
        zh = self._words.zh
        return name.startswith(tuple(zh["vague"])) or any(word in name for word in zh["never"])

    def is_product(self, name: str, after: str) -> bool:
        """Whether a name in 《》 is that of a program or game, by what follows or a trade mark.

        Args:
            name: The name.
            after: What stands behind its brackets.
        """
        zh = self._words.zh
        if name.endswith(tuple(zh["document-ends"])) or self.is_law(name):
            return False
        return name.endswith(_MARKS) or after.lstrip().lower().startswith(tuple(zh["products"]))

    def is_law(self, name: str) -> bool:
        """Whether a name in brackets or quotation marks is that of a law or a public rule."""
        zh = self._words.zh
        if name.startswith(tuple(zh["law-starts"])):
            return True
        if name.endswith(tuple(zh["not-law-ends"])) or any(word in name for word in zh["not-law"]):
            return any(word in name for word in zh["law-holds"])
        bare = _YEAR.sub("", name)
        return bare.endswith(tuple(zh["law-ends"])) or any(word in bare for word in zh["law-holds"])

    def trimmed(self, name: str) -> str:
        """An English name without the words before it that don't belong to it; or nothing."""
        if has_ideograph(name):
            return name
        name = self._strip.sub("", name)
        first, _, rest = name.partition(" and ")
        if first in self._words.en["self"] and rest:
            name = rest  # Terms and Privacy Policy
        tail = name.partition(" of ")[2]
        if name not in self._words.en["ends"] and tail in self._words.en["self"]:
            return ""  # Acceptance of Terms
        if not set(name.split()).isdisjoint(self._words.en["never-within"]):
            return ""  # Changes To These Terms: a heading's words
        if name.lower() in self._words.en["never"] or name in self._words.en["ends"]:
            return ""
        return name

    def kind(self, name: str, kind: ReferenceKind) -> ReferenceKind:
        """What a name found as a document really is."""
        holds = self._words.en["law-holds"]
        is_public = any(re.search(rf"\b{word}\b", name) for word in holds)
        return ReferenceKind.LAW if is_public and kind is ReferenceKind.DOCUMENT else kind

    def _without_alias(self, name: str) -> str:
        for alias in self._aliases:
            if name.startswith(alias) and len(name) > len(alias):
                return name.removeprefix(alias).removeprefix("'s").removeprefix("s")
        return name
