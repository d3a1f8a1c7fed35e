"""The clause tree as Qt's item views see it, directly on the outline's clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tcreader.desktop.clause_names import headline
from tcreader.desktop.outline.filtering import with_ancestors
from tcreader.review.clause_facts import facts_after

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tcreader.agreement import Clause, Disorder
    from tcreader.review import Review
    from tcreader.review.clause_facts import ClauseFacts, Facts

    Index = QModelIndex | QPersistentModelIndex

# Read once: looking up a member of an enum costs ten times as much as comparing it.
_DISPLAY = Qt.ItemDataRole.DisplayRole
_ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
CLAUSE_ROLE = Qt.ItemDataRole.UserRole + 1
FACTS_ROLE = Qt.ItemDataRole.UserRole + 2
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_NOWHERE = QModelIndex()


class ClauseModel(QAbstractItemModel):
    """The clauses of the review that is shown, or those that a filter leaves.

    An index's internal pointer is the clause itself, which the outline owns; the outline is held
    until the views have let go of it.

    Attributes:
        spoken: Puts a row into words for a screen reader.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review: Review | None = None
        self._shown: frozenset[str] | None = None
        self._facts: Facts = {}
        self._disorder: dict[str, list[Disorder]] = {}
        self._children: dict[str | None, Sequence[Clause]] = {}
        self._rows: dict[str, int] = {}
        self.spoken: Callable[[Clause], str] | None = None

    def show_review(self, review: Review | None) -> None:
        """Show the clauses of another agreement, all of them."""
        self.beginResetModel()
        self._review, self._shown = review, None
        self._facts = review.clause_facts if review else {}
        self._disorder = {}
        for disorder in review.agreement.outline.disorder if review else ():
            self._disorder.setdefault(disorder.clause, []).append(disorder)
        self._forget_rows()
        self.endResetModel()

    def refresh(self, review: Review) -> bool:
        """Take over what changed about the same agreement, and say whether rows show it.

        No signal says so: it only concerns how rows are painted, and a view that hears of
        changed data asks every row whether it has children.
        """
        before, self._review = self._review, review
        known = self._facts
        self._facts = facts_after(known, before, review) if before else review.clause_facts
        return self._facts is not known

    def show_only(self, matches: frozenset[str] | None) -> None:
        """Leave only these clauses and those above them; None shows all again."""
        self.beginResetModel()
        outline = self._review.agreement.outline if self._review else None
        self._shown = None
        if outline is not None and matches is not None:
            self._shown = with_ancestors(outline, matches)
        self._forget_rows()
        self.endResetModel()

    @property
    def is_filtered(self) -> bool:
        """Whether some clauses may be left out."""
        return self._shown is not None

    def clause(self, index: Index) -> Clause | None:
        """The clause of a row."""
        clause: Clause | None = index.internalPointer() if index.isValid() else None
        return clause

    def facts(self, clause_id: str) -> ClauseFacts:
        """What a row says about its clause."""
        return self._facts[clause_id]

    def disorder(self, clause_id: str) -> Sequence[Disorder]:
        """What is out of order about a clause's number."""
        return self._disorder.get(clause_id, ())

    def siblings(self, clause: Clause) -> Sequence[Clause]:
        """The clauses that stand on the same level below the same clause, this one included."""
        return self._below(clause.parent)

    def headline(self, clause: Clause) -> str:
        """A clause in a line."""
        return headline(clause, self._review.agreement.text) if self._review else clause.title

    def index_of(self, clause_id: str) -> QModelIndex:
        """The row of a clause; invalid if it isn't shown."""
        outline = self._review.agreement.outline if self._review else None
        if outline is None or clause_id not in outline.by_id or self._is_hidden(clause_id):
            return QModelIndex()
        clause = outline[clause_id]
        return self.createIndex(self._row(clause), 0, clause)

    def with_descendants(self, clause_ids: Iterable[str]) -> list[str]:
        """Clauses and everything below them, in document order."""
        if self._review is None:
            return []
        outline = self._review.agreement.outline
        wanted = set(clause_ids)
        for clause in outline:
            if clause.parent in wanted:
                wanted.add(clause.id)
        return [clause.id for clause in outline if clause.id in wanted]

    # What Qt asks

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """The index of a child."""
        below = self._below(self._id(parent))
        if column != 0 or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, 0, below[row])

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        """The index of the clause above."""
        clause = self.clause(index)
        if clause is None or clause.parent is None or self._review is None:
            return QModelIndex()
        above = self._review.agreement.outline[clause.parent]
        return self.createIndex(self._row(above), 0, above)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many clauses stand right below."""
        return len(self._below(self._id(parent)))

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Everything is painted in one column."""
        del parent
        return 1

    def hasChildren(self, parent: Index = _NOWHERE) -> bool:
        """Whether a branch opens here."""
        return self.rowCount(parent) > 0

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every clause can be chosen."""
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """The clause in words, and what the delegate needs to paint it."""
        clause = self.clause(index)
        if clause is None:
            return None
        if role == _ACCESSIBLE and self.spoken is not None:
            return self.spoken(clause)
        if role in (_DISPLAY, _ACCESSIBLE):
            return f"{clause.label} {self.headline(clause)}".strip()
        if role == CLAUSE_ROLE:
            return clause
        if role == FACTS_ROLE:
            return self._facts[clause.id]
        return None

    # Rows

    def _id(self, index: Index) -> str | None:
        clause = self.clause(index)
        return clause.id if clause else None

    def _below(self, clause_id: str | None) -> Sequence[Clause]:
        if self._review is None:
            return ()
        below = self._children.get(clause_id)
        if below is None:
            below = self._review.agreement.outline.children(clause_id)
            if self._shown is not None:
                below = [clause for clause in below if clause.id in self._shown]
            self._children[clause_id] = below
            self._rows.update((clause.id, row) for row, clause in enumerate(below))
        return below

    def _row(self, clause: Clause) -> int:
        self._below(clause.parent)
        return self._rows[clause.id]

    def _is_hidden(self, clause_id: str) -> bool:
        return self._shown is not None and clause_id not in self._shown

    def _forget_rows(self) -> None:
        self._children, self._rows = {}, {}
