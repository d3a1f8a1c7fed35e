"""The clause tree beside the text."""
