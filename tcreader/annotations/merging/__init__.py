"""Bringing two records together: nobody's work is lost, and deletions are respected.

`joined` takes two files that know nothing of each other, `merged` two that grew from one base.
``versions`` says which of several versions of an entry stands, and what becomes of the others.
"""

from tcreader.annotations.merging.joining import joined
from tcreader.annotations.merging.three_way import merged
from tcreader.annotations.merging.versions import lost_version, unread_id

__all__ = ["joined", "lost_version", "merged", "unread_id"]
