"""Every question asked of the database, one file per page that asks."""
