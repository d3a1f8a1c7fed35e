"""Why the panel has no flag to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tcreader.flags import EMPTY_SCAN

if TYPE_CHECKING:
    from tcreader.desktop.empty_state import EmptyState
    from tcreader.review import Review


class Absence(QObject):
    """Puts into words why there is nothing."""

    def explain(self, review: Review | None, empty: EmptyState) -> None:
        """Say in an empty panel what will be here, or what stands in the way."""
        if review is None:
            empty.say(
                self.tr("No agreement is open"),
                self.tr("What restricts the customer or releases the drafter is listed here."),
            )
        elif review.findings:
            empty.say(
                self.tr("All filtered out"),
                self.tr("No flag has everything that the filters ask for."),
                with_button=True,
            )
        elif review.scan is EMPTY_SCAN:
            empty.say(self.tr("Scanning…"))
        elif "unsupported-language" in review.scan.audit.notices:
            empty.say(
                self.tr("No rules for this language"),
                self.tr("Nothing is looked for in this text. Select words and flag them by hand."),
            )
        else:
            empty.say(
                self.tr("Nothing found"),
                self.tr(
                    "No rule found a restriction or a waiver in this text. That doesn't mean that "
                    "there is none: select words and flag them by hand."
                ),
            )
