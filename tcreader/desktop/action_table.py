"""Everything that menus and keys can do, as one table.

A row names an action; what it does is given by the window under the same id.
"""

from __future__ import annotations

import enum
import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Iterator


class When(enum.Enum):
    """What must hold for an action to be possible."""

    ALWAYS = enum.auto()
    OPEN = enum.auto()  # an agreement is shown
    WRITABLE = enum.auto()  # and its review may be changed
    SELECTION = enum.auto()  # and words are selected
    CLAUSE = enum.auto()  # and the reader is in a clause
    FINDING = enum.auto()  # and a flag is chosen
    HIGHLIGHT = enum.auto()  # and a highlight is chosen in the text
    UNDO = enum.auto()
    REDO = enum.auto()
    BACK = enum.auto()
    FORWARD = enum.auto()


class ActionSpec(NamedTuple):
    """One thing to do.

    Attributes:
        id: By which the window says what it does.
        text: In the user's language, with an ampersand before its letter in the menu.
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


class SubmenuSpec(NamedTuple):
    """A menu in a menu, which the window fills when it is shown."""

    id: str
    text: str


class MenuSpec(NamedTuple):
    """A menu: sections between separating lines."""

    text: str
    sections: tuple[tuple[ActionSpec | SubmenuSpec, ...], ...]

    @property
    def entries(self) -> Iterator[ActionSpec | SubmenuSpec]:
        """What is in the menu, in order."""
        for section in self.sections:
            yield from section

    @property
    def actions(self) -> Iterator[ActionSpec]:
        """The actions in the menu, in order."""
        yield from (entry for entry in self.entries if isinstance(entry, ActionSpec))


def without_letter(text: str) -> str:
    """A menu's text without the mark of its letter: ``&File``, or ``文件(&F)`` in Chinese."""
    return re.sub(r"\(&.\)", "", text).replace("&", "")


class ActionTable(QObject):
    """The table in the language that is spoken when it is read."""

    def menus(self) -> tuple[MenuSpec, ...]:
        """The menus from left to right."""
        return (self._file(), self._edit(), self._view(), self._go(), self._review(), self._help())

    def _file(self) -> MenuSpec:
        return MenuSpec(
            self.tr("&File"),
            (
                (
                    ActionSpec("open", self.tr("&Open…"), "Ctrl+O"),
                    SubmenuSpec("recent", self.tr("Open &Recent")),
                    SubmenuSpec("samples", self.tr("Open &Sample")),
                ),
                (
                    ActionSpec(
                        "import", self.tr("&Import Reviews…"), "Ctrl+Shift+I", When.WRITABLE
                    ),
                    ActionSpec("export", self.tr("&Export…"), "Ctrl+E", When.OPEN),
                ),
                (
                    ActionSpec("preferences", self.tr("&Preferences…"), "Ctrl+,"),
                    ActionSpec("close", self.tr("&Close"), "Ctrl+W", When.OPEN),
                    ActionSpec("quit", self.tr("&Quit"), "Ctrl+Q"),
                ),
            ),
        )

    def _edit(self) -> MenuSpec:
        return MenuSpec(
            self.tr("&Edit"),
            (
                (
                    ActionSpec("undo", self.tr("&Undo"), "Ctrl+Z", When.UNDO),
                    ActionSpec("redo", self.tr("&Redo"), "Ctrl+Shift+Z;Ctrl+Y", When.REDO),
                ),
                (ActionSpec("copy", self.tr("&Copy"), "Ctrl+C", When.OPEN),),
                (
                    ActionSpec("find", self.tr("&Find"), "Ctrl+F", When.OPEN),
                    ActionSpec("find-next", self.tr("Next Hit"), "F3", When.OPEN),
                    ActionSpec("find-previous", self.tr("Previous Hit"), "Shift+F3", When.OPEN),
                ),
            ),
        )

    def _view(self) -> MenuSpec:
        return MenuSpec(
            self.tr("&View"),
            (
                (
                    ActionSpec(
                        "outline", self.tr("&Clause Tree"), "Ctrl+1", When.OPEN, is_switch=True
                    ),
                    ActionSpec(
                        "panel", self.tr("Flags and &Notes"), "Ctrl+2", When.OPEN, is_switch=True
                    ),
                    ActionSpec("show-flags", self.tr("Show &Flags"), "Ctrl+Shift+F", When.OPEN),
                    ActionSpec("show-notes", self.tr("Show N&otes"), "Ctrl+Shift+N", When.OPEN),
                ),
                (
                    ActionSpec("zoom-in", self.tr("&Larger Text"), "Ctrl++;Ctrl+="),
                    ActionSpec("zoom-out", self.tr("&Smaller Text"), "Ctrl+-"),
                    ActionSpec("zoom-reset", self.tr("&Usual Size"), "Ctrl+0"),
                ),
                (
                    SubmenuSpec("theme", self.tr("&Theme")),
                    SubmenuSpec("language", self.tr("L&anguage")),
                    ActionSpec("full-screen", self.tr("Full Scr&een"), "F11", is_switch=True),
                ),
            ),
        )

    def _go(self) -> MenuSpec:
        return MenuSpec(
            self.tr("&Go"),
            (
                (
                    ActionSpec("back", self.tr("&Back"), "Alt+Left", When.BACK),
                    ActionSpec("forward", self.tr("&Forward"), "Alt+Right", When.FORWARD),
                ),
                (
                    ActionSpec("next-clause", self.tr("&Next Clause"), "Alt+Down", When.OPEN),
                    ActionSpec("previous-clause", self.tr("&Previous Clause"), "Alt+Up", When.OPEN),
                    ActionSpec("next-unread", self.tr("Next &Unread"), "F9", When.OPEN),
                    ActionSpec(
                        "previous-unread", self.tr("Previous Unrea&d"), "Shift+F9", When.OPEN
                    ),
                ),
                (
                    ActionSpec("next-flag", self.tr("Next F&lag"), "F8", When.OPEN),
                    ActionSpec("previous-flag", self.tr("Previous Fla&g"), "Shift+F8", When.OPEN),
                    ActionSpec("next-note", self.tr("Next N&ote"), "F7", When.OPEN),
                    ActionSpec("previous-note", self.tr("Previous No&te"), "Shift+F7", When.OPEN),
                    ActionSpec(
                        "next-doubtful", self.tr("Next Note to &Check"), "Ctrl+F7", When.OPEN
                    ),
                    ActionSpec(
                        "previous-doubtful",
                        self.tr("Previous Note to C&heck"),
                        "Ctrl+Shift+F7",
                        When.OPEN,
                    ),
                ),
            ),
        )

    def _review(self) -> MenuSpec:
        return MenuSpec(
            self.tr("&Review"),
            (
                (
                    ActionSpec(
                        "highlight-yellow",
                        self.tr("Highlight &Yellow"),
                        "1",
                        When.SELECTION,
                        in_text=True,
                    ),
                    ActionSpec(
                        "highlight-green",
                        self.tr("Highlight &Green"),
                        "2",
                        When.SELECTION,
                        in_text=True,
                    ),
                    ActionSpec(
                        "highlight-blue",
                        self.tr("Highlight &Blue"),
                        "3",
                        When.SELECTION,
                        in_text=True,
                    ),
                    ActionSpec(
                        "highlight-pink",
                        self.tr("Highlight &Pink"),
                        "4",
                        When.SELECTION,
                        in_text=True,
                    ),
                    ActionSpec(
                        "highlight-purple",
                        self.tr("Highlight P&urple"),
                        "5",
                        When.SELECTION,
                        in_text=True,
                    ),
                ),
                (
                    ActionSpec("note", self.tr("Write a &Note"), "N", When.WRITABLE, in_text=True),
                    ActionSpec(
                        "flag", self.tr("&Flag These Words…"), "F", When.SELECTION, in_text=True
                    ),
                ),
                (
                    ActionSpec("keep", self.tr("&Keep the Flag"), "K", When.FINDING, in_text=True),
                    ActionSpec(
                        "dismiss", self.tr("&Dismiss the Flag…"), "D", When.FINDING, in_text=True
                    ),
                ),
                (
                    ActionSpec(
                        "end-later",
                        self.tr("Highlight: End Later"),
                        "Alt+Shift+Right",
                        When.HIGHLIGHT,
                    ),
                    ActionSpec(
                        "end-earlier",
                        self.tr("Highlight: End Earlier"),
                        "Alt+Shift+Left",
                        When.HIGHLIGHT,
                    ),
                    ActionSpec(
                        "start-earlier",
                        self.tr("Highlight: Start Earlier"),
                        "Alt+Shift+Up",
                        When.HIGHLIGHT,
                    ),
                    ActionSpec(
                        "start-later",
                        self.tr("Highlight: Start Later"),
                        "Alt+Shift+Down",
                        When.HIGHLIGHT,
                    ),
                ),
                (
                    ActionSpec(
                        "mark-read-on",
                        self.tr("Clause: Read, On to Ne&xt Unread"),
                        "M",
                        When.CLAUSE,
                        in_text=True,
                    ),
                    ActionSpec(
                        "mark-read", self.tr("Clause: &Read"), "R", When.CLAUSE, in_text=True
                    ),
                    ActionSpec(
                        "mark-no-issue",
                        self.tr("Clause: N&o Issue"),
                        "O",
                        When.CLAUSE,
                        in_text=True,
                    ),
                    ActionSpec(
                        "mark-issue", self.tr("Clause: &Issue"), "I", When.CLAUSE, in_text=True
                    ),
                    ActionSpec(
                        "mark-escalated",
                        self.tr("Clause: &Escalated"),
                        "E",
                        When.CLAUSE,
                        in_text=True,
                    ),
                    ActionSpec(
                        "mark-unread", self.tr("Clause: Unre&ad"), "U", When.CLAUSE, in_text=True
                    ),
                ),
            ),
        )

    def _help(self) -> MenuSpec:
        return MenuSpec(
            self.tr("&Help"),
            (
                (
                    ActionSpec("shortcuts", self.tr("&Keyboard Shortcuts"), "F1"),
                    ActionSpec("about", self.tr("&About tcreader")),
                ),
            ),
        )
