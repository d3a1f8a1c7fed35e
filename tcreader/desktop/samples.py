"""The bundled samples: copied before they are opened, so that a review can be kept beside them."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tcreader.agreement.ideographs import has_ideograph
from tcreader.errors import UnreadableFile
from tcreader.resource_files import resource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def samples() -> Sequence[Path]:
    """The agreements that come with tcreader, as shipped."""
    return sorted(path for path in resource("samples").glob("*.md") if path.name != "README.md")


def is_chinese(sample: Path) -> bool:
    """Whether a sample is in Chinese, by its first line."""
    with sample.open(encoding="utf-8") as file:
        return has_ideograph(file.readline())


def sample_title(sample: Path) -> str:
    """The title on a sample's first line."""
    with sample.open(encoding="utf-8") as file:
        return file.readline().strip("# \n")


def own_copy(sample: Path, folder: Path) -> Path:
    """The reviewer's copy of a sample, made when it isn't there yet.

    Args:
        sample: One of `samples`.
        folder: Where copies are kept.

    Raises:
        UnreadableFile: The copy couldn't be made.
    """
    copy = folder / sample.name
    try:
        if not copy.exists():
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(sample, copy)
    except OSError as error:
        raise UnreadableFile(
            f"The sample could not be copied ({error.strerror}).", reason="sample", path=copy
        ) from error
    return copy
