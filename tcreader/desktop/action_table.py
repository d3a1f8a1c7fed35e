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
    """A menu: sections between separating lines, and menus in it that are known beforehand."""

    text: str
    sections: tuple[tuple[ActionSpec | SubmenuSpec | MenuSpec, ...], ...]

    @property
    def entries(self) -> Iterator[ActionSpec | SubmenuSpec | MenuSpec]:
        """What is in the menu, in order."""
        for section in self.sections:
            yield from section

    @property
    def actions(self) -> Iterator[ActionSpec]:
        """The actions in the menu and in the menus in it, in order."""
        for entry in self.entries:
            if isinstance(entry, MenuSpec):
                yield from entry.actions
            elif isinstance(entry, ActionSpec):
                yield entry


def without_letter(text: str) -> str:
    """A menu's text without the mark of its letter: ``&File``, or ``文件(&F)`` in Chinese."""
    return re.sub(r"\(&.\)", "", text).replace("&", "")


def _letter(name: str, text: str, key: str, when: When) -> ActionSpec:
    """An action under a plain letter or figure, which counts only in the text."""
    return ActionSpec(name, text, key, when, in_text=True)


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
                    ActionSpec(
                        "show-overview", self.tr("Show O&verview"), "Ctrl+Shift+O", When.OPEN
                    ),
                ),
                self._prominence(),
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

    def _prominence(self) -> tuple[ActionSpec, ...]:
        marks_only, drafter = self.tr("&Marks and Risks Only"), self.tr("Read for the &Drafter")
        return (
            ActionSpec("marks-only", marks_only, "Ctrl+Shift+M", When.OPEN, is_switch=True),
            ActionSpec("drafters-side", drafter, "Ctrl+Shift+D", When.OPEN, is_switch=True),
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
                    ActionSpec(
                        "next-mark", self.tr("Next Mark Not &Recognised"), "Ctrl+F8", When.OPEN
                    ),
                    ActionSpec(
                        "previous-mark",
                        self.tr("Previous Mark Not R&ecognised"),
                        "Ctrl+Shift+F8",
                        When.OPEN,
                    ),
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
                    MenuSpec(self.tr("&Highlight"), (self._highlighting(), self._resizing())),
                    _letter("note", self.tr("Write a &Note"), "N", When.WRITABLE),
                    _letter("flag", self.tr("&Flag These Words…"), "F", When.SELECTION),
                ),
                (
                    _letter("keep", self.tr("&Keep the Flag"), "K", When.FINDING),
                    _letter("dismiss", self.tr("&Dismiss the Flag…"), "D", When.FINDING),
                    _letter("category", self.tr("Change &Category…"), "C", When.FINDING),
                    _letter("severity", self.tr("Change &Severity…"), "S", When.FINDING),
                ),
                self._marking(),
                (
                    ActionSpec("parties", self.tr("Na&me the Parties…"), "", When.WRITABLE),
                    ActionSpec("rights", self.tr("Rights and Du&ties…"), "Ctrl+Shift+R", When.OPEN),
                ),
                self._rules(),
            ),
        )

    def _highlighting(self) -> tuple[ActionSpec, ...]:
        return (
            _letter("highlight-yellow", self.tr("Highlight &Yellow"), "1", When.SELECTION),
            _letter("highlight-green", self.tr("Highlight &Green"), "2", When.SELECTION),
            _letter("highlight-blue", self.tr("Highlight &Blue"), "3", When.SELECTION),
            _letter("highlight-pink", self.tr("Highlight &Pink"), "4", When.SELECTION),
            _letter("highlight-purple", self.tr("Highlight P&urple"), "5", When.SELECTION),
        )

    def _resizing(self) -> tuple[ActionSpec, ...]:
        end_later, end_earlier = self.tr("Highlight: End Later"), self.tr("Highlight: End Earlier")
        start_earlier = self.tr("Highlight: Start Earlier")
        start_later = self.tr("Highlight: Start Later")
        return (
            ActionSpec("end-later", end_later, "Alt+Shift+Right", When.HIGHLIGHT),
            ActionSpec("end-earlier", end_earlier, "Alt+Shift+Left", When.HIGHLIGHT),
            ActionSpec("start-earlier", start_earlier, "Alt+Shift+Up", When.HIGHLIGHT),
            ActionSpec("start-later", start_later, "Alt+Shift+Down", When.HIGHLIGHT),
        )

    def _marking(self) -> tuple[ActionSpec, ...]:
        read_on = self.tr("Clause: Read, On to Ne&xt Unread")
        return (
            _letter("mark-read-on", read_on, "M", When.CLAUSE),
            _letter("mark-read", self.tr("Clause: &Read"), "R", When.CLAUSE),
            _letter("mark-no-issue", self.tr("Clause: N&o Issue"), "O", When.CLAUSE),
            _letter("mark-issue", self.tr("Clause: &Issue"), "I", When.CLAUSE),
            _letter("mark-escalated", self.tr("Clause: &Escalated"), "E", When.CLAUSE),
            _letter("mark-unread", self.tr("Clause: Unre&ad"), "U", When.CLAUSE),
        )

    def _rules(self) -> tuple[ActionSpec, ...]:
        return (
            _letter("why", self.tr("&Why Flagged, or Why Not?"), "W", When.OPEN),
            ActionSpec("reload-rules", self.tr("Read Your Own Rules Again"), "Ctrl+F5"),
        )

    def _help(self) -> MenuSpec:
        return MenuSpec(
            self.tr("&Help"),
            (
                (
                    ActionSpec("shortcuts", self.tr("&Keyboard Shortcuts"), "F1"),
                    ActionSpec("manual", self.tr("&Manual"), "Shift+F1"),
                    ActionSpec("about", self.tr("&About tcreader")),
                ),
            ),
        )
