"""Django's settings, driven by environment variables; docs/production.md lists them.

FARQ_ENV is `production` unless manage.py, the tests or the environment say `development`.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from coverage import environment
from coverage.database.address import database
from coverage.secret import development_key

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(environment.text("FARQ_DATA", str(BASE_DIR / "data")))

FARQ_ENV = environment.text("FARQ_ENV", "production")
if FARQ_ENV not in {"production", "development"}:
    raise ImproperlyConfigured(f"FARQ_ENV={FARQ_ENV!r}: expected production or development")
PRODUCTION = FARQ_ENV == "production"
DEBUG = not PRODUCTION and environment.flag("DEBUG", default=True)

if PRODUCTION:
    SECRET_KEY = environment.required("SECRET_KEY", "50 or more random characters that sign sessions")
    ALLOWED_HOSTS = environment.words(
        environment.required("ALLOWED_HOSTS", "the host names readers use, separated by commas")
    )
    if "*" in ALLOWED_HOSTS:
        raise ImproperlyConfigured("ALLOWED_HOSTS=* lets anyone choose the host name in our links: name the hosts")
else:
    SECRET_KEY = environment.text("SECRET_KEY") or development_key(DATA_DIR)
    ALLOWED_HOSTS = environment.words(environment.text("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]"))
CSRF_TRUSTED_ORIGINS = environment.words(environment.text("CSRF_TRUSTED_ORIGINS"))

PUBLIC_READING = environment.flag("PUBLIC_READING", default=False)
"""Whether stories, facts and articles are shown to people who have not logged in."""

SECURITY_CONTACT = environment.words(environment.text("SECURITY_CONTACT"))
"""Where somebody who found a hole may write: mailto: or https: addresses, for /.well-known/security.txt."""
if not all(contact.startswith(("mailto:", "https://")) for contact in SECURITY_CONTACT):
    raise ImproperlyConfigured(f"SECURITY_CONTACT={SECURITY_CONTACT!r}: expected mailto: or https: addresses")

# --- The house ---------------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "csp",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "coverage",
]

MIDDLEWARE = [
    # First, so that redirects to HTTPS and static files carry the policies too.
    "coverage.views.headers.StrictHeaders",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "coverage.views.choices.ReaderChoices",
    "coverage.views.language.ArabicFirst",
    "django.middleware.locale.LocaleMiddleware",
    "coverage.views.errors.NotAllowedPages",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "coverage.views.audit.KeepAuditLog",
    "coverage.views.limits.AskForPauses",
    "coverage.views.second_factor.AskSecondFactor",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "pghistory.middleware.HistoryMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "coverage.urls"
WSGI_APPLICATION = "coverage.wsgi.application"
ASGI_APPLICATION = "coverage.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                # The last: what a page that is drawn for nobody leaves blank.
                "coverage.views.nobody.blanks",
            ],
        },
    }
]

FORM_RENDERER = "coverage.widgets.QuickForms"

# --- Storage -----------------------------------------------------------------------------------------------------

DATABASES: dict[str, dict[str, Any]] = {
    "default": database(
        environment.text("DATABASE_URL"),
        folder=DATA_DIR,
        pool=environment.whole_number("DATABASE_POOL", default=0),
        statement_timeout=environment.whole_number("STATEMENT_TIMEOUT", default=300),
        lock_timeout=environment.whole_number("LOCK_TIMEOUT", default=0),
    )
}
# Shared by all processes, as a code that was used once must be known to all.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "farq_cache",
                      "OPTIONS": {"MAX_ENTRIES": 100_000}}}  # fmt: skip
PGHISTORY_MIDDLEWARE_METHODS = ("POST", "PUT", "PATCH", "DELETE")
"""Whoever only reads changes nothing that a history would have to name."""
PROCRASTINATE_ON_APP_READY = "coverage.tasks.keep_faults"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# A pasted article of 1,000,000 Arabic letters is 2 bytes a letter in multipart and 6 where it is url-encoded.
DATA_UPLOAD_MAX_MEMORY_SIZE = 8_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200

# --- Languages ---------------------------------------------------------------------------------------------------

LANGUAGE_CODE = "ar"
LANGUAGES = [("ar", _("Arabic")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

# --- Static files ------------------------------------------------------------------------------------------------

STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
MANIFEST_STORAGE = "coverage.stylesheets.BundledStorage"
PLAIN_STORAGE = "django.contrib.staticfiles.storage.StaticFilesStorage"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": MANIFEST_STORAGE if PRODUCTION else PLAIN_STORAGE},
}
# In development the files are served where they lie, so that nothing need be collected.
WHITENOISE_USE_FINDERS = not PRODUCTION
WHITENOISE_AUTOREFRESH = not PRODUCTION

# --- Who is who --------------------------------------------------------------------------------------------------

LOGIN_URL = "/accounts/login/"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/accounts/login/"
# The first refuses those who guess, before a password is hashed.
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "coverage.accounts.Accounts"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

# Whoever guesses a name's password is refused, and not the name: its owner comes in from elsewhere meanwhile.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_LOCKOUT_CALLABLE = "coverage.views.login.locked_out"
AXES_USERNAME_CALLABLE = "coverage.views.login.tried_name"
AXES_CLIENT_IP_CALLABLE = "coverage.views.client.client_address"
AXES_DISABLE_ACCESS_LOG = True  # The audit log has it.
AXES_VERBOSE = False

REQUIRE_MFA = environment.flag("FARQ_REQUIRE_MFA", default=PRODUCTION)
"""Whether editors and admins see anything before they have shown a second factor."""
MFA_ADAPTER = "coverage.views.second_factor.SecondFactors"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Farq"
MFA_TOTP_TOLERANCE = 1  # A telephone's clock may be half a minute off.
MFA_RECOVERY_CODES_SHOW_ONCE = True
ACCOUNT_ADAPTER = "coverage.views.second_factor.Accounts"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"

# --- What a browser may do with our pages ------------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    feature: []
    for feature in ("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer",
                    "microphone", "midi", "payment", "usb")
}  # fmt: skip
X_FRAME_OPTIONS = "DENY"
BEHIND_TLS_PROXY = environment.flag("BEHIND_TLS_PROXY", default=False)
CSRF_FAILURE_VIEW = "coverage.views.errors.csrf_failed"
SECURE_REFERRER_POLICY = "same-origin"

SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = PRODUCTION
if PRODUCTION:
    # The prefix makes a browser refuse such a cookie from a neighbouring host or over plain HTTP.
    SESSION_COOKIE_NAME = "__Host-session"
    CSRF_COOKIE_NAME = "__Host-csrf"
    SECURE_SSL_REDIRECT = environment.flag("SECURE_SSL_REDIRECT", default=True)
    # A balancer asks for it over plain HTTP.
    SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
    SECURE_HSTS_SECONDS = environment.whole_number("SECURE_HSTS_SECONDS", default=365 * 24 * 60 * 60)
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
    if BEHIND_TLS_PROXY:
        SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# --- Words to the operator ---------------------------------------------------------------------------------------

LOG_FORMAT = environment.text("LOG_FORMAT", "json" if PRODUCTION else "line")
if LOG_FORMAT not in {"json", "line"}:
    raise ImproperlyConfigured(f"LOG_FORMAT={LOG_FORMAT!r}: expected json or line")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "{asctime} {levelname} {request_id} {name}: {message}", "style": "{"},
        "json": {"()": "coverage.logs.JsonLine"},
    },
    "filters": {"request_id": {"()": "coverage.request_id.RequestId"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": LOG_FORMAT, "filters": ["request_id"]}},
    # Django's own handlers would say everything in DEBUG twice.
    "loggers": {
        "django": {"handlers": [], "propagate": True},
        # Whoever scans the internet sends such host names all day.
        "django.security.DisallowedHost": {"level": "CRITICAL"},
        "coverage.requests": {"level": "INFO" if LOG_FORMAT == "json" else "WARNING"},
    },
    "root": {"handlers": ["console"], "level": environment.text("LOG_LEVEL", "WARNING").upper()},
}
