"""Which documents the text refers to, which of them are at hand, and what law it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tcreader.agreement.references import ReferenceKind
from tcreader.desktop.clause_names import label_of, shortened
from tcreader.desktop.flow_layout import FlowLayout
from tcreader.desktop.overview.section import Section
from tcreader.desktop.painted_text import spaced_for

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tcreader.agreement import Agreement, Span
    from tcreader.agreement.references import Reference
    from tcreader.desktop.overview.study import Findings

_OWN = (ReferenceKind.DOCUMENT, ReferenceKind.ATTACHMENT)
_PLACES = 8
_LABEL_MOST = 12  # characters of a clause's name on a button
_NAME_MOST = 80


class ReferencesSection(Section):
    """Documents first, each with its places; laws and pages when they are asked for.

    Signals:
        span_activated: A place in the text where something is referred to.
    """

    span_activated = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_title(self.tr("Documents referred to"))
        self._entries: QWidget | None = None
        self._shown: Findings | None = None
        self._is_coming = True
        self._open: set[ReferenceKind] = set()
        self._targets: dict[QPushButton, Span] = {}

    def show_findings(self, findings: Findings | None, *, is_coming: bool = True) -> None:
        """Show other references; None while they are being looked for, or if nobody does."""
        is_other = findings is not self._shown or is_coming is not self._is_coming
        if self._entries is not None and not is_other:
            return
        self._shown, self._is_coming = findings, is_coming
        self._refill()

    def _refill(self) -> None:
        self._targets.clear()
        entries = QWidget(self)
        column = QVBoxLayout(entries)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if self._shown is None:
            words = self.tr("Reading…") if self._is_coming else self.tr("Not read")
            column.addWidget(self._muted(words))
        else:
            self._fill(column, self._shown)
        if self._entries is not None:
            self.body.removeWidget(self._entries)
            self._entries.hide()
            self._entries.deleteLater()
        self._entries = entries
        self.body.addWidget(entries)

    def _fill(self, column: QVBoxLayout, findings: Findings) -> None:
        documents = [one for one in findings.references if one.kind in _OWN]
        for document in documents:
            column.addWidget(self._entry(document, findings))
        if not documents:
            column.addWidget(self._muted(self.tr("None that the rules know")))
        names = {ReferenceKind.LAW: self.tr("Laws: {n}"), ReferenceKind.LINK: self.tr("Pages: {n}")}
        for kind, name in names.items():
            others = [one for one in findings.references if one.kind is kind]
            if others:
                self._fold(column, kind, name.format(n=len(others)))
            if kind in self._open:
                for other in others:
                    column.addWidget(self._entry(other, findings))

    def _fold(self, column: QVBoxLayout, kind: ReferenceKind, words: str) -> None:
        is_open = kind in self._open
        button = QPushButton(f"{'▾' if is_open else '▸'} {words}", self)
        button.setObjectName("place")
        button.setProperty("kind", kind.value)
        button.clicked.connect(self._on_fold)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _entry(self, reference: Reference, findings: Findings) -> QWidget:
        entry = QWidget(self)
        column = QVBoxLayout(entry)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._name(reference), 1)
        if reference.kind in _OWN:
            file = findings.at_hand.get(reference.name, "")
            told = self._muted(self.tr("at hand") if file else self.tr("not at hand"))
            told.setWordWrap(False)
            told.setToolTip(file)
            row.addWidget(told, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        if reference.kind is ReferenceKind.LINK and reference.link != reference.name:
            column.addWidget(self._muted(shortened(reference.link, _NAME_MOST)))
        column.addWidget(self._places(reference.places, findings.agreement))
        return entry

    def _name(self, reference: Reference) -> QLabel:
        name = QLabel(shortened(" ".join(reference.name.split()), _NAME_MOST), self)
        name.setFont(spaced_for(self.font(), name.text()))
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setWordWrap(True)
        others = reference.names[1:]
        if others:
            name.setToolTip(self.tr("Also: {names}").format(names="  ·  ".join(others)))
        return name

    def _places(self, places: Iterable[Span], agreement: Agreement) -> QWidget:
        """A button for each clause in which it is named, a few at most."""
        line = QWidget(self)
        flow = FlowLayout(line, gap=0)
        told: dict[str, Span] = {}
        for place in places:
            clause = agreement.outline.at(place.start)
            label = shortened(label_of(clause), _LABEL_MOST) if clause else ""
            told.setdefault(label or self.tr("preamble"), place)
        for label, place in list(told.items())[:_PLACES]:
            button = QPushButton(label.replace("&", "&&"), line)
            button.setObjectName("place")
            button.setAccessibleName(self.tr("Go to {clause}").format(clause=label))
            self._targets[button] = place
            button.clicked.connect(self._on_place)
            flow.addWidget(button)
        if len(told) > _PLACES:
            flow.addWidget(self._muted(self.tr("and {n} more").format(n=len(told) - _PLACES)))
        return line

    def _muted(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setObjectName("factName")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    @Slot()
    def _on_place(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton) and button in self._targets:
            self.span_activated.emit(self._targets[button])

    @Slot()
    def _on_fold(self) -> None:
        button = self.sender()
        if button is not None:
            self._open ^= {ReferenceKind(button.property("kind"))}
            self._refill()
