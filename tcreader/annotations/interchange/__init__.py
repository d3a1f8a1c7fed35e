"""Annotations to and from other programs, as pure functions over bytes and values.

``read_foreign(data, agreement)`` knows a file by what it holds and gives a record; the writers
``web_annotation.written``, ``hypothesis.written`` and ``readium.written`` give JSON values. What
comes in is hostile until shown otherwise: sizes and depth are bounded, HTML becomes text, and a
link is never more than its words.
"""

from tcreader.annotations.interchange.reading import Imported, NotForeign, read_foreign

__all__ = ["Imported", "NotForeign", "read_foreign"]
