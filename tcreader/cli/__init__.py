"""The same work as the window does, for scripts and for machines without a screen."""
