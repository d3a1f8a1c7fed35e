"""What a person sets once: language, theme, type, name."""
