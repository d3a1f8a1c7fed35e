"""The two sides of an agreement: the words by which its text names them, and a mask over them.

The words come from definitions (以下简称“…”, hereinafter, ("we", "us")), from who acts like a
drafter, and from the usual words that really occur. A mask puts one sign in a party's place, so
that a rule needn't know any name; positions stay as they are.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from tcreader.flags.model import Parties
from tcreader.flags.phrases import BOTH, CUSTOMER, CUSTOMERS, DRAFTER, DRAFTERS, FILLER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tcreader.flags.grammar import PartyWords
    from tcreader.flags.rules import Rulebook

_READ_FOR_NAMES = 400_000
_OFTEN = 3
_MOST_ALIASES = 24

_ZH_DEFINITION = re.compile(
    r"(?P<name>[^，。；、：:\n（(“”\"]{1,40})"
    r"(?:[（(][^（）()\n]{0,40}[）)])?\s?[（(，,]\s?[^（）()，,\n]{0,12}?"
    r"(?:简称|统称|合称|下称|称为|称作)(?:为)?[：:]?\s?"
    r"(?P<aliases>[“\"「『‘'][^（）()。；\n]{1,40})"
)
_QUOTED = re.compile(r"[“\"「『‘']([^“”\"」』’']{1,30})[”\"」』’']")
_ZH_BETWEEN = re.compile(
    r"(?:本|该|此)?(?:协议|合同|条款|声明)(?:是|由|为)(?P<name>[^，。；、：:\n（）()]{2,20}?)(?:与|和|及)"
)
_ZH_NOT_A_PARTY = re.compile(
    r"协议|合同|条款|规则|政策|声明|服务$|软件|产品|账号|账户|帐号|信息|资料|数据|费用|内容|期限|平台服务"
    r"|统称|优惠|功能|系统$|标准"
)
_EN_DEFINITION = re.compile(r"(?P<name>[^.;:()\n]{0,80})\((?P<inside>[^()\n]{0,160})\)")
_EN_COMPANY = re.compile(
    r"\b(?:Inc|LLC|Ltd|Limited|Corp|Corporation|Company|GmbH|plc|PLC|S\.A|B\.V|AG|AB|Co|Pty|LLP|SARL"
    r"|S\.à r\.l|Group|SE|A/S|Oy)\b"
)
_EN_NOT_A_PARTY = re.compile(
    r"(?i)\b(?:terms?|agreement|services?|sites?|websites?|app|apps|content|policy|account|software"
    r"|products?|platform|data|rules|fees?|conditions?|tou|tos|eula|materials?|information|program"
    r"|offerings?|notice|license|feedback|subscription|order|documentation|effective date)\b"
)
_EN_ACTS = re.compile(
    r"\b([A-Z][\w&-]{1,20}(?: [A-Z][\w&-]{1,20}){0,2}) "
    r"(?:may|will|shall|reserves|disclaims|does not|is not|has the right|cannot|makes no|assumes no)\b"
)
_EN_NOT_A_NAME = frozenset(
    "the this these those such any each no it its you your user users customer customers all in if"
    " services service site software content terms agreement section nothing neither either party"
    " parties and or subscriber member members licensee that which there such they who what some"
    " other others buyer seller sellers buyers account accounts access data guests guest app hosts"
    " host provider as use please when where however although certain use failure child children"
    " players player drivers riders website products product subscription notice notices payment"
    " payments fees fee he she arbitrator arbitration court courts contracting parent".split()
)


def find_parties(text: str, books: Sequence[Rulebook]) -> Parties:
    """The words by which a text names its drafter and the other side, most frequent first.

    Args:
        text: The agreement's text.
        books: The rules of its languages, which hold the usual words.
    """
    head = text[:_READ_FOR_NAMES]
    drafter: Counter[str] = Counter()
    customer: Counter[str] = Counter()
    for book in books:
        found = _Names(head, book.parties, book.language)
        for alias in found.drafter():
            drafter[alias] = _count(head, alias, book.language)
        for alias in found.customer():
            customer[alias] = _count(head, alias, book.language)
    for alias in customer:
        drafter.pop(alias, None)
    return Parties(
        tuple(alias for alias, n in drafter.most_common(_MOST_ALIASES) if n),
        tuple(alias for alias, n in customer.most_common(_MOST_ALIASES) if n),
    )


def _count(text: str, alias: str, language: str) -> int:
    if language == "zh":
        return text.count(alias)
    flags = re.IGNORECASE if alias.islower() else re.NOFLAG
    return len(re.findall(rf"\b{re.escape(alias)}\b", text, flags))


class _Names:
    """The names in a text, seen with one language's usual words."""

    def __init__(self, text: str, words: PartyWords, language: str) -> None:
        self._text = text
        self._words = words
        self._zh = language == "zh"

    def drafter(self) -> Iterator[str]:
        """Aliases of the drafter, some perhaps twice."""
        yield from self._usual("drafter")
        if self._zh:
            yield from self._acting("drafter-if-acting", "acts")
            yield from self._zh_unknown()
            yield from (alias for alias, is_drafter in self._zh_defined() if is_drafter)
            yield from self._zh_between()
        else:
            yield from self._usual("drafter-if-capital")
            yield from self._en_unknown()
            yield from (alias for alias, is_drafter in self._en_defined() if is_drafter)

    def customer(self) -> Iterator[str]:
        """Aliases of the counterparty, some perhaps twice."""
        yield from self._usual("customer")
        if self._zh:
            yield from self._acting("customer-if-acting", "acts")
            yield from (alias for alias, is_drafter in self._zh_defined() if not is_drafter)
        else:
            yield from self._usual("customer-if-acting")
            yield from (alias for alias, is_drafter in self._en_defined() if not is_drafter)

    def _usual(self, use: str) -> Iterator[str]:
        return (word for word in self._words[use] if self._zh is False or word in self._text)

    def _acting(self, use: str, verbs: str) -> Iterator[str]:
        """The words of a list that stand where a party acts, bears or is given something."""
        words = [word for word in self._words[use] if word in self._text]
        if words:
            opens = "|".join(self._words["opens"])
            acting = re.compile(
                rf"(?:^|[，。；：、\n]|{opens}|由)({'|'.join(words)})(?={'|'.join(self._words[verbs])})",
                re.MULTILINE,
            )
            yield from {match.group(1) for match in acting.finditer(self._text)}

    def _zh_unknown(self) -> Iterator[str]:
        """Names that often do what only a drafter does."""
        opens = "|".join(self._words["opens"])
        acting = re.compile(
            rf"(?:^|[，。；：\n])(?:{opens})?([\u4e00-\u9fffA-Za-z]{{2,10}}?)"
            rf"(?={'|'.join(self._words['drafter-acts'])})",
            re.MULTILINE,
        )
        counts = Counter(match.group(1) for match in acting.finditer(self._text))
        never = self._words["never-a-name"]
        for name, n in counts.items():
            if n >= _OFTEN and not any(word in name for word in never):
                yield name

    def _zh_defined(self) -> Iterator[tuple[str, bool]]:
        customers = (*self._words["customer"], *self._words["customer-if-acting"])
        for match in _ZH_DEFINITION.finditer(self._text):
            for alias in _QUOTED.findall(match["aliases"]):
                name = match["name"]
                if _ZH_NOT_A_PARTY.search(alias) or len(alias) > 10:
                    continue
                if alias in customers or any(
                    word in name for word in ("用户", "客户", "您", "自然人")
                ):
                    yield alias, False
                elif alias in self._words["drafter"] or any(
                    word in name or word in alias for word in self._words["company"]
                ):
                    yield alias, True

    def _zh_between(self) -> Iterator[str]:
        """The one whom the text names first as a party to it."""
        customers = (*self._words["customer"], *self._words["customer-if-acting"])
        for match in _ZH_BETWEEN.finditer(self._text[:20_000]):
            name = match["name"].strip('“”"「」')
            if not any(word in name for word in customers) and len(name) <= 10:
                yield name

    def _en_unknown(self) -> Iterator[str]:
        counts = Counter(match.group(1) for match in _EN_ACTS.finditer(self._text))
        for name, n in counts.items():
            words = name.lower().split()
            if n >= _OFTEN and not any(word in _EN_NOT_A_NAME for word in words):
                yield name

    def _en_defined(self) -> Iterator[tuple[str, bool]]:
        ours = {"we", "us", "our", "ours"}
        theirs = {"you", "your", "user", "customer", "subscriber", "licensee", "member", "client"}
        for match in _EN_DEFINITION.finditer(self._text):
            aliases = _QUOTED.findall(match["inside"])
            lowered = {alias.lower().strip(" .,") for alias in aliases}
            names = [a.strip(" .,") for a in aliases if not _EN_NOT_A_PARTY.search(a)]
            names = [a.removeprefix("the ") for a in names if a[:1].isupper() or a[:4] == "the "]
            if lowered & theirs:
                yield from ((name, False) for name in names if name.lower() not in ours)
            elif lowered & ours or _EN_COMPANY.search(match["name"]):
                yield from ((name, True) for name in names)


class Mask:
    """Puts a sign in the place of every word that names a party.

    Args:
        parties: The words of both sides.
        books: The rules of the text's languages, which hold the words for both sides at once
            and the surroundings in which a word doesn't name a party.
    """

    def __init__(self, parties: Parties, books: Iterable[Rulebook]) -> None:
        self._signs: dict[str, str] = {}
        patterns = []
        for book in books:
            both = book.parties["both"]
            self._learn(both, BOTH)
            self._learn(book.parties["drafter's"], DRAFTERS)
            self._learn(book.parties["customer's"], CUSTOMERS)
            aliases = [
                *both,
                *book.parties["drafter's"],
                *book.parties["customer's"],
                *self._learn(parties.drafter, DRAFTER),
                *self._learn(parties.counterparty, CUSTOMER),
            ]
            patterns.append(
                _zh_names(aliases, book.parties) if book.language == "zh" else _en_names(aliases)
            )
        self._pattern = re.compile("|".join(patterns)) if patterns else None

    def _learn(self, words: Sequence[str], sign: str) -> Sequence[str]:
        for word in words:
            self._signs.setdefault(word.lower(), sign)
        return words

    def over(self, text: str) -> str:
        """The text in lower case with every party masked; as long as it was."""
        masked = self._pattern.sub(self._sign, text) if self._pattern else text
        lowered = masked.lower()
        return lowered if len(lowered) == len(masked) else _lowered(masked)

    def _sign(self, match: re.Match[str]) -> str:
        words = match.group()
        sign = self._signs.get(words.lower().removesuffix("'s"), "")
        if words[-2:].lower() == "'s":
            sign = {DRAFTER: DRAFTERS, CUSTOMER: CUSTOMERS}.get(sign, sign)
        return (sign or DRAFTER) + FILLER * (len(words) - 1)


def _lowered(text: str) -> str:
    """Lower case where that keeps the length."""
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def _zh_names(aliases: Iterable[str], words: PartyWords) -> str:
    ordered = sorted({alias for alias in aliases if not alias.isascii() or len(alias) > 1}, key=len)
    names = "|".join(re.escape(alias) for alias in reversed(ordered))
    not_after = "".join(f"(?<!{re.escape(word)})" for word in words["not-after"])
    not_before = "|".join(re.escape(word) for word in words["not-before"])
    return f"{not_after}(?:{names})(?!{not_before})"


def _en_names(aliases: Iterable[str]) -> str:
    """Names in English: capitals as written or all capitals; short words in any case but "US"."""
    forms: set[str] = set()
    for alias in aliases:
        if not alias.isascii():
            continue
        forms |= {alias, alias.upper(), alias.capitalize()} if alias != "us" else {"us", "Us"}
    names = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    shouted = r"|(?<=[A-Z]{2}[ ,])US(?=,? [A-Z]{2}|[.,;)])"
    return rf"(?<![\w-])(?:{names})(?:'[sS])?(?![\w-]){shouted}"
