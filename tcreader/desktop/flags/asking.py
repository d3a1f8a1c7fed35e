"""Asking the reviewer: why a flag is dismissed, what it is instead, what words are flagged as."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Slot

from tcreader.flags import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMenu, QWidget

    from tcreader.agreement import Span
    from tcreader.annotations import Priority
    from tcreader.desktop.flags.menus import CategoryMenu, SeverityMenu
    from tcreader.desktop.flags.settling import Settling
    from tcreader.desktop.flags.wording import Wording
    from tcreader.desktop.session import Session
    from tcreader.desktop.theme import Theme
    from tcreader.review import Finding, Review

_IN_LIST = 40  # how far below the top of the list a menu opens that has no button


class Asking(QObject):
    """Opens menus and dialogs, made when they are first wanted, and has the answers carried out."""

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
        if self._asked_about(findings) is not None:
            from tcreader.desktop.flags.menus import DismissMenu

            menu = DismissMenu(anchor.window())
            menu.reason_given.connect(self._on_reason)
            _pop_up(menu, anchor)

    def change(self, findings: Sequence[Finding], anchor: QWidget) -> None:
        """Ask for another category or severity."""
        review = self._asked_about(findings)
        if review is not None:
            from tcreader.desktop.flags.menus import ChangeMenu

            categories = self._categories(review, findings[0], anchor)
            severities = self._severities(findings[0], anchor)
            _pop_up(ChangeMenu(categories, severities, anchor.window()), anchor)

    def category(self, findings: Sequence[Finding], anchor: QWidget) -> None:
        """Ask for another category."""
        review = self._asked_about(findings)
        if review is not None:
            _pop_up(self._categories(review, findings[0], anchor), anchor)

    def severity(self, findings: Sequence[Finding], anchor: QWidget) -> None:
        """Ask for another severity."""
        if self._asked_about(findings) is not None:
            _pop_up(self._severities(findings[0], anchor), anchor)

    def priority(self, findings: Sequence[Finding], anchor: QWidget) -> None:
        """Ask how much flags matter."""
        if self._asked_about(findings) is not None:
            from tcreader.desktop.flags.menus import PriorityMenu

            now = findings[0].stance.priority
            menu = PriorityMenu(self._wording.stances, now, anchor.window())
            menu.priority_given.connect(self._on_priority)
            _pop_up(menu, anchor)

    def note(self, finding: Finding, parent: QWidget) -> None:
        """Ask for a note on a flag, with a suggestion."""
        review = self._asked_about([finding])
        if review is None:
            return
        from tcreader.desktop.flags.note_dialog import NoteDialog
        from tcreader.desktop.flags.suggesting import Suggesting

        suggestion = Suggesting(self._wording, self).note(review, finding)
        dialog = NoteDialog(finding.span.of(review.agreement.text), suggestion, parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.written.connect(self._on_note)
        dialog.open()

    def flag(self, span: Span, parent: QWidget) -> None:
        """Ask as what words are flagged, then flag them."""
        review = self._session.writable
        if review is None:
            return
        from tcreader.desktop.flags.flag_dialog import FlagDialog

        words = span.of(review.agreement.text)
        dialog = FlagDialog(words, review.taxonomy, self._wording, self._theme, parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.flagged.connect(self._on_flagged)
        self._span = span
        dialog.open()

    def _asked_about(self, findings: Sequence[Finding]) -> Review | None:
        """Remember what a question is about; the review, if there is anything to ask."""
        review = self._session.writable
        if review is None or not findings:
            return None
        self._findings = findings
        return review

    def _categories(self, review: Review, finding: Finding, anchor: QWidget) -> CategoryMenu:
        from tcreader.desktop.flags.menus import CategoryMenu

        menu = CategoryMenu(review.taxonomy, self._wording, finding.category, anchor.window())
        menu.category_given.connect(self._on_category)
        return menu

    def _severities(self, finding: Finding, anchor: QWidget) -> SeverityMenu:
        from tcreader.desktop.flags.menus import SeverityMenu

        menu = SeverityMenu(self._wording, self._theme, finding.severity, anchor.window())
        menu.severity_given.connect(self._on_severity)
        return menu

    @Slot(str)
    def _on_reason(self, reason: str) -> None:
        self._settling.dismiss(self._findings, reason)

    @Slot(str)
    def _on_category(self, category: str) -> None:
        self._settling.recategorise(self._findings, category)

    @Slot(Severity)
    def _on_severity(self, severity: Severity) -> None:
        self._settling.regrade(self._findings, severity)

    @Slot(object)
    def _on_priority(self, priority: Priority | None) -> None:
        self._settling.prioritise(self._findings, priority)

    @Slot(str)
    def _on_note(self, words: str) -> None:
        self._settling.note(self._findings[0], words)

    @Slot(str, Severity)
    def _on_flagged(self, category: str, severity: Severity) -> None:
        if self._span is not None:
            self._settling.flag(self._span, category, severity)


def _pop_up(menu: QMenu, anchor: QWidget) -> None:
    """Open a menu below a button, or near the top of something larger."""
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    below = min(anchor.height() + 2, _IN_LIST)
    menu.popup(anchor.mapToGlobal(QPoint(0, below)))
