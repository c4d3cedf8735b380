"""Settings of the test runs: development, a cluster of their own, and a database named after the process."""

import os

os.environ.setdefault("FARQ_ENV", "development")

from coverage.settings import *  # noqa: F403
from coverage.settings import DATA_DIR, DATABASES, LOCALE_PATHS
from coverage.translations import compile_catalogues

compile_catalogues(LOCALE_PATHS)

if "FOLDER" in DATABASES["default"]:
    DATABASES["default"]["FOLDER"] = DATA_DIR / "test"
DATABASES["default"]["TEST"] = {"NAME": f"test_farq_{os.getpid()}"}

# Hashing a password costs a third of a second by design, which no test wants to prove.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
DEBUG = False
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
