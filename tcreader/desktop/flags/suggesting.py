"""A note on a flag, as far as it can be written for the reviewer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tcreader.desktop.flags.legal_basis import cited
from tcreader.review.legal_basis import sources_of

if TYPE_CHECKING:
    from tcreader.desktop.flags.wording import Wording
    from tcreader.review import Finding, Review

_TOLD = 3  # sources of which a note says what they say


class Suggesting(QObject):
    """Puts what is known of a flag into a note: what it is, why it matters, what the law says.

    It states no result: what follows from it is for the reviewer to write.
    """

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording

    def note(self, review: Review, finding: Finding) -> str:
        """The note in the window's language, as Markdown."""
        taxonomy, wording = review.taxonomy, self._wording
        name = wording.category(taxonomy, finding.category)
        where = wording.label(review, finding.clause)
        head = self.tr("**{category}** ({clause})") if where else self.tr("**{category}**")
        category = taxonomy.categories.get(finding.category)
        what = category.definitions.get(wording.language, "") if category is not None else ""
        lines = [head.format(category=name, clause=where), what, self._reasons(review, finding)]
        lines.append(self._basis(review, finding))
        return "\n\n".join(line for line in lines if line)

    def _basis(self, review: Review, finding: Finding) -> str:
        """What the first sources say, and the names of the others: a note must stay one."""
        line = self.tr("- {source}: {paraphrase}")
        sources = sources_of(review, finding)
        lines = [
            line.format(source=source.key, paraphrase=self._wording.paraphrase(source))
            for source in sources[:_TOLD]
        ]
        if others := cited([source.key for source in sources[_TOLD:]]):
            lines.append(self.tr("- See also {sources}").format(sources="".join(others)))
        return "\n".join([self.tr("Basis:"), *lines]) if lines else ""

    def _reasons(self, review: Review, finding: Finding) -> str:
        known = review.taxonomy.reasons
        keys = finding.flag.reasons if finding.flag is not None else ()
        names = [known[key].names[self._wording.language] for key in keys if key in known]
        if not names:
            return ""
        return self.tr("Mind: {reasons}").format(reasons=self.tr(", ").join(names))
