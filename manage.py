#!/usr/bin/env python
"""The command line of Farq: every Django command and our own."""

import os
import sys


def main() -> None:
    """Run the command named in the arguments, for development unless FARQ_ENV says otherwise."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coverage.settings")
    os.environ.setdefault("FARQ_ENV", "development")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
