"""What an agreement refers to: other documents of its drafter, laws, attachments and pages.

A reviewer who hasn't seen them hasn't seen the whole bargain. Others use ``references_in``, which
gives ``Reference``s, and ``at_hand``, which tells which of them lie in a folder.
"""

from tcreader.agreement.references.at_hand import at_hand
from tcreader.agreement.references.finding import references_in
from tcreader.agreement.references.values import Reference, ReferenceKind

__all__ = ["Reference", "ReferenceKind", "at_hand", "references_in"]
