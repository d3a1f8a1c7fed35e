"""What takes the middle of the window: an agreement, the reading of one, or what can be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from pathlib import Path

    from tcreader.desktop.files import Files
    from tcreader.desktop.opening_page import OpeningPage
    from tcreader.desktop.preferences import Preferences
    from tcreader.desktop.session import Session
    from tcreader.desktop.welcome import Welcome

_PATIENCE = 300  # milliseconds; what is read by then needs no page of its own


class Pages(QStackedWidget):
    """Shows one of three; those that aren't the agreement are made when they are first wanted.

    Attributes:
        welcome: What can be opened; None until it is wanted.
        opening: Shown while a long agreement is read and no other one is open; likewise.
    """

    def __init__(
        self,
        columns: QWidget,
        session: Session,
        files: Files,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns, self._session = columns, session
        self._files, self._preferences = files, preferences
        self._percent = 0
        self._name = ""
        self.welcome: Welcome | None = None
        self.opening: OpeningPage | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PATIENCE)
        self._pause.timeout.connect(self._show_opening)
        self.addWidget(columns)
        session.loading.connect(self._on_loading)
        session.loading_progressed.connect(self._on_progressed)

    def show_agreement(self) -> None:
        """Show text, tree and panels."""
        self._pause.stop()
        self.setCurrentWidget(self._columns)

    def show_welcome(self) -> None:
        """Show what can be opened."""
        self._pause.stop()
        if self.welcome is None:
            from tcreader.desktop.welcome import Welcome

            self.welcome = Welcome(self)
            self.welcome.open_wanted.connect(self._files.ask)
            self.welcome.file_chosen.connect(self._files.open)
            self.welcome.sample_chosen.connect(self._files.open_sample)
            self.addWidget(self.welcome)
        self.welcome.show_recent(self._preferences.settings.recent)
        self.setCurrentWidget(self.welcome)
        self.welcome.setFocus()

    @Slot(object)
    def _on_loading(self, path: Path) -> None:
        self._name, self._percent = path.name, 0
        if self._session.review is None:
            self._pause.start()

    @Slot(int)
    def _on_progressed(self, percent: int) -> None:
        self._percent = percent
        if self.opening is not None:
            self.opening.tell(percent)

    @Slot()
    def _show_opening(self) -> None:
        if not self._session.is_loading or self._session.review is not None:
            return
        if self.opening is None:
            from tcreader.desktop.opening_page import OpeningPage

            self.opening = OpeningPage(self)
            self.opening.cancelled.connect(self._session.stop_opening)
            self.addWidget(self.opening)
        self.opening.show_file(self._name)
        self.opening.tell(self._percent)
        self.setCurrentWidget(self.opening)
        self.opening.setFocus()
