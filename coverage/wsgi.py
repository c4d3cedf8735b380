"""The door for a WSGI server, for those who run one.

A web server is production unless FARQ_ENV says otherwise, pools its connections, and waits for no query longer
than a reader would.
"""

import os

from django.core.wsgi import get_wsgi_application

from coverage.memory import settle

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coverage.settings")
os.environ.setdefault("FARQ_ENV", "production")
os.environ.setdefault("DATABASE_POOL", "10")
os.environ.setdefault("STATEMENT_TIMEOUT", "15")

application = get_wsgi_application()
settle()
