"""The look of the panels beside the text, made from a theme.

The style sheet is a template in ``resources/themes/panels.qss``, whose ``$names`` are the theme's.
"""

from __future__ import annotations

from dataclasses import asdict
from string import Template
from typing import TYPE_CHECKING

from tcreader.resource_files import resource

if TYPE_CHECKING:
    from tcreader.desktop.theme import Theme


def panel_sheet(theme: Theme) -> str:
    """The panels' style sheet in a theme's colours."""
    template = Template(resource("themes", "panels.qss").read_text(encoding="utf-8"))
    colors = {key: value for key, value in asdict(theme).items() if isinstance(value, str)}
    return template.substitute(colors)
