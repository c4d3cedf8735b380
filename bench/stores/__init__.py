"""Stores filled for measuring: invented texts, their rows as Farq would write them, and the databases they are kept in."""
