"""What differs by language, and nothing else: one folder a language, in an explicit register."""
