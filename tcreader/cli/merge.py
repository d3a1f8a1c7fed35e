"""``tcreader merge``: other reviewers' files, brought into an agreement's review."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tcreader.annotations import Part
from tcreader.cli.opening import open_with_file
from tcreader.cli.printing import counted, fitted, one_line, print_columns, print_json
from tcreader.review import Identity
from tcreader.review.incoming import Kinship, read_incoming
from tcreader.review.merging import merge as merge_reviews

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tcreader.annotations import FlagDecision
    from tcreader.cli.shapes import Json
    from tcreader.review import Finding, Review
    from tcreader.review.incoming import Incoming
    from tcreader.review.kappa import Accord
    from tcreader.review.merging import MergeReport

_QUOTE = 48  # columns that a quote takes at most
_KINDS = {
    Part.ANNOTATIONS: ("note", "notes"),
    Part.REPLIES: ("reply", "replies"),
    Part.DECISIONS: ("decision", "decisions"),
    Part.HAND_FLAGS: ("flag", "flags"),
    Part.READING: ("clause marked", "clauses marked"),
}
_KINSHIPS = {
    Kinship.SAME: "of this text",
    Kinship.OTHER_VERSION: "of another version of the agreement",
    Kinship.UNKNOWN: "of a text that it doesn't name",
    Kinship.STRANGER: "of another agreement",
}


@click.command(short_help="Bring other reviewers' files into a review.")
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("reviews", metavar="REVIEW…", type=click.Path(path_type=Path), nargs=-1)
@click.option("--force", is_flag=True, help="Take a REVIEW that is of another agreement too.")
@click.option("--json", "as_json", is_flag=True, help="Print what was done as JSON.")
def merge(file: Path, reviews: tuple[Path, ...], *, force: bool, as_json: bool) -> None:
    """Merge other reviewers' files into the review of an agreement.

    REVIEW is a review file (….review.json), or annotations as W3C JSON-LD, as Hypothesis's
    export or as a Readium AnnotationSet. Of two versions of a note the newer stands, and the
    other is kept as a reply; what was deleted stays deleted; decisions stand side by side.
    """
    if not reviews:
        raise click.UsageError("Give at least one REVIEW to merge.")
    review, review_file = open_with_file(file)
    if review_file.read_only:
        raise review_file.notices[0]
    others = [read_incoming(path, review.agreement, is_forced=force) for path in reviews]
    review_file.hold(Identity().reviewer.name)
    try:
        done = merge_reviews(review, others)
        if not done.report.changes_nothing:
            review_file.save(done.review.record, review.agreement)
    finally:
        review_file.release()
    if as_json:
        print_json(_shape(done.report, done.review, review_file.path))
    else:
        _print(done.report, done.review, review_file.path)


# For people


def _print(report: MergeReport, review: Review, path: Path) -> None:
    for incoming in report.incoming:
        click.echo(one_line(_origin(incoming)))
    if report.changes_nothing:
        click.echo("Everything in it had been merged before; nothing was changed.")
    else:
        for line in _done(report):
            click.echo(line)
    if report.disputed:
        click.echo("\nReviewers differ on these flags; settle them in the window:")
        print_columns(_dispute(review, review.finding(key)) for key in report.disputed)
    if report.accords:
        click.echo("\nAgreement on flags that both judged (Cohen's kappa):")
        print_columns(_accord(accord, review) for accord in report.accords)
    if not report.changes_nothing:
        click.echo(f"\nSaved to {path}")


def _origin(incoming: Incoming) -> str:
    passed = incoming.passed_over
    left_out = f"; {passed} of its items could not be read" if passed else ""
    return f"{incoming.path}: {_KINSHIPS[incoming.kinship]}{left_out}."


def _done(report: MergeReport) -> Iterator[str]:
    """What was done, a line a kind of change."""
    for name in ("added", "changed", "deleted"):
        counts = [
            counted(len(getattr(tally, name)), *_KINDS[part])
            for part, tally in report.tallies.items()
            if getattr(tally, name)
        ]
        if counts:
            yield f"{name.capitalize()}: {', '.join(counts)}."
    if report.kept_as_replies:
        versions = counted(len(report.kept_as_replies), "older version", "older versions")
        yield f"Kept as replies: {versions} of other people."
    if report.orphaned:
        yield f"Without a place in this text: {len(report.orphaned)}."
    if report.standpoint_changed:
        yield "The review speaks for another side, or names the parties otherwise, than before."


def _dispute(review: Review, finding: Finding) -> tuple[str, ...]:
    quote = one_line(finding.span.of(review.agreement.text))
    opinions = "; ".join(_opinion(decision) for decision in finding.decisions)
    return one_line(finding.clause), finding.category, fitted(quote, _QUOTE), one_line(opinions)


def _opinion(decision: FlagDecision) -> str:
    who = decision.creator.name if decision.creator else "?"
    verdict = decision.verdict.value if decision.verdict else "open"
    position = decision.stance.position.value if decision.stance.position else None
    known = position, decision.category, decision.severity, decision.reason
    others = [part for part in known if part]
    return f"{who}: {verdict} ({', '.join(others)})" if others else f"{who}: {verdict}"


def _accord(accord: Accord, review: Review) -> tuple[str, ...]:
    names = f"{one_line(accord.first.name)} and {one_line(accord.second.name)}"
    kappa = "undefined" if accord.kappa is None else f"{accord.kappa:.2f}"
    same = f"same on {accord.same} of {accord.flags}"
    return names, review.taxonomy.class_name(accord.class_id, "en"), kappa, same


# For programs


def _shape(report: MergeReport, review: Review, path: Path) -> Json:
    return {
        "saved": None if report.changes_nothing else str(path),
        "merged": [
            {
                "path": str(incoming.path),
                "format": incoming.format,
                "text": incoming.kinship.value,
                "passed_over": incoming.passed_over,
            }
            for incoming in report.incoming
        ],
        **{name: _ids(report, name) for name in ("added", "changed", "deleted")},
        "kept_as_replies": list(report.kept_as_replies),
        "orphaned": list(report.orphaned),
        "standpoint_changed": report.standpoint_changed,
        "disputed": [_disputed_shape(review.finding(key)) for key in report.disputed],
        "agreement": [
            {
                "reviewers": [accord.first.name, accord.second.name],
                "class": accord.class_id,
                "flags": accord.flags,
                "same": accord.same,
                "kappa": None if accord.kappa is None else round(accord.kappa, 4),
            }
            for accord in report.accords
        ],
    }


def _ids(report: MergeReport, name: str) -> dict[str, list[str]]:
    return {part.value: list(getattr(tally, name)) for part, tally in report.tallies.items()}


def _disputed_shape(finding: Finding) -> Json:
    return {
        "flag": finding.id,
        "clause": finding.clause,
        "category": finding.category,
        "decisions": [
            {
                "reviewer": decision.creator.name if decision.creator else "",
                "verdict": decision.verdict.value if decision.verdict else None,
                "reason": decision.reason,
                "category": decision.category,
                "severity": decision.severity,
                "position": decision.stance.position.value if decision.stance.position else None,
                "modified": decision.modified,
            }
            for decision in finding.decisions
        ],
    }
