"""Why the panel has no flag to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tcreader.desktop.scanning import ScanState

if TYPE_CHECKING:
    from tcreader.desktop.empty_state import EmptyState
    from tcreader.review import Review


class Absence(QObject):
    """Puts into words why there is nothing."""

    def explain(self, review: Review | None, state: ScanState, empty: EmptyState) -> None:
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
        elif not review.is_scanned and state is ScanState.STOPPED:
            empty.say(
                self.tr("Not scanned"),
                self.tr(
                    "Scanning was stopped before the end of the text, so no flag is shown. What "
                    "was decided and noted is kept."
                ),
            )
        elif not review.is_scanned:
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
