"""From an error to sentences that a reviewer can act on. The only place for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tcreader.desktop.notices.messages import Message
from tcreader.errors import (
    DamagedReviewFile,
    ExportFailed,
    InvalidRule,
    MergeRefused,
    NewerReviewFile,
    NotAllUnderstood,
    ReviewFileLocked,
    ReviewNotSaved,
    TcreaderError,
    UnreadableFile,
    UnsupportedFormat,
)

if TYPE_CHECKING:
    from collections.abc import Mapping


class Presenter(QObject):
    """Puts errors into words, in the language of the window."""

    def message(self, error: Exception) -> Message:
        """What to tell the reviewer about an error."""
        if not isinstance(error, TcreaderError):
            return self.mishap()
        title = self._title(error)
        text = self._sentences(error).get(error.reason, "")
        if isinstance(error, InvalidRule):
            text = self._of_rules(error)
        elif not text:  # a reason without a sentence here still has its own, in English
            text = _as_it_is(f"{error.args[0]} {error.advice}".strip())
        where = str(error.path) if error.path is not None else ""
        name = error.path.name if error.path is not None else ""
        return Message(title.format(name=name, who=error.who), text.format(name=name, path=where))

    def mishap(self) -> Message:
        """What to say when the program itself is wrong."""
        return Message(
            self.tr("Something went wrong inside tcreader."),
            self.tr(
                "Your work is kept. You can go on; if it happens again, please report it with the "
                "log file."
            ),
        )

    def without_chinese_font(self) -> Message:
        """What to say when Chinese characters would be boxes."""
        return Message(
            self.tr("No font here can show Chinese characters."),
            self.tr(
                "Install one and start tcreader again: fonts-noto-cjk on Debian and Ubuntu, "
                "google-noto-sans-cjk-fonts on Fedora."
            ),
        )

    def _title(self, error: TcreaderError) -> str:
        titles: dict[type[TcreaderError], str] = {
            UnreadableFile: self.tr("“{name}” can't be opened."),
            UnsupportedFormat: self.tr("“{name}” is no text that tcreader can read."),
            DamagedReviewFile: self.tr("The review file was damaged."),
            NotAllUnderstood: self.tr("Not everything in the review file can be shown."),
            NewerReviewFile: self.tr("This review is open for reading only."),
            ReviewFileLocked: self.tr("{who} has this review open.")
            if error.who
            else self.tr("Somebody else has this review open."),
            ReviewNotSaved: self.tr("The review could not be saved."),
            ExportFailed: self.tr("The export could not be written."),
            MergeRefused: self.tr("“{name}” can't be imported."),
            InvalidRule: self.tr("Your own rules can't be used."),
        }
        return titles.get(type(error), self.tr("That didn't work."))

    def _sentences(self, error: TcreaderError) -> Mapping[str, str]:
        match error:
            case UnreadableFile():
                return self._of_unreadable()
            case UnsupportedFormat():
                return self._of_unsupported()
            case ExportFailed():
                return self._of_export()
            case MergeRefused():
                return self._of_import()
            case _:
                return self._of_review_file()

    def _of_unreadable(self) -> Mapping[str, str]:
        return {
            "missing": self.tr(
                "There is no file at {path}. Check whether it was moved or renamed."
            ),
            "folder": self.tr("{path} is a folder. Open a file in it."),
            "permission": self.tr(
                "You aren't allowed to read {path}. Ask for permission, or copy the file to a "
                "folder of your own."
            ),
            "empty": self.tr("The file is empty. Check whether the download was complete."),
            "too-large": self.tr(
                "The file is larger than an agreement can be. Check whether it is the right one."
            ),
            "unreadable": self.tr(
                "The disk or the network refused to give the file. Nothing was changed; try again."
            ),
            "sample": self.tr("A copy could not be made at {path}. Check the disk's free space."),
        }

    def _of_unsupported(self) -> Mapping[str, str]:
        return {
            "binary": self.tr(
                "It holds data that is no text. tcreader opens Markdown and plain text; save the "
                "agreement as one of these."
            ),
            "encoding": self.tr(
                "Its characters are in an unknown encoding. Save it as UTF-8 and open it again."
            ),
            **dict.fromkeys(
                ("pdf", "rich-text", "word", "word-97", "archive", "html"),
                self.tr(
                    "tcreader opens Markdown and plain text; save the agreement as one of these."
                ),
            ),
        }

    def _of_rules(self, error: InvalidRule) -> str:
        """Where the mistake is, and what holds now."""
        from tcreader.desktop.notices.rule_mistakes import said  # the start can do without

        if error.reason == "gone":
            where = self.tr("There is no folder at {path}.")
        else:
            mistake = error.mistake
            where = "{path}: " + _as_it_is(said(mistake) if mistake else str(error.args[0]))
        rest = self.tr(
            "Until it is put right, the rules that come with tcreader work alone; nothing of your "
            "review is lost."
        )
        return f"{where}\n{rest}"

    def _of_export(self) -> Mapping[str, str]:
        return {
            "unknown-format": self.tr("The file's name ends in no format that can be written."),
            "own-source": self.tr(
                "This is the agreement itself, or its review. Choose another file name."
            ),
            "no-folder": self.tr("The folder doesn't exist. Make it first, or choose another one."),
            "folder": self.tr("This is a folder. Give the name of a file in it."),
            "permission": self.tr(
                "You aren't allowed to write there, or another program has the file open. Close it "
                "there, or choose another folder."
            ),
            "not-written": self.tr("Check the disk's free space, or choose another folder."),
        }

    def _of_import(self) -> Mapping[str, str]:
        return {
            "unreadable": self.tr(
                "It can't be read. Check whether the file is whole and you are allowed to open it."
            ),
            "not-a-review": self.tr(
                "It is neither a review file nor annotations in a known format: W3C, Hypothesis "
                "or Readium."
            ),
            "newer": self.tr(
                "A newer tcreader wrote it. Install the newest tcreader to import it."
            ),
            "too-deep": self.tr(
                "What another program wrote into it is nested too deep to be compared."
            ),
            "stranger": self.tr(
                "It is about another agreement. Most of its notes would find no place here."
            ),
        }

    def _of_review_file(self) -> Mapping[str, str]:
        return {
            "damaged": self.tr(
                "It was set aside as {name}, and the newest good state was opened. Nothing was "
                "overwritten."
            ),
            "damaged-without-backup": self.tr(
                "It was set aside as {name}. No earlier state was found, so the review begins anew."
            ),
            "damaged-while-open": self.tr(
                "Another program damaged it while it was open. It was set aside as {name}, and all "
                "your work was saved anew."
            ),
            "unreadable": self.tr(
                "{name} can't be read, so it is left as it is. The newest good state is shown, for "
                "reading only."
            ),
            "unreadable-without-backup": self.tr(
                "{name} can't be read, so it is left as it is. No earlier state was found; you can "
                "read the agreement."
            ),
            "not-all-understood": self.tr(
                "Entries of {name} are of an unknown form, or their values aren't what they should "
                "be. They stay in the file as they are."
            ),
            "newer": self.tr(
                "A newer tcreader wrote it. Nothing is changed; install the newest tcreader to go "
                "on with it."
            ),
            "locked": self.tr(
                "You can read it. As soon as they have closed it, you can write on it here."
            ),
            "disk-full": self.tr(
                "The disk is full. Your work is kept, and saving is tried again every few seconds. "
                "Make room."
            ),
            "folder-gone": self.tr(
                "The folder is gone. Your work is kept, and saving is tried again every few "
                "seconds. Bring the folder back."
            ),
            "in-use": self.tr(
                "Another program has the review file open. Your work is kept, and saving is tried "
                "again every few seconds. Close the file there."
            ),
            "not-written": self.tr(
                "Your work is kept, and saving is tried again every few seconds. Check whether "
                "{path} may be written."
            ),
        }


def _as_it_is(words: str) -> str:
    """Words in which a brace is nothing but a brace."""
    return words.replace("{", "{{").replace("}", "}}")
