"""Translations: complete, fresh, with the same placeholders, and gathered from real literals."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

import tcreader.desktop
from tcreader.desktop import translation
from tcreader.desktop.translation import TRANSLATIONS, data_language, install, window_language
from tcreader.resource_files import resource

SOURCES = sorted(Path(tcreader.desktop.__file__).parent.rglob("*.py"))
PLACEHOLDER = re.compile(r"\{\w*\}|%\d|%n|&(?=\w)")


def _messages(language):
    tree = ET.parse(resource("i18n", f"tcreader_{language}.ts"))  # noqa: S314 - our own file
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message.findtext("source"), message.find("translation")


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_every_string_is_translated(language):
    unfinished = [
        f"{context}: {source}"
        for context, source, target in _messages(language)
        if target.get("type") is not None or not target.text
    ]
    assert unfinished == []


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_placeholders_and_menu_letters_are_the_same(language):
    for context, source, target in _messages(language):
        assert sorted(PLACEHOLDER.findall(source)) == sorted(PLACEHOLDER.findall(target.text)), (
            f"{context}: {source}"
        )


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_the_compiled_file_is_fresh(language, qapp):  # noqa: ARG001
    translator = QTranslator()
    assert translator.load(str(resource("i18n", f"tcreader_{language}.qm")))
    stale = [
        f"{context}: {source}"
        for context, source, target in _messages(language)
        if translator.translate(context, source) != target.text
    ]
    assert stale == [], "run python -m tcreader.desktop.translation"


def test_the_strings_of_the_source_are_all_gathered(tmp_path):
    """What ``lupdate`` finds now is what the file holds."""
    tool = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    if tool is None:
        pytest.skip("lupdate isn't installed")
    fresh = tmp_path / "fresh_zh_CN.ts"
    gather = [tool, "-silent", "-locations", "none", *map(str, SOURCES), "-ts", str(fresh)]
    subprocess.run(gather, check=True, capture_output=True)
    found = {
        (context.findtext("name"), message.findtext("source"))
        for context in ET.parse(fresh).getroot().iter("context")  # noqa: S314
        for message in context.iter("message")
    }
    kept = {(context, source) for context, source, _ in _messages("zh_CN")}
    assert found == kept, "run python -m tcreader.desktop.translation and translate what is new"


def _declares(tree):
    """Whether a module lists for ``lupdate`` the literals that it looks up by their text."""
    names = {
        node.func.id for node in ast.walk(tree) if isinstance(getattr(node, "func", 0), ast.Name)
    }
    return "QT_TRANSLATE_NOOP" in names


def _tr_calls(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = getattr(node.func.value, "id", "")
            if node.func.attr == "tr" or (owner, node.func.attr) == (
                "QCoreApplication",
                "translate",
            ):
                yield node


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_only_literals_are_translated(path):
    """``lupdate`` silently skips ``tr()`` inside an f-string, and takes one of an f-string dead."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            assert not list(_tr_calls(node)), f"{path}:{node.lineno}: tr() inside an f-string"
    for call in _tr_calls(tree):
        text = call.args[-1] if call.func.attr == "translate" else call.args[0]
        is_literal = isinstance(text, ast.Constant) and isinstance(text.value, str)
        assert is_literal or _declares(tree), f"{path}:{call.lineno}: tr() of no literal"


@pytest.mark.parametrize(
    ("wish", "language"), [("zh_CN", "zh_CN"), ("en", "en"), ("zh_TW", "zh_CN"), ("de_DE", "en")]
)
def test_the_language_of_the_window(wish, language):
    assert window_language(wish) == language
    assert data_language(language) == language[:2]


def test_installing_translates_and_can_be_taken_back(qapp):
    translators = install(qapp, "zh_CN")
    try:
        assert QCoreApplication.translate("ActionTable", "&File") == "文件(&F)"
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    finally:
        for translator in translators:
            qapp.removeTranslator(translator)
        install(qapp, "en")
    assert QCoreApplication.translate("ActionTable", "&File") == "&File"


def test_the_documented_command_exists():
    assert "python -m tcreader.desktop.translation" in translation.__doc__
    assert callable(translation.refresh)


_REWRITTEN = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from tcreader.desktop import translation
application = QCoreApplication([])
translation.resource = lambda *_: Path(sys.argv[1])
kept = translation.install(application, "zh_CN")
open(sys.argv[1], "wb").close()
filler = [bytes(70_000) for _ in range(100)]
print(ascii(application.translate("Reviewing", "Highlight")))
"""


def test_a_window_speaks_on_when_its_translation_is_written_anew(tmp_path):
    """Qt would read on in the file, and the process would end by a bus error."""
    copy = shutil.copy(resource("i18n", "tcreader_zh_CN.qm"), tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", _REWRITTEN, copy], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, ascii("高亮"))
