from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tcreader.agreement import Span
from tcreader.annotations import (
    PlacementState,
    Target,
    TargetKind,
    clause_target,
    document_target,
    place,
    words_target,
)
from tcreader.annotations.graphemes import whole_characters
from tcreader.annotations.kept_text import KeptText
from tcreader.annotations.selectors import text_digest

WAIVER = "因网络故障造成的损失，服务商不承担赔偿责任"


@pytest.fixture
def replaced(agreement_of):
    """The words and the state that a note finds after its agreement was edited."""

    def replaced(agreement, words, *edits, knows_old_text=True, target=None):
        start = agreement.text.index(words)
        target = target or words_target(agreement, Span(start, start + len(words)))
        text = agreement.text
        for old, new in edits:
            assert old in text
            text = text.replace(old, new, 1)
        edited = agreement_of(text)
        texts = {target.source: KeptText.of(agreement.text)} if knows_old_text else {}
        placement = place(edited, {"note": target}, texts)["note"]
        return placement.span and placement.span.of(text), placement.state

    return replaced


@pytest.fixture(params=[True, False], ids=["old text kept", "old text unknown"])
def knows_old_text(request):
    return request.param


def line(agreement, label):
    """A line of the agreement, found by its label, with its line feed."""
    (found,) = [line for line in agreement.text.split("\n") if line.startswith(label)]
    return found + "\n"


def test_unchanged_words_are_placed(terms, replaced, knows_old_text):
    assert replaced(terms, WAIVER, knows_old_text=knows_old_text) == (WAIVER, PlacementState.PLACED)


def test_words_move_with_the_text_before_them(terms, replaced, knows_old_text):
    edit = ("云服务条款", "云存储与计算服务条款（二〇二六年版）")
    found = replaced(terms, WAIVER, edit, knows_old_text=knows_old_text)
    assert found == (WAIVER, PlacementState.MOVED)


def test_words_are_found_beside_an_edit(terms, replaced, knows_old_text):
    edit = ("3.1 免责 ", "3.1 免责 凡在使用服务时")
    found = replaced(terms, WAIVER, edit, knows_old_text=knows_old_text)
    assert found == (WAIVER, PlacementState.MOVED)


def test_a_moved_clause_takes_its_note_along(terms, replaced, knows_old_text):
    clause = line(terms, "3.1")
    edits = ((clause, ""), ("7. 争议", clause + "7. 争议"))
    found = replaced(terms, WAIVER, *edits, knows_old_text=knows_old_text)
    assert found == (WAIVER, PlacementState.MOVED)


def test_reworded_words_are_found_by_likeness(terms, replaced, knows_old_text):
    edit = ("每月十日前支付上月费用", "每月十日前付清上月的费用")
    found = replaced(terms, "您应当在每月十日前支付上月费用", edit, knows_old_text=knows_old_text)
    assert found == ("您应当在每月十日前付清上月的费用", PlacementState.MOVED)


def test_white_space_width_and_case_make_no_difference(agreement_of, replaced, knows_old_text):
    agreement = agreement_of(
        "1. Fees\n2. The Supplier (“we”) may change fees.\n3. End of the terms"
    )
    edit = ("The Supplier (“we”) may change fees.", 'THE SUPPLIER  ("WE")  MAY CHANGE FEES.')
    words, state = replaced(agreement, "Supplier (“we”) may", edit, knows_old_text=knows_old_text)
    assert (words, state) == ('SUPPLIER  ("WE")  MAY', PlacementState.MOVED)


def test_words_of_one_line_stay_in_one_line(terms, replaced, knows_old_text):
    edit = ("您应当在每月", "说明\n客户应当在每月")
    found, _ = replaced(
        terms, "您应当在每月十日前支付上月费用", edit, knows_old_text=knows_old_text
    )
    assert found == "客户应当在每月十日前支付上月费用"


def test_no_word_of_letters_is_cut(agreement_of, replaced, knows_old_text):
    agreement = agreement_of("1. Terms\n2. This section prevails over those laws.\n3. The end")
    edit = ("those laws.", "those lawsuits.")
    words, _ = replaced(agreement, "prevails over those laws", edit, knows_old_text=knows_old_text)
    assert words == "prevails over those lawsuits"


@pytest.mark.parametrize("label", ["3.1", "3.2", "3.3", "6.", "7."])
def test_a_deleted_clause_never_lands_on_a_sibling(terms, replaced, label, knows_old_text):
    clause = line(terms, label) if label != "7." else "\n" + line(terms, label).rstrip("\n")
    words = clause.split(" ", 2)[2].strip()
    found = replaced(terms, words, (clause, ""), knows_old_text=knows_old_text)
    assert found == (None, PlacementState.ORPHANED)


@pytest.mark.parametrize("words", ["不承担赔偿责任", "服务商不承担", "因网络故障造成的"])
@pytest.mark.parametrize("label", ["3.1", "3.2"])
def test_short_words_of_a_deleted_clause_stay_orphaned(terms, agreement_of, words, label):
    start = terms.text.index(words, terms.text.index(label))
    target = words_target(terms, Span(start, start + len(words)))
    edited = agreement_of(terms.text.replace(line(terms, label), ""))
    found = place(edited, {"note": target}, {target.source: KeptText.of(terms.text)})
    assert found["note"].state is PlacementState.ORPHANED


def test_the_opposite_sibling_is_no_home(agreement_of, replaced, knows_old_text):
    agreement = agreement_of(
        "8.1 因甲方过错造成的损失，乙方不承担责任。\n"
        "8.2 因乙方过错造成的损失，乙方应承担责任。\n"
        "9. 通知 双方以书面形式通知对方。"
    )
    deleted = ("8.1 因甲方过错造成的损失，乙方不承担责任。\n", "")
    words = "因甲方过错造成的损失，乙方不承担责任"
    found = replaced(agreement, words, deleted, knows_old_text=knows_old_text)
    assert found == (None, PlacementState.ORPHANED)


def test_repeated_words_are_told_apart_by_their_context(terms, agreement_of):
    text = terms.text.replace("云服务条款", "云服务总则")
    edited = agreement_of(text)
    for label in ("3.1", "3.2", "3.3"):
        start = terms.text.index("不承担", terms.text.index(label))
        target = words_target(terms, Span(start, start + 3))
        found = place(edited, {"note": target})["note"].span
        assert found == Span(start, start + 3), label


def test_twins_without_any_difference_are_not_guessed(agreement_of):
    twin = "乙方不承担任何责任。"
    lines = [twin] * 12
    old = agreement_of("\n".join(lines))
    target = words_target(old, Span(len(twin + "\n") * 6, len(twin + "\n") * 6 + len(twin)))
    elsewhere = agreement_of(
        "前言部分写明双方的名称和地址，以及签约的日期。" * 3 + "\n".join(lines[:9])
    )
    assert place(elsewhere, {"note": target})["note"].state is PlacementState.ORPHANED


@pytest.mark.parametrize(
    ("words", "old", "new"),
    [
        ("服务商不承担赔偿责任", "服务商不承担", "服务商应承担"),
        ("任何一方提前三十日通知对方", "三十日", "三日"),
        ("任何一方提前三十日通知对方", "任何一方", "服务商"),
        ("修改后的条款一经公布即生效", "一经公布", "经您同意"),
    ],
)
def test_a_turned_meaning_is_said_however_alike_the_words(terms, replaced, words, old, new):
    found, state = replaced(terms, words, (old, new))
    assert found == words.replace(old, new)
    assert state is PlacementState.MEANING_CHANGED


def test_a_note_on_the_document_is_always_placed(terms, agreement_of):
    placement = place(agreement_of("something else"), {"note": document_target(terms)})["note"]
    assert placement.span is None
    assert placement.state is PlacementState.PLACED


# Clauses


def test_a_clause_is_found_under_another_number(terms, replaced, knows_old_text):
    target = clause_target(terms, terms.outline.clauses[8].id)
    edits = (
        ("6. 终止", "7. 终止"),
        ("5. 变更", "5. 保密 双方应对所知悉的商业秘密予以保密。\n6. 变更"),
    )
    words, state = replaced(terms, "6. 终止", *edits, target=target, knows_old_text=knows_old_text)
    assert words.startswith("7. 终止")
    assert state is PlacementState.MOVED


def test_the_clause_that_takes_over_a_number_is_not_the_clause(terms, replaced):
    clause = terms.outline.clauses[3]
    target = clause_target(terms, clause.id)
    edits = ((line(terms, "3.1"), ""), ("3.2 免责", "3.1 免责"), ("3.3 免责", "3.2 免责"))
    found = replaced(terms, "3.1", *edits, target=target)
    assert found == (None, PlacementState.ORPHANED)


def test_the_label_alone_turns_no_meaning(terms, replaced):
    target = clause_target(terms, terms.outline.clauses[9].id)
    words, state = replaced(
        terms, "7.", ("6. 终止", "6. 解除"), ("7. 争议", "8. 争议"), target=target
    )
    assert words.startswith("8. 争议")
    assert state is PlacementState.MOVED


# Hostile targets


@pytest.mark.parametrize(
    "target",
    [
        Target(TargetKind.WORDS),
        Target(TargetKind.WORDS, "", "", "", Span(5, 5)),
        Target(TargetKind.WORDS, "没有的话", span=Span(10**12, 10**12 + 4)),
        Target(TargetKind.WORDS, "\n \u200b", "前", "后", Span(0, 3)),
        Target(TargetKind.CLAUSE, "99. 没有", "", "", Span(0, 5), "99"),
        Target(TargetKind.WORDS, "长" * 100_000, "前", "后", Span(0, 100_000)),
    ],
)
def test_a_target_that_makes_no_sense_is_an_orphan(terms, target):
    assert place(terms, {"x": target})["x"].state is PlacementState.ORPHANED


def test_an_empty_agreement_holds_nothing(terms, agreement_of, span_of):
    target = words_target(terms, span_of(terms, WAIVER))
    assert place(agreement_of(""), {"x": target})["x"].state is PlacementState.ORPHANED


def test_a_damaged_old_text_is_done_without(terms, agreement_of, span_of):
    target = words_target(terms, span_of(terms, WAIVER))
    edited = agreement_of("新" + terms.text)
    found = place(edited, {"x": target}, {target.source: KeptText(("bm9wZQ==",))})["x"]
    assert found.span == target.span.moved(1)


def test_keys_keep_their_order(terms, span_of):
    later, earlier = span_of(terms, "争议"), span_of(terms, "费用")
    targets = {"b": words_target(terms, later), "a": words_target(terms, earlier)}
    assert list(place(terms, targets)) == ["b", "a"]


# Invariants

SUBJECTS = ["服务商", "客户", "任何一方", "平台运营者", "付款人", "收件方", "保证人", "仓储方"]
VERBS = [
    "应当提供",
    "不得转让",
    "可以拒绝",
    "有权变更",
    "须妥善保管",
    "不承担",
    "应承担",
    "负责退还",
]
OBJECTS = [
    "全部存储数据",
    "已经支付的费用",
    "账户的登录凭证",
    "合同约定的货物",
    "由此产生的损失",
    "相关的技术资料",
]


@st.composite
def clauses(draw):
    """Clauses with alike wordings, no two the same."""
    chosen = draw(
        st.lists(
            st.tuples(*(st.sampled_from(words) for words in (SUBJECTS, VERBS, OBJECTS, OBJECTS))),
            min_size=5,
            max_size=14,
            unique=True,
        )
    )
    return [f"{i}. {a}{b}{c}，并通知对方其{d}。" for i, (a, b, c, d) in enumerate(chosen, 1)]


@given(clauses(), st.data())
@settings(max_examples=150)
def test_an_edit_outside_the_words_never_loses_or_misplaces_them(agreement_of, lines, data):
    agreement = agreement_of("\n".join(lines))
    text = agreement.text
    which = data.draw(st.integers(0, len(lines) - 1))
    start = text.index(lines[which])
    span = Span(start, start + len(lines[which]))
    target = words_target(agreement, span)
    # One character stays on either side: a letter put right before a number makes another word.
    before = st.integers(0, span.start - 1) if span.start else st.nothing()
    after = st.integers(span.end + 1, len(text)) if span.end < len(text) else st.nothing()
    at = data.draw(before | after)
    room = (span.start - 1 if at < span.start else len(text)) - at
    cut = data.draw(st.integers(0, min(room, 40)))
    inserted = data.draw(st.text("新增约定的内容，。ab", max_size=60))
    edited = text[:at] + inserted + text[at + cut :]
    shift = len(inserted) - cut if at < span.start else 0
    placement = place(agreement_of(edited), {"x": target}, {target.source: KeptText.of(text)})["x"]
    assert placement.span == span.moved(shift)
    assert placement.state in {PlacementState.PLACED, PlacementState.MOVED}


@given(clauses(), st.data())
@settings(max_examples=150)
def test_a_deleted_clause_leaves_an_orphan(agreement_of, lines, data):
    agreement = agreement_of("\n".join(lines))
    which = data.draw(st.integers(0, len(lines) - 1))
    start = agreement.text.index(lines[which])
    begin = data.draw(st.integers(0, len(lines[which]) - 3))
    length = data.draw(st.integers(3, len(lines[which]) - begin))
    target = words_target(agreement, Span(start + begin, start + begin + length))
    edited = agreement_of("\n".join(lines[:which] + lines[which + 1 :]))
    texts = {target.source: KeptText.of(agreement.text)}
    found = place(edited, {"x": target}, texts)["x"]
    assert found.state is PlacementState.ORPHANED


@given(clauses(), st.data())
@settings(max_examples=150)
def test_a_deleted_clause_has_no_home_in_the_edited_copy_of_its_twin(agreement_of, lines, data):
    """An agreement with two parts nearly alike, as for two services, and a look-alike is added."""
    others = [f"{line.split(' ', 1)[1].rstrip('。')}，并予记录。" for line in lines]
    text = "\n".join(["甲部分", *lines, "乙部分", *others, "附则"])
    agreement = agreement_of(text)
    which = data.draw(st.integers(0, len(lines) - 1))
    start = text.index(lines[which])
    begin = data.draw(st.integers(3, len(lines[which]) - 3))
    length = data.draw(st.integers(2, len(lines[which]) - begin))
    target = words_target(agreement, Span(start + begin, start + begin + length))
    cut = data.draw(st.integers(0, len(others[which]) - 1))
    edited = others[which][:cut] + data.draw(st.sampled_from("甚每另")) + others[which][cut + 1 :]
    twins = [others[which], edited] if data.draw(st.booleans()) else [edited]
    theirs = [*others[:which], *twins, *others[which + 1 :]]
    ours = [*lines[:which], *lines[which + 1 :]]
    after = agreement_of("\n".join(["甲部分", *ours, "乙部分", *theirs, "附则"]))
    found = place(after, {"x": target}, {target.source: KeptText.of(text)})["x"]
    assert found.state is PlacementState.ORPHANED


@given(st.text(max_size=60), st.text(max_size=60), st.data())
def test_any_text_and_target_give_a_placement_inside_the_text(agreement_of, old, new, data):
    start = data.draw(st.integers(0, len(old)))
    span = Span(start, data.draw(st.integers(start, len(old))))
    target = words_target(agreement_of(old), span)
    edited = agreement_of(new)
    for kind in (TargetKind.WORDS, TargetKind.CLAUSE):
        typed = target._replace(kind=kind)
        found = place(edited, {"x": typed}, {target.source: KeptText.of(old)})["x"]
        assert (found.span is None) == (found.state is PlacementState.ORPHANED)
        if found.span is not None:
            assert 0 <= found.span.start <= found.span.end <= len(new)


TEXTS = st.text("甲乙方不应承担。，\n12 ab👍🏽é\u0301𠮷🇨🇳", max_size=80)


@given(TEXTS, st.data())
def test_everything_is_placed_in_an_unchanged_text(agreement_of, text, data):
    agreement = agreement_of(text)
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    target = words_target(agreement, Span(start, data.draw(st.integers(start, len(text)))))
    if not target.exact:
        return
    for known in (target, target._replace(source="")):
        found = place(agreement, {"x": known}, {target.source: KeptText.of(text)})["x"]
        assert (found.span, found.state) == (target.span, PlacementState.PLACED)


@given(TEXTS, TEXTS, TEXTS, st.data())
def test_places_are_whole_characters_and_the_same_each_time(agreement_of, a, b, c, data):
    old, new = agreement_of(a + b + c), agreement_of(a + c + b)
    start = data.draw(st.integers(0, len(old.text)))
    end = data.draw(st.integers(start, len(old.text)))
    target = words_target(old, Span(start, end))
    for kept in ({target.source: KeptText.of(old.text)}, {}):
        found = place(new, {"x": target}, kept)
        assert place(new, {"x": target}, kept) == found
        span = found["x"].span
        assert span is None or span == whole_characters(new.text, span)


@given(clauses(), st.data())
@settings(max_examples=60)
def test_moved_and_renumbered_clauses_take_their_notes_along(agreement_of, lines, data):
    agreement = agreement_of("\n".join(lines))
    order = data.draw(st.permutations(range(len(lines))))
    bare = [line.split(" ", 1)[1] for line in lines]
    edited = agreement_of("\n".join(f"{n}. {bare[i]}" for n, i in enumerate(order, 3)))
    targets = {}
    for words in bare:
        start = agreement.text.index(words)
        targets[words] = words_target(agreement, Span(start, start + len(words)))
    source = targets[bare[0]].source
    found = place(edited, targets, {source: KeptText.of(agreement.text)})
    for words in bare:
        assert found[words].span.of(edited.text) == words


# Shapes of targets


def test_overlapping_and_nested_words_go_together(terms, agreement_of, span_of):
    wholes = [
        "因网络故障造成的损失，服务商不承担赔偿责任",
        "网络故障造成的损失",
        "故障",
        "损失，服务商不承担",
    ]
    targets = {words: words_target(terms, span_of(terms, words)) for words in wholes}
    edited = agreement_of(terms.text.replace("3.1 免责 因网络", "3.1 免责 凡因网络"))
    kept = {targets["故障"].source: KeptText.of(terms.text)}
    for texts in (kept, {}):
        found = place(edited, targets, texts)
        for words, target in targets.items():
            assert found[words].span == target.span.moved(1), words


@pytest.mark.parametrize("cells", ["是", "用户", "100"])
def test_each_of_many_equal_cells_keeps_its_note(agreement_of, cells):
    rows = [f"第{n}项\t{cells}\t{cells}\n" for n in range(1, 60)]
    old = agreement_of("".join(rows))
    edited = agreement_of("新的表格\n" + "".join(rows[:20] + rows[21:]))
    targets, at = {}, 0
    for number, row in enumerate(rows):
        start = at + row.rindex(cells)
        targets[str(number)] = words_target(old, Span(start, start + len(cells)))
        at += len(row)
    found = place(edited, targets, {targets["0"].source: KeptText.of(old.text)})
    assert found.pop("20").state is PlacementState.ORPHANED
    for number, placement in found.items():
        shift = 5 - (len(rows[20]) if int(number) > 20 else 0)
        assert placement.span == targets[number].span.moved(shift), number


@pytest.mark.parametrize("words", ["云服务条款", "由我们住所地的法院管辖。", "云", "。"])
def test_words_at_the_ends_of_the_text_are_found(terms, replaced, words):
    start = 0 if terms.text.startswith(words) else len(terms.text) - len(words)
    target = words_target(terms, Span(start, start + len(words)))
    edits = (("1. 服务 ", "1. 我们的服务 "), ("云服务条款", "新的\n云服务条款"))
    found = replaced(terms, words, *edits, target=target)
    assert found == (words, PlacementState.MOVED)


def test_a_note_far_off_doesn_t_pull_the_others_to_its_copy(agreement_of):
    """An agreement that says much the same of two services, of which the first has been edited."""
    pairs = [(subject, verb) for subject in SUBJECTS for verb in VERBS]
    terms = [f"{subject}按月{verb}{OBJECTS[n % 6]}。" for n, (subject, verb) in enumerate(pairs)]
    others = [line.replace("按月", "按季") if n % 3 == 2 else line for n, line in enumerate(terms)]
    old = agreement_of("\n".join(["甲部分", *terms, "乙部分", *others, "附则"]))
    ours = [line.replace("。", "等。") for line in terms[:3]] + terms[3:]
    new = agreement_of("\n".join(["甲部分", *ours, "乙部分", *others, "附则"]))
    targets, at = {}, 4
    for number, line in enumerate(terms):
        start = at + line.index("按月")
        targets[str(number)] = words_target(old, Span(start, start + 4))
        at += len(line) + 1
    found = place(new, targets)
    for number, placement in found.items():
        shift = min(int(number), 3)
        assert placement.span == targets[number].span.moved(shift), number


# Speed


def test_a_thousand_notes_find_their_place_in_a_long_edited_text_in_a_second(agreement_of):
    """780,000 characters, of which every fortieth clause is taken out and another reworded."""
    lines = [f"{n}. 第{n}项约定由双方另行协商确定，未尽事宜按惯例处理。" for n in range(26_000)]
    text = "\n".join(lines)
    edited = dict(enumerate(lines))
    for number in range(0, len(lines), 40):
        del edited[number]
        edited[number + 20] = lines[number + 20].replace("协商确定", "商议后决定")
    agreement = agreement_of("\n".join(edited.values()))
    digest, targets = text_digest(text), {}
    for number in range(0, len(lines), 26):
        start = text.index(lines[number])
        span = Span(start, start + len(lines[number]))
        before, after = text[max(0, start - 32) : start], text[span.end : span.end + 32]
        exact = lines[number]
        targets[str(number)] = Target(TargetKind.WORDS, exact, before, after, span, None, digest)
    kept = {digest: KeptText.of(text)}
    began = time.process_time()
    found = place(agreement, targets, kept)
    assert time.process_time() - began < 2  # a second on an idle machine, with room to spare
    for number, placement in found.items():
        span = placement.span
        assert (span and span.of(agreement.text)) == edited.get(int(number)), number


def test_ten_thousand_notes_in_an_unchanged_text_are_placed_in_a_second(agreement_of):
    text = "\n".join(
        f"{n}. 第{n}项约定由双方另行协商确定，未尽事宜按惯例处理。" for n in range(1, 10_001)
    )
    agreement = agreement_of(text)
    spans, at = [], 0
    for clause in text.split("\n"):
        spans.append(Span(at, at + len(clause)))
        at += len(clause) + 1
    targets = {
        str(n): Target(
            TargetKind.WORDS,
            span.of(text),
            text[max(0, span.start - 32) : span.start],
            text[span.end : span.end + 32],
            span,
        )
        for n, span in enumerate(spans)
    }
    began = time.process_time()
    found = place(agreement, targets)
    assert time.process_time() - began < 1
    assert all(placement.state is PlacementState.PLACED for placement in found.values())
