"""From a review to a file for someone else: one writer a format, side by side.

Others use ``export(review, path, format, profile, language)``, and the tables ``FORMATS``,
``Profile`` and ``PROFILE_NAMES`` to offer a choice. A writer gets a ``Report``, which holds only
what the profile lets out, and gives the file's bytes; ``export`` puts them in place at once.
"""

from tcreader.exports.formats import FORMATS, PROFILE_NAMES, Format, Profile
from tcreader.exports.writing import export

__all__ = ["FORMATS", "PROFILE_NAMES", "Format", "Profile", "export"]
