"""What a reviewer makes of flags, as changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tcreader.annotations import (
    NO_STANCE,
    FlagDecision,
    HandFlag,
    Part,
    Put,
    Stance,
    Together,
    Verdict,
    decision_id,
    words_target,
)
from tcreader.review.findings import decision_in_force
from tcreader.review.signing import Signer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tcreader.agreement import Span
    from tcreader.annotations import Change, Position, Priority, StanceText
    from tcreader.flags import Severity
    from tcreader.review.findings import Finding
    from tcreader.review.review import Review


@dataclass(frozen=True)
class Deciding(Signer):
    """Makes the changes that concern flags.

    A decision starts from the opinion that holds, whoever has it, and overrules every other
    reviewer's that can be seen.
    """

    def keep(self, review: Review, finding_ids: Iterable[str]) -> Together:
        """Keep flags: they are the reviewer's own opinion now."""
        return self._settle(review, finding_ids, Verdict.KEPT)

    def dismiss(self, review: Review, finding_ids: Iterable[str], reason: str) -> Together:
        """Dismiss flags, saying why; a flag set by hand is removed."""
        return self._settle(review, finding_ids, Verdict.DISMISSED, reason)

    def reopen(self, review: Review, finding_ids: Iterable[str]) -> Together:
        """Take verdicts and positions back; another category or severity and all texts stay."""
        return self._settle(review, finding_ids, None)

    def side_with(self, review: Review, finding_id: str, decision: FlagDecision) -> Change:
        """Settle a dispute by taking one of the reviewers' decisions as one's own."""
        ours = self._decision(review, review.finding(finding_id))
        return self._decided(
            review,
            ours._replace(
                verdict=decision.verdict,
                reason=decision.reason,
                category=decision.category,
                severity=decision.severity,
                stance=decision.stance,
            ),
        )

    def recategorise(self, review: Review, finding_id: str, category: str) -> Change:
        """Give a flag another category; the rules' own one takes the change back."""
        finding = review.finding(finding_id)
        if finding.flag is None:
            return self._reflagged(review.record.hand_flags[finding_id]._replace(category=category))
        own = finding.flag.category
        decision = self._decision(review, finding)
        changed = decision._replace(category=None if category == own else category)
        return self._decided(review, changed)

    def regrade(self, review: Review, finding_id: str, severity: Severity) -> Change:
        """Give a flag another severity; the rules' own one takes the change back."""
        finding = review.finding(finding_id)
        if finding.flag is None:
            flag = review.record.hand_flags[finding_id]
            return self._reflagged(flag._replace(severity=severity.id))
        own = finding.flag.severity
        decision = self._decision(review, finding)
        changed = decision._replace(severity=None if severity == own else severity.id)
        return self._decided(review, changed)

    def take_position(
        self, review: Review, finding_ids: Iterable[str], position: Position | None
    ) -> Together:
        """Say what is to be done about flags, which keeps them; None takes the position back."""
        changes: list[Change] = []
        for finding_id in dict.fromkeys(finding_ids):
            finding = review.finding(finding_id)
            stance = finding.stance._replace(position=position)
            verdict = finding.verdict if position is None else Verdict.KEPT
            changes.append(self._restanced(review, finding, stance, verdict))
        return Together(tuple(changes))

    def prioritise(
        self, review: Review, finding_ids: Iterable[str], priority: Priority | None
    ) -> Together:
        """Say how much a change of the flagged terms matters; None takes that back."""
        changes: list[Change] = []
        for finding_id in dict.fromkeys(finding_ids):
            finding = review.finding(finding_id)
            stance = finding.stance._replace(priority=priority)
            changes.append(self._restanced(review, finding, stance, finding.verdict))
        return Together(tuple(changes))

    def word(self, review: Review, finding_id: str, which: StanceText, words: str) -> Change:
        """Write one of the texts of a flag's stance."""
        finding = review.finding(finding_id)
        stance = finding.stance.with_text(which, words)
        return self._restanced(review, finding, stance, finding.verdict)

    def flag(self, review: Review, span: Span, category: str, severity: Severity) -> Put:
        """Flag words that the rules passed over."""
        now = self.time()
        flag = HandFlag(
            id=self.new_id(),
            target=words_target(review.agreement, span),
            category=category,
            severity=severity.id,
            creator=self.reviewer,
            created=now,
            modified=now,
        )
        return Put(Part.HAND_FLAGS, flag.id, flag)

    def remove_flag(self, review: Review, finding_id: str) -> Together:
        """Remove a flag that was set by hand."""
        del review
        return self.removal(Part.HAND_FLAGS, [finding_id])

    # The parts of the above

    def _reflagged(self, flag: HandFlag) -> Put:
        editor = self.editor_of(flag.creator)
        return Put(Part.HAND_FLAGS, flag.id, flag._replace(modified=self.time(), editor=editor))

    def _restanced(
        self, review: Review, finding: Finding, stance: Stance, verdict: Verdict | None
    ) -> Change:
        """A flag with another stance; one set by hand has it in itself, and is always kept."""
        if finding.is_hand_made:
            flag = review.record.hand_flags[finding.id]
            return self._reflagged(flag._replace(stance=stance))
        decision = self._decision(review, finding)
        reason = decision.reason if verdict is Verdict.DISMISSED else ""
        changed = decision._replace(verdict=verdict, reason=reason, stance=stance)
        return self._decided(review, changed)

    def _settle(
        self,
        review: Review,
        finding_ids: Iterable[str],
        verdict: Verdict | None,
        reason: str = "",
    ) -> Together:
        changes: list[Change] = []
        for finding_id in dict.fromkeys(finding_ids):
            finding = review.finding(finding_id)
            if not finding.is_hand_made:
                decision = self._decision(review, finding)
                settled = decision._replace(verdict=verdict, reason=reason)
                if verdict is not Verdict.KEPT:  # only what is kept calls for something
                    settled = settled._replace(stance=decision.stance._replace(position=None))
                changes.append(self._decided(review, settled))
            elif verdict is Verdict.DISMISSED:
                changes.append(self.remove_flag(review, finding_id))
        return Together(tuple(changes))

    def _decision(self, review: Review, finding: Finding) -> FlagDecision:
        """One's own decision, saying what holds now and overruling what others said."""
        own = decision_id(finding.id, self.reviewer)
        holds = decision_in_force(finding.decisions)
        known = review.record.decisions.get(own)
        decision = FlagDecision(
            id=own,
            flag=finding.id,
            target=known.target if known else words_target(review.agreement, finding.span),
            verdict=holds.verdict if holds else None,
            reason=holds.reason if holds else "",
            category=holds.category if holds else None,
            severity=holds.severity if holds else None,
            stance=holds.stance if holds else NO_STANCE,
            found=finding.flag.category if finding.flag else "",
            settles=tuple(one.id for one in finding.decisions if one.id != own),
        )
        return decision._replace(unknown=known.unknown) if known else decision

    def _decided(self, review: Review, decision: FlagDecision) -> Change:
        """The decision, signed; one that says nothing, against nobody, is taken out."""
        ours = decision.verdict, decision.category, decision.severity
        says_something = any(ours) or decision.stance != NO_STANCE
        if not (says_something or decision.settles or decision.unknown):
            return self.removal(Part.DECISIONS, [decision.id])
        signed = decision._replace(creator=self.reviewer, modified=self.time())
        put = Put(Part.DECISIONS, decision.id, signed)
        if decision.id not in review.record.deleted:
            return put
        return Together((Put(Part.DELETED, decision.id, None), put))
