"""What a tag of HTML does to the look of words: marks, colour, size."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tcreader.agreement import PLAIN, Mark, Style

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_MARKS = {
    "b": Mark.BOLD,
    "strong": Mark.BOLD,
    "i": Mark.ITALIC,
    "em": Mark.ITALIC,
    "cite": Mark.ITALIC,
    "dfn": Mark.ITALIC,
    "var": Mark.ITALIC,
    "u": Mark.UNDERLINE,
    "ins": Mark.UNDERLINE,
    "s": Mark.STRIKE,
    "strike": Mark.STRIKE,
    "del": Mark.STRIKE,
    "sup": Mark.SUPERSCRIPT,
    "sub": Mark.SUBSCRIPT,
    "code": Mark.CODE,
    "tt": Mark.CODE,
    "kbd": Mark.CODE,
    "samp": Mark.CODE,
}
_HIGHLIGHTER = "#ffff00"
_SCALES = {"big": 1.2, "small": 0.83}
_FONT_SIZES = (0.63, 0.82, 1.0, 1.13, 1.5, 2.0, 3.0)
_NAMED_SIZES = {
    "xx-small": 0.6,
    "x-small": 0.75,
    "small": 0.89,
    "smaller": 0.83,
    "medium": 1.0,
    "large": 1.2,
    "larger": 1.2,
    "x-large": 1.5,
    "xx-large": 2.0,
}
_UNITS = {"px": 1 / 16, "pt": 1 / 12, "em": 1.0, "rem": 1.0, "%": 0.01}
_SMALLEST, _LARGEST = 0.5, 3.0
_BODY_COLORS = ("#000000", "#ffffff")
_NAMED_COLORS = {
    "black": "#000000",
    "white": "#ffffff",
    "red": "#ff0000",
    "darkred": "#8b0000",
    "crimson": "#dc143c",
    "maroon": "#800000",
    "orange": "#ffa500",
    "orangered": "#ff4500",
    "yellow": "#ffff00",
    "gold": "#ffd700",
    "green": "#008000",
    "lime": "#00ff00",
    "teal": "#008080",
    "cyan": "#00ffff",
    "blue": "#0000ff",
    "navy": "#000080",
    "purple": "#800080",
    "magenta": "#ff00ff",
    "brown": "#a52a2a",
    "gray": "#808080",
    "grey": "#808080",
    "silver": "#c0c0c0",
}
_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})")
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(?:,[^)]*)?\)")
_SIZE = re.compile(r"(\d{1,3}(?:\.\d{1,3})?|\.\d{1,3})(px|pt|rem|em|%)")
_BOLD_FROM = 600


def tag_style(name: str, attributes: Mapping[str, str]) -> Style:
    """What the tag ``name`` sets, as a style that is plain where it sets nothing."""
    style = Style(
        marks=_MARKS.get(name, Mark.NONE),
        background=_HIGHLIGHTER if name == "mark" else None,
        scale=_SCALES.get(name, 1.0),
    )
    if name == "font":
        style = style._replace(
            color=color_of(attributes.get("color", "")),
            scale=_font_size(attributes.get("size", "")),
        )
    if "style" in attributes:
        style = combined(style, _declared(attributes["style"]))
    return style


def combined(outer: Style, inner: Style) -> Style:
    """The style of words in ``inner`` within ``outer``."""
    scale = min(max(outer.scale * inner.scale, _SMALLEST), _LARGEST)
    return Style(
        marks=outer.marks | inner.marks,
        color=inner.color or outer.color,
        background=inner.background or outer.background,
        scale=outer.scale if inner.scale == 1.0 else round(scale, 2),
        link=inner.link or outer.link,
    )


def color_of(words: str) -> str | None:
    """A colour of CSS as ``#rrggbb``; None for the body's own and for what isn't known."""
    words = words.strip().lower()
    color = _NAMED_COLORS.get(words)
    if _HEX.fullmatch(words):
        color = words if len(words) > len("#rgb") else "#" + "".join(2 * c for c in words[1:])
    elif found := _RGB.fullmatch(words):
        color = "#" + "".join(f"{min(int(part), 255):02x}" for part in found.groups())
    return None if color in _BODY_COLORS else color


def _declared(css: str) -> Style:
    """What the declarations of a ``style`` attribute set."""
    style = PLAIN
    for declaration in css.lower().split(";"):
        name, _, value = declaration.partition(":")
        setter = _SETTERS.get(name.strip())
        if setter is not None:
            style = combined(style, setter(value.replace("!important", "").strip()))
    return style


def _font_size(words: str) -> float:
    """The scale of ``<font size>``: 1 to 7, or relative to 3."""
    if not re.fullmatch(r"[+-]?\d", words):
        return 1.0
    size = int(words) + 3 if words[0] in "+-" else int(words)
    return _FONT_SIZES[min(max(size, 1), 7) - 1]


def _scale(value: str) -> float:
    found = _SIZE.fullmatch(value)
    if found is None:
        return _NAMED_SIZES.get(value, 1.0)
    return round(min(max(float(found[1]) * _UNITS[found[2]], _SMALLEST), _LARGEST), 2)


def _weight(value: str) -> Style:
    bold = value in ("bold", "bolder") or (value.isdecimal() and int(value) >= _BOLD_FROM)
    return Style(Mark.BOLD if bold else Mark.NONE)


def _decoration(value: str) -> Style:
    marks = Mark.UNDERLINE if "underline" in value else Mark.NONE
    return Style(marks | (Mark.STRIKE if "line-through" in value else Mark.NONE))


def _if_value(mark: Mark, *values: str) -> Callable[[str], Style]:
    return lambda value: Style(mark if value in values else Mark.NONE)


def _position(value: str) -> Style:
    return Style({"super": Mark.SUPERSCRIPT, "sub": Mark.SUBSCRIPT}.get(value, Mark.NONE))


_SETTERS: Mapping[str, Callable[[str], Style]] = {
    "color": lambda value: Style(color=color_of(value)),
    "background": lambda value: Style(background=color_of(value)),
    "background-color": lambda value: Style(background=color_of(value)),
    "font-size": lambda value: Style(scale=_scale(value)),
    "font-weight": _weight,
    "font-style": _if_value(Mark.ITALIC, "italic", "oblique"),
    "font-variant": _if_value(Mark.CAPITALS, "small-caps", "all-small-caps"),
    "text-transform": _if_value(Mark.CAPITALS, "uppercase"),
    "text-decoration": _decoration,
    "text-decoration-line": _decoration,
    "vertical-align": _position,
}
