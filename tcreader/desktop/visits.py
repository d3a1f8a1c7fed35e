"""Back and forward through the clauses that were visited, as a browser does with pages."""

from __future__ import annotations


class Visits:
    """The clauses that the reviewer went to, with a place among them.

    Reading on from one clause to the next is no visit; going somewhere is.
    """

    def __init__(self) -> None:
        self._clauses: list[str] = []
        self._index = -1

    def clear(self) -> None:
        """Forget everything, for another agreement."""
        self._clauses.clear()
        self._index = -1

    def leave(self, here: str | None, there: str) -> None:
        """Note that the reviewer goes from a clause to another; what lay ahead is forgotten."""
        del self._clauses[self._index + 1 :]
        for clause in (here, there):
            if clause and (not self._clauses or self._clauses[-1] != clause):
                self._clauses.append(clause)
        self._index = len(self._clauses) - 1

    @property
    def can_go_back(self) -> bool:
        """Whether there is a clause before this one."""
        return self._index > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether the reviewer came back from somewhere."""
        return self._index + 1 < len(self._clauses)

    def back(self) -> str | None:
        """The clause before this one, now the present one; None at the beginning."""
        return self._step(-1) if self.can_go_back else None

    def forward(self) -> str | None:
        """The clause after this one, now the present one; None at the end."""
        return self._step(1) if self.can_go_forward else None

    def _step(self, steps: int) -> str:
        self._index += steps
        return self._clauses[self._index]
