"""What a note's card carries while it is dragged onto a clause or into the text.

Whoever takes it asks `dragged_annotation`, and puts the note there with `Author.attach` or
`Author.attach_to_clause`.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData

ANNOTATION_MIME = "application/x-tcreader-annotation"


def annotation_data(annotation_id: str, words: str = "") -> QMimeData:
    """An annotation as what is dragged.

    Args:
        annotation_id: Which one.
        words: What another program gets that takes text.
    """
    data = QMimeData()
    data.setData(ANNOTATION_MIME, annotation_id.encode())
    if words:
        data.setText(words)
    return data


def dragged_annotation(data: QMimeData) -> str | None:
    """The id of the annotation that is dragged, or None where it is something else."""
    if not data.hasFormat(ANNOTATION_MIME):
        return None
    return bytes(data.data(ANNOTATION_MIME).data()).decode(errors="replace")
