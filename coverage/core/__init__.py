"""Reading and reckoning: bytes in, claims, facts and verdicts out. No Django, database, network or clock."""
