"""What the reviewer wishes of the window, kept between sessions, and the dialog for it.

Others use ``Preferences``, which holds ``Settings``, and ``PreferencesDialog``.
"""

from tcreader.desktop.preferences.preferences import Preferences
from tcreader.desktop.preferences.settings import Settings

__all__ = ["Preferences", "Settings"]
