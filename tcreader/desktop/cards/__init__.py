"""Cards: all painted, but for the chosen one, which is a widget with real controls.

So thousands of cards cost no more than the few that can be seen, and yet the one at work can be
typed into, tabbed through and read by a screen reader.
"""
