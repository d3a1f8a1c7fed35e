"""The look of the whole application, made from a theme: palette, style sheet, type.

The style sheets are templates in ``resources/themes``, whose ``$names`` are the theme's. They are
set once, on the application: a sheet on a widget of its own is applied to all its children again
whenever that widget finds another place.
"""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from tcreader.resource_files import resource

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tcreader.desktop.theme import Theme

_TYPE_SIZE = 13  # pixels, of everything but the agreement's text
_SHEETS = ("window.qss", "panels.qss")
_CHINESE_SANS = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Microsoft YaHei UI",
    "WenQuanYi Micro Hei",
)
_CHINESE = (
    QFontDatabase.WritingSystem.SimplifiedChinese,
    QFontDatabase.WritingSystem.TraditionalChinese,
)


def apply_style(application: QApplication, theme: Theme) -> None:
    """Make an application look as a theme says."""
    application.setPalette(palette(theme))
    application.setStyleSheet(style_sheet(theme))


def interface_font() -> QFont:
    """The type of everything but the agreement's text: the system's own, at 13 pixels."""
    font = QFont()
    # Named here, Chinese type comes in the weight that is asked for; Qt's own choice may be bold.
    font.setFamilies([font.family(), *_CHINESE_SANS])
    font.setPixelSize(_TYPE_SIZE)
    return font


def style_sheet(theme: Theme) -> str:
    """The style sheet in a theme's colours."""
    sheets = "".join(resource("themes", name).read_text(encoding="utf-8") for name in _SHEETS)
    colors = {key: value for key, value in vars(theme).items() if isinstance(value, str)}
    return Template(sheets).substitute(colors, pictures=resource("themes").as_posix())


def palette(theme: Theme) -> QPalette:
    """The palette in a theme's colours."""
    roles = QPalette.ColorRole
    colors = {
        roles.Window: theme.panel,
        roles.WindowText: theme.ink,
        roles.Base: theme.paper,
        roles.AlternateBase: theme.panel,
        roles.Text: theme.ink,
        roles.PlaceholderText: theme.muted,
        roles.Button: theme.paper,
        roles.ButtonText: theme.ink,
        roles.BrightText: theme.high,
        roles.ToolTipBase: theme.paper,
        roles.ToolTipText: theme.ink,
        roles.Highlight: theme.accent,
        roles.HighlightedText: theme.on_accent,
        roles.Link: theme.accent,
        roles.LinkVisited: theme.accent,
        roles.Light: theme.paper,
        roles.Midlight: theme.panel,
        roles.Mid: theme.line,
        roles.Dark: theme.line,
        roles.Shadow: theme.line,
        roles.Accent: theme.accent,
    }
    result = QPalette()
    for role, color in colors.items():
        result.setColor(role, QColor(color))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return result


def can_show_chinese() -> bool:
    """Whether any installed font has Chinese characters, rather than boxes."""
    return any(QFontDatabase.families(system) for system in _CHINESE)
