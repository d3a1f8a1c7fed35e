"""The law behind a finding, for the customer that the reviewer speaks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.flags import CustomerKind

if TYPE_CHECKING:
    from tcreader.flags import LegalSource
    from tcreader.review.findings import Finding
    from tcreader.review.review import Review


def sources_of(review: Review, finding: Finding) -> list[LegalSource]:
    """The legal sources behind a finding that protect a customer like this one.

    A flag to which the reviewer has given another category has that category's law, and so has
    one that was set by hand.
    """
    flag, category, taxonomy = finding.flag, finding.category, review.taxonomy
    customer = CustomerKind(review.record.standpoint.customer)
    keys: tuple[str, ...] = ()
    if flag is not None and flag.category == category:
        keys = flag.basis
    elif category in taxonomy.categories:
        is_chinese = review.agreement.source.language.startswith("zh")
        keys = taxonomy.basis_of(category, customer, "zh" if is_chinese else "en")
    known = taxonomy.sources
    return [known[key] for key in keys if key in known and customer in known[key].customers]
