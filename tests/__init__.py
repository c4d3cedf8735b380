"""Everything Farq promises, as tests."""
