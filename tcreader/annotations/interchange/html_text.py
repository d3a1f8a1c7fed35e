"""The words of an HTML body. Nothing of it is ever run, shown or followed."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_MOST = 200_000  # characters; whatever is longer stays as it was written
_UNSEEN = frozenset(
    {"script", "style", "template", "head", "title", "noscript", "iframe", "object"}
)
_BLOCKS = frozenset({"address", "article", "aside", "blockquote", "div", "dl", "dt", "dd", "li"})
_BLOCKS |= {"figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "ol"}
_BLOCKS |= {"p", "pre", "section", "table", "tr", "ul"}
_LINKS = ("http://", "https://", "mailto:")


def html_text(html: str) -> str:
    """What a person would read, a line a block; a link's address stands behind its words.

    An address that isn't one of the web or of mail, such as ``javascript:…``, is left out.
    """
    if len(html) > _MOST:
        return html
    reader = _Words()
    reader.feed(html)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.pieces).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._unseen = ""
        self._address = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self._unseen and tag in _UNSEEN:
            self._unseen = tag
        elif tag == "br" or tag in _BLOCKS:
            self.pieces.append("\n- " if tag == "li" else "\n")
        elif tag == "a":
            address = (dict(attrs).get("href") or "").strip()
            self._address = address if address.lower().startswith(_LINKS) else ""

    def handle_endtag(self, tag: str) -> None:
        if tag == self._unseen:
            self._unseen = ""
        elif tag in _BLOCKS:
            self.pieces.append("\n")
        elif tag == "a" and self._address:
            if not self.pieces or self.pieces[-1].strip() != self._address:
                self.pieces.append(f" ({self._address})")
            self._address = ""

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.pieces.append(re.sub(r"\s+", " ", data))
