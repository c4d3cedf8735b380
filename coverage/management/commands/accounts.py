"""Print the demo accounts' passwords: new ones for all three, or only for those just made."""

from __future__ import annotations

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from coverage.services.accounts import ensure_demo_accounts


class Command(BaseCommand):
    """manage.py accounts [--missing]."""

    help = "Gives the demo accounts reader, editor and admin new random passwords and prints them."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--missing", action="store_true", help="only make the accounts that are not there yet")

    def handle(self, *, missing: bool, **_options: object) -> None:
        if settings.PRODUCTION:
            raise CommandError("Demo accounts are for trying Farq out. In production use manage.py createsuperuser.")
        passwords = ensure_demo_accounts(renew=not missing)
        for name, password in passwords.items():
            self.stdout.write(f"  {name:<8} {password}")
        if passwords:
            self.stdout.write("These passwords are shown this once; `make accounts` gives new ones.")
