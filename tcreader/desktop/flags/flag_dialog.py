"""Flagging words by hand: which category, how grave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from tcreader.desktop.dialog_layout import DialogColumn
from tcreader.desktop.painted_text import one_line, quote_font, scaled
from tcreader.desktop.signs import severity_icon
from tcreader.flags import Severity

if TYPE_CHECKING:
    from tcreader.desktop.flags.wording import Wording
    from tcreader.desktop.theme import Theme
    from tcreader.flags import Taxonomy

_ID = Qt.ItemDataRole.UserRole
_ROW = 26  # height of a row
_QUOTE = 160  # code points of the words that are shown


class FlagDialog(QDialog):
    """Asks for a category, which can be searched, and for a severity.

    Signals:
        flagged: The category's id and the severity.
    """

    flagged = Signal(str, Severity)

    def __init__(
        self,
        words: str,
        taxonomy: Taxonomy,
        wording: Wording,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._taxonomy, self._wording, self._theme = taxonomy, wording, theme
        self._severity_was_chosen = False
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self.setWindowTitle(self.tr("Flag These Words"))
        self.search = QLineEdit()
        self.tree = QTreeWidget()
        self.severities = QButtonGroup(self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._flag_button = self.buttons.addButton(
            self.tr("Flag"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._lay_out(words)
        self._fill()
        self._connect()
        self.resize(420, 520)
        self._choose_first()

    def _lay_out(self, words: str) -> None:
        quote = QLabel(one_line(words)[:_QUOTE] + ("…" if len(words) > _QUOTE else ""))
        quote.setTextFormat(Qt.TextFormat.PlainText)
        quote.setWordWrap(True)
        quote.setFont(quote_font(self.font(), words))
        self.search.setPlaceholderText(self.tr("Search categories"))
        self.search.setAccessibleName(self.tr("Search categories"))
        self.search.setClearButtonEnabled(True)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(12)
        self.tree.setAccessibleName(self.tr("Category"))
        column = DialogColumn(self)
        column.addWidget(quote)
        column.addWidget(self.search)
        column.addWidget(self.tree, 1)
        column.addLayout(self._severity_line())
        column.addWidget(self.buttons)
        self._flag_button.setDefault(True)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setIcon(QIcon())
        self.search.setFocus()

    def _severity_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(14)
        title = QLabel(self.tr("Severity"))
        title.setObjectName("panelHint")
        line.addWidget(title)
        for severity in sorted(Severity, reverse=True):
            button = QRadioButton(self._wording.severity(severity))
            button.setIcon(severity_icon(severity, self._theme))
            self.severities.addButton(button, int(severity))
            line.addWidget(button)
        line.addStretch()
        return line

    def _fill(self) -> None:
        for class_id in self._taxonomy.classes:
            group = QTreeWidgetItem(self.tree, [self._wording.class_(self._taxonomy, class_id)])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            group.setSizeHint(0, QSize(0, _ROW))
            group.setFont(0, scaled(self.font(), 0.92, bold=True))
            items = []
            for category in self._taxonomy.categories.values():
                if category.class_id == class_id:
                    name = self._wording.category(self._taxonomy, category.id)
                    item = QTreeWidgetItem(group, [name])
                    item.setData(0, _ID, category.id)
                    item.setSizeHint(0, QSize(0, _ROW))
                    item.setToolTip(0, category.definitions.get(self._wording.language, ""))
                    items.append(item)
            self._groups.append((group, items))
        self.tree.expandAll()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.tree.currentItemChanged.connect(self._on_category)
        self.tree.itemDoubleClicked.connect(self.accept)
        self.severities.idClicked.connect(self._on_severity)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    @property
    def category(self) -> str | None:
        """The id of the category that is chosen."""
        item = self.tree.currentItem()
        return item.data(0, _ID) if item is not None and not item.isHidden() else None

    def accept(self) -> None:
        """Flag the words, once a category is chosen."""
        if self.category is not None:
            self.flagged.emit(self.category, Severity(self.severities.checkedId()))
            super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows move in the tree while the keyboard is in the search field."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.search.hasFocus():
            items = self._shown()
            current = self.tree.currentItem()
            place = items.index(current) if current in items else -1
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            if items:
                self.tree.setCurrentItem(items[max(0, min(len(items) - 1, place + step))])
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _filter(self, query: str) -> None:
        """Leave the categories whose name, class or definition hold the words."""
        needle = query.strip().casefold()
        for group, items in self._groups:
            for item in items:
                words = f"{item.text(0)} {group.text(0)} {item.toolTip(0)} {item.data(0, _ID)}"
                item.setHidden(needle not in words.casefold())
            group.setHidden(all(item.isHidden() for item in items))
        self._choose_first()

    def _shown(self) -> list[QTreeWidgetItem]:
        return [item for _, items in self._groups for item in items if not item.isHidden()]

    def _choose_first(self) -> None:
        """Keep a category chosen, as long as any is shown."""
        shown = self._shown()
        if shown and self.tree.currentItem() not in shown:
            self.tree.setCurrentItem(shown[0])
        self._flag_button.setEnabled(bool(shown))

    @Slot()
    def _on_category(self) -> None:
        """A category brings its own severity, until the reviewer chooses one."""
        if self.category is not None and not self._severity_was_chosen:
            severity = self._taxonomy.categories[self.category].severity
            self.severities.button(int(severity)).setChecked(True)

    @Slot()
    def _on_severity(self) -> None:
        self._severity_was_chosen = True
