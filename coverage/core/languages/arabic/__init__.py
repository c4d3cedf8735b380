"""Arabic: numerals, units, dates, cues and the morphology that reads them, as data with their sources."""
