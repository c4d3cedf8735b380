"""The interface for programs: what the pages show, as JSON, for whoever may read the pages; it changes nothing."""
