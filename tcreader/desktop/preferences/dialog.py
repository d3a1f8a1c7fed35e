"""The preferences dialog: few settings, each at work as soon as it is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QWidget,
)

from tcreader.desktop.dialog_layout import DialogColumn, DialogForm, DialogLine
from tcreader.desktop.preferences.settings import ZOOM_STEPS
from tcreader.review.identity import system_user

if TYPE_CHECKING:
    from tcreader.desktop.preferences.preferences import Preferences


class PreferencesDialog(QDialog):
    """Shows the settings and changes them."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        settings = preferences.settings
        self.setWindowTitle(self.tr("Preferences"))
        self._name = QLineEdit(preferences.reviewer_name, self)
        self._name.setPlaceholderText(system_user())
        self._name.editingFinished.connect(self._on_name)
        self._language = self._choice(
            {"": self.tr("As the system"), "en": "English", "zh_CN": "简体中文"}, settings.language
        )
        self._theme = self._choice(
            {
                "system": self.tr("As the system"),
                "light": self.tr("Light"),
                "dark": self.tr("Dark"),
            },
            settings.theme,
        )
        self._typeface = self._choice(
            {"serif": self.tr("With serifs"), "sans": self.tr("Without serifs")}, settings.typeface
        )
        self._zoom = self._choice({step: f"{step} %" for step in ZOOM_STEPS}, settings.zoom)
        self._motion = QCheckBox(self.tr("Jump instead of gliding when the text scrolls"), self)
        self._motion.setChecked(settings.reduced_motion)
        self._motion.toggled.connect(self._on_motion)
        self._rules = QLineEdit(settings.rules_folder, self)
        self._rules.setAccessibleName(self.tr("Folder of your own rules"))
        self._rules.setPlaceholderText(self.tr("Only the rules that come with tcreader"))
        self._rules.setClearButtonEnabled(True)
        self._rules.setMinimumWidth(260)
        self._rules.editingFinished.connect(self._on_rules)
        self._rules.textChanged.connect(self._on_rules_cleared)
        browse = QPushButton(self.tr("Choose…"), self)
        browse.setAutoDefault(False)
        browse.clicked.connect(self._choose_rules)
        form = DialogForm()
        form.addRow(self.tr("Your name on notes:"), self._name)
        form.addRow(self.tr("Language:"), self._language)
        form.addRow(self.tr("Theme:"), self._theme)
        form.addRow(self.tr("Type of the text:"), self._typeface)
        form.addRow(self.tr("Size of the text:"), self._zoom)
        form.addRow(self.tr("Motion:"), self._motion)
        form.addRow(self.tr("Folder of your own rules:"), DialogLine(self._rules, browse))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = DialogColumn(self)
        column.addLayout(form)
        column.addWidget(buttons)

    def _choice(self, names: dict[str, str] | dict[int, str], chosen: str | int) -> QComboBox:
        box = QComboBox(self)
        for value, name in names.items():
            box.addItem(name, value)
        box.setCurrentIndex(box.findData(chosen))
        box.activated.connect(self._on_choice)
        return box

    @Slot()
    def _on_choice(self) -> None:
        self._preferences.change(
            language=self._language.currentData(),
            theme=self._theme.currentData(),
            typeface=self._typeface.currentData(),
            zoom=self._zoom.currentData() or self._preferences.settings.zoom,
        )

    @Slot()
    def _on_name(self) -> None:
        self._preferences.rename_reviewer(self._name.text().strip())

    @Slot()
    def _on_rules(self) -> None:
        self._preferences.change(rules_folder=self._rules.text().strip())

    @Slot(str)
    def _on_rules_cleared(self, words: str) -> None:
        if not words:
            self._on_rules()

    @Slot()
    def _choose_rules(self) -> None:
        title = self.tr("The folder of your own rules")
        folder = QFileDialog.getExistingDirectory(self, title, self._rules.text())
        if folder:
            self._rules.setText(folder)
            self._on_rules()

    @Slot(bool)
    def _on_motion(self, is_reduced: bool) -> None:
        self._preferences.change(reduced_motion=is_reduced)
