"""Letters, digits, words and sentences, each with its offsets in the original."""
