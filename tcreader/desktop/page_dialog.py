"""A page to read in a window of its own, beside the agreement: what a rule says, or the manual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QFont,
    QIcon,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from tcreader.desktop.painted_text import spaced_for

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from tcreader.desktop.theme import Theme

_SIZE = (560, 680)
_HEADINGS = {1: 18, 2: 14}  # pixels
_MARGIN = 22  # between the edge and the words


def page_style(theme: Theme) -> str:
    """How pages look: quiet headings, and rules set apart as they are written."""
    return f"""
        p, li {{ margin: 3px 0; line-height: 135% }}
        ul {{ margin: 2px 0 10px 0; -qt-list-indent: 1 }}
        td, th {{ padding: 3px 8px 3px 0 }}
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
        document = self.browser.document()
        document.setDefaultFont(spaced_for(self.font(), html))
        self.browser.setHtml(html)
        _calm_headings(document)


def _calm_headings(document: QTextDocument) -> None:
    """Set headings in sizes that suit a dialog; style sheets have no say in their size."""
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        if level:
            cursor.setPosition(block.position())
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            font = QFont(document.defaultFont())
            font.setPixelSize(_HEADINGS.get(level, 13))
            font.setWeight(QFont.Weight.DemiBold)
            look = QTextCharFormat()
            look.setFont(font)
            cursor.setCharFormat(look)
            space = QTextBlockFormat()
            space.setTopMargin(0 if block == document.begin() else 16)
            space.setBottomMargin(4)
            cursor.mergeBlockFormat(space)
        block = block.next()
