"""What the window tells the reviewer above the text, and what can be done about it at once."""

from tcreader.desktop.notices.messages import Messages
from tcreader.desktop.notices.new_text import NewText
from tcreader.desktop.notices.notices import Notices
from tcreader.desktop.notices.scan_notices import ScanNotices
from tcreader.desktop.notices.signature import SignatureNotice

__all__ = ["Messages", "NewText", "Notices", "ScanNotices", "SignatureNotice"]
