"""The door for granian, which serves Farq (ASGI).

A web server is production unless FARQ_ENV says otherwise, pools its connections, and waits for no query longer
than a reader would.
"""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coverage.settings")
os.environ.setdefault("FARQ_ENV", "production")
os.environ.setdefault("DATABASE_POOL", "10")
os.environ.setdefault("STATEMENT_TIMEOUT", "15")

# The door is one of Django's handlers, which want it set up.
django.setup(set_prefix=False)

from coverage.door import Door  # noqa: E402
from coverage.memory import settle  # noqa: E402

application = Door()
settle()
