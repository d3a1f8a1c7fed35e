import dataclasses
from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from tcreader.annotations import ReadingState
from tcreader.desktop.signs import paint_dispute, paint_reading, paint_severity, severity_icon
from tcreader.desktop.theme import load_theme
from tcreader.flags import Severity


@pytest.fixture
def grey(qapp):  # noqa: ARG001 - painting needs an application
    """A theme in which all colours of signs are the same."""
    same = dict.fromkeys(("high", "medium", "low", "good", "muted", "line", "accent"), "#444444")
    return dataclasses.replace(load_theme("light"), **same)


def _painted(paint):
    image = QImage(QSize(20, 20), QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint(painter, QPointF(10, 10))
    painter.end()
    return image


def test_severities_differ_without_their_colour(grey):
    images = [
        _painted(lambda painter, at, level=level: paint_severity(painter, at, level, grey))
        for level in Severity
    ]
    assert all(one != other for one, other in combinations(images, 2))


def test_reading_states_differ_without_their_colour(grey):
    images = [
        _painted(lambda painter, at, state=state: paint_reading(painter, at, state, grey))
        for state in ReadingState
    ]
    half = _painted(
        lambda painter, at: paint_reading(painter, at, ReadingState.READ, grey, partly=True)
    )
    changed = _painted(
        lambda painter, at: paint_reading(painter, at, ReadingState.UNREAD, grey, changed=True)
    )
    assert all(one != other for one, other in combinations([*images, half, changed], 2))


@pytest.mark.parametrize("state", ReadingState)
def test_an_issue_is_seen_while_some_of_the_branch_is_unread(grey, state):
    whole, half = (
        _painted(lambda painter, at, partly=partly: paint_reading(
            painter, at, state, grey, partly=partly
        ))
        for partly in (False, True)
    )  # fmt: skip
    is_grave = state in (ReadingState.ISSUE, ReadingState.ESCALATED)
    assert (whole == half) is is_grave


def test_a_dispute_is_no_severity(grey):
    dispute = _painted(lambda painter, at: paint_dispute(painter, at, grey))
    for level in Severity:
        assert dispute != _painted(
            lambda painter, at, level=level: paint_severity(painter, at, level, grey)
        )


def test_an_icon_is_painted_for_menus(grey):
    assert not severity_icon(Severity.HIGH, grey).isNull()
