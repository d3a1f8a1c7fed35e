"""What a review can be exported as, and for whom: the tables behind dialog and command line."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tcreader.errors import ExportFailed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that a review can become.

    Attributes:
        id: Such as ``docx``; what ``--format`` takes.
        suffixes: File name endings, the usual one first, with the dot.
        names: In a few words, by language (``zh``, ``en``).
        has_flags: Whether it says what the rules found; what other annotating programs read holds
            highlights, notes and answers alone.
    """

    id: str
    suffixes: tuple[str, ...]
    names: Mapping[str, str]
    has_flags: bool = True

    @property
    def suffix(self) -> str:
        """The usual ending of such a file, with the dot."""
        return self.suffixes[0]


class Profile(enum.Enum):
    """For whom an export is.

    ``FULL`` is for colleagues: all notes, and all flags but the dismissed ones. ``COUNTERPARTY``
    carries the kept flags that call for something, with the proposed wording and its rationale,
    and the notes that were meant for the other side; never an internal note, a severity, a
    position, a fallback or a reason. ``AUDIT`` carries everything, with dismissed flags, the
    rule behind each flag, and how the drafter's emphasis meets the flags.
    """

    FULL = "full"
    COUNTERPARTY = "counterparty"
    AUDIT = "audit"


FORMATS: tuple[Format, ...] = (
    Format("docx", (".docx",), {"zh": "Word 文档（带批注）", "en": "Word document with comments"}),
    Format("html", (".html", ".htm"), {"zh": "网页报告", "en": "HTML report"}),
    Format("md", (".md", ".markdown"), {"zh": "审查意见（Markdown）", "en": "Markdown memo"}),
    Format("csv", (".csv",), {"zh": "问题清单（CSV）", "en": "Issues list (CSV)"}),
    Format(
        "jsonld",
        (".jsonld", ".json"),
        {"zh": "W3C 批注，完整（JSON-LD）", "en": "W3C annotations, complete (JSON-LD)"},
    ),
    Format(
        "jsonld-plain",
        (".json",),
        {"zh": "W3C 批注，通用（JSON-LD）", "en": "W3C annotations, plain (JSON-LD)"},
        has_flags=False,
    ),
    Format(
        "hypothesis",
        (".json",),
        {"zh": "Hypothesis 批注文件", "en": "Hypothesis annotations"},
        has_flags=False,
    ),
    Format(
        "readium",
        (".annotation",),
        {"zh": "Readium 批注集", "en": "Readium annotation set"},
        has_flags=False,
    ),
)

PROFILE_NAMES: Mapping[Profile, Mapping[str, str]] = {
    Profile.FULL: {"zh": "内部完整版", "en": "Complete, for colleagues"},
    Profile.COUNTERPARTY: {"zh": "致对方（不含内部意见）", "en": "For the counterparty"},
    Profile.AUDIT: {"zh": "审计（含已忽略的标记）", "en": "Audit, with dismissed flags"},
}


def format_for(path: Path, format_id: str | None = None) -> Format:
    """The format with an id, or else the one that the file name's ending names.

    Raises:
        ExportFailed: There is no such format; reason ``unknown-format``.
    """
    wanted = path.suffix.lower()
    for known in FORMATS:
        if known.id == format_id or (format_id is None and wanted in known.suffixes):
            return known
    endings = ", ".join(dict.fromkeys(known.suffix for known in FORMATS))
    raise ExportFailed(
        f"There is no export format {format_id!r}."
        if format_id
        else "The file name doesn't end in a format that can be written.",
        reason="unknown-format",
        path=path,
        advice=f"Name it with one of {endings}.",
    )
