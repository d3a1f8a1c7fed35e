"""The language of the window: tcreader's own words and Qt's.

Strings are English literals inside ``self.tr("…")``; ``resources/i18n`` holds the others. After a
change of strings, one command brings translations and compiled files up to date::

    python -m tcreader.desktop.translation

A new string then stands in the ``.ts`` file as unfinished until somebody translates it; a test
keeps unfinished strings out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLibraryInfo, QLocale, QTranslator

from tcreader.resource_files import resource

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication, QObject

TRANSLATIONS = ("zh_CN",)
LEFT_IN_ENGLISH = (  # what Qt's own translations leave out of the dialogs that are shown here
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
)


def window_language(wish: str) -> str:
    """The language in which the window speaks: ``zh_CN`` or ``en``.

    Args:
        wish: ``zh_CN``, ``en``, or nothing to follow the system.
    """
    chosen = wish or QLocale.system().name()
    return "zh_CN" if chosen.startswith("zh") else "en"


def data_language(language: str) -> str:
    """The language of names in the taxonomy for a language of the window: ``zh`` or ``en``."""
    return "zh" if language.startswith("zh") else "en"


class _Translator(QTranslator):
    """A translation that doesn't depend on its file any more.

    Qt maps a file of translations into memory, and the process would end by a bus error if the
    file were written anew while the window is open.
    """

    def __init__(self, data: bytes, parent: QObject) -> None:
        super().__init__(parent)
        self._data = data  # Qt reads in it, and keeps no copy
        self.load(data)


def install(application: QCoreApplication, language: str) -> list[QTranslator]:
    """Make an application speak a language, and give back what has to be removed for another."""
    QLocale.setDefault(QLocale(language))
    if language not in TRANSLATIONS:
        return []
    own = _Translator(resource("i18n", f"tcreader_{language}.qm").read_bytes(), application)
    qt = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    qt.load(f"qtbase_{language}", folder)
    for translator in (qt, own):
        application.installTranslator(translator)
    return [own, qt]


def refresh() -> None:
    """Gather the strings of ``tcreader/desktop`` into the ``.ts`` files and compile them."""
    import subprocess
    import sys
    from pathlib import Path

    tools = Path(sys.executable).parent
    sources = sorted(str(path) for path in Path(__file__).parent.rglob("*.py"))
    for language in TRANSLATIONS:
        translation = str(resource("i18n", f"tcreader_{language}.ts"))
        gather = ["-no-obsolete", "-locations", "none", *sources, "-ts", translation]
        subprocess.run([tools / "pyside6-lupdate", *gather], check=True)  # noqa: S603 - fixed tools
        compiled = resource("i18n", f"tcreader_{language}.qm")
        # Qt reads the compiled file as it goes: one written over under an open window takes its
        # words away and ends it. A new file in its place leaves such a window the old one.
        fresh = Path(f"{compiled}.new")
        command = [str(tools / "pyside6-lrelease"), translation, "-qm", str(fresh)]
        subprocess.run(command, check=True)  # noqa: S603
        fresh.replace(str(compiled))


if __name__ == "__main__":
    refresh()
