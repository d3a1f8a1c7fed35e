"""Find in the text: the field in the top bar, and the search behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from tcreader.desktop.icons import icon
from tcreader.desktop.text_search import SearchableText

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from tcreader.agreement import Span
    from tcreader.desktop.reading import ReadingPane
    from tcreader.desktop.session import Session
    from tcreader.desktop.theme import Theme

_WIDTH, _HEIGHT = 250, 30
_PAUSE_MS = 60
_WORDS = 60  # longer selections are rarely what somebody looks for


class FindField(QFrame):
    """Where the words to find are typed, with the count of hits and the way through them.

    Signals:
        words_changed: The words, while they are typed.
        stepped: +1 for the next hit, -1 for the one before.
        left: The reviewer wants back to the text.
    """

    words_changed = Signal(str)
    stepped = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findField")
        self.setFixedSize(_WIDTH, _HEIGHT)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find"))
        self.field.setAccessibleName(self.tr("Find in the text"))
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self.words_changed)
        self._hint = QLabel(QKeySequence(QKeySequence.StandardKey.Find).toString(), self)
        self._previous = self._button(self.tr("Previous hit"))
        self._next = self._button(self.tr("Next hit"))
        self._previous.clicked.connect(self._on_previous)
        self._next.clicked.connect(self._on_next)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 2, 0)
        row.setSpacing(0)
        row.addWidget(self.field, 1)
        for widget in (self._hint, self._previous, self._next):
            row.addWidget(widget)
        self.show_count(0, 0)

    def set_theme(self, theme: Theme) -> None:
        """Draw the arrows in the theme's colours."""
        self._previous.setIcon(icon("up", theme.ink, theme.line))
        self._next.setIcon(icon("down", theme.ink, theme.line))

    @Slot(str)
    def start(self, words: str = "") -> None:
        """Take the keyboard, with words that were selected in the text, if any."""
        if words:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_count(self, current: int, count: int) -> None:
        """Say at which hit of how many the search stands; ``current`` counts from 1."""
        is_searching = bool(self.field.text())
        if not is_searching:
            self._hint.setText(QKeySequence(QKeySequence.StandardKey.Find).toString())
        elif count:
            self._hint.setText(self.tr("{current} of {count}").format(current=current, count=count))
        else:
            self._hint.setText(self.tr("no hits"))
        for button in (self._previous, self._next):
            button.setVisible(is_searching)
            button.setEnabled(count > 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give Enter, Shift+Enter and Escape their meanings, and show where the keyboard is."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("focused", event.type() == QEvent.Type.FocusIn)
            self.style().polish(self)
        elif event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)  # type: ignore[arg-type]  # a key press is a QKeyEvent
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.stepped.emit(-1 if is_back else 1)
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.field.clear()
            self.left.emit()
            return True
        return False

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    @Slot()
    def _on_previous(self) -> None:
        self.stepped.emit(-1)

    @Slot()
    def _on_next(self) -> None:
        self.stepped.emit(1)


class Finder(QObject):
    """Searches the agreement's text for what is typed and shows the hits in the reading pane.

    The text itself is searched, not Qt's document: ten times faster, and with every width and
    case of a letter taken as one.
    """

    def __init__(self, session: Session, pane: ReadingPane, field: FindField) -> None:
        super().__init__(field)
        self._session = session
        self._pane = pane
        self._field = field
        self._text: SearchableText | None = None
        self._hits: list[Span] = []
        self._current = -1
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._search)
        field.words_changed.connect(self._on_words)
        field.stepped.connect(self.step)
        session.opened.connect(self._on_opened)
        session.closed.connect(self._on_opened)

    def start(self) -> None:
        """Take the keyboard to the field, with the selected words if they are few."""
        span, review = self._pane.selection(), self._session.review
        words = span.of(review.agreement.text) if span is not None and review is not None else ""
        self._field.start(words if len(words) <= _WORDS and "\n" not in words else "")

    def next(self) -> None:
        """Go to the next hit."""
        self.step(1)

    def previous(self) -> None:
        """Go to the hit before."""
        self.step(-1)

    @Slot(int)
    def step(self, steps: int) -> None:
        """Go to the next hit, or the one before, around the end."""
        if self._timer.isActive():
            self._timer.stop()
            self._search()
            return
        if self._hits:
            self._go_to((self._current + steps) % len(self._hits))

    @Slot(str)
    def _on_words(self, _: str) -> None:
        self._timer.start()

    @Slot()
    def _on_opened(self) -> None:
        self._text = None
        if self._field.field.text():
            self._search()

    @Slot()
    def _search(self) -> None:
        self._timer.stop()
        words, review = self._field.field.text(), self._session.review
        self._hits = []
        if words and review is not None:
            if self._text is None:
                self._text = SearchableText.of(review.agreement.text)
            self._hits = self._text.find(words)
        if self._hits:
            self._go_to(self._nearest())
        else:
            self._current = -1
            self._pane.set_search_hits([], -1)
            self._field.show_count(0, 0)

    def _nearest(self) -> int:
        """The first hit at or after the clause that is being read."""
        review, clause_id = self._session.review, self._pane.current_clause()
        if review is None or clause_id is None or clause_id not in review.agreement.outline.by_id:
            return 0
        start = review.agreement.outline[clause_id].span.start
        return next((index for index, hit in enumerate(self._hits) if hit.start >= start), 0)

    def _go_to(self, index: int) -> None:
        self._current = index
        self._pane.set_search_hits(self._hits, index)
        self._pane.scroll_to_span(self._hits[index])
        self._field.show_count(index + 1, len(self._hits))
