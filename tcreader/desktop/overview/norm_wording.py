"""Rights and duties in words, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tcreader.flags.norms import Modality, Side

SIDES = (Side.DRAFTER, Side.CUSTOMER, Side.BOTH)
MODALITIES = (Modality.MAY, Modality.MUST, Modality.MUST_NOT)


class NormWording(QObject):
    """Names sides and modalities, apart and together."""

    def side(self, side: Side) -> str:
        """Whose right or duty it is."""
        return {
            Side.DRAFTER: self.tr("Drafter"),
            Side.CUSTOMER: self.tr("Customer"),
            Side.BOTH: self.tr("Both sides"),
        }[side]

    def modality(self, modality: Modality) -> str:
        """Whether it is a right, a duty or a prohibition."""
        return {
            Modality.MAY: self.tr("may"),
            Modality.MUST: self.tr("must"),
            Modality.MUST_NOT: self.tr("must not"),
        }[modality]

    def together(self, side: Side, modality: Modality) -> str:
        """A cell of the table, such as ``Drafter may``."""
        return self.tr("{side} {modality}").format(
            side=self.side(side), modality=self.modality(modality)
        )

    def preamble(self) -> str:
        """What a preamble without a title is called."""
        return self.tr("Preamble")

    def columns(self) -> dict[str, str]:
        """The names of the columns of an exported table, and of a preamble in it."""
        return {
            "side": self.tr("Side"),
            "modality": self.tr("May, must, must not"),
            "clause": self.tr("Clause"),
            "path": self.tr("Under"),
            "words": self.tr("Words"),
            "preamble": self.preamble(),
        }
