"""A record as the bytes of its review file, and back.

`dumped` and `loaded` go the whole way, `dumped_in_pieces` spares a large file being put together.
``collection`` lays the file out, ``head`` and ``items`` say what stands in it, ``leftovers``
carries what others wrote, and ``migrations`` brings files of earlier versions up to today's.
"""

from typing import TYPE_CHECKING

from tcreader.names_on_demand import names_on_demand

if TYPE_CHECKING:
    from tcreader.annotations.file_format.collection import (
        SCHEMA,
        Loaded,
        NotAReview,
        dumped,
        dumped_in_pieces,
        loaded,
        with_text,
    )

__all__ = ["SCHEMA", "Loaded", "NotAReview", "dumped", "dumped_in_pieces", "loaded", "with_text"]

__getattr__ = names_on_demand(__name__, dict.fromkeys(__all__, "collection"))
