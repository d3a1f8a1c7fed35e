"""The chosen flag's card: quote, reasons, legal basis, and what can be done with it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tcreader.desktop.chips import KeyButton, SeveritySign, Tag, TagKind
from tcreader.desktop.flags.card_painter import LABEL_MOST, PROMINENCE_TAGS
from tcreader.desktop.flags.deeds import Deed
from tcreader.desktop.flags.opinions import Opinions
from tcreader.desktop.flow_layout import FlowLayout
from tcreader.desktop.headlines import headline
from tcreader.desktop.painted_text import one_line, quote_font, scaled, spaced_for, tabular
from tcreader.flags import CustomerKind

if TYPE_CHECKING:
    from tcreader.desktop.flags.arrangement import FlagRow
    from tcreader.desktop.flags.wording import Wording
    from tcreader.desktop.theme import Theme
    from tcreader.flags import Flag, LegalSource
    from tcreader.review import Review


class FlagCard(QFrame):
    """One finding, or a family of findings, with everything about it.

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
        *,
        shows_law: bool = False,
        is_open_family: bool = False,
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self._review, self._row, self._wording, self._theme = review, row, wording, theme
        self._is_open_family = is_open_family
        self._fold, self._law = QLabel(), QLabel()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 9, 11, 12)
        self._column.setSpacing(6)
        self._add_title()
        self._add_quote()
        if not row.is_family:
            self._add_reasons()
        self._add_basis(shows_law=shows_law)
        if not row.is_family:
            self._add_origin()
        self._add_verdict()
        self.opinions: Opinions | None = None
        if row.is_disputed and not row.is_family:
            self._add_opinions()
        self.buttons: dict[Deed, QPushButton] = {}
        self._add_buttons()
        self.setAccessibleName(wording.spoken(review, row.first))

    # What it says

    def _add_title(self) -> None:
        review, finding, wording = self._review, self._row.first, self._wording
        line = QHBoxLayout()
        line.setSpacing(8)
        name = QLabel(wording.category(review.taxonomy, finding.category))
        name.setFont(scaled(self.font(), 1, bold=True))
        name.setWordWrap(True)
        category = review.taxonomy.categories.get(finding.category)
        if category is not None:
            name.setToolTip(category.definitions.get(wording.language, ""))
        sign = SeveritySign(finding.severity, self._theme)
        sign.setToolTip(wording.severity(finding.severity))
        if self._row.is_family:
            tag = Tag(f"× {len(self._row.findings)}", TagKind.FILLED, self._theme)
        else:
            kind = PROMINENCE_TAGS[finding.prominence]
            tag = Tag(wording.prominence(finding.prominence), kind, self._theme)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(name, 1)
        line.addWidget(tag, 0, Qt.AlignmentFlag.AlignVCenter)
        label = wording.label(review, self._clause())
        if label:
            line.addWidget(self._label(label), 0, Qt.AlignmentFlag.AlignVCenter)
        self._column.addLayout(line)

    def _label(self, words: str) -> QLabel:
        """A clause's label, or as much of its title as leaves room for the category."""
        label = QLabel(self)
        label.setFont(tabular(self.font()))
        label.setStyleSheet(f"color: {self._theme.muted}")
        metrics = label.fontMetrics()
        label.setText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, LABEL_MOST))
        label.setToolTip(words if label.text() != words else "")
        return label

    def _clause(self) -> str:
        flag = self._row.first.flag
        if self._row.is_family and flag is not None and flag.inherited_from is not None:
            return flag.inherited_from
        return self._row.first.clause

    def _add_quote(self) -> None:
        text = self._review.agreement.text
        if self._row.is_family:
            clause = self._review.agreement.outline.by_id.get(self._clause())
            words = headline(clause, text) if clause else ""
            items = "\n".join(
                f"{self._wording.label(self._review, one.clause)}  {one_line(one.span.of(text))}"
                for one in self._row.findings
            )
            words = f"{words}\n{items}"
        else:
            words = self._row.first.span.of(text)
        lines = escape(words).replace("\n", "<br>").replace("\u2028", "<br>")
        quote = QLabel(f'<div style="line-height:118%">{lines}</div>')
        quote.setTextFormat(Qt.TextFormat.RichText)
        quote.setWordWrap(True)
        quote.setFont(spaced_for(quote_font(self.font()), words))
        quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        quote.setCursor(Qt.CursorShape.IBeamCursor)
        self._column.addWidget(quote)

    def _add_reasons(self) -> None:
        flag = self._row.first.flag
        if flag is None or not flag.reasons:
            return
        chips = QWidget()
        flow = FlowLayout(chips, gap=5)
        for key in flag.reasons:
            words = self._wording.reason(self._review.taxonomy, key)
            flow.addWidget(Tag(words, TagKind.FILLED, self._theme))
        self._column.addWidget(chips)

    def _sources(self) -> list[LegalSource]:
        """The legal sources that protect a customer like this one."""
        flag, category = self._row.first.flag, self._row.first.category
        customer = CustomerKind(self._review.record.standpoint.customer)
        taxonomy = self._review.taxonomy
        known = taxonomy.sources
        if flag is not None:
            keys = flag.basis
        elif category in taxonomy.categories:
            is_chinese = self._review.agreement.source.language.startswith("zh")
            keys = taxonomy.basis_of(category, customer, "zh" if is_chinese else "en")
        else:
            keys = ()
        return [known[key] for key in keys if key in known and customer in known[key].customers]

    def _add_basis(self, *, shows_law: bool) -> None:
        """Name the legal sources, each with what it says in its tooltip, and all on demand."""
        sources = self._sources()
        if not sources:
            return
        strip = QWidget()
        flow = FlowLayout(strip, gap=3)
        flow.addWidget(_small(self.tr("Basis")))
        said = []
        for source in sources:
            paraphrase = escape(self._wording.paraphrase(source))
            said.append(f"<b>{escape(source.key)}</b> {paraphrase}")
            key = _small(f"·  {source.key}" if len(said) > 1 else f" {source.key}")
            key.setToolTip(said[-1])
            flow.addWidget(key)
        self._fold.setObjectName("small")
        self._fold.setTextFormat(Qt.TextFormat.RichText)
        self._fold.linkActivated.connect(self._toggle_law)
        flow.addWidget(self._fold)
        self._law.setText("<br>".join(said))
        self._law.setTextFormat(Qt.TextFormat.RichText)
        self._law.setObjectName("small")
        self._law.setWordWrap(True)
        self._show_law(shows=shows_law)
        self._column.addWidget(strip)
        self._column.addWidget(self._law)

    def _show_law(self, *, shows: bool) -> None:
        """Say what the sources say, or offer to."""
        words = self.tr("Less") if shows else self.tr("What it says")
        style = f"color:{self._theme.accent}; text-decoration:none"
        self._fold.setText(f'&nbsp;<a href="law" style="{style}">{escape(words)}</a>')
        self._law.setVisible(shows)

    @Slot()
    def _toggle_law(self) -> None:
        shows = self._law.isHidden()
        self._show_law(shows=shows)
        self.basis_toggled.emit(shows)
        self.resized.emit()

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
        signed = self._signature()
        label = QLabel("  ·  ".join(filter(None, (f"✓ {words}" if not reason else words, signed))))
        label.setWordWrap(True)
        label.setStyleSheet(f"color: {self._theme.muted if reason else self._theme.good}")
        self._column.addWidget(label)

    def _signature(self) -> str:
        """Who decided and when, of one finding."""
        decision = self._row.first.decision
        if decision is None or self._row.is_family:
            return ""
        name = self._wording.reviewer_name(decision.creator) if decision.creator else ""
        return "  ·  ".join(filter(None, (name, self._wording.day(decision.modified))))

    def _add_opinions(self) -> None:
        """What reviewers made of it, where they differ."""
        words = QLabel(self.tr("≠ Reviewers differ: take a side, or decide."))
        words.setWordWrap(True)
        words.setStyleSheet(f"color: {self._theme.medium}")
        self._column.addWidget(words)
        self.opinions = Opinions(self._review, self._row.first, self._wording, self._theme)
        self.opinions.side_taken.connect(self.side_taken)
        self._column.addWidget(self.opinions)

    # What can be done

    def _add_buttons(self) -> None:
        strip = QWidget()
        flow = FlowLayout(strip, gap=4)
        for deed, words, key in self._deeds():
            button = KeyButton(words, key, self._theme, primary=deed is Deed.KEEP)
            button.setProperty("deed", deed)
            button.clicked.connect(self._on_button)
            flow.addWidget(button)
            self.buttons[deed] = button
        self._column.addWidget(strip)

    def _deeds(self) -> list[tuple[Deed, str, str]]:
        row = self._row
        deeds = []
        if row.first.is_hand_made:
            deeds = [(Deed.REMOVE, self.tr("Remove"), "Del")]
        elif row.is_settled:
            deeds = [(Deed.REOPEN, self.tr("Reopen"), "R")]
        else:
            all_of_them = row.is_family
            keep = self.tr("Keep all") if all_of_them else self.tr("Keep")
            dismiss = self.tr("Dismiss all…") if all_of_them else self.tr("Dismiss…")
            deeds = [(Deed.KEEP, keep, "K"), (Deed.DISMISS, dismiss, "D")]
        if row.is_family:
            fold = self.tr("Fold") if self._is_open_family else self.tr("One by one")
            return [*deeds, (Deed.UNFOLD, fold, "")]
        return [*deeds, (Deed.NOTE, self.tr("Note"), "N"), (Deed.CHANGE, self.tr("Change…"), "")]

    @Slot()
    def _on_button(self) -> None:
        button = self.sender()
        if button is not None:
            self.wanted.emit(button.property("deed"))


def _small(words: str) -> QLabel:
    """Words that step back, and that no line break tears."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName("small")
    return label
