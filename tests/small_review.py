"""A small review made by hand, on which tests of the review and of the window stand."""

from __future__ import annotations

import dataclasses

import pytest

from tcreader.agreement import (
    Agreement,
    Block,
    Clause,
    ClauseKind,
    Disorder,
    DisorderKind,
    Outline,
    Source,
    Span,
)
from tcreader.annotations import (
    EMPTY,
    FlagDecision,
    Reviewer,
    Verdict,
    decision_id,
    words_target,
)
from tcreader.flags import (
    Audit,
    Category,
    CustomerKind,
    Flag,
    LegalSource,
    Parties,
    Prominence,
    Reason,
    Scan,
    Severity,
    Taxonomy,
)
from tcreader.review import Review

ADA = Reviewer("urn:uuid:00000000-0000-4000-8000-000000000001", "Ada")
LI = Reviewer("urn:uuid:00000000-0000-4000-8000-000000000002", "Li Wei")

# id, parent, label, title, words
CLAUSES = [
    ("1", None, "1.", "Services", ""),
    ("1.1", "1", "1.1", "", "We provide the services as they are described on our pages."),
    ("1.2", "1", "1.2", "", "We may change prices at any time without notice to you."),
    ("2", None, "2.", "Use", ""),
    ("2.1", "2", "2.1", "", "You shall not do any of the following:"),
    ("2.1(a)", "2.1", "(a)", "", "copy the software;"),
    ("2.1(b)", "2.1", "(b)", "", "sell your account;"),
    ("2.1(c)", "2.1", "(c)", "", "probe our network."),
    ("2.2", "2", "2.2", "", "Your data is deleted thirty days after the term ends."),
    ("2.2~2", "2", "2.2", "", "The second clause of this number is a slip."),
    ("3", None, "Article 3", "Liability", ""),
    ("3.1", "3", "3.1", "", "We are not liable for any loss, whatever its cause."),
]

# clause, category, severity, reasons, prominence, basis, inherited from
FLAGS = [
    (
        "1.2",
        "unilateral-change",
        Severity.HIGH,
        ("no-notice",),
        Prominence.UNMARKED,
        ("Code 497",),
        None,
    ),
    ("2.1(a)", "use-restriction", Severity.LOW, (), Prominence.UNMARKED, (), "2.1"),
    ("2.1(b)", "use-restriction", Severity.LOW, (), Prominence.UNMARKED, (), "2.1"),
    ("2.1(c)", "use-restriction", Severity.LOW, (), Prominence.UNMARKED, (), "2.1"),
    ("2.2", "data-deletion", Severity.MEDIUM, ("notice",), Prominence.PART_MARKED, (), None),
    (
        "3.1",
        "liability-exclusion",
        Severity.HIGH,
        ("open-ended",),
        Prominence.MARKED,
        ("Code 497", "Consumer Act 26"),
        None,
    ),
]


def _outline_and_text(clauses):
    """The clauses one a line, and the outline that points at them."""
    text, own = "", {}
    for clause_id, _, label, title, words in clauses:
        line = " ".join(part for part in (label, title, words) if part)
        own[clause_id] = (Span(len(text), len(text) + len(line)), len(label))
        text += line + "\n"
    text = text[:-1]

    def end(clause_id):
        below = [entry[0] for entry in clauses if entry[1] == clause_id]
        return max([own[clause_id][0].end, *map(end, below)])

    built, depth = [], {None: 0}
    for clause_id, parent, label, title, words in clauses:
        span, width = own[clause_id]
        depth[clause_id] = depth[parent] + 1
        kind = ClauseKind.HEADING if title and not words else ClauseKind.CLAUSE
        built.append(
            Clause(
                id=clause_id,
                label=label,
                title=title,
                kind=kind,
                level=depth[clause_id],
                parent=parent,
                span=Span(span.start, end(clause_id)),
                own=(span,),
                label_span=Span(span.start, span.start + width),
            )
        )
    return text, tuple(built)


def _flag(outline, entry):
    clause_id, category, severity, reasons, prominence, basis, inherited_from = entry
    clause = outline[clause_id]
    words = Span(clause.label_span.end + 1, clause.own[0].end)
    return Flag(
        id=f"{clause_id}/{category}", clause=clause_id, category=category, severity=severity,
        span=words, sentence=words, rule=f"en/{category}/by-hand", reasons=reasons,
        prominence=prominence, basis=basis, inherited_from=inherited_from,
    )  # fmt: skip


@pytest.fixture
def small_taxonomy():
    names = {
        "unilateral-change": ("Unilateral change", "单方变更", "other"),
        "use-restriction": ("Restrictions of use", "使用限制", "restriction"),
        "data-deletion": ("Deletion of data", "数据删除", "restriction"),
        "liability-exclusion": ("Exclusion of liability", "责任免除", "waiver"),
    }
    everyone = frozenset(CustomerKind)
    sources = [
        LegalSource(
            "Code 497", {"en": "Unfair terms are void.", "zh": "不公平条款无效。"}, everyone
        ),
        LegalSource(
            "Consumer Act 26",
            {"en": "Consumers are protected.", "zh": "保护消费者。"},
            frozenset({CustomerKind.CONSUMER}),
        ),
    ]
    reasons = [
        ("no-notice", 1, "without notice"),
        ("notice", -1, "with notice"),
        ("open-ended", 1, "no limit"),
    ]
    return Taxonomy(
        classes={
            "waiver": {"en": "Waivers", "zh": "免责"},
            "restriction": {"en": "Restrictions", "zh": "限制"},
            "other": {"en": "Other interests", "zh": "其他权益"},
        },
        categories={
            key: Category(
                key, class_id, {"en": en, "zh": zh}, {"en": en, "zh": zh}, Severity.MEDIUM, ()
            )
            for key, (en, zh, class_id) in names.items()
        },
        reasons={key: Reason(key, step, {"en": name, "zh": name}) for key, step, name in reasons},
        sources={source.key: source for source in sources},
    )


@pytest.fixture
def small_review(small_taxonomy):
    """Twelve clauses and six flags."""
    text, clauses = _outline_and_text(CLAUSES)
    blocks = tuple(Block(clause.own[0]) for clause in clauses)
    agreement = Agreement(text, blocks, Source(None, "0" * 64, "text", "utf-8", "en"))
    slip = Disorder("2.2~2", DisorderKind.REPEATED, "The number 2.2 is repeated.")
    outline = Outline("Terms of the Sample Cloud", clauses, (slip,))
    agreement.__dict__["outline"] = outline  # as if the outlining had found it
    flags = tuple(_flag(outline, entry) for entry in FLAGS)
    scan = Scan(CustomerKind.BUSINESS, Parties(("we",), ("you",)), flags, Audit())
    return Review(agreement, scan, small_taxonomy, EMPTY, {})


@pytest.fixture
def disputed_review(small_review):
    """The small review, in which Ada kept what Li Wei dismissed, each in a file of their own."""
    flag = "3.1/liability-exclusion"
    decisions = {}
    for author, verdict, reason in ((ADA, Verdict.KEPT, ""), (LI, Verdict.DISMISSED, "Usual")):
        target = words_target(small_review.agreement, small_review.finding(flag).span)
        key = decision_id(flag, author)
        decisions[key] = FlagDecision(
            key, flag, target, verdict, reason, creator=author, modified="2026-11-02T08:30:00Z"
        )
    record = dataclasses.replace(small_review.record, decisions=decisions)
    return dataclasses.replace(small_review, record=record)
