"""The table of rights and duties as CSV."""

from __future__ import annotations

import csv
import io

from tcreader.exports.rights_table import write
from tcreader.flags import Parties, load_rules
from tcreader.flags.norms import norms_of
from tcreader.formats import read_bytes

WORDS = {
    "side": "主体",
    "modality": "类型",
    "clause": "条款",
    "path": "标题",
    "words": "原文",
    "preamble": "序言",
    "drafter": "起草方",
    "customer": "客户",
    "both": "双方",
    "may": "可以",
    "must": "应当",
    "must-not": "不得",
}


def test_a_row_for_each_norm():
    text = "1. 服务\n1.1 云舟可以调整价格。您不得转售。\n"
    agreement = read_bytes(text.encode(), "agreement.md")
    norms = norms_of(agreement, load_rules(("zh",), weighed=False), Parties(("云舟",), ("您",)))
    data = write(agreement, norms, WORDS)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert rows == [
        ["主体", "类型", "条款", "标题", "原文"],
        ["起草方", "可以", "1.1", "1. 服务", "云舟可以调整价格"],
        ["客户", "不得", "1.1", "1. 服务", "您不得转售"],
    ]


def test_what_stands_before_all_numbers_stands_in_the_preamble():
    text = "# 协议\n\n您应当付款。\n\n1. 服务\n"
    agreement = read_bytes(text.encode(), "agreement.md")
    norms = norms_of(agreement, load_rules(("zh",), weighed=False), Parties(("云舟",), ("您",)))
    rows = list(csv.reader(io.StringIO(write(agreement, norms, WORDS).decode("utf-8-sig"))))
    assert rows[1:] == [["客户", "应当", "序言", "", "您应当付款"]]


def test_no_cell_is_a_formula():
    text = "=1+1 您应当付款。\n"
    agreement = read_bytes(text.encode(), "agreement.txt")
    norms = norms_of(agreement, load_rules(("zh",), weighed=False), Parties(("云舟",), ("您",)))
    rows = list(csv.reader(io.StringIO(write(agreement, norms, WORDS).decode("utf-8-sig"))))
    assert all(not cell.startswith("=") for row in rows for cell in row)
