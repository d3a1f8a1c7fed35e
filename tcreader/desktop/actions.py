"""Everything that menus and keys can do, as one table, and the `QAction`s made from it.

A row names an action; what it does is given by the window under the same id. The texts are
English here and translated when the actions are made, in the context ``Actions``.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

_CONTEXT = "Actions"


class When(enum.Enum):
    """What must hold for an action to be possible."""

    ALWAYS = enum.auto()
    OPEN = enum.auto()  # an agreement is shown
    WRITABLE = enum.auto()  # and its review may be changed
    SELECTION = enum.auto()  # and words are selected
    CLAUSE = enum.auto()  # and the reader is in a clause
    FINDING = enum.auto()  # and a flag is chosen
    UNDO = enum.auto()
    REDO = enum.auto()
    BACK = enum.auto()
    FORWARD = enum.auto()


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing to do.

    Attributes:
        id: By which the window says what it does.
        text: In English, with an ampersand before its letter in the menu.
        keys: Shortcuts, separated by semicolons.
        when: What must hold for it.
        in_text: Whether its keys count only while the keyboard is in the text: plain letters
            must stay free for the filters, the notes and the panels' own keys.
        is_switch: Whether it is on or off.
    """

    id: str
    text: str
    keys: str = ""
    when: When = When.ALWAYS
    in_text: bool = False
    is_switch: bool = False


@dataclass(frozen=True, slots=True)
class SubmenuSpec:
    """A menu in a menu, which the window fills when it is shown."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class MenuSpec:
    """A menu: sections between separating lines."""

    text: str
    sections: tuple[tuple[ActionSpec | SubmenuSpec, ...], ...]


MENUS: tuple[MenuSpec, ...] = (
    MenuSpec(
        QT_TRANSLATE_NOOP("Actions", "&File"),
        (
            (
                ActionSpec("open", QT_TRANSLATE_NOOP("Actions", "&Open…"), "Ctrl+O"),
                SubmenuSpec("recent", QT_TRANSLATE_NOOP("Actions", "Open &Recent")),
                SubmenuSpec("samples", QT_TRANSLATE_NOOP("Actions", "Open &Sample")),
            ),
            (ActionSpec("export", QT_TRANSLATE_NOOP("Actions", "&Export…"), "Ctrl+E", When.OPEN),),
            (
                ActionSpec("preferences", QT_TRANSLATE_NOOP("Actions", "&Preferences…"), "Ctrl+,"),
                ActionSpec("close", QT_TRANSLATE_NOOP("Actions", "&Close"), "Ctrl+W", When.OPEN),
                ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q"),
            ),
        ),
    ),
    MenuSpec(
        QT_TRANSLATE_NOOP("Actions", "&Edit"),
        (
            (
                ActionSpec("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", When.UNDO),
                ActionSpec(
                    "redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z;Ctrl+Y", When.REDO
                ),
            ),
            (ActionSpec("copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), "Ctrl+C", When.OPEN),),
            (
                ActionSpec("find", QT_TRANSLATE_NOOP("Actions", "&Find"), "Ctrl+F", When.OPEN),
                ActionSpec("find-next", QT_TRANSLATE_NOOP("Actions", "Next Hit"), "F3", When.OPEN),
                ActionSpec(
                    "find-previous",
                    QT_TRANSLATE_NOOP("Actions", "Previous Hit"),
                    "Shift+F3",
                    When.OPEN,
                ),
            ),
        ),
    ),
    MenuSpec(
        QT_TRANSLATE_NOOP("Actions", "&View"),
        (
            (
                ActionSpec(
                    "outline",
                    QT_TRANSLATE_NOOP("Actions", "&Clause Tree"),
                    "Ctrl+1",
                    When.OPEN,
                    is_switch=True,
                ),
                ActionSpec(
                    "panel",
                    QT_TRANSLATE_NOOP("Actions", "Flags and &Notes"),
                    "Ctrl+2",
                    When.OPEN,
                    is_switch=True,
                ),
                ActionSpec(
                    "show-flags",
                    QT_TRANSLATE_NOOP("Actions", "Show &Flags"),
                    "Ctrl+Shift+F",
                    When.OPEN,
                ),
                ActionSpec(
                    "show-notes",
                    QT_TRANSLATE_NOOP("Actions", "Show N&otes"),
                    "Ctrl+Shift+N",
                    When.OPEN,
                ),
            ),
            (
                ActionSpec(
                    "zoom-in", QT_TRANSLATE_NOOP("Actions", "&Larger Text"), "Ctrl++;Ctrl+="
                ),
                ActionSpec("zoom-out", QT_TRANSLATE_NOOP("Actions", "&Smaller Text"), "Ctrl+-"),
                ActionSpec("zoom-reset", QT_TRANSLATE_NOOP("Actions", "&Usual Size"), "Ctrl+0"),
            ),
            (
                SubmenuSpec("theme", QT_TRANSLATE_NOOP("Actions", "&Theme")),
                SubmenuSpec("language", QT_TRANSLATE_NOOP("Actions", "L&anguage")),
                ActionSpec(
                    "full-screen",
                    QT_TRANSLATE_NOOP("Actions", "F&ull Screen"),
                    "F11",
                    is_switch=True,
                ),
            ),
        ),
    ),
    MenuSpec(
        QT_TRANSLATE_NOOP("Actions", "&Go"),
        (
            (
                ActionSpec("back", QT_TRANSLATE_NOOP("Actions", "&Back"), "Alt+Left", When.BACK),
                ActionSpec(
                    "forward", QT_TRANSLATE_NOOP("Actions", "&Forward"), "Alt+Right", When.FORWARD
                ),
            ),
            (
                ActionSpec(
                    "next-clause",
                    QT_TRANSLATE_NOOP("Actions", "&Next Clause"),
                    "Alt+Down",
                    When.OPEN,
                ),
                ActionSpec(
                    "previous-clause",
                    QT_TRANSLATE_NOOP("Actions", "&Previous Clause"),
                    "Alt+Up",
                    When.OPEN,
                ),
                ActionSpec(
                    "next-unread", QT_TRANSLATE_NOOP("Actions", "Next &Unread"), "F9", When.OPEN
                ),
            ),
            (
                ActionSpec(
                    "next-flag", QT_TRANSLATE_NOOP("Actions", "Next F&lag"), "F8", When.OPEN
                ),
                ActionSpec(
                    "previous-flag",
                    QT_TRANSLATE_NOOP("Actions", "Previous Fla&g"),
                    "Shift+F8",
                    When.OPEN,
                ),
                ActionSpec(
                    "next-note", QT_TRANSLATE_NOOP("Actions", "Next N&ote"), "F7", When.OPEN
                ),
                ActionSpec(
                    "previous-note",
                    QT_TRANSLATE_NOOP("Actions", "Previous No&te"),
                    "Shift+F7",
                    When.OPEN,
                ),
            ),
        ),
    ),
    MenuSpec(
        QT_TRANSLATE_NOOP("Actions", "&Review"),
        (
            (
                ActionSpec(
                    "highlight-yellow",
                    QT_TRANSLATE_NOOP("Actions", "Highlight &Yellow"),
                    "1",
                    When.SELECTION,
                    in_text=True,
                ),
                ActionSpec(
                    "highlight-green",
                    QT_TRANSLATE_NOOP("Actions", "Highlight &Green"),
                    "2",
                    When.SELECTION,
                    in_text=True,
                ),
                ActionSpec(
                    "highlight-blue",
                    QT_TRANSLATE_NOOP("Actions", "Highlight &Blue"),
                    "3",
                    When.SELECTION,
                    in_text=True,
                ),
                ActionSpec(
                    "highlight-pink",
                    QT_TRANSLATE_NOOP("Actions", "Highlight &Pink"),
                    "4",
                    When.SELECTION,
                    in_text=True,
                ),
                ActionSpec(
                    "highlight-purple",
                    QT_TRANSLATE_NOOP("Actions", "Highlight P&urple"),
                    "5",
                    When.SELECTION,
                    in_text=True,
                ),
            ),
            (
                ActionSpec(
                    "note",
                    QT_TRANSLATE_NOOP("Actions", "Write a &Note"),
                    "N",
                    When.WRITABLE,
                    in_text=True,
                ),
                ActionSpec(
                    "flag",
                    QT_TRANSLATE_NOOP("Actions", "&Flag These Words…"),
                    "F",
                    When.SELECTION,
                    in_text=True,
                ),
            ),
            (
                ActionSpec(
                    "keep",
                    QT_TRANSLATE_NOOP("Actions", "&Keep the Flag"),
                    "K",
                    When.FINDING,
                    in_text=True,
                ),
                ActionSpec(
                    "dismiss",
                    QT_TRANSLATE_NOOP("Actions", "&Dismiss the Flag…"),
                    "D",
                    When.FINDING,
                    in_text=True,
                ),
            ),
            (
                ActionSpec(
                    "mark-read",
                    QT_TRANSLATE_NOOP("Actions", "Clause: &Read"),
                    "R",
                    When.CLAUSE,
                    in_text=True,
                ),
                ActionSpec(
                    "mark-no-issue",
                    QT_TRANSLATE_NOOP("Actions", "Clause: N&o Issue"),
                    "O",
                    When.CLAUSE,
                    in_text=True,
                ),
                ActionSpec(
                    "mark-issue",
                    QT_TRANSLATE_NOOP("Actions", "Clause: &Issue"),
                    "I",
                    When.CLAUSE,
                    in_text=True,
                ),
                ActionSpec(
                    "mark-escalated",
                    QT_TRANSLATE_NOOP("Actions", "Clause: &Escalated"),
                    "E",
                    When.CLAUSE,
                    in_text=True,
                ),
                ActionSpec(
                    "mark-unread",
                    QT_TRANSLATE_NOOP("Actions", "Clause: Un&read"),
                    "U",
                    When.CLAUSE,
                    in_text=True,
                ),
            ),
        ),
    ),
    MenuSpec(
        QT_TRANSLATE_NOOP("Actions", "&Help"),
        (
            (
                ActionSpec("shortcuts", QT_TRANSLATE_NOOP("Actions", "&Keyboard Shortcuts"), "F1"),
                ActionSpec("about", QT_TRANSLATE_NOOP("Actions", "&About tcreader")),
            ),
        ),
    ),
)


def translated(text: str) -> str:
    """A text of the table in the language of the window."""
    return QCoreApplication.translate(_CONTEXT, text)


def specs() -> Iterator[ActionSpec]:
    """All actions, in the order of the menus."""
    for menu in MENUS:
        for section in menu.sections:
            yield from (entry for entry in section if isinstance(entry, ActionSpec))


class Actions(QObject):
    """The `QAction`s of the table, each made once, for menus, buttons and keys alike."""

    def __init__(self, window: QWidget, text_area: QWidget) -> None:
        """Make the actions.

        Args:
            window: In which their keys count.
            text_area: In which the keys of the actions count that are ``in_text``.
        """
        super().__init__(window)
        self._specs = {spec.id: spec for spec in specs()}
        self._handlers: Mapping[str, Callable[[], None]] = {}
        self._actions = {spec.id: self._action(spec, window, text_area) for spec in specs()}
        self.submenus: dict[str, QMenu] = {}

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def handle(self, handlers: Mapping[str, Callable[[], None]]) -> None:
        """Say what each action does, under its id."""
        self._handlers = handlers

    def allow(self, facts: frozenset[When]) -> None:
        """Enable the actions whose condition holds."""
        for spec in self._specs.values():
            self._actions[spec.id].setEnabled(spec.when is When.ALWAYS or spec.when in facts)

    def name_history(self, undo: str, redo: str) -> None:
        """Name what would be undone and done again."""
        for action_id, name in (("undo", undo), ("redo", redo)):
            text = translated(self._specs[action_id].text)
            self._actions[action_id].setText(f"{text}: {name}" if name else text)

    def fill(self, bar: QMenuBar) -> None:
        """Put the menus into a menu bar."""
        for menu_spec in MENUS:
            menu = bar.addMenu(translated(menu_spec.text))
            for index, section in enumerate(menu_spec.sections):
                if index:
                    menu.addSeparator()
                for entry in section:
                    if isinstance(entry, SubmenuSpec):
                        self.submenus[entry.id] = menu.addMenu(translated(entry.text))
                    else:
                        menu.addAction(self._actions[entry.id])

    def _action(self, spec: ActionSpec, window: QWidget, text_area: QWidget) -> QAction:
        action = QAction(translated(spec.text), self)
        action.setObjectName(spec.id)
        action.setCheckable(spec.is_switch)
        action.setShortcuts([QKeySequence(key) for key in spec.keys.split(";") if key])
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
