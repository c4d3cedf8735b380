"""Where PostgreSQL comes from: a server of the newsroom's (DATABASE_URL) or one embedded in the data folder."""
