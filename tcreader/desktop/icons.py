"""Icons: the project's own line drawings, in the colour of the theme.

Each SVG in ``resources/icons`` draws with ``currentColor``.
"""

from __future__ import annotations

from PySide6.QtGui import QIcon, QImage, QPixmap

from tcreader.resource_files import resource

_SIZE = 20  # logical pixels; drawn at three times that, so that it stays sharp on any screen


def icon(name: str, color: str, disabled: str) -> QIcon:
    """An icon by the name of its file.

    Args:
        name: Such as ``back``.
        color: ``#rrggbb`` of the strokes.
        disabled: Likewise, while it can't be pressed.
    """
    source = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    result = QIcon(_drawn(source, color))
    result.addPixmap(_drawn(source, disabled), QIcon.Mode.Disabled)
    return result


def _drawn(source: str, color: str) -> QPixmap:
    drawing = source.replace("currentColor", color).replace(
        'width="20" height="20"', f'width="{_SIZE * 3}" height="{_SIZE * 3}"'
    )
    image = QImage.fromData(drawing.encode())
    pixmap = QPixmap.fromImage(image)
    pixmap.setDevicePixelRatio(3)
    return pixmap
