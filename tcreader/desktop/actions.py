"""The actions: one `QAction` for each row of the table, for menus, buttons and keys alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcutEvent
from PySide6.QtWidgets import QApplication

from tcreader.desktop.action_table import ActionTable, MenuSpec, SubmenuSpec, When, without_letter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

    from tcreader.desktop.action_table import ActionSpec


class _LetterAction(QAction):
    """An action under a plain letter, which a menu that is open over the text takes for itself.

    For Qt the keyboard is still in the text then.
    """

    def event(self, event: QEvent) -> bool:
        """Hand the letter on to the menu, or to the field in it."""
        popup = QApplication.activePopupWidget()
        if popup is None or not isinstance(event, QShortcutEvent):
            return super().event(event)
        letter = event.key().toString()
        key, no_other = Qt.Key(ord(letter)), Qt.KeyboardModifier.NoModifier
        press = QKeyEvent(QEvent.Type.KeyPress, key, no_other, letter.lower())
        context = self.shortcutContext()
        self.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # or it would be found again
        QApplication.sendEvent(popup.focusWidget() or popup, press)
        self.setShortcutContext(context)
        return True


class Actions(QObject):
    """The `QAction`s under their ids, each made once."""

    def __init__(self, window: QWidget, text_area: QWidget) -> None:
        """Make the actions.

        Args:
            window: In which their keys count.
            text_area: In which the keys of the actions count that are ``in_text``.
        """
        super().__init__(window)
        self._menus = ActionTable(self).menus()
        self._specs = {spec.id: spec for menu in self._menus for spec in menu.actions}
        self._handlers: Mapping[str, Callable[[], object]] = {}
        self._actions = {
            spec.id: self._action(spec, window, text_area) for spec in self._specs.values()
        }
        self.submenus: dict[str, QMenu] = {}

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def handle(self, handlers: Mapping[str, Callable[[], object]]) -> None:
        """Say what each action does, under its id."""
        self._handlers = handlers

    def allow(self, facts: frozenset[When]) -> None:
        """Enable the actions whose condition holds."""
        for spec in self._specs.values():
            self._actions[spec.id].setEnabled(spec.when is When.ALWAYS or spec.when in facts)

    def name_history(self, undo: str, redo: str) -> None:
        """Name what would be undone and done again."""
        for action_id, name in (("undo", undo), ("redo", redo)):
            text = self._specs[action_id].text
            named = f"{text}: {name.replace('&', '&&')}"
            self._actions[action_id].setText(named if name else text)

    def fill(self, bar: QMenuBar) -> None:
        """Put the menus into a menu bar."""
        for spec in self._menus:
            self._fill_menu(bar.addMenu(spec.text), spec)

    def _fill_menu(self, menu: QMenu, spec: MenuSpec) -> None:
        for index, section in enumerate(spec.sections):
            if index:
                menu.addSeparator()
            for entry in section:
                if isinstance(entry, MenuSpec):
                    self._fill_menu(menu.addMenu(entry.text), entry)
                elif isinstance(entry, SubmenuSpec):
                    self.submenus[entry.id] = menu.addMenu(entry.text)
                else:
                    menu.addAction(self._shown(entry, menu))

    def _shown(self, spec: ActionSpec, menu: QMenu) -> QAction:
        """What stands in a menu for an action.

        A letter's own action would count while the keyboard is in the menu bar, too: after
        Alt+F, the E of ``Export`` would say of the clause that it is escalated.
        """
        action = self._actions[spec.id]
        if not spec.in_text:
            return action
        shown = QAction(f"{spec.text}\t{spec.keys}", menu)
        shown.setObjectName(spec.id)
        shown.setEnabled(action.isEnabled())
        action.enabledChanged.connect(shown.setEnabled)
        shown.triggered.connect(action.trigger)
        return shown

    def _action(self, spec: ActionSpec, window: QWidget, text_area: QWidget) -> QAction:
        action = (_LetterAction if spec.in_text else QAction)(spec.text, self)
        action.setObjectName(spec.id)
        action.setCheckable(spec.is_switch)
        keys = [QKeySequence(key) for key in spec.keys.split(";") if key]
        action.setShortcuts(keys)
        action.setToolTip(_with_key(without_letter(spec.text), keys))
        if spec.in_text:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            text_area.addAction(action)
        else:
            window.addAction(action)
        action.triggered.connect(self._on_triggered)
        return action

    @Slot()
    def _on_triggered(self) -> None:
        action = self.sender()
        if action is not None and action.objectName() in self._handlers:
            self._handlers[action.objectName()]()


def _with_key(words: str, keys: Sequence[QKeySequence]) -> str:
    """What a button's tooltip says: the action, and the key that does the same."""
    native = keys[0].toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
    return f"{words} ({native})" if native else words
