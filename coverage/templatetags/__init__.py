"""What templates say beyond Django's own: figures, dates, verdicts and reasons in the language of the page."""
