"""A page to read in a window of its own, beside the agreement: what a rule says, or the manual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from tcreader.desktop.theme import Theme

_SIZE = (560, 680)
_MARGIN = 22  # between the edge and the words


def page_style(theme: Theme) -> str:
    """How pages look: quiet headings, and rules set apart as they are written."""
    return f"""
        h1 {{ font-size: 18px; font-weight: 600; margin: 0 0 2px 0 }}
        h2 {{ font-size: 14px; font-weight: 600; color: {theme.ink}; margin: 18px 0 4px 0 }}
        h3 {{ font-size: 13px; font-weight: 600; color: {theme.muted}; margin: 12px 0 2px 0 }}
        p, li {{ margin: 3px 0 }}
        a {{ color: {theme.accent}; text-decoration: none }}
        .muted {{ color: {theme.muted} }}
        .good {{ color: {theme.good}; font-weight: 600 }}
        .quote {{ background: {theme.accent_tint} }}
        code, pre {{ background: {theme.hover} }}
    """


class PageDialog(QDialog):
    """One page with a button to close it; it doesn't keep the reviewer from the text."""

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(*_SIZE)
        self.browser = QTextBrowser(self)
        self.browser.setObjectName("page")
        self.browser.setAccessibleName(title)
        self.browser.setOpenLinks(False)
        self.browser.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.browser.document().setDefaultStyleSheet(page_style(theme))
        self.browser.document().setDocumentMargin(_MARGIN)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 12, 12)
        column.addWidget(self.browser, 1)
        column.addWidget(buttons)
        self.finished.connect(self.deleteLater)

    def show_html(self, html: str) -> None:
        """Show a page of HTML from the beginning."""
        self.browser.setHtml(html)
