"""Who reviews here: one id and one name for a person, in the window and on the command line."""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING
from urllib.parse import quote

from tcreader.annotations import Reviewer
from tcreader.safe_files import write_safely
from tcreader.user_files import reviewer_file

if TYPE_CHECKING:
    from pathlib import Path


class Identity:
    """The person for whom this computer's account keeps settings.

    A file that is missing or wrong makes a new person, and one that can't be written makes one
    for as long as the program runs: neither may keep anybody from annotating.

    Attributes:
        id: The URN under which the person annotates; made once, and kept from the first name or
            annotation on.
        name: What stands on notes, as the person gave it; empty until then.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Read the file at ``path``; the user's own one if not given."""
        self._path = path or reviewer_file()
        known = self._read()
        self.id = known.get("id", "")
        self.name = known.get("name", "")

    @property
    def reviewer(self) -> Reviewer:
        """Who signs: by the given name, or else by the one that the computer knows."""
        if not self.id:
            self.rename(self.name)
        return Reviewer(self.id, self.name or system_user())

    def reviewer_named(self, name: str) -> Reviewer:
        """Who signs with a name: this person, or somebody who has the same id each time."""
        own = self.reviewer
        if name == own.name:
            return own
        return Reviewer(f"urn:tcreader:user:{quote(name, safe='')}", name)

    def rename(self, name: str) -> None:
        """Give the person another name, under the same id, and keep both."""
        if not self.id:
            from uuid import uuid4

            self.id = uuid4().urn
        self.name = name
        data = json.dumps({"id": self.id, "name": name}, ensure_ascii=False, indent=2)
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_safely(self._path, f"{data}\n".encode(), for_good=False)

    def _read(self) -> dict[str, str]:
        try:
            known = json.loads(self._path.read_bytes())
        except (OSError, ValueError):
            return {}
        if not isinstance(known, dict):
            return {}
        return {key: value for key, value in known.items() if isinstance(value, str)}


def system_user() -> str:
    """The name under which the person is known to the computer, or nothing."""
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, ImportError, OSError):
        return ""
