"""Traditional characters read as simplified ones, one for one, so that positions stay."""

from __future__ import annotations

from tcreader.flags.data_file import read_data
from tcreader.resource_files import resource


def simplified(text: str) -> str:
    """A text with those traditional characters replaced that the rules know in simplified form.

    Raises:
        InvalidRule: The table that ships with tcreader is damaged.
    """
    table = read_data(resource("rules", "zh", "traditional.toml"))
    traditional, simple = table.text("traditional"), table.text("simplified")
    if len(traditional) != len(simple):
        raise table.invalid("simplified", "must be as long as traditional")
    return text.translate(str.maketrans(traditional, simple))
