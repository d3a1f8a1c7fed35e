"""The faces in which agreements are set, the best first, for Chinese and for Latin letters."""

from __future__ import annotations

from tcreader.desktop.reading.typesetting import Script

_HAN_SIMPLIFIED = {
    "serif": (
        "Noto Serif CJK SC",
        "Source Han Serif SC",
        "Source Han Serif CN",
        "Noto Serif SC",
        "Songti SC",
        "STSong",
        "SimSun",
    ),
    "sans": (
        "Noto Sans CJK SC",
        "Source Han Sans SC",
        "Source Han Sans CN",
        "Noto Sans SC",
        "PingFang SC",
        "Microsoft YaHei",
    ),
}
_HAN_TRADITIONAL = {
    "serif": (
        "Noto Serif CJK TC",
        "Source Han Serif TC",
        "Source Han Serif TW",
        "Noto Serif TC",
        "Songti TC",
        "PMingLiU",
        "MingLiU",
    ),
    "sans": (
        "Noto Sans CJK TC",
        "Source Han Sans TC",
        "Source Han Sans TW",
        "Noto Sans TC",
        "PingFang TC",
        "Microsoft JhengHei",
    ),
}
_LATIN = {
    "serif": (
        "Source Serif 4",
        "Source Serif Pro",
        "Noto Serif",
        "Charter",
        "Georgia",
        "Cambria",
        "Liberation Serif",
        "Times New Roman",
    ),
    "sans": (
        "Source Sans 3",
        "Noto Sans",
        "Segoe UI",
        "Helvetica Neue",
        "Liberation Sans",
        "Arial",
    ),
}
_GENERIC = {"serif": "serif", "sans": "sans-serif"}


def families(script: Script, typeface: str, *, is_traditional: bool = False) -> list[str]:
    """The families for a text in one script, of which the first that is installed is taken.

    Args:
        script: Whose faces come first; the other's set what these don't have.
        typeface: ``serif`` or ``sans``.
        is_traditional: Whether ideographs have their traditional shapes.
    """
    han = (_HAN_TRADITIONAL if is_traditional else _HAN_SIMPLIFIED)[typeface]
    latin = _LATIN[typeface]
    faces = (*han, *latin) if script is Script.HAN else (*latin, *han)
    return [*faces, _GENERIC[typeface]]
