"""What an agreement is: one text, spans of it, runs with marks, blocks, clauses, the outline.

The lowest room: it knows nothing of files, flags, notes or windows. Others use ``Agreement``,
``Source``, ``Span``, ``Block``, ``Run``, ``Style``, ``Mark``, ``Outline`` and ``Clause``.
"""

from tcreader.agreement.agreement import Agreement, Source
from tcreader.agreement.blocks import PLAIN, Block, BlockKind, Mark, Run, Style
from tcreader.agreement.outline import Clause, ClauseKind, Disorder, DisorderKind, Outline
from tcreader.agreement.spans import Span, merged

__all__ = [
    "PLAIN",
    "Agreement",
    "Block",
    "BlockKind",
    "Clause",
    "ClauseKind",
    "Disorder",
    "DisorderKind",
    "Mark",
    "Outline",
    "Run",
    "Source",
    "Span",
    "Style",
    "merged",
]
