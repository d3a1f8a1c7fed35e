"""Taking in other reviewers' files: choosing, preview, import. Others use ``Importing``."""

from tcreader.desktop.merging.importing import Importing

__all__ = ["Importing"]
