"""Which articles are one story, and which of their claims answer one question."""
