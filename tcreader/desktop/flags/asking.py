"""Asking the reviewer: why a flag is dismissed, what it is instead, what words are flagged as."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Slot

from tcreader.desktop.flags.menus import ChangeMenu, DismissMenu
from tcreader.flags import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMenu, QWidget

    from tcreader.agreement import Span
    from tcreader.desktop.flags.settling import Settling
    from tcreader.desktop.flags.wording import Wording
    from tcreader.desktop.session import Session
    from tcreader.desktop.theme import Theme
    from tcreader.review import Finding

_IN_LIST = 40  # how far below the top of the list a menu opens that has no button


class Asking(QObject):
    """Opens menus and the dialog, and hands the answers on to be carried out."""

    def __init__(
        self,
        session: Session,
        settling: Settling,
        wording: Wording,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._settling, self._wording = session, settling, wording
        self._theme = theme
        self._findings: Sequence[Finding] = ()
        self._span: Span | None = None

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""
        self._theme = theme

    def reason(self, findings: Sequence[Finding], anchor: QWidget) -> None:
        """Ask why flags are dismissed, then dismiss them."""
        if not self._session.read_only:
            self._findings = findings
            menu = DismissMenu(anchor.window())
            menu.reason_given.connect(self._on_reason)
            _pop_up(menu, anchor)

    def change(self, finding: Finding, anchor: QWidget) -> None:
        """Ask for another category or severity."""
        review = self._session.review
        if review is not None and not self._session.read_only:
            self._findings = (finding,)
            now = finding.category, finding.severity
            menu = ChangeMenu(review.taxonomy, self._wording, self._theme, now, anchor.window())
            menu.category_given.connect(self._on_category)
            menu.severity_given.connect(self._on_severity)
            _pop_up(menu, anchor)

    def flag(self, span: Span, parent: QWidget) -> None:
        """Ask as what words are flagged, then flag them."""
        review = self._session.review
        if review is None or self._session.read_only:
            return
        from tcreader.desktop.flags.flag_dialog import FlagDialog

        words = span.of(review.agreement.text)
        dialog = FlagDialog(words, review.taxonomy, self._wording, self._theme, parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.flagged.connect(self._on_flagged)
        self._span = span
        dialog.open()

    @Slot(str)
    def _on_reason(self, reason: str) -> None:
        self._settling.dismiss(self._findings, reason)

    @Slot(str)
    def _on_category(self, category: str) -> None:
        self._settling.recategorise(self._findings[0], category)

    @Slot(Severity)
    def _on_severity(self, severity: Severity) -> None:
        self._settling.regrade(self._findings[0], severity)

    @Slot(str, Severity)
    def _on_flagged(self, category: str, severity: Severity) -> None:
        if self._span is not None:
            self._settling.flag(self._span, category, severity)


def _pop_up(menu: QMenu, anchor: QWidget) -> None:
    """Open a menu below a button, or near the top of something larger."""
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    below = min(anchor.height() + 2, _IN_LIST)
    menu.popup(anchor.mapToGlobal(QPoint(0, below)))
