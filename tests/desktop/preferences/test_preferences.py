"""Preferences at work: changed in one place, told, written."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tcreader.desktop.preferences import Preferences
from tcreader.desktop.preferences.dialog import PreferencesDialog


def test_a_change_is_told_and_kept(qtbot, preferences, tmp_path):
    with qtbot.waitSignal(preferences.changed) as told:
        preferences.change(theme="dark", zoom=preferences.settings.zoom)
    assert told.args == [frozenset({"theme"})]
    assert Preferences(tmp_path / "settings.json").settings.theme == "dark"


def test_nothing_is_told_when_nothing_changes(qtbot, preferences):
    with qtbot.assertNotEmitted(preferences.changed):
        preferences.change(theme=preferences.settings.theme)


def test_the_reviewer_keeps_an_id_under_another_name(qtbot, preferences, tmp_path):
    before = preferences.reviewer
    with qtbot.waitSignal(preferences.changed) as told:
        preferences.rename_reviewer("Grace")
    assert told.args == [frozenset({"reviewer_name"})]
    after = Preferences(tmp_path / "settings.json").reviewer
    assert (after.id, after.name) == (before.id, "Grace")


def test_a_folder_that_can_t_be_written_is_no_trouble(qapp, tmp_path):  # noqa: ARG001
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    preferences = Preferences(tmp_path / "file" / "settings.json")
    preferences.change(zoom=150)
    assert preferences.settings.zoom == 150


def test_the_dialog_changes_at_once(qtbot, preferences):
    dialog = PreferencesDialog(preferences)
    qtbot.addWidget(dialog)
    dialog._theme.setCurrentIndex(dialog._theme.findData("dark"))
    dialog._theme.activated.emit(dialog._theme.currentIndex())
    dialog._motion.click()
    dialog._name.setText("  Grace ")
    dialog._name.editingFinished.emit()
    settings = preferences.settings
    assert (settings.theme, settings.reduced_motion) == ("dark", True)
    assert preferences.reviewer_name == "Grace"


def test_the_dialog_chooses_the_type_of_the_text(qtbot, preferences):
    dialog = PreferencesDialog(preferences)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog._typeface.setFocus()
    qtbot.keyClick(dialog._typeface, Qt.Key.Key_Down)
    assert preferences.settings.typeface == "sans"
