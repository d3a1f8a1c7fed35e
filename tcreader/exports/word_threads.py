"""Threads of Word comments: which comment answers which, and which are resolved.

python-docx writes comments but not their threads. Word keeps those in a part of its own,
``commentsExtended`` ([MS-DOCX] 2.5.4): an entry for each comment, named by the ``w14:paraId`` of
its last paragraph, with the one it answers (``w15:paraIdParent``) and whether it is done. A
program that doesn't know the part shows the answers as comments on the same words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.comments import Comment
    from docx.document import Document

_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_RELATION = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"


class Threaded(NamedTuple):
    """A comment in its thread.

    Attributes:
        comment: As it was written.
        answers: The comment that it answers, or None where it begins a thread.
        is_resolved: Whether the thread is closed.
    """

    comment: Comment
    answers: Comment | None = None
    is_resolved: bool = False


def write_threads(document: Document, found: Sequence[Threaded]) -> None:
    """Tie comments together; nothing is written where there are no threads to tell of."""
    if not any(one.answers or one.is_resolved for one in found):
        return
    names = {one.comment.comment_id: f"{at:08X}" for at, one in enumerate(found, 1)}
    root = etree.Element(f"{{{_W15}}}commentsEx", nsmap={"w15": _W15})
    for one in found:
        name = names[one.comment.comment_id]
        one.comment.paragraphs[-1]._p.set(f"{{{_W14}}}paraId", name)  # noqa: SLF001
        entry = etree.SubElement(root, f"{{{_W15}}}commentEx")
        entry.set(f"{{{_W15}}}paraId", name)
        if one.answers is not None:
            entry.set(f"{{{_W15}}}paraIdParent", names[one.answers.comment_id])
        entry.set(f"{{{_W15}}}done", "1" if one.is_resolved else "0")
    blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    package = document.part.package
    part = Part(PackURI("/word/commentsExtended.xml"), _CONTENT, blob, package)
    document.part.relate_to(part, _RELATION)
