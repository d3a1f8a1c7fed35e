"""The manual in the window: its pages come with tcreader, and nothing is asked of a network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from tcreader.desktop.page_dialog import PageDialog
from tcreader.resource_files import resource

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from tcreader.desktop.theme import Theme

_FIRST = "index.md"


class ManualDialog(PageDialog):
    """Shows the pages of the manual in the language of the window."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", theme, parent)
        self.setWindowTitle(self.tr("Manual"))
        self.browser.setAccessibleName(self.tr("Manual"))
        self.resize(720, 680)
        self._folder = manual_folder(QLocale().name())
        self.browser.anchorClicked.connect(self._on_link)
        self.show_page(_FIRST)

    def show_page(self, name: str) -> None:
        """Show a page by the name of its file."""
        path = self._folder / name
        if path.is_file() and path.parent == self._folder:
            self.show_html(page_html(path.read_text(encoding="utf-8")))

    @Slot(QUrl)
    def _on_link(self, address: QUrl) -> None:
        if address.scheme() in ("http", "https"):
            QDesktopServices.openUrl(address)
        else:
            self.show_page(address.path())


def manual_folder(language: str) -> Path:
    """Where the manual stands in a language such as ``zh_CN``."""
    return resource("manual", "zh" if language.startswith("zh") else "en")


def page_html(markdown: str) -> str:
    """A page of the manual as HTML."""
    from markdown_it import MarkdownIt

    html: str = MarkdownIt("commonmark", {"html": False}).enable("table").render(markdown)
    return html
