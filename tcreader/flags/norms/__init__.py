"""Rights, duties and prohibitions: what each side may, must and must not do.

Others use ``norms_of``, which reads them from an agreement as ``Norm`` values; each has a ``Side``
and a ``Modality``. How an agreement is read is imported when it is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.flags.norms.model import Modality, Norm, Side
from tcreader.names_on_demand import names_on_demand

if TYPE_CHECKING:
    from tcreader.flags.norms.reading import norms_of
    from tcreader.flags.norms.words import NormWords

__all__ = ["Modality", "Norm", "NormWords", "Side", "norms_of"]

__getattr__ = names_on_demand(__name__, {"NormWords": "words", "norms_of": "reading"})
