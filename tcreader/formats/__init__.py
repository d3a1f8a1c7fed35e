"""From a file's bytes to an agreement: one reader a format, and the detection of encoding.

Others use ``read(path)`` and ``read_bytes(data, name)``. A file is loaded (``loading``), decoded
(``encoding``), told apart (``kind``), cleaned of what can't be seen (``characters``), and read
line by line by one reader a format (``markdown``, ``plain_text``), which share how lines of
hard-wrapped prose are joined (``lines``) and how blocks become one text (``body``).
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from tcreader.agreement import Agreement, Source
from tcreader.agreement.language import languages_of
from tcreader.errors import UnreadableFile
from tcreader.formats.characters import cleaned
from tcreader.formats.encoding import decode
from tcreader.formats.kind import TextKind, kind_of, refuse_other_formats
from tcreader.formats.loading import load, refuse_unreadable_sizes

if TYPE_CHECKING:
    from pathlib import Path

    from tcreader.checkpoints import Checkpoint

__all__ = ["read", "read_bytes"]

_CARRIES = {
    TextKind.MARKDOWN: frozenset({"bold", "italic", "strike", "capitals"}),
    TextKind.TEXT: frozenset({"capitals"}),
}


_CLEANED = 8  # per cent of the time that it takes to read a Markdown text


def read(path: Path, checkpoint: Checkpoint | None = None) -> Agreement:
    """The agreement in a file.

    Args:
        path: The file.
        checkpoint: Told how far the reading is; what it raises stops it.

    Raises:
        UnreadableFile: The file is missing, a folder, locked, empty or too large.
        UnsupportedFormat: It isn't a text, or one in a format or encoding that isn't known.
    """
    return read_bytes(load(path), path.name, path, checkpoint)


def read_bytes(
    data: bytes, name: str, path: Path | None = None, checkpoint: Checkpoint | None = None
) -> Agreement:
    """The agreement in a file's bytes; ``name`` helps to tell the format.

    Raises:
        UnreadableFile: There are no bytes, or too many.
        UnsupportedFormat: They aren't a text, or one in a format or encoding that isn't known.
    """
    refuse_unreadable_sizes(len(data), path)
    refuse_other_formats(data, name, path)
    text, encoding = decode(data, path)
    kind = kind_of(text, name)
    text = cleaned(text)
    if checkpoint is not None:
        checkpoint(_CLEANED, 100)
    if kind is TextKind.MARKDOWN:
        from tcreader.formats.markdown import read_markdown

        body, own_marks = read_markdown(text, checkpoint)
    else:
        from tcreader.formats.plain_text import read_plain_text

        body, own_marks = read_plain_text(text), frozenset()
    if not body.text:
        raise UnreadableFile("There are no words in this file.", reason="empty", path=path)
    if checkpoint is not None:
        checkpoint(100, 100)
    language, *also = languages_of(body.text)
    source = Source(
        path=path,
        sha256=hashlib.sha256(data).hexdigest(),
        format=kind.value,
        encoding=encoding,
        language=language,
        carries=_CARRIES[kind] | own_marks,
        also=tuple(also),
    )
    return Agreement(body.text, body.blocks, source)
