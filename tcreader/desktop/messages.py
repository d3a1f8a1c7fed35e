"""Messages above the text: something happened, and this can be done; never in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout
from PySide6.QtWidgets import QWidget as Widget

from tcreader.desktop.icons import icon
from tcreader.desktop.painted_text import spaced_for

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tcreader.desktop.theme import Theme


class Message(NamedTuple):
    """Something to tell the reviewer.

    Attributes:
        title: What happened, in a few words.
        text: What was kept and what to do, in one or two sentences.
        is_problem: Whether something went wrong, rather than merely happened.
    """

    title: str
    text: str
    is_problem: bool = True


class Choice(NamedTuple):
    """A button of a message; pressing it also closes the message."""

    text: str
    act: Callable[[], None]


class MessageBar(QFrame):
    """One message with its buttons.

    Signals:
        closed: The message was closed, by its cross or by a choice.
    """

    closed = Signal()

    def __init__(
        self, message: Message, choices: Sequence[Choice], theme: Theme, parent: Widget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self.setProperty("kind", "problem" if message.is_problem else "notice")
        self._choices: dict[QPushButton, Choice] = {}
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setText(f"{message.title}\n{message.text}".strip())
        label.setFont(spaced_for(label.font(), label.text()))
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAccessibleName(message.title)
        self.setAccessibleDescription(message.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 10, 8)
        row.setSpacing(8)
        row.addWidget(label, 1)
        for choice in choices:
            button = QPushButton(choice.text, self)
            button.clicked.connect(self._on_chosen)
            self._choices[button] = choice
            row.addWidget(button)
        self._close = QToolButton(self)
        self._close.setToolTip(self.tr("Close this message"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self.closed)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw the cross in the theme's colours."""
        self._close.setIcon(icon("close", theme.ink, theme.muted))

    @Slot()
    def _on_chosen(self) -> None:
        choice = next((c for button, c in self._choices.items() if button is self.sender()), None)
        self.closed.emit()
        if choice is not None:
            choice.act()


class Messages(Widget):
    """The messages that are shown now, the newest one below; one at a time about each subject."""

    def __init__(self, theme: Theme, parent: Widget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars: dict[str, MessageBar] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_message(self, subject: str, message: Message, choices: Sequence[Choice] = ()) -> None:
        """Show a message in place of an older one about the same subject."""
        self.withdraw(subject)
        bar = MessageBar(message, choices, self._theme, self)
        self._bars[subject] = bar
        bar.closed.connect(self._on_closed)
        self._column.addWidget(bar)

    def tells(self, subject: str) -> bool:
        """Whether a message about a subject is shown, and hasn't been closed."""
        return subject in self._bars

    def withdraw(self, subject: str) -> None:
        """Take a message away that no longer holds."""
        bar = self._bars.pop(subject, None)
        if bar is not None:
            self._column.removeWidget(bar)
            bar.hide()
            bar.deleteLater()

    @Slot()
    def _on_closed(self) -> None:
        for subject, bar in list(self._bars.items()):
            if bar is self.sender():
                self.withdraw(subject)

    def clear(self) -> None:
        """Take all messages away."""
        for subject in list(self._bars):
            self.withdraw(subject)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._theme = theme
        for bar in self._bars.values():
            bar.set_theme(theme)
