"""Every pair of colours that a person must read meets WCAG AA."""

from __future__ import annotations

from dataclasses import fields

import pytest

from tcreader.annotations import Color
from tcreader.desktop.theme import Theme, load_theme


def luminance(color: str) -> float:
    """Relative luminance after WCAG 2.1."""
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=["light", "dark"])
def theme(request) -> Theme:
    return load_theme(request.param)


@pytest.mark.parametrize("ground", ["paper", "panel", "accent_tint", "hover"])
@pytest.mark.parametrize("type_color", ["ink", "muted", "accent", "high", "medium", "low", "good"])
def test_type_is_readable_on_every_ground(theme, ground, type_color):
    assert contrast(getattr(theme, type_color), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("name", [color.value for color in Color])
def test_type_is_readable_on_every_highlight(theme, name):
    assert contrast(theme.ink, theme.highlights[name]) >= 4.5


@pytest.mark.parametrize("ground", ["search_hit", "search_current"])
def test_type_is_readable_on_search_hits(theme, ground):
    assert contrast(theme.ink, getattr(theme, ground)) >= 4.5


def test_type_is_readable_on_the_accent(theme):
    assert contrast(theme.on_accent, theme.accent) >= 4.5


def test_both_themes_name_the_same_colors():
    assert {field.name for field in fields(Theme)} == set(vars(load_theme("dark")))
