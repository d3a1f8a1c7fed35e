"""From a review to a report: what a profile lets out, in words of one language."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import tcreader
from tcreader.exports.audit_table import audit_rows
from tcreader.exports.flag_rows import decisions_going_out, flag_rows
from tcreader.exports.formats import Profile
from tcreader.exports.labels import language_for
from tcreader.exports.naming import Naming
from tcreader.exports.note_rows import note_rows, notes_going_out
from tcreader.exports.orphan_rows import orphan_rows
from tcreader.exports.report import DocumentRow, Facts, Report
from tcreader.review.auditing import reviewed_audit
from tcreader.review.documents import documents_to_fetch

if TYPE_CHECKING:
    from tcreader.flags import Audit
    from tcreader.review import Review


def report_on(
    review: Review, profile: Profile, language: str | None = None, now: datetime | None = None
) -> Report:
    """What an export of the review says, for one profile and in one language."""
    chosen = language or language_for(review.agreement.source.language)
    naming = Naming(review, chosen)
    is_internal, is_audit = profile is not Profile.COUNTERPARTY, profile is Profile.AUDIT
    orphans = orphan_rows(review, profile, naming)
    return Report(
        agreement=review.agreement,
        facts=_facts(review, _reviewers(review, profile), now or datetime.now(UTC)),
        profile=profile,
        language=chosen,
        labels=naming.labels,
        classes={key: names[chosen] for key, names in review.taxonomy.classes.items()},
        flags=flag_rows(review, profile, naming),
        notes=note_rows(review, profile, naming),
        orphans=orphans,
        is_scanned=review.is_scanned,
        progress=review.progress if is_internal else None,
        audit=_audit(review, naming) if is_audit else None,
        audit_rows=audit_rows(review, naming) if is_audit else (),
        decisions=decisions_going_out(review, profile, orphans),
        hand_flags=review.record.hand_flags if is_internal else {},
        documents=_documents(review, naming) if is_internal else (),
    )


def _audit(review: Review, naming: Naming) -> Audit:
    """The audit with sections under the names that a reader gives them."""
    audit = reviewed_audit(review)
    named = ((naming.clause(section), share) for section, share in audit.loud_sections)
    return replace(audit, loud_sections=tuple(named))


def _documents(review: Review, naming: Naming) -> tuple[DocumentRow, ...]:
    """What the text refers to and nobody has at hand."""
    outline, rows = review.agreement.outline, []
    for one in documents_to_fetch(review):
        clauses = filter(None, (outline.at(place.start) for place in one.places))
        labels = dict.fromkeys(naming.clause(clause.id) for clause in clauses)
        rows.append(DocumentRow(" ".join(one.name.split()), tuple(labels)))
    return tuple(rows)


def _facts(review: Review, reviewers: int, now: datetime) -> Facts:
    """What the export says about itself."""
    source = review.agreement.source
    return Facts(
        title=review.agreement.title or (source.path.stem if source.path else ""),
        file_name=source.path.name if source.path else "",
        sha256=source.sha256,
        exported=now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        reviewers=reviewers,
        generator=f"tcreader {tcreader.__version__}",
    )


def _reviewers(review: Review, profile: Profile) -> int:
    """How many people left a mark that may go out."""
    record = review.record
    replies = record.replies.values() if profile is not Profile.COUNTERPARTY else ()
    entries = (
        *notes_going_out(review, profile),
        *replies,
        *record.decisions.values(),
        *record.hand_flags.values(),
    )
    return len({entry.creator.id for entry in entries if entry.creator})
