"""Writing an export: the writer's bytes, put in place all at once or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.annotations.store.places import Places
from tcreader.errors import ExportFailed
from tcreader.exports.formats import Profile, format_for
from tcreader.safe_files import write_safely

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from tcreader.exports.report import Report
    from tcreader.review import Review


def export(
    review: Review,
    path: Path,
    format: str | None = None,  # noqa: A002 - the command line's own word
    profile: Profile | str = Profile.FULL,
    language: str | None = None,
    now: datetime | None = None,
) -> Path:
    """Write a review to a file, and give the file's path.

    Args:
        review: What to write.
        path: The file to write; an old one is replaced only when the new one is complete.
        format: Id of a format; by default what the path's ending names.
        profile: For whom the file is.
        language: ``zh`` or ``en``; by default the agreement's.
        now: The date that the file carries; by default the present.

    Raises:
        ExportFailed: The format is unknown, the path is the agreement itself or its review, or
            the file can't be written.
    """
    from tcreader.exports.collecting import report_on

    chosen = format_for(path, format)
    _spare_the_source(review, path)
    report = report_on(review, Profile(profile), language, now)
    put(review, path, _writer(chosen.id)(report))
    return path


def put(review: Review, path: Path, data: bytes) -> None:
    """Write what was made of a review to a file, whole or not at all.

    Raises:
        ExportFailed: The path is the agreement itself or its review, or can't be written.
    """
    _spare_the_source(review, path)
    _write(path, data)


def _writer(format_id: str) -> Callable[[Report], bytes]:
    """The writer of a format; each is imported only when it is wanted."""
    if format_id == "docx":
        from tcreader.exports import word

        return word.write
    if format_id == "html":
        from tcreader.exports import html

        return html.write
    if format_id == "md":
        from tcreader.exports import markdown

        return markdown.write
    if format_id == "csv":
        from tcreader.exports import csv_list

        return csv_list.write
    from tcreader.exports import jsonld

    if format_id == "jsonld":
        return jsonld.write
    from tcreader.exports import notes_for_others

    return notes_for_others.WRITERS[format_id]


def _spare_the_source(review: Review, path: Path) -> None:
    """Refuse to write over the agreement or its review file."""
    source = review.agreement.source.path
    if source is None:
        return
    if path.resolve() in {source.resolve(), Places(source).beside.resolve()}:
        raise ExportFailed(
            "This is the agreement itself or its review, which an export must not replace.",
            reason="own-source",
            path=path,
            advice="Choose another file name.",
        )


def _write(path: Path, data: bytes) -> None:
    """Put the whole file in place, or leave what was there."""
    try:
        write_safely(path.resolve(), data)  # through a link, so that the link stays one
    except OSError as error:
        raise _failure(error, path) from error


def _failure(error: OSError, path: Path) -> ExportFailed:
    """The reviewer's view of why a file couldn't be written."""
    if not path.parent.is_dir():
        return ExportFailed(
            "The folder doesn't exist.",
            reason="no-folder",
            path=path,
            advice="Make it first, or choose another one.",
        )
    if path.is_dir():
        return ExportFailed(
            "This is a folder.", reason="folder", path=path, advice="Give a file name in it."
        )
    if isinstance(error, PermissionError):
        return ExportFailed(
            "You aren't allowed to write here, or another program has the file open.",
            reason="permission",
            path=path,
            advice="Close the file elsewhere, or choose another folder.",
        )
    return ExportFailed(
        f"The file couldn't be written ({error.strerror or error}).",
        reason="not-written",
        path=path,
        advice="Check the disk's free space, or choose another folder.",
    )
