"""Where the text came from: file, format, encoding, language, and the digest that proves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tcreader.desktop.overview.section import Facts, Section

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tcreader.review import Review

_FORMATS = {"markdown": "Markdown", "html": "HTML", "word": "Word", "pdf": "PDF"}
_DIGITS = 12


class SourceSection(Section):
    """Facts of the file that was read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_title(self.tr("Source"))
        self._facts = Facts()
        self._file = self._facts.add(self.tr("File"))
        self._format = self._facts.add(self.tr("Format"))
        self._language = self._facts.add(self.tr("Language"))
        self._length = self._facts.add(self.tr("Length"))
        self._digest = self._facts.add(self.tr("SHA-256"))
        self._text = self._facts.add(self.tr("Reviewed text"))
        self.body.addLayout(self._facts)

    def show_review(self, review: Review) -> None:
        """Show the facts of the agreement's source."""
        source = review.agreement.source
        name = _FORMATS.get(source.format, self.tr("Plain text"))
        languages = {
            "zh": self.tr("Chinese, simplified"),
            "zh-Hant": self.tr("Chinese, traditional"),
            "en": self.tr("English"),
            "other": self.tr("another language"),
        }
        tell = self._facts.tell
        tell(self._file, source.path.name if source.path is not None else "")
        tell(self._format, f"{name} · {source.encoding.upper()}")
        tell(self._language, self.tr(", ").join(languages[name] for name in source.languages))
        tell(self._length, self.tr("{n} characters").format(n=f"{len(review.agreement.text):,}"))
        tell(self._digest, f"{source.sha256[:_DIGITS]}…" if source.sha256 else "")
        self._digest.setToolTip(source.sha256)
        digest = review.agreement.text_digest
        tell(self._text, f"SHA-256 {digest[:_DIGITS]}…")
        words = self.tr(
            "Of the words as they were read; a review file knows its text by it: {digest}"
        )
        self._text.setToolTip(words.format(digest=digest))
