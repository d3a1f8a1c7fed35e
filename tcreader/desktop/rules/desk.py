"""The desk where rules answer for what they found, and for what they left."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot

from tcreader.desktop.theme import load_theme
from tcreader.flags import CustomerKind, Parties

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from tcreader.agreement import Span
    from tcreader.desktop.preferences import Preferences
    from tcreader.desktop.reviewing import Reviewing
    from tcreader.desktop.rules.rule_page import RulePage
    from tcreader.desktop.session import Session
    from tcreader.desktop.tasks import Progress, TaskRunner
    from tcreader.desktop.theme import Theme
    from tcreader.flags import Rules
    from tcreader.flags.explaining import Account
    from tcreader.review import Review


class RuleDesk(QObject):
    """Opens the page of a rule, and the account of words in the text."""

    def __init__(
        self,
        session: Session,
        reviewing: Reviewing,
        preferences: Preferences,
        tasks: TaskRunner,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._reviewing, self._preferences = session, reviewing, preferences
        self._tasks, self._window = tasks, window
        self._theme = load_theme("light")
        preferences.changed.connect(self._on_preferences)

    @property
    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the actions do that are about rules."""
        return {"why": self._explain_here, "reload-rules": self._session.rules.reload}

    def set_theme(self, theme: Theme) -> None:
        """Show pages in a theme's colours from now on."""
        self._theme = theme

    def take_folder(self) -> None:
        """Look by the rules in the folder that the preferences name."""
        folder = self._preferences.settings.rules_folder
        self._session.rules.set_folder(Path(folder) if folder else None)

    @Slot(str)
    def show_rule_of_chosen(self, rule_id: str) -> None:
        """Show what a rule says, and why it flagged the chosen flag's sentence."""
        self.show_rule(rule_id, self._reviewing.finding)

    def show_rule(self, rule_id: str, finding_id: str | None = None) -> None:
        """Show what a rule says, and why it flagged a sentence.

        Args:
            rule_id: As a flag names it.
            finding_id: The flag that the reviewer asks about; the first of the rule if it is
                another rule's, or none.
        """
        review = self._session.review
        if review is None:
            return
        flags = [flag for flag in review.scan.flags if flag.rule == rule_id]
        flag = next((each for each in flags if each.id == finding_id), next(iter(flags), None))
        if flag is None:
            self._open_rule(review, rule_id, ())
        else:
            self._explain(review, flag.sentence, partial(self._open_rule, review, rule_id))

    def _explain_here(self) -> None:
        """Show which rules came near the sentences at hand, and what stopped them."""
        review, span = self._session.review, self._reviewing.span
        if review is not None and span is not None:
            self._explain(review, span, partial(self._open_account, review))

    def _explain(self, review: Review, span: Span, show: partial[None]) -> None:
        rules = self._session.rules.rules(review.agreement.source.languages)
        work = partial(_accounts, review, rules, span)
        self._tasks.start("explain", work, show, self._session.troubled.emit)

    def _open_rule(self, review: Review, rule_id: str, accounts: tuple[Account, ...]) -> None:
        html = self._page(review).of_rule(rule_id, accounts)
        self._open(self.tr("Rule"), html)

    def _open_account(self, review: Review, accounts: tuple[Account, ...]) -> None:
        html = self._page(review).of_sentences(accounts)
        self._open(self.tr("Why flagged, or why not"), html)

    def _open(self, title: str, html: str) -> None:
        from tcreader.desktop.page_dialog import PageDialog

        dialog = PageDialog(title, self._theme, self._window)
        dialog.browser.anchorClicked.connect(self._on_link)
        dialog.show_html(html)
        dialog.show()

    def _page(self, review: Review) -> RulePage:
        from tcreader.desktop.rules.rule_page import RulePage, Subject

        source = review.agreement.source
        rules = self._session.rules.rules(source.languages)
        subject = Subject(
            review.taxonomy,
            {rule.id: rule for book in rules.books.values() for rule in book.rules},
            review.agreement,
            CustomerKind(review.record.standpoint.customer),
            "zh" if source.language.startswith("zh") else "en",
        )
        return RulePage(subject, self)

    @Slot(object)
    def _on_preferences(self, changed: frozenset[str]) -> None:
        if "rules_folder" in changed:
            self.take_folder()

    @Slot(QUrl)
    def _on_link(self, address: QUrl) -> None:
        self.show_rule(address.path())


def _accounts(review: Review, rules: Rules, span: Span, progress: Progress) -> tuple[Account, ...]:
    """What rules made of the sentences at a span."""
    from tcreader.flags.explaining import explained

    standpoint = review.record.standpoint
    parties = Parties(standpoint.drafter, standpoint.counterparty)
    corrected = parties if parties.drafter or parties.counterparty else None
    _, accounts = explained(
        review.agreement,
        rules,
        CustomerKind(standpoint.customer),
        corrected,
        within=span,
        checkpoint=progress.step,
    )
    return accounts
