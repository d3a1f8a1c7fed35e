"""An agreement with characters that UTF-16 takes two units for, and notes to exchange about it."""

from __future__ import annotations

import json

import pytest

from tcreader.annotations.interchange import read_foreign
from tcreader.annotations.interchange.notes import Outgoing, OutgoingNote

WIDE_TERMS = """𠮷云服务条款 😀
1. 服务 我们向您提供在线存储服务，𠮷云按本条款收取费用。
2. 费用 您应当在每月十日前支付上月费用 💰，逾期按日加收千分之一。
3. 免责 因网络故障造成的损失，服务商不承担赔偿责任 🙅。
4. Termination We may terminate these Terms at any time."""


@pytest.fixture(scope="session")
def wide_terms(agreement_of):
    """Each clause stands behind more characters of two units than the one before."""
    return agreement_of(WIDE_TERMS)


@pytest.fixture(scope="session")
def outgoing():
    """Makes what leaves: some annotations where their targets say, with their replies."""

    def make(agreement, annotations, replies=()):
        notes = []
        for one in annotations:
            clause = agreement.outline.at(one.target.span.start) if one.target.span else None
            answers = tuple(reply for reply in replies if reply.to == one.id)
            where = clause.id if clause else ""
            notes.append(OutgoingNote(one, one.target.span, where, False, answers))
        return Outgoing(agreement, "Terms", "tcreader 1", "2026-01-05T09:30:00Z", tuple(notes))

    return make


@pytest.fixture(scope="session")
def imported():
    """Reads a JSON value, or text, as a file of another program."""

    def read(value, agreement):
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        return read_foreign(text.encode("utf-8"), agreement)

    return read
