"""Where the parts of a review are kept: beside the agreement, and in the user's data folder."""

from __future__ import annotations

import os
from functools import cached_property
from typing import TYPE_CHECKING

from tcreader.user_files import data_folder

if TYPE_CHECKING:
    from pathlib import Path

SUFFIX = ".review.json"


class Places:
    """The files and folders that belong to one agreement.

    Args:
        agreement: The agreement's file.
        data_folder: In place of the user's own data folder for tcreader.

    Attributes:
        beside: The review file beside the agreement.
    """

    def __init__(self, agreement: Path, data_folder: Path | None = None) -> None:
        self._agreement = agreement.absolute()
        self._given_data_folder = data_folder
        self.beside = self._agreement.with_name(self._agreement.name + SUFFIX)

    @property
    def may_write_beside(self) -> bool:
        """Whether the agreement's folder looks writable; only writing proves it."""
        return os.access(self.beside.parent, os.W_OK)

    @cached_property
    def elsewhere(self) -> Path:
        """The review file in the data folder, named by what the agreement's file holds."""
        try:
            data = self._agreement.read_bytes()
        except OSError:
            data = os.fsencode(self._agreement)
        return self._data_folder / "reviews" / (_digest(data) + SUFFIX)

    @property
    def has_elsewhere(self) -> bool:
        """Whether a review file stands in the data folder; quick where none ever did."""
        return (self._data_folder / "reviews").is_dir() and self.elsewhere.is_file()

    @cached_property
    def backups(self) -> Path:
        """The folder of the earlier good states."""
        mark = _digest(os.fsencode(self._agreement))[:12]
        return self._data_folder / "backups" / f"{self._agreement.name[:40]}-{mark}"

    @cached_property
    def _data_folder(self) -> Path:
        if self._given_data_folder is not None:
            return self._given_data_folder
        return data_folder()


def _digest(data: bytes) -> str:
    from hashlib import sha256

    return sha256(data).hexdigest()
