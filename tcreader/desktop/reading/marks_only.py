"""The view of marks and risks alone: a veil over everything else, and a bar that explains it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tcreader.desktop.mark_signs import MarkSign
from tcreader.desktop.reading.fading import Fading
from tcreader.desktop.reading.fading_bar import FadingBar

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from tcreader.desktop.reading.text_view import TextView
    from tcreader.desktop.theme import Theme
    from tcreader.flags.outcomes import Outcomes
    from tcreader.review import Review


class MarksOnly(QObject):
    """Switches the view on and off; the text is never laid out again for it.

    Attributes:
        is_on: Whether everything else is faded.

    Signals:
        left: The reviewer wants to see everything again, by Esc or by the bar's button.
        next_wanted: The `MarkSign` of which the next passage is wanted.
    """

    left = Signal()
    next_wanted = Signal(object)

    def __init__(
        self,
        view: TextView,
        place_bar: Callable[[QWidget], None],
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.is_on = False
        self._view = view
        self._fading = Fading(view, theme)
        self._bar = FadingBar(theme)
        self._bar.hide()
        place_bar(self._bar)
        self._bar.left.connect(self.left)
        self._bar.next_wanted.connect(self.next_wanted)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._fading.set_theme(theme)
        self._bar.set_theme(theme)

    def show_review(
        self,
        review: Review,
        counts: Counter[str],
        outcomes: Outcomes,
    ) -> None:
        """Fade everything but the marks and risks of a review.

        Args:
            review: What is shown.
            counts: How many paragraphs there are of each outcome.
            outcomes: What they mean to the side for which one reads.
        """
        self._fading.show_review(review)
        told = {sign: counts[sign.value] for sign in MarkSign}
        self._bar.tell(told, outcomes, is_lossy=review.scan.audit.marks_lost_possible)
        if not self.is_on:
            self.is_on = True
            self._view.overlays.insert(0, self._fading)  # below handles and what is dragged
            self._view.escaped.connect(self.left)
            self._bar.show()
        self._view.viewport().update()

    def hide(self) -> None:
        """Show everything again."""
        if self.is_on:
            self.is_on = False
            self._view.overlays.remove(self._fading)
            self._view.escaped.disconnect(self.left)
            if self._bar.isAncestorOf(self._bar.focusWidget() or self._view):
                self._view.setFocus()
            self._bar.hide()
            self._view.viewport().update()
