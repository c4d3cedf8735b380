"""The Django database engine of the embedded server: PostgreSQL, started when the first connection is asked for."""
