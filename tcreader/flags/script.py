"""Traditional characters read as simplified ones, words of Taiwan as those of the mainland.

Each is as long as what it stands for, so that positions stay.
"""

from __future__ import annotations

from tcreader.flags.data_file import read_data
from tcreader.resource_files import resource

_PIECE = 100_000  # characters; all of a long text at once would keep every other thread waiting


def simplified(text: str) -> str:
    """A text with those traditional characters replaced that the rules know in simplified form.

    Raises:
        InvalidRule: The table that ships with tcreader is damaged.
    """
    table = read_data(resource("rules", "zh", "traditional.toml"))
    traditional, simple = table.text("traditional"), table.text("simplified")
    if len(traditional) != len(simple):
        raise table.invalid("simplified", "must be as long as traditional")
    signs = str.maketrans(traditional, simple)
    pieces = (text[start : start + _PIECE] for start in range(0, len(text), _PIECE))
    text = "".join(piece.translate(signs) for piece in pieces)
    words = table.table("words", "words")
    for word in words:
        usual = words.text(word)
        if len(usual) != len(word):
            raise words.invalid(word, "must be as long as the word that it stands for")
        text = text.replace(word, usual)
    return text
