"""The text in which annotations were made, in compressed form.

With it a note can still be read where it was written, and carried over by comparing both texts,
after the agreement was edited or lost.
"""

from __future__ import annotations

from typing import NamedTuple

_LINE = 100  # characters; a file of moderate lines is kind to diffs and editors
_MOST = 200_000_000  # bytes; a longer text is an attack by a compressed bomb


class KeptText(NamedTuple):
    """A text as the review file holds it: zlib, then base64, in lines."""

    lines: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> KeptText:
        """A text, compressed."""
        import base64
        import zlib

        packed = base64.b64encode(zlib.compress(text.encode("utf-8", "surrogatepass"))).decode()
        return cls(tuple(packed[at : at + _LINE] for at in range(0, len(packed), _LINE)))

    def text(self) -> str:
        """The text again.

        Raises:
            ValueError: The kept form is damaged, or unpacks to more than any agreement holds.
        """
        import base64
        import zlib

        unpacking = zlib.decompressobj()
        try:
            data = unpacking.decompress(base64.b64decode("".join(self.lines)), _MOST)
        except zlib.error as error:
            raise ValueError(str(error)) from error
        if not unpacking.eof:
            raise ValueError("the kept text is cut off or too long")
        return data.decode("utf-8", "surrogatepass")
