"""The names of the parties in a Chinese text."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from tcreader.agreement.ideographs import IDEOGRAPHS
from tcreader.flags.parts import in_parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tcreader.flags.grammar import PartyWords

_OPENING = r"^|[，。；：、\n]|(?<=\d)[.．、)）] ?|[)）] ?"
"""Where a part of a sentence opens: also after a label (8. 用户有权)."""
_OFTEN = 3
_SELDOM = 10
_LONGEST = 10
_LONGEST_OPENING = 8  # code points
_HEAD = 20_000
_LOOK_BACK = 60
_AT_THE_END = 8
_JOINED = re.compile("[与和及]")
_MOST_COMPANIES = 12
_MOST_DEFINITIONS = 100
_DEFINED = re.compile(
    r"(?:简称|统称|合称|下称|称为|称作)(?:为)?[：:]?\s?(?P<aliases>[“\"「『‘'《][^（）()。；\n]{1,40})"
)
_QUOTED = re.compile(r"[“\"「『‘'《]([^“”\"」』’'》]{1,30})[”\"」』’'》]")
_BEFORE_BRACKET = re.compile(r"([^，。；、：:\n（(“”\"]+)[（(，,][^（(]*$")
_BETWEEN = re.compile(
    r"(?:协议|合同|条款|声明)(?:是|由|为)(?P<name>[^，。；、：:\n（）()]{2,20}?)(?:与|和|及)"
)
_NOT_A_PARTY = re.compile(
    r"合作|第三方|关联|协议|合同|条款|规则|政策|声明|服务$|软件|产品|账号|账户|帐号|信息|资料|数据|费用|内容|期限"
    r"|优惠|功能|系统$|标准|应用$|网银|掌银|朋友|SDK|beacon|GIF|[Cc]ookie"
)
_NO_NAME = re.compile(r"(?:应用程序|工具包?|开发包|技术|设备|网上银行|掌上银行)[”」]?$")
"""What a definition gives a short name that is no party."""
_COMPANY = re.compile(
    rf"(?:^|[，。；：、\s与和由为])([{IDEOGRAPHS}]{{4,24}}?(?:有限责任|股份有限|有限)公司)",
    re.MULTILINE,
)
_LETTERED = re.compile(r"(甲方|乙方)[（(：:]?([^\n]{0,30})")
_CUSTOMER_LIKE = re.compile(r"用户|客户|会员|个人|投资者|您|承租|消费者|委托人|买受人")
_COMPANY_LIKE = re.compile(r"公司|平台|银行|网站|出租|服务方|运营")
_TITLED = 400
_TWICE = 2
_LETTERS = re.compile(r"(?<![A-Za-z.])[A-Z][A-Za-z]{2,20}(?![A-Za-z.])")
_TITLE = re.compile(
    rf"(?:^|[《【\s])(?:欢迎(?:您)?使用)?(?P<name>[{IDEOGRAPHS}A-Za-z.]{{2,{_LONGEST}}}?)"
    r"(?:用户|会员|商家|商户|客户|服务|软件|注册|使用|账户|账号|在线|交易|平台|网站|网络|隐私|许可|授权)"
    rf"[{IDEOGRAPHS}]{{0,10}}(?:协议|条款|规则|合同|须知|声明|政策)"
)
_BETWEEN_ACT = "(?:将|会|均| |平台|网站|公司)?"
_NAME = re.compile(rf"^[{IDEOGRAPHS}A-Za-z]{{2,{_LONGEST}}}$")
_DOMAINS = (".COM", ".com", ".CN", ".cn", ".NET", ".net")
_USUAL_ENDS = (*_DOMAINS, "平台经营者", "平台", "公司", "集团", "网站", "网")


class ChineseNames:
    """The names in a text, found with the usual words of ``zh/parties.toml``."""

    def __init__(self, text: str, words: PartyWords) -> None:
        self._text = text
        self._words = words
        self._opens = "|".join(words["opens"])
        self._opened = re.compile(rf"(?:{_OPENING}|{self._opens})\Z", re.MULTILINE)
        self._customers = (*words["customer"], *words["customer-if-acting"])
        self._defined = list(self._definitions())
        self._swapped = self._letters_swapped()
        self._is_letter = self._written_by_customer()

    def drafter(self) -> Iterator[str]:
        """Aliases of the drafter, some perhaps twice."""
        if self._is_letter:
            yield from self._words["addressed"]
        else:
            yield from self._words["drafter"]
        acting = self._acting(self._words["drafter-if-acting"], "甲方", "乙方")
        usual = {word for word in acting if not self._is_beside_us(word)}
        if not usual and not any(word in self._text for word in self._words["drafter"]):
            usual = self._acting(self._words["drafter-if-alone"])
        yield from usual
        own = {
            *self._like_a_drafter(),
            *self._companies(),
            *(alias for alias, is_drafter in self._defined if is_drafter),
            *self._named_first(),
            *self._in_the_title(),
            *self._in_letters(),
        }
        yield from own
        yield from self._without_ends(own)
        yield from (name for name in self._words["drafter-if-deciding"] if self._decides(name))

    def customer(self) -> Iterator[str]:
        """Aliases of the counterparty, some perhaps twice."""
        if self._is_letter:
            yield from self._words["speaker"]
            return
        yield from self._words["customer"]
        usual = self._acting(self._words["customer-if-acting"], "乙方", "甲方")
        yield from (word for word in usual if not self._is_of_another(word))
        if not usual and not any(word in self._text for word in self._words["customer"]):
            yield from self._acting(self._words["customer-if-alone"])
        yield from (alias for alias, is_drafter in self._defined if not is_drafter)

    def _written_by_customer(self) -> bool:
        """Whether the customer speaks, as in a letter of authority: 本人同意并授权贵行."""
        if any(word in self._text for word in ("您", "用户")):
            return False
        says = "|".join(self._words["speaks"])
        speakers = "|".join(self._words["speaker"])
        return len(re.findall(rf"(?:{speakers})(?:{says})", self._text[:_HEAD])) >= _TWICE

    def _is_of_another(self, word: str) -> bool:
        """Whether a word names whom the customer serves: 商家的客户, 最终客户."""
        if word not in self._words["served"]:
            return False
        owners = "|".join(other for other in self._customers if other != word)
        served = rf"(?:(?:{owners})(?:自己|自身)?的|最终|下游){word}(?![名号端])"
        return re.search(served, self._text) is not None

    def _acting(self, usual: tuple[str, ...], swapped: str = "", letter: str = "") -> set[str]:
        """Those of the usual words that stand where a party acts, bears or is given something.

        One that mostly stands within another name (移动运营商) is none.
        """
        words = [swapped if self._swapped and word == letter else word for word in usual]
        words = [word for word in words if word in self._text]
        if not words:
            return set()
        acting = re.compile(f"(?:{'|'.join(words)})(?={'|'.join(self._words['acts'])})")
        found = {
            match.group()
            for part in in_parts(self._text)
            for match in acting.finditer(part)
            if self._opened.search(part, max(0, match.start() - _LONGEST_OPENING), match.start())
        }
        return {word for word in found if not self._is_mostly_another(word)}

    def _is_beside_us(self, word: str) -> bool:
        """Whether somebody else is called so, now and then, in a text that says 我们 of its own."""
        if word not in self._words["often-others"]:
            return False
        ours = max((self._text.count(us) for us in self._words["drafter"]), default=0)
        return _SELDOM * self._text.count(word) < ours and not self._decides(word)

    def _is_mostly_another(self, word: str) -> bool:
        """Whether a word mostly stands behind one that makes another name of it."""
        longer = "|".join(map(re.escape, self._words["not-after"]))
        within = len(re.findall(f"(?:{longer}){word}", self._text)) if longer else 0
        return 2 * within > self._text.count(word)

    def _letters_swapped(self) -> bool:
        """Whether 乙方 is the customer; by custom it is the one who serves."""
        heads: dict[str, str] = {}
        for match in _LETTERED.finditer(self._text[:_HEAD]):
            heads.setdefault(match.group(1), match.group(2))
        first, second = heads.get("甲方", ""), heads.get("乙方", "")
        if _CUSTOMER_LIKE.search(second):
            return _CUSTOMER_LIKE.search(first) is None
        return bool(_COMPANY_LIKE.search(first)) and not _COMPANY_LIKE.search(second)

    def _like_a_drafter(self) -> Iterator[str]:
        """Names that often do what only a drafter does."""
        acting = re.compile(
            rf"(?:{_OPENING})(?:{self._opens})?([{IDEOGRAPHS}A-Za-z.]{{2,{_LONGEST}}}?)"
            rf"(?=(?:将|会|均|亦|也)?(?:{'|'.join(self._words['drafter-acts'])}))",
            re.MULTILINE,
        )
        counts = Counter(
            match.group(1) for part in in_parts(self._text) for match in acting.finditer(part)
        )
        never = self._words["never-a-name"]
        for name, n in counts.items():
            if n >= _OFTEN and not any(word in name for word in never):
                yield name

    def _in_the_title(self) -> Iterator[str]:
        """The name in the agreement's title, if it is often used and acts like a drafter."""
        for match in _TITLE.finditer(self._text[:_TITLED]):
            name = match["name"]
            usual = any(word in name for word in (*self._words["never-a-name"], *self._customers))
            if not usual and self._text.count(name) >= _OFTEN and self._decides(name):
                yield name

    def _in_letters(self) -> Iterator[str]:
        """Names in Latin letters from the opening that act like a drafter: Acme 不承担."""
        acts = "|".join(self._words["acts-in-letters"])
        for name in dict.fromkeys(_LETTERS.findall(self._text[:_TITLED])):
            acting = re.compile(rf"(?:^|[，。；：、\s]){re.escape(name)} ?(?:{acts})", re.MULTILINE)
            if len(acting.findall(self._text)) >= _TWICE:
                yield name

    def _without_ends(self, names: Iterable[str]) -> Iterator[str]:
        """What is left of a name without its usual end, if that too acts: 云舟公司, 云舟."""
        for name in names:
            end = next((end for end in _USUAL_ENDS if name.endswith(end)), "")
            stem = name.removesuffix(end)
            if not end or not stem[1:] or any(w in stem for w in self._words["never-a-name"]):
                continue
            alone = self._text.count(stem) - self._text.count(name)
            if alone >= _OFTEN and (stem in self._text[:_TITLED] or self._decides(stem)):
                yield stem

    def _decides(self, name: str) -> bool:
        """Whether a name does somewhere what a drafter does: 某某有权, 某某概不."""
        acts = "|".join(self._words["drafter-acts"])
        return re.search(rf"{re.escape(name)}{_BETWEEN_ACT}(?:{acts})", self._text) is not None

    def _companies(self) -> Iterator[str]:
        """Companies by their full names, if they do what a drafter does."""
        if "有限" not in self._text:
            return
        for name, _ in Counter(_COMPANY.findall(self._text)).most_common(_MOST_COMPANIES):
            if _CUSTOMER_LIKE.search(name) or "第三" in name:
                continue
            acts = any(name + act in self._text for act in self._words["drafter-acts"])
            if acts and self._text.count(name) >= _OFTEN:
                yield name

    def _definitions(self) -> Iterator[tuple[str, bool]]:
        """Aliases that the text defines, and whether they are the drafter's."""
        # Each alias is looked up in the whole text: a hostile one could define any number.
        for match in islice(_DEFINED.finditer(self._text), _MOST_DEFINITIONS):
            before = self._text[max(0, match.start() - _LOOK_BACK) : match.start()]
            named = _BEFORE_BRACKET.search(before)
            name = named.group(1) if named else before
            aliases = [] if _NO_NAME.search(name) else _QUOTED.findall(match["aliases"])
            if _NAME.match(name) and self._text.count(name) >= _OFTEN:
                yield from ((name, ours) for ours in self._pronouns(aliases))
            whose = _JOINED.split(name[-_AT_THE_END:])[-1]  # 您与某某公司（下称“某某”）
            for alias in aliases:
                if _NOT_A_PARTY.search(alias) or len(alias) > _LONGEST:
                    continue
                if alias in self._customers:
                    yield alias, False
                elif alias in self._words["drafter"] or self._speaks_as_drafter(alias):
                    yield alias, True
                elif _CUSTOMER_LIKE.search(whose) and not alias.startswith("本"):
                    yield alias, False
                elif any(word in name or word in alias for word in self._words["company"]):
                    yield alias, True

    def _pronouns(self, aliases: Iterable[str]) -> Iterator[bool]:
        """Whether a name is the drafter's, if only a pronoun stands for it (某某，下称“我们”)."""
        for alias in aliases:
            if alias in self._words["drafter"] or alias in self._words["customer"]:
                yield alias in self._words["drafter"]

    def _speaks_as_drafter(self, alias: str) -> bool:
        """Whether a name does somewhere what no customer does: 某某不承担, 某某概不."""
        acts = "|".join(self._words["only-drafter-acts"])
        speaks = rf"{re.escape(alias)}(?:将|均|对此)?(?:{acts})"
        return re.search(speaks, self._text) is not None

    def _named_first(self) -> Iterator[str]:
        """The one whom the text names first as a party to it: 本协议是某某与您…签订的."""
        for match in _BETWEEN.finditer(self._text[:_HEAD]):
            name = match["name"].strip("“”「」")
            if len(name) <= _LONGEST and not any(word in name for word in self._customers):
                yield name
