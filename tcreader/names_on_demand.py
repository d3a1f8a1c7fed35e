"""Names of a package that are imported when somebody asks for them.

The window's start must not wait for what it doesn't need. A package lists such names and the
modules that hold them, and gives itself the ``__getattr__`` of PEP 562 that `names_on_demand`
makes.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def names_on_demand(package: str, modules: Mapping[str, str]) -> Callable[[str], object]:
    """A package's ``__getattr__``.

    Args:
        package: Its ``__name__``.
        modules: For each name the module of the package that holds it.
    """

    def get(name: str) -> object:
        if name not in modules:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(f"{package}.{modules[name]}"), name)

    return get
