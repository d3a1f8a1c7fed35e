"""The taxonomy: classes, categories, reasons and legal sources, as data with names in words.

The data stands in ``resources/rules/``. A language is ``zh`` or ``en`` here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tcreader.flags.model import CustomerKind, Severity
_JURISDICTIONS = {"zh": ("CN",), "en": ("EU", "UK", "US")}


class LegalSource(NamedTuple):
    """A place in the law.

    Attributes:
        key: As it is cited, such as ``民法典 497(2)``.
        paraphrases: One line on what it says, by language.
        customers: The kinds of customer that it protects.
        jurisdiction: Whose law it is: ``CN``, ``EU``, ``UK`` or ``US``.
        doubts: What nobody has checked yet about this entry, by language; empty if all was read
            in a source.
    """

    key: str
    paraphrases: Mapping[str, str]
    customers: frozenset[CustomerKind]
    jurisdiction: str = ""
    doubts: Mapping[str, str] = MappingProxyType({})


class Reason(NamedTuple):
    """Something that raises or lowers a flag's severity.

    Attributes:
        key: Such as ``no-notice``.
        step: +1 or -1; 0 for what is only shown.
        names: In a few words, by language.
    """

    key: str
    step: int
    names: Mapping[str, str]


class Category(NamedTuple):
    """A kind of clause that a reviewer must see.

    Attributes:
        id: Such as ``liability-exclusion``.
        class_id: Its top class.
        names: In a few words, by language.
        definitions: What belongs here, by language.
        severity: Before any reason counts.
        basis: Keys of the legal sources behind it.
        short_names: For where there is little room, by language; empty if the names are short.
    """

    id: str
    class_id: str
    names: Mapping[str, str]
    definitions: Mapping[str, str]
    severity: Severity
    basis: tuple[str, ...]
    short_names: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """All classes, categories, reasons and sources under their ids, in the data's order.

    Attributes:
        classes: Names of the top classes, by language.
        categories: What is flagged.
        reasons: What raises or lowers a severity.
        sources: Places in the law.
        short_classes: Names of classes for where there is little room, by language.
    """

    classes: Mapping[str, Mapping[str, str]]
    categories: Mapping[str, Category]
    reasons: Mapping[str, Reason]
    sources: Mapping[str, LegalSource]
    short_classes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def class_of(self, category_id: str) -> str:
        """The id of a category's top class."""
        return self.categories[category_id].class_id

    def class_name(self, class_id: str, language: str) -> str:
        """A class in words."""
        return self.classes[class_id][language]

    def short_class_name(self, class_id: str, language: str) -> str:
        """A class in a word; its whole name if the data has no shorter one."""
        names = self.short_classes.get(class_id, self.classes[class_id])
        return names[language]

    def category_name(self, category_id: str, language: str) -> str:
        """A category in words."""
        return self.categories[category_id].names[language]

    def short_category_name(self, category_id: str, language: str) -> str:
        """A category in a word or two; its whole name if the data has no shorter one."""
        category = self.categories[category_id]
        return category.short_names.get(language, category.names[language])

    def basis_of(self, category_id: str, customer: CustomerKind, language: str) -> tuple[str, ...]:
        """The keys of the sources behind a category that protect a customer.

        An agreement's language stands for the law it is under: Chinese law for Chinese, that of
        the European Union, the United Kingdom and the United States for English.
        """
        return self.applying(self.categories[category_id].basis, customer, language)

    def applying(
        self, keys: Iterable[str], customer: CustomerKind, language: str
    ) -> tuple[str, ...]:
        """Those of some sources that protect a customer under the law that a language stands for.

        Sources that aren't known are passed over.
        """
        return tuple(
            key
            for key in keys
            if key in self.sources
            and customer in self.sources[key].customers
            and self.sources[key].jurisdiction in _JURISDICTIONS[language]
        )

    def reason_name(self, key: str, language: str) -> str:
        """A reason in words."""
        return self.reasons[key].names[language]
