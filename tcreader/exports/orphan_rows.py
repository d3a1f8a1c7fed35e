"""What a reviewer left on words that are gone, as rows of an export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.annotations import FlagDecision, Verdict
from tcreader.exports.formats import Profile
from tcreader.exports.naming import name_of
from tcreader.exports.note_rows import thread_rows
from tcreader.exports.report import OrphanRow
from tcreader.exports.stances import choices, texts

if TYPE_CHECKING:
    from tcreader.annotations import Annotation, HandFlag
    from tcreader.exports.naming import Naming
    from tcreader.review import Review


def orphan_rows(review: Review, profile: Profile, naming: Naming) -> tuple[OrphanRow, ...]:
    """Notes, hand-made flags and decisions whose words are gone, for colleagues only.

    A note that was meant for the counterparty goes nowhere without the words it was about.
    """
    if profile is Profile.COUNTERPARTY:
        return ()
    rows = [_note(note, review, naming) for note in review.orphans]
    rows += [
        _flag("flag", flag, flag.category, naming)
        for flag in review.record.hand_flags.values()
        if review.placements[flag.id].span is None
    ]
    if review.is_scanned:  # before the scan every flag seems gone
        found = {flag.id for flag in review.scan.flags}
        rows += [
            _flag("decision", decision, decision.category or "", naming)
            for decision in review.record.decisions.values()
            if decision.flag not in found
        ]
    return tuple(rows)


def _note(note: Annotation, review: Review, naming: Naming) -> OrphanRow:
    kind = "note" if note.note else "highlight"
    date = note.modified or note.created
    thread = thread_rows(note, review)
    answers = [f"{one.head(naming.labels)}: {one.text}" for one in thread]
    text = "\n".join(filter(None, (note.note, *answers)))
    place = naming.lost_place(note.target)
    return OrphanRow(kind, place, text, name_of(note.creator), date, note, thread)


def _flag(kind: str, entry: HandFlag | FlagDecision, category: str, naming: Naming) -> OrphanRow:
    verdict, reason = (
        (entry.verdict, entry.reason) if isinstance(entry, FlagDecision) else (Verdict.KEPT, "")
    )
    labels = naming.labels
    words = [
        naming.category_name(category) if category else "",
        labels[verdict.value if verdict else "open"],
        reason,
        *choices(entry.stance, labels),
    ]
    head = labels["semicolon"].join(word for word in words if word)
    said = [labels["colon"].join(pair) for pair in texts(entry.stance, labels)]
    text = "\n".join([head, *said])
    place = naming.lost_place(entry.target)
    return OrphanRow(kind, place, text, name_of(entry.creator), entry.modified, entry)
