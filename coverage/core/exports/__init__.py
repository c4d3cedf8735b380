"""Comparison in, bytes or records out: one file for each output format."""
