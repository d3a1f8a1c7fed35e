"""Sentences inside a clause: where they end, and where they only seem to."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcreader.agreement import Span
from tcreader.agreement.sentences import sentences


def split(text):
    return [span.of(text) for span in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲方付款。乙方发货。", ["甲方付款。", "乙方发货。"]),
        ("他说：“可以。”随后签字。", ["他说：“可以。”", "随后签字。"]),
        ("应提交：名称；地址；电话。逾期不候", ["应提交：名称；地址；电话。", "逾期不候"]),
        ("费率为0.5%。按日计算。", ["费率为0.5%。", "按日计算。"]),
        ("（详见附件。）另行通知。", ["（详见附件。）", "另行通知。"]),
        (
            "Pay on time. We may charge 1.5% a month.",
            ["Pay on time.", "We may charge 1.5% a month."],
        ),
        (
            "Acme Inc. is the seller. See No. 5 below.",
            ["Acme Inc. is the seller.", "See No. 5 below."],
        ),
        (
            "Fees, e.g. for storage, are due. Pay them!",
            ["Fees, e.g. for storage, are due.", "Pay them!"],
        ),
        ("3.2. You agree. (No refunds.) Thanks", ["3.2. You agree.", "(No refunds.)", "Thanks"]),
        ("Is it free? Yes.", ["Is it free?", "Yes."]),
        ("first line\nsecond line", ["first line", "second line"]),
        ("See https://a.example/b?c=d.e for more.", ["See https://a.example/b?c=d.e for more."]),
        ("   \n  ", []),
    ],
)
def test_sentences_end_where_a_reader_would_pause(text, expected):
    assert split(text) == expected


def test_only_the_span_is_read():
    text = "一。二。三。"
    assert [span.of(text) for span in sentences(text, Span(2, 4))] == ["二。"]


@given(st.text(alphabet="甲乙。！；，ab. A?\n”）1", max_size=60))
def test_no_letter_is_lost_and_order_is_kept(text):
    spans = sentences(text, Span(0, len(text)))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    assert all(one.end <= other.start for one, other in pairwise(spans))
