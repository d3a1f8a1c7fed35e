"""The Markdown parser: markdown-it's rules that fit agreements, and our own in place of others.

Left out are the rules that lose or bend an agreement's words: indented code (clauses are
indented), fenced code and HTML blocks (their words are read like any others), CommonMark's
headings by underline, tables that drop cells, and emphasis that fails next to Chinese.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.rules_block import blockquote, list_block

from tcreader.formats.markdown import (
    emphasis,
    heading,
    html_tag,
    paired_tags,
    paragraph,
    reference,
    separator,
    shallow,
    spanning,
    table,
    ticks,
    underlined_heading,
    words,
)

if TYPE_CHECKING:
    from markdown_it.token import Token

    from tcreader.checkpoints import Checkpoint

_ENDS_PARAGRAPH = ["paragraph", "reference", "blockquote"]
_INLINE = ["text", "newline", "escape", "strikethrough", "link", "image", "autolink", "entity"]


class _AgreementMarkdown(MarkdownIt):
    """Links aren't judged here: only their words are shown, and `inline` keeps the safe ones."""

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link


def parse(source: str, checkpoint: Checkpoint | None = None) -> list[Token]:
    """The tokens of a cleaned source; emphasis over several blocks is paired.

    Args:
        source: The text.
        checkpoint: Called before the words of every block with how many have been read, and how
            many there are.
    """
    return _parser().parse(source, {} if checkpoint is None else {"checkpoint": checkpoint})


def _parser() -> MarkdownIt:
    md = _AgreementMarkdown("zero")
    md.options["maxNesting"] = shallow.DEEPEST + 10
    _set_block_rules(md)
    md.inline.ruler.enable(_INLINE)
    md.inline.ruler.at("backticks", ticks.rule)
    md.inline.ruler.at("emphasis", emphasis.rule)
    md.inline.ruler.at("html_inline", html_tag.rule)
    md.inline.ruler.enable(["backticks", "emphasis", "html_inline"])
    md.inline.ruler2.enable(["balance_pairs", "strikethrough", "emphasis"])
    md.inline.ruler2.after("emphasis", "strays", emphasis.keep_strays)
    md.inline.ruler2.enable(["fragments_join"])
    md.core.ruler.at("inline", words.rule)
    md.core.ruler.disable(["normalize", "text_join"])
    md.core.ruler.push("spanning", spanning.rule)
    md.core.ruler.push("paired_tags", paired_tags.rule)
    return md


def _set_block_rules(md: MarkdownIt) -> None:
    rules = md.block.ruler
    rules.at("table", table.rule, {"alt": ["paragraph", "reference"]})
    rules.at("blockquote", shallow.limited(blockquote), {"alt": [*_ENDS_PARAGRAPH, "list"]})
    rules.at("hr", separator.rule, {"alt": [*_ENDS_PARAGRAPH, "list"]})
    rules.at("list", shallow.limited(list_block), {"alt": _ENDS_PARAGRAPH})
    rules.at("reference", reference.rule)
    rules.at("heading", heading.rule, {"alt": _ENDS_PARAGRAPH})
    rules.at("lheading", underlined_heading.rule)
    rules.at("paragraph", paragraph.rule)
    rules.enable(["table", "blockquote", "hr", "list", "reference", "heading", "lheading"])
