"""What a claim can say (quantity, moment, wording, role) and how two of them differ."""
