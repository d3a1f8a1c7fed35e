"""What words at the head of a line look like: a title, a lead-in, the end of a sentence."""

from __future__ import annotations

import re

from tcreader.agreement.ideographs import has_ideograph

_SENTENCE_ENDS = "。！!；;…"
_LEAD_IN_ENDS = "：:"
_TRAILING = " \t\u3000\u00a0:：.．。-–—―|\u200b\ufeff"
_LEADING = " \t\u3000\u00a0:：.．、-–—―|*_\u200b\ufeff"
_LETTER = re.compile(r"[^\W\d_]")
_LEADS_IN = re.compile(
    r"如下|以下|下列|下述|包括|之一|follow|including|includes?\b|such as|that:|to:|if:|suivant",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(r"以下|下列|如下|下述")
_GOES_ON_BEHIND_COLON = re.compile(r"[：:].")
_LEAD_IN_REACH = 24
_SENTENCE_WITHIN = re.compile(r"[。！；]|[a-z0-9)][.!?]\s+[A-Z\"“]")
_SAYS = re.compile(
    r"^(?:You|We|They|It|This|These)\b|\b(?:may|must|shall|will|can|cannot|is|are|has|have|agrees?|acknowledges?)\b"
)
_ASKS = re.compile(
    r"(?:what|how|when|who|where|why|which|if|your|our|qui|quand|comment)\b", re.IGNORECASE
)

_ORDERS = re.compile(r"请|勿|不得|应当?|可以|将|须|需要|同意|承诺|保证|禁止|有权|不会")
_BREAKS_OFF = re.compile(
    r"\b(?:and|or|the|of|to|with|by|that|except|if|for|from|not|as|et|ou)$", re.IGNORECASE
)
_LONGEST_OPEN_WORD = len("except")
_BREAKS_OFF_CHINESE = re.compile(r"(?:应当?|可以|不得|须|请|将|的|和|及|或|与|如|在|对|为)$")
LONGEST_HEAD = 200  # code points behind a label; what is longer is no title
_MAX_CHINESE_TITLE = 40
_MAX_CHINESE_CLAUSE_TITLE = 25
_MAX_TITLE = 160
_MAX_WORDS = 16
_MAX_PLAIN_WORDS = 10
_MAX_WORDS_WITH_POINT = 10
_WRAPS = {"【": "】", "[": "]", "［": "］", "《": "》", "〔": "〕"}


def leads_in(text: str, start: int, end: int) -> bool:
    """Whether the words lead in to what follows: with a colon, or 以下情形 without any mark."""
    tail = text[max(start, end - _LEAD_IN_REACH) : end].rstrip(
        " \t\u3000\u00a0\u2028-–—*_\u200b\ufeff"
    )
    if tail.endswith(("：", ":")):
        return True
    return not tail.endswith(("。", "；", ";", ".")) and bool(_ANNOUNCES.search(tail))


def ends_in_sentence(text: str, start: int, end: int) -> bool:
    """Whether the words stop where a sentence, an item or a lead-in stops."""
    tail = text[max(start, end - 8) : end].rstrip(
        " \t\u3000\u00a0\u2028”’\"'）)】]》」』*_|\u200b\ufeff"
    )
    return tail.endswith(("。", "！", "？", "；", "：", "…", ".", "!", "?", ";", ":"))


def cleaned(words: str) -> str:
    """A title's words without the marks that set it off."""
    words = words.strip(_LEADING).rstrip(_TRAILING)
    for opening, closing in _WRAPS.items():
        if words.endswith(closing) and words.count(closing) > words.count(opening):
            words = words[:-1].rstrip(_TRAILING)
    if words and _WRAPS.get(words[0]) == words[-1] and words[0] not in words[1:]:
        words = words[1:-1] if words[0] != "《" else words
    return " ".join(words.split()) if "\u2028" in words or "  " in words else words


def is_chinese(words: str) -> bool:
    """Whether there is a Chinese character among the words."""
    return has_ideograph(words)


def is_title_behind_label(words: str, *, set_off: bool) -> bool:
    """Whether the words of a line behind its label are a title.

    Args:
        words: The words.
        set_off: Whether bold or larger type sets them off; else they must begin like a title.
    """
    if not is_title(words, point=True):
        return False
    if set_off or is_chinese(words):
        return True
    first = _LETTER.search(words)
    limit = _MAX_WORDS if words.isupper() else _MAX_PLAIN_WORDS
    if first is None or first[0].islower() or len(words.split()) > limit:
        return False
    return not words.rstrip().endswith(".") and (
        words.isupper() or not _SAYS.search(words) or _ASKS.match(words) is not None
    )


def is_title(words: str, *, point: bool = False) -> bool:
    """Whether a whole line is a title: short, with letters, no sentence.

    Args:
        words: The line without its label.
        point: Whether it may end in a full stop or a colon, as titles after a label do.
    """
    words = words.lstrip(_LEADING).rstrip(" \t\u3000\u00a0|\u200b\ufeff")
    if not words or len(words) > _MAX_TITLE or not _LETTER.search(words):
        return False
    last = words[-1]
    if last in _SENTENCE_ENDS or last in ",，、(（-–—":
        return False
    if last in _LEAD_IN_ENDS and (not point or _LEADS_IN.search(words)):
        return False
    if _SENTENCE_WITHIN.search(words):
        return False
    return _fits_chinese(words) if has_ideograph(words) else _fits(words, point=point)


def _fits_chinese(words: str) -> bool:
    if words[-1] in "。.":
        return False
    if _ANNOUNCES.search(words) or _GOES_ON_BEHIND_COLON.search(words):
        return False
    if _BREAKS_OFF_CHINESE.search(words):
        return False
    if words[-1] in _LEAD_IN_ENDS and _ORDERS.search(words):
        return False
    commas = words.count("，") + words.count(",")
    limit = _MAX_CHINESE_CLAUSE_TITLE if commas else _MAX_CHINESE_TITLE
    return len(words) <= limit and commas <= 1


def _fits(words: str, *, point: bool) -> bool:
    if _BREAKS_OFF.search(words, max(0, len(words) - _LONGEST_OPEN_WORD)):
        return False
    count = len(words.split())
    if words.endswith("."):
        return point and count <= _MAX_WORDS_WITH_POINT
    return count <= (_MAX_WORDS if not words.isupper() else 2 * _MAX_WORDS)
