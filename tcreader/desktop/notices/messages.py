"""Messages above the text: something happened, and this can be done; never in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)
from PySide6.QtWidgets import QWidget as Widget

from tcreader.desktop.icons import icon
from tcreader.desktop.painted_text import scaled, spaced_for

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from tcreader.desktop.theme import Theme

_APART = 12  # pixels between title and text in one line


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


def rest() -> None:
    """Choose to leave things as they are."""


class MessageBar(QFrame):
    """One message with its buttons.

    What went wrong is said in full. What merely happened takes one line, with the rest of it at a
    press if the line is too short: the text below is what the reviewer came for.

    Attributes:
        more: Unfolds the rest.

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
        self.setAccessibleName(message.title)
        self.setAccessibleDescription(message.text)
        self._is_unfolded = message.is_problem
        self._choices: dict[QPushButton, Choice] = {}
        self._title, self._text = _words(message.title, bold=True), _words(message.text)
        self.more = QToolButton(self)
        self.more.setText(self.tr("More"))
        self.more.setObjectName("more")
        self.more.clicked.connect(self._unfold)
        self._said = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._said.addWidget(self._title)
        self._said.addWidget(self._text, 1)
        self._close = QToolButton(self)
        self._close.setToolTip(self.tr("Close this message"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self.closed)
        self._lay_out(choices)
        self._fold()
        self.set_theme(theme)

    def _lay_out(self, choices: Sequence[Choice]) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 10, 5)
        row.setSpacing(8)
        row.addLayout(self._said, 1)
        row.addWidget(self.more)
        for choice in choices:
            button = QPushButton(choice.text, self)
            button.clicked.connect(self._on_chosen)
            self._choices[button] = choice
            row.addWidget(button)
        row.addWidget(self._close)

    def set_theme(self, theme: Theme) -> None:
        """Draw the cross in the theme's colours."""
        self._close.setIcon(icon("close", theme.ink, theme.muted))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Unfold what fits into the line now, and fold what no longer does."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Put title and text side by side if they fit, or else one below the other, or fold."""
        beside = [*self._choices, self._close]
        room = self.width() - 26 - sum(part.sizeHint().width() + 8 for part in beside)
        parts = [_width(label) for label in (self._title, self._text) if label.text()]
        fits = sum(parts) + _APART <= room
        self._said.setDirection(
            QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        )
        self._said.setSpacing(_APART if fits else 2)
        self._title.setWordWrap(not fits)
        self._text.setVisible(bool(self._text.text()) and (fits or self._is_unfolded))
        self.more.setVisible(bool(self._text.text()) and not fits and not self._is_unfolded)

    @Slot()
    def _unfold(self) -> None:
        self._is_unfolded = True
        self._fold()

    @Slot()
    def _on_chosen(self) -> None:
        choice = next((c for button, c in self._choices.items() if button is self.sender()), None)
        self.closed.emit()
        if choice is not None:
            choice.act()


def _words(words: str, *, bold: bool = False) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(spaced_for(scaled(label.font(), 1, bold=bold), words))
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _width(label: QLabel) -> int:
    label.ensurePolished()
    return max(label.fontMetrics().horizontalAdvance(line) for line in label.text().split("\n"))


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
