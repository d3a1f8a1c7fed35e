"""The way to a place that isn't written yet: a long text is written in slices, and one waits.

To write all that is missing at once would keep the window waiting for seconds. So the place is
remembered, the text is written on while the window goes on, and the reader is taken there when it
is there to be seen. Whoever wants to go elsewhere meanwhile, or to stay, is free to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal, Slot

from tcreader.desktop.under_way import UnderWay

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

_ABOVE_EDGE = 20  # pixels between the note and the lower edge of the text


class WayThere(QObject):
    """Remembers one place, and says at the foot of the text that the reader is on the way.

    Attributes:
        goal: How far the text must be written.
        note: Says how far it is.

    Signals:
        given_up: The reader stays where the text is now.
    """

    given_up = Signal()

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._arrive: Callable[[], None] | None = None
        self._start = 0
        self.goal = 0
        self.note = UnderWay(self.tr("Stay Here"), view)
        self.note.setProperty("kind", "floating")
        self.note.stopped.connect(self.give_up)
        self.note.shown.connect(self._place_note)
        view.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Whether the reader is on the way."""
        return self._arrive is not None

    def begin(self, written: int, goal: int, arrive: Callable[[], None]) -> None:
        """Set out for another place; the former one is forgotten.

        Args:
            written: How much of the text is written.
            goal: How much must be.
            arrive: Goes there.
        """
        if not self.is_open or goal != self.goal:
            self._start, self.goal = written, goal
            self.note.end()
            self.note.begin(self.tr("Going there…"))
        self._arrive = arrive

    def go_on(self, written: int) -> None:
        """Arrive, or say how far it still is."""
        if self._arrive is None:
            return
        if written >= self.goal:
            arrive, self._arrive = self._arrive, None
            self.note.end()
            arrive()
        else:
            self._start = min(self._start, written)  # in another size it is written anew
            self.note.tell(100 * (written - self._start) // (self.goal - self._start))

    def forget(self) -> None:
        """Want nothing any more, since another way is taken."""
        self._arrive = None
        self.note.end()

    @Slot()
    def give_up(self) -> None:
        """Stay."""
        if self.is_open:
            self.forget()
            self.given_up.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the note at its place."""
        if event.type() == QEvent.Type.Resize:
            self._place_note()
        return super().eventFilter(watched, event)

    @Slot()
    def _place_note(self) -> None:
        note, view = self.note, self._view
        note.resize(min(320, view.width()), note.sizeHint().height())
        left = (view.width() - note.width()) // 2
        note.move(left, view.height() - note.height() - _ABOVE_EDGE)
        note.raise_()
