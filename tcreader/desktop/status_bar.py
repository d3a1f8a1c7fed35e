"""The bar below: saved or not, what was read, how the drafter marked it, where I am, zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from tcreader.desktop.emphasis_words import EmphasisWords

if TYPE_CHECKING:
    from tcreader.agreement import Clause
    from tcreader.review import Review

_HEIGHT = 26
_STAYS = 5000  # milliseconds
_FORMATS = {"markdown": "Markdown", "html": "HTML", "word": "Word", "pdf": "PDF"}


class StatusBar(QFrame):
    """One thin line of facts about what is open.

    Signals:
        zoom_reset: The reviewer wants the text at its usual size.
        stopped: The reviewer doesn't want to wait for the agreement that is being read.
    """

    zoom_reset = Signal()
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self.setFixedHeight(_HEIGHT)
        self._emphasis_words = EmphasisWords(self)
        self._saved, self._source, self._emphasis, self._place = (QLabel(self) for _ in range(4))
        self._saved.setAccessibleName(self.tr("State of saving"))
        self._stop = QToolButton(self)
        self._stop.setText(self.tr("Cancel"))
        self._stop.setToolTip(self.tr("Go on with this agreement, and leave the other one unread"))
        self._stop.clicked.connect(self.stopped)
        self._stop.hide()
        self._told = QLabel(self)
        self._told.setObjectName("told")
        self._told.hide()
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(_STAYS)
        self._telling.timeout.connect(self._on_told)
        self._zoom = QToolButton(self)
        self._zoom.setToolTip(self.tr("Size of the text; click for 100 %"))
        self._zoom.clicked.connect(self.zoom_reset)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(20)
        for part in (self._saved, self._stop, self._told, self._source, self._emphasis):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._place)
        row.addWidget(self._zoom)

    @Slot(str)
    def tell(self, words: str) -> None:
        """Say something for a while, in the place of facts that don't change; nothing ends it."""
        if not words:
            self._telling.stop()
            self._on_told()
            return
        self._told.setText(words)
        self._told.show()
        self._emphasis.hide()
        self._telling.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._told, words))

    @Slot()
    def _on_told(self) -> None:
        self._told.hide()
        self._emphasis.setVisible(not self._source.isHidden())

    def show_saving(self, state: str) -> None:
        """Show the state of saving.

        One of ``saved``, ``saving``, ``unsaved``, ``failed``, ``read-only``,
        or ``loading`` while a long agreement is read.

        Nothing is shown for an empty state.
        """
        sentences = {
            "saved": self.tr("Saved"),
            "saving": self.tr("Saving…"),
            "unsaved": self.tr("Saving…"),
            "failed": self.tr("Not saved, trying again"),
            "loading": self.tr("Reading the agreement…"),
            "read-only": self.tr("Read-only"),
        }
        self._saved.setText(sentences.get(state, ""))
        self._stop.setVisible(state == "loading" and not self._source.isHidden())
        if self._saved.property("state") != state:
            self._saved.setProperty("state", state)
            self._saved.style().polish(self._saved)

    @Slot(int)
    def show_reading(self, percent: int) -> None:
        """Show how far a long agreement is read."""
        words = self.tr("Reading the agreement…")
        self._saved.setText(f"{words} {percent}%")

    def show_review(self, review: Review | None) -> None:
        """Show what is known of the file and of the drafter's emphasis."""
        for label in (self._source, self._emphasis, self._place):
            label.setVisible(review is not None)
        self._emphasis.setVisible(review is not None and self._told.isHidden())
        if review is None:
            self.show_saving("")
            return
        source = review.agreement.source
        form = _FORMATS.get(source.format, self.tr("Plain text"))
        self._source.setText(f"{source.encoding.upper()} · {form}")
        self._emphasis.setText(self._emphasis_of(review))

    def show_place(self, clause: Clause | None, number: int, count: int) -> None:
        """Show at which clause of how many the reader is; ``number`` counts from 1."""
        if clause is None:
            many = self.tr("{count} clauses").format(count=count) if count else ""
            self._place.setText(self.tr("1 clause") if count == 1 else many)
            return
        place = self.tr("clause {number} of {count}").format(number=number, count=count)
        self._place.setText(f"{clause.label}  {place}".strip())

    def show_zoom(self, percent: int) -> None:
        """Show the size of the text."""
        self._zoom.setText(f"{percent}%")

    def _emphasis_of(self, review: Review) -> str:
        if not review.is_scanned:
            return ""
        audit = review.scan.audit
        share = self.tr("{share} of the text is emphasised").format(
            share=f"{audit.emphasis_share:.1%}"
        )
        declared = self._emphasis_words.announced(audit)
        if not declared:
            return share
        announced = self.tr("the text announces {marks}").format(marks=declared)
        return f"{share} · {announced}"
