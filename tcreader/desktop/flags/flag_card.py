"""The chosen flag's card: what it says, and what is to be done about it."""

from __future__ import annotations

from html import escape
from textwrap import shorten
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from tcreader.desktop.cards.deed_button import DeedButton
from tcreader.desktop.chips import Tag, TagKind
from tcreader.desktop.flags.card_title import CardTitle
from tcreader.desktop.flags.deeds import DEED_NAMES, Deed
from tcreader.desktop.flags.family_lines import family_lines
from tcreader.desktop.flags.legal_basis import LegalBasis
from tcreader.desktop.flags.opinions import Opinions
from tcreader.desktop.flags.stance_editor import StanceEditor
from tcreader.desktop.flow_layout import FlowLayout
from tcreader.desktop.painted_text import quote_font
from tcreader.desktop.times import day
from tcreader.review.legal_basis import sources_of

if TYPE_CHECKING:
    from tcreader.annotations import FlagDecision
    from tcreader.desktop.flags.rows import FlagRow
    from tcreader.desktop.flags.wording import Wording
    from tcreader.desktop.theme import Theme
    from tcreader.flags import Flag
    from tcreader.review import Review

_PAD = 12  # pixels between the card's edge and its words
_WEIGHED = 30  # characters of the words that were weighed, so that their chip keeps to one line


class CardSetting(NamedTuple):
    """How a card is shown.

    Attributes:
        width: Of the card, in pixels.
        shows_law: Whether the law's paraphrases are unfolded.
        is_open_family: Whether the members of a family are shown too.
        can_change: Whether anything can be changed.
    """

    width: int
    shows_law: bool = False
    is_open_family: bool = False
    can_change: bool = True


class FlagCard(QFrame):
    """One finding, or a family of findings, with everything about it.

    Attributes:
        buttons: What can be done at a press.
        editor: What is to be done about the flag.
        opinions: What reviewers made of it, where they differ.

    Signals:
        wanted: What the reviewer wants to do.
        resized: Something was unfolded; the card wants another height.
        basis_toggled: Whether the paraphrases of the law are shown now.
        side_taken: The id of the reviewer's decision that shall hold.
        rule_wanted: The id of the rule that the reviewer wants explained.
    """

    wanted = Signal(Deed)
    resized = Signal()
    basis_toggled = Signal(bool)
    side_taken = Signal(str)
    rule_wanted = Signal(str)

    def __init__(
        self,
        review: Review,
        row: FlagRow,
        wording: Wording,
        theme: Theme,
        setting: CardSetting,
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self._review, self._row, self._wording, self._theme = review, row, wording, theme
        self._is_open_family = setting.is_open_family
        self._column = QVBoxLayout(self)
        # With the border, its words stand where they were painted before it was chosen.
        self._column.setContentsMargins(10, 8, 9, 11)
        self._column.setSpacing(6)
        self._column.addWidget(CardTitle(review, row, wording, theme, setting.width - 2 * _PAD))
        self._add_quote()
        if not row.is_family:
            self._add_reasons()
        self._add_basis(shows_law=setting.shows_law)
        if not row.is_family:
            self._add_origin()
        self._add_verdict()
        self._add_earlier()
        self.opinions: Opinions | None = None
        if row.is_disputed and not row.is_family:
            self._add_opinions()
        self.buttons: dict[Deed, DeedButton] = {}
        self._add_buttons()
        self.editor = StanceEditor(
            wording.stances, theme, has_texts=not row.is_family, can_change=setting.can_change
        )
        self._add_editor()
        self.setAccessibleName(wording.spoken(review, row.first))

    def show_row(self, row: FlagRow) -> bool:
        """Show what is to be done now, where nothing else changed; False where a new card must."""
        if row.without_stances() != self._row.without_stances():
            return False
        self._row = row
        self.editor.show_stance(row.stance)
        return True

    def anchor(self, deed: Deed) -> QWidget | None:
        """Under what a question about a deed belongs."""
        if deed is Deed.PRIORITY:
            priorities = self.editor.priorities
            return self.editor.positions if priorities.isHidden() else priorities
        is_change = deed in (Deed.CATEGORY, Deed.SEVERITY)
        return self.buttons.get(Deed.CHANGE if is_change else deed)

    # What it says

    def _add_quote(self) -> None:
        row = self._row
        words = row.first.span.of(self._review.agreement.text)
        said = [escape(words)]
        if row.is_family:
            said = family_lines(self._review, row, self._wording, self._theme)
        lines = "<br>".join(said).replace("\n", "<br>").replace("\u2028", "<br>")
        quote = QLabel(f'<div style="line-height:118%">{lines}</div>')
        quote.setTextFormat(Qt.TextFormat.RichText)
        quote.setWordWrap(True)
        quote.setFont(quote_font(self.font(), words))
        quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        quote.setCursor(Qt.CursorShape.IBeamCursor)
        self._column.addWidget(quote)

    def _add_reasons(self) -> None:
        flag = self._row.first.flag
        if flag is None or not (flag.reasons or flag.words):
            return
        chips = QWidget()
        flow = FlowLayout(chips, gap=5)
        if flag.words:
            words = shorten(", ".join(flag.words), _WEIGHED, placeholder="…")
            found = self.tr("Found by weighing words: {words}").format(words=words)
            flow.addWidget(Tag(found, TagKind.FILLED, self._theme))
        for key in flag.reasons:
            words = self._wording.reason(self._review.taxonomy, key)
            flow.addWidget(Tag(words, TagKind.FILLED, self._theme))
        self._column.addWidget(chips)

    def _add_basis(self, *, shows_law: bool) -> None:
        sources = sources_of(self._review, self._row.first)
        if sources:
            basis = LegalBasis(sources, self._wording, self._theme, shows_law=shows_law)
            basis.toggled.connect(self.basis_toggled)
            basis.toggled.connect(self.resized)
            self._column.addWidget(basis)

    def _add_origin(self) -> None:
        """Where the flag comes from: the lead-in, the rule, or a person."""
        flag = self._row.first.flag
        lines = [self._origin(flag)]
        if flag is not None and flag.inherited_from is not None:
            label = self._wording.label(self._review, flag.inherited_from)
            lines.insert(0, escape(self.tr("Inherited from {label}").format(label=label)))
        note = QLabel("  ·  ".join(lines))
        note.setTextFormat(Qt.TextFormat.RichText)
        note.setObjectName("small")
        note.setWordWrap(True)
        note.setToolTip(self.tr("Why this rule flags it") if flag is not None else "")
        note.linkActivated.connect(self.rule_wanted)
        self._column.addWidget(note)

    def _origin(self, flag: Flag | None) -> str:
        """The rule, which leads to what it says; its name breaks where its parts end."""
        if flag is None:
            return escape(self.tr("Flagged by hand"))
        style = f"color:{self._theme.muted}; text-decoration:none"
        name = escape(flag.rule.replace("/", "/\u200b"))
        link = f'<a href="{escape(flag.rule)}" style="{style}">{name}</a>'
        return escape(self.tr("Rule {rule}")).format(rule=link)

    def _add_verdict(self) -> None:
        verdict = self._wording.verdict(self._row)
        if not verdict or self._row.first.is_hand_made:
            return
        reason = next((one.reason for one in self._row.findings if one.reason), "")
        words = self.tr("Dismissed: {reason}").format(reason=reason) if reason else verdict
        decision = self._row.first.decision
        signed = "" if self._row.is_family or decision is None else self._signature(decision)
        line = "  ·  ".join(filter(None, (f"✓ {words}" if not reason else words, signed)))
        self._add_line(line, self._theme.muted if reason else self._theme.good)

    def _signature(self, decision: FlagDecision) -> str:
        """Who decided and when."""
        name = self._wording.reviewer_name(decision.creator) if decision.creator else ""
        return "  ·  ".join(filter(None, (name, day(decision.modified))))

    def _add_earlier(self) -> None:
        """What was decided before the sentence was changed."""
        earlier = self._row.first.earlier
        if earlier is None or self._row.is_family:
            return
        said = ", ".join(self._wording.opinion(self._review, self._row.first, earlier))
        line = self.tr("The sentence has changed. Before: {decision}").format(decision=said)
        self._add_line(f"{line}  ·  {self._signature(earlier)}", self._theme.medium)

    def _add_line(self, words: str, color: str) -> None:
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setStyleSheet(f"color: {color}")
        self._column.addWidget(label)

    def _add_opinions(self) -> None:
        """What reviewers made of it, where they differ."""
        self._add_line(self.tr("≠ Reviewers differ: take a side, or decide."), self._theme.medium)
        self.opinions = Opinions(self._review, self._row.first, self._wording)
        self.opinions.side_taken.connect(self.side_taken)
        self._column.addWidget(self.opinions)

    # What can be done

    def _add_buttons(self) -> None:
        strip = QWidget()
        flow = FlowLayout(strip, gap=4)
        for deed, words in self._deeds():
            key = DEED_NAMES.get(deed, "")
            button = DeedButton(deed, words, key, self._theme, primary=deed is Deed.KEEP)
            button.wanted.connect(self.wanted)
            flow.addWidget(button)
            self.buttons[deed] = button
        change = self.buttons.get(Deed.CHANGE)
        if change is not None:
            keys = DEED_NAMES[Deed.CATEGORY], DEED_NAMES[Deed.SEVERITY]
            words = self.tr("Another category ({0}) or severity ({1})").format(*keys)
            change.setToolTip(words)
        self._column.addWidget(strip)

    def _deeds(self) -> list[tuple[Deed, str]]:
        row = self._row
        if row.first.is_hand_made:
            deeds = [(Deed.REMOVE, self.tr("Remove"))]
        elif row.is_settled:
            deeds = [(Deed.REOPEN, self.tr("Reopen"))]
        elif row.is_family and row.decided:
            rest = self.tr("Dismiss the rest…")
            deeds = [(Deed.KEEP, self.tr("Keep the rest")), (Deed.DISMISS, rest)]
        elif row.is_family:
            deeds = [(Deed.KEEP, self.tr("Keep all")), (Deed.DISMISS, self.tr("Dismiss all…"))]
        else:
            deeds = [(Deed.KEEP, self.tr("Keep")), (Deed.DISMISS, self.tr("Dismiss…"))]
        if row.is_family:
            fold = self.tr("Fold") if self._is_open_family else self.tr("One by one")
            return [*deeds, (Deed.UNFOLD, fold)]
        return [*deeds, (Deed.NOTE, self.tr("Note…")), (Deed.CHANGE, self.tr("Change…"))]

    def _add_editor(self) -> None:
        fold = QFrame()
        fold.setObjectName("fold")
        fold.setFixedHeight(1)
        self._column.addSpacing(2)
        self._column.addWidget(fold)
        self.editor.show_stance(self._row.stance)
        self.editor.resized.connect(self.resized)
        self._column.addWidget(self.editor)
        if not (self._row.is_family or self._row.is_disputed):
            for line in self._wording.other_words(self._row.first):
                self._add_line(line, self._theme.muted)
