"""Mistakes in a firm's own rules, said in the window's language."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

import tcreader.flags
from tcreader.desktop.notices.rule_mistakes import SENTENCES, said
from tcreader.errors import InvalidRule, Mistake
from tcreader.flags.data_file import read_data

RAISED = {"invalid": 1, "BadPhrase": 0, "Mistake": 0}  # where a call has its sentence
SHIPPED = ("script.py", "taxonomy_data.py")  # read only what tcreader brings itself


def _raised_in_the_core():
    """The sentences with which rules are refused, as they stand in the source."""
    for path in Path(tcreader.flags.__path__[0]).rglob("*.py"):
        if path.name in SHIPPED:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Assign) and _names(node.targets) == ["says"]:
                says: ast.expr = node.value
            elif isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                place = RAISED.get(name, len(node.args))
                if place >= len(node.args):
                    continue
                says = node.args[place]
            else:
                continue
            if isinstance(says, ast.Constant):
                yield says.value


def _names(targets):
    return [target.id for target in targets if isinstance(target, ast.Name)]


def test_the_window_has_words_for_every_mistake():
    raised = set(_raised_in_the_core())
    assert len(raised) > 20
    assert raised <= set(SENTENCES), raised - set(SENTENCES)


@pytest.mark.usefixtures("qapp")
def test_a_mistake_is_said_with_its_place_and_details():
    mistake = Mistake("isn't known; these are: {known}", {"known": "off"}, "of", "rule x", 6)
    assert said(mistake) == 'line 6: rule x: "of" isn\'t known; these are: off.' == str(mistake)


@pytest.mark.usefixtures("in_chinese")
def test_it_is_said_in_chinese(tmp_path):
    path = tmp_path / "penalty.toml"
    path.write_text("[[rule]]\nid = 7\n", encoding="utf-8")
    (table,) = read_data(path).tables("rule")
    with pytest.raises(InvalidRule) as refused:
        table.text("id")
    assert said(refused.value.mistake) == "第 2 行：rule 1：“id”必须是引号中的文本。"
    for sentence in SENTENCES:
        assert QCoreApplication.translate("RuleMistakes", sentence) != sentence
