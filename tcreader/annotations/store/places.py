"""Where the parts of a review are kept: beside the agreement, and in the user's data folder.

In the data folder a review is named by the SHA-256 of the agreement, so that it is found for a
copy that was moved; a small signpost named by the agreement's path leads to it as well, so that
it is found when the agreement has been changed, or is gone.
"""

from __future__ import annotations

import contextlib
import json
import os
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tcreader.safe_files import write_safely
from tcreader.user_files import data_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

SUFFIX = ".review.json"
_SIGNPOST = ".place.json"


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

    def elsewhere(self, sha256: str) -> Iterator[Path]:
        """Names for a review file in the data folder, one after the other as long as it takes.

        Args:
            sha256: Of the agreement's file, in hexadecimal.
        """
        yield self._reviews / f"{sha256}{SUFFIX}"
        for number in count(2):
            yield self._reviews / f"{sha256}-{number}{SUFFIX}"

    def rescued(self) -> dict[Path, str]:
        """The review files that stand in the data folder for this agreement; quick where none do.

        First the one to which its signpost leads, then the one for what its file holds now. Each
        with what `remember` was told.
        """
        if not self._reviews.is_dir():
            return {}
        facts = _read_signpost(self._signpost)
        name, grown_from = facts.get("review"), facts.get("grownFrom")
        found = {}
        if isinstance(name, str) and _is_plain(name):
            found[self._reviews / name] = grown_from if isinstance(grown_from, str) else ""
        found.setdefault(next(self.elsewhere(self._contents())), "")
        return {path: digest for path, digest in found.items() if os.path.lexists(path)}

    def remember(self, elsewhere: Path, grown_from: str) -> None:
        """Set the signpost that leads from the agreement's path to a file in the data folder.

        Args:
            elsewhere: The file.
            grown_from: The SHA-256 of the review file beside the agreement, all of which is in
                that file too; empty if there was none.

        Raises:
            OSError: It couldn't be written.
        """
        facts = {
            "agreement": str(self._agreement),
            "review": elsewhere.name,
            "grownFrom": grown_from,
        }
        if _read_signpost(self._signpost) != facts:
            write_safely(self._signpost, json.dumps(facts, indent=2).encode())

    def drop(self, elsewhere: Path) -> None:
        """Remove a file from the data folder, for all of it stands somewhere else now.

        It stays as long as another copy of the agreement, in another folder, leads to it too.
        """
        with contextlib.suppress(OSError):
            if not self._is_wanted_elsewhere(elsewhere):
                elsewhere.unlink(missing_ok=True)

    def forget(self) -> None:
        """Remove the signpost, for everything stands beside the agreement again."""
        with contextlib.suppress(OSError):
            self._signpost.unlink(missing_ok=True)

    def _is_wanted_elsewhere(self, elsewhere: Path) -> bool:
        return any(
            facts.get("review") == elsewhere.name
            and isinstance(other := facts.get("agreement"), str)
            and other != str(self._agreement)
            and Path(other).exists()
            for facts in self._all_signposts()
        )

    def _all_signposts(self) -> Iterator[dict[str, Any]]:
        for path in self._reviews.iterdir():
            if path.name.endswith(_SIGNPOST):
                yield _read_signpost(path)

    @cached_property
    def backups(self) -> Path:
        """The folder of the earlier good states."""
        mark = digest_of(os.fsencode(self._agreement))[:12]
        return self._data_folder / "backups" / f"{self._agreement.name[:40]}-{mark}"

    @cached_property
    def _data_folder(self) -> Path:
        if self._given_data_folder is not None:
            return self._given_data_folder
        return data_folder()

    @property
    def _reviews(self) -> Path:
        return self._data_folder / "reviews"

    @property
    def _signpost(self) -> Path:
        return self._reviews / (digest_of(os.fsencode(self._agreement))[:32] + _SIGNPOST)

    def _contents(self) -> str:
        """The SHA-256 of the agreement's file; of its name where it can't be read."""
        try:
            if self._agreement.is_file():  # a pipe would never end
                return digest_of(self._agreement.read_bytes())
        except OSError:
            pass
        return digest_of(os.fsencode(self._agreement))


def _read_signpost(path: Path) -> dict[str, Any]:
    with contextlib.suppress(OSError, ValueError):
        facts = json.loads(path.read_bytes())
        if isinstance(facts, dict):
            return facts
    return {}


def _is_plain(name: str) -> bool:
    return name.endswith(SUFFIX) and Path(name).name == name


def digest_of(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    from hashlib import sha256

    return sha256(data).hexdigest()
