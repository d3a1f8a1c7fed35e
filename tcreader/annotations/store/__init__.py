"""Where review files live: loaded, saved, never lost, never half written.

Others use `ReviewFile`. ``places`` says where the parts of a review stand, ``locking`` who may
write, ``generations`` keeps earlier good states, ``refuge`` what couldn't be saved beside the
agreement, and ``lineage`` knows from which states a file has grown.
"""

from typing import TYPE_CHECKING

from tcreader.names_on_demand import names_on_demand

if TYPE_CHECKING:
    from tcreader.annotations.store.review_file import ReviewFile

__all__ = ["ReviewFile"]

__getattr__ = names_on_demand(__name__, {"ReviewFile": "review_file"})
