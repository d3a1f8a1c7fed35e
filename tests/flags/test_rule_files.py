"""Rules in files: a firm's own folder, and what is said when a file is wrong."""

from __future__ import annotations

import json

import pytest

from tcreader.errors import InvalidRule
from tcreader.flags import Severity, load_rules, load_taxonomy, scan
from tcreader.flags.rule_files import LANGUAGES
from tcreader.flags.rule_reading import RULE_KEYS
from tcreader.flags.rules import HOW, WHO
from tcreader.resource_files import resource

RULE_FILES = [
    resource("rules", language, f"{category}.toml")
    for language in LANGUAGES
    for category in load_taxonomy().categories
]

RULE = """
[[rule]]
id = "parking"
says = ["停车位…不换"]
positive = ["停车位一律不换。"]
negative = ["停车位可以换。"]
"""


@pytest.fixture
def firm(tmp_path):
    """Writes a file of a firm's own rules, and gives the folder."""

    def write(text, name="refund-discount-limit.toml"):
        folder = tmp_path / "zh"
        folder.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
        return tmp_path

    return write


def ids(rules):
    return [rule.id for rule in rules.books["zh"].rules]


def test_only_the_languages_asked_for_are_read():
    assert list(load_rules(["zh-Hant"]).books) == ["zh"]
    assert list(load_rules(["en"]).books) == ["en"]
    assert list(load_rules(["other"]).books) == []


def test_what_ships_stands_up_to_every_check(tmp_path):
    rules = load_rules(extra_directories=[tmp_path])
    assert ids(rules) == ids(load_rules())


def test_guards_are_read_at_once_where_they_may_be_wrong(firm):
    with pytest.raises(InvalidRule, match="unless"):
        load_rules(["zh"], [firm(RULE + 'unless = ["(停车位"]\n')])
    rules = load_rules(["zh"])
    assert all(guard.source for rule in rules.books["zh"].rules for guard in rule.unless)


def test_a_firm_adds_a_rule(firm, agreement):
    rules = load_rules(["zh"], [firm(RULE)])
    flags = scan(agreement("平台安排的停车位一律不换。"), rules).flags
    assert [flag.rule for flag in flags] == ["zh/refund-discount-limit/parking"]


def test_what_a_firm_adds_is_tried_before_what_ships(firm, agreement):
    added = RULE.replace("停车位…不换", "概不退款").replace("停车位", "款项") + 'severity = "low"\n'
    before = ids(load_rules(["zh"]))
    rules = load_rules(["zh"], [firm(added)])
    assert ids(rules) == ["zh/refund-discount-limit/parking", *before]
    (flag,) = scan(agreement("套餐一经开通，平台概不退款。"), rules).flags
    assert (flag.rule, flag.severity) == ("zh/refund-discount-limit/parking", Severity.LOW)


def test_a_firm_replaces_a_rule_in_its_place(firm):
    before = ids(load_rules(["zh"]))
    after = load_rules(["zh"], [firm(RULE.replace("parking", "no-refund"))])
    assert ids(after) == before
    rule = next(r for r in after.books["zh"].rules if r.id == "zh/refund-discount-limit/no-refund")
    assert rule.says[0].source == "停车位…不换"


def test_a_firm_switches_a_rule_off(firm):
    rules = load_rules(["zh"], [firm('[[rule]]\nid = "no-refund"\noff = true\n')])
    assert "zh/refund-discount-limit/no-refund" not in ids(rules)


def test_a_firm_adds_words(firm, agreement):
    rules = load_rules(["zh"], [firm('drafter = ["敝处"]\n', "parties.toml")])
    result = scan(agreement("敝处概不承担责任。您须知悉。"), rules)
    assert result.parties.drafter == ("敝处",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (RULE.replace("停车位…不换", "(停车位"), ["refund-discount-limit.toml", "line 4", "says"]),
        (RULE.replace("says", "syas"), ["line 4", "syas", "isn't known"]),
        (RULE + 'who = "nobody"\n', ["line 7", "who", "nobody"]),
        (RULE + 'reasons = ["whim"]\n', ["reasons", "whim"]),
        (RULE + 'severity = "huge"\n', ["severity", "huge", "one of: low, medium, high. "]),
        (RULE + "off = 3\n", ["off", "true or false"]),
        ('[[rule]]\nid = "x"\n', ["says", "at least one phrase"]),
        (RULE + RULE, ["id", "twice"]),
        ('[[rule]]\nid = "no-such"\noff = true\n', ["line 2", "no-such", "no such rule"]),
        (
            RULE + RULE.replace("parking", "more").replace("says", "syas"),
            ["line 10", "syas"],
        ),
        (RULE + 'unless = ["停车位…不换"]\n', ["line 7", "unless", "停车位…不换", '"says"']),
        (RULE.replace("停车位可以换。", "停车位一律不换。"), ["line 6", "negative", '"positive"']),
        (RULE + 'also = ["换", "换"]\n', ["line 7", "also", "twice"]),
        (RULE + 'also = ["换", " "]\n', ["line 7", "also", "empty"]),
        (RULE + "off = true\n", ["line 7", "off", "nothing else"]),
        (RULE.replace("停车位…不换", "(" * 99 + "停" + ")" * 99), ["line 4", "deep"]),
        (RULE.replace("停车位…不换", "(a|aa)" * 20), ["line 4", "too many ways"]),
        (RULE.replace("停车位…不换", "(停车位+)+.*不换"), ["line 4", "regular expressions"]),
        (RULE.replace("停车位…不换", "停车位[不概]换"), ["line 4", "regular expressions"]),
        (RULE.replace("停车位…不换", "停…车…位…不…换…吗"), ["line 4", "more than 4 gaps"]),
        (
            RULE.replace("停车位…不换", "本平台…不换"),
            ["line 4", "can never be found", "write {drafter}"],
        ),
        ("a = " + "[" * 9999, ["nested too deep"]),
        ("[[rule]\n", ["TOML", "line 1"]),
        ("rule = 3\n", ["[[rule]]"]),
    ],
)
def test_a_mistake_is_told_with_its_file_line_and_key(text, told, firm):
    with pytest.raises(InvalidRule) as problem:
        load_rules(["zh"], [firm(text)])
    for word in told:
        assert word in str(problem.value)


def test_the_line_is_that_of_the_phrase_in_a_long_list(firm):
    rule = RULE.replace('["停车位…不换"]', '[\n  "停车位…不换",\n  "停车券(",\n]')
    with pytest.raises(InvalidRule, match="line 6: "):
        load_rules(["zh"], [firm(rule)])


def test_a_list_of_party_words_that_isnt_known_is_refused(firm):
    with pytest.raises(InvalidRule, match='"draftr" isn\'t known'):
        load_rules(["zh"], [firm('draftr = ["敝处"]\n', "parties.toml")])


def test_a_file_must_bear_the_name_of_a_category(firm):
    with pytest.raises(InvalidRule, match="isn't a category"):
        load_rules(["zh"], [firm(RULE, "parking.toml")])


def test_a_file_that_isnt_text_is_refused_with_the_line(tmp_path):
    folder = tmp_path / "zh"
    folder.mkdir()
    (folder / "penalty.toml").write_bytes(b"# one\n# two\nid = '\xff\xfe\x00'\n")
    with pytest.raises(InvalidRule, match=r"penalty\.toml: line 3: This isn't UTF-8 text"):
        load_rules(["zh"], [tmp_path])


def test_a_file_that_cant_be_read_says_why(tmp_path):
    (tmp_path / "zh" / "penalty.toml").mkdir(parents=True)
    with pytest.raises(InvalidRule, match=r"penalty\.toml: The file can't be read: \w+"):
        load_rules(["zh"], [tmp_path])


def test_a_byte_order_mark_is_no_mistake(firm):
    rules = load_rules(["zh"], [firm("\ufeff" + RULE)])
    assert "zh/refund-discount-limit/parking" in ids(rules)
    with pytest.raises(InvalidRule, match=r'line 4: .*"says"'):
        load_rules(["zh"], [firm("\ufeff" + RULE.replace("停车位…不换", "(停车位"))])


@pytest.mark.parametrize("name", ["penalty.toml", "words.toml"])
def test_a_file_outside_the_folder_of_a_language_is_refused(name, firm):
    folder = firm(RULE)
    (folder / name).write_text(RULE, encoding="utf-8")
    with pytest.raises(InvalidRule, match=rf"{name}: It must stand in the folder.*: zh, en\."):
        load_rules(["zh"], [folder])


def test_the_schema_for_editors_knows_the_keys_and_values_of_rules():
    schema = json.loads(resource("rules", "rules.schema.json").read_text(encoding="utf-8"))
    properties = schema["$defs"]["rule"]["properties"]
    assert set(properties) == RULE_KEYS
    assert tuple(properties["who"]["enum"]) == WHO
    assert tuple(properties["how"]["enum"]) == HOW


@pytest.mark.parametrize("path", RULE_FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_shipped_file_names_the_schema(path):
    assert path.read_text(encoding="utf-8").startswith("#:schema ../rules.schema.json\n")
