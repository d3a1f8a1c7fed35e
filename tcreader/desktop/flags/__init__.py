"""The flags panel: findings as cards, filtered and settled."""
