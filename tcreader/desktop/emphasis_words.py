"""The drafter's emphasis in words: what the text announces, and what is odd about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tcreader.desktop.clause_names import clause_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tcreader.agreement import Agreement
    from tcreader.flags import Audit


_NAMED = 6  # sections


class EmphasisWords(QObject):
    """Puts what the audit found into words."""

    def announced(self, audit: Audit) -> str:
        """The marks that the text says it uses; nothing if it says nothing."""
        return self.marks(audit.declares_marking)

    def marks(self, keys: Iterable[str]) -> str:
        """Marks by name, such as ``bold``, in one line."""
        names = {
            "bold": self.tr("bold"),
            "italic": self.tr("italic"),
            "underline": self.tr("underline"),
            "capitals": self.tr("capitals"),
            "color": self.tr("colour"),
            "size": self.tr("larger type"),
            "highlight": self.tr("background colour"),
            "background": self.tr("background colour"),
            "box": self.tr("a box or quotation"),
            "symbol": self.tr("a sign"),
        }
        return self.tr(", ").join(names.get(key, key) for key in keys)

    def notices(self, audit: Audit, agreement: Agreement) -> list[str]:
        """What a reviewer should know about the emphasis of the whole text, a sentence each."""
        clauses = (agreement.outline.by_id.get(clause) for clause, _ in audit.loud_sections)
        names = [clause_name(clause, agreement.text) for clause in clauses if clause is not None]
        sections = self.tr(", ").join(name.rstrip(".、") for name in names[:_NAMED])
        sentences = {
            "declared-but-none": self.tr(
                "The text announces marks, but nothing outside the preamble is marked."
            ),
            "declared-other": self.tr("A mark that the text announces is nowhere to be seen."),
            "heavy-emphasis": self.tr("More than a fifth of the text is emphasised."),
            "over-emphasis": self.tr(
                "So much of the text is emphasised that the emphasis singles nothing out."
            ),
            "section-over-emphasis": self.tr(
                "In some sections nearly everything is emphasised: {sections}."
            ).format(sections=sections),
            "marks-rarely-risky": self.tr("Most of what is emphasised carries no flag."),
        }
        found = [sentences[notice] for notice in audit.notices if notice in sentences]
        return [*self._lost(audit), *found]  # what may be lost first: all others depend on it

    def _lost(self, audit: Audit) -> list[str]:
        """That formatting may be lost in the source, and why."""
        if not audit.marks_lost_possible:
            return []
        if audit.declares_marking:
            sentence = self.tr(
                "This file's format can't carry a mark that the text announces: formatting "
                "may be lost. Compare with the original before relying on it."
            )
        else:
            sentence = self.tr(
                "This file's format can't carry bold or other type: formatting may be lost. "
                "Compare with the original before calling anything unmarked."
            )
        return [sentence]
