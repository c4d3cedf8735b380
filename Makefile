# Farq, by its commands. `make` alone lists them.
# PYTHON=/path/to/python picks the interpreter (3.11 or later); PORT=8080 the address of `make run`.

VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip install --quiet --disable-pip-version-check
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python3.14; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
PRODUCTION := FARQ_ENV=production ALLOWED_HOSTS=farq.example DATABASE_URL=postgresql:///farq \
	SECRET_KEY=only-for-checking-$(shell printf '%064d' 0 | tr 0 z)x1!
# As many at once as there are processors, each with a database and a browser of its own; who has run out takes from the
# others what is left.
AT_ONCE := --numprocesses logical --maxprocesses 4 --dist worksteal
COMPILE := $(PY) -m piptools compile --quiet --strip-extras --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-header
AUDIT := $(PY) -m pip_audit --requirement requirements.txt --require-hashes --disable-pip

.DEFAULT_GOAL := help
.PHONY: help setup run test check format bench accounts messages screenshots pins audit clean

help:  ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(VENV)/.ready  ## install what Farq runs with (again only when the requirements change)

run: setup  ## start everything here: database, demo stories, web server, worker
	@$(PY) manage.py up

accounts: setup  ## print new passwords for the demo accounts
	@$(PY) manage.py accounts

messages: setup  ## compile the translations
	@$(PY) manage.py messages

test: $(VENV)/.ready-dev  ## run every test, on the embedded PostgreSQL and on a stock one
	@$(PY) -m tests.needs
	@$(PY) -m pytest $(AT_ONCE)
	@$(PY) -m tests.stock $(AT_ONCE)

check: $(VENV)/.ready-dev  ## lint, types, templates, migrations, production settings
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy --strict coverage
	$(PY) -m djlint --quiet --lint --check templates
	$(PY) manage.py makemigrations --check --dry-run
	$(PRODUCTION) $(PY) manage.py check --deploy --fail-level WARNING

format: $(VENV)/.ready-dev  ## put code and templates into shape
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .
	$(PY) -m djlint --quiet --reformat templates

bench: $(VENV)/.ready-dev  ## measure, and fail below a floor
	@for script in bench/*.py; do echo "== $$script"; $(PY) $$script || exit 1; done

screenshots: $(VENV)/.ready-dev  ## picture every page into docs/screens
	@$(PY) -m tests.needs browser fonts
	@$(PY) manage.py screenshots

pins: $(VENV)/.ready-dev  ## pin what requirements.in and requirements-dev.in name
	$(PIP) pip-tools==7.6.2
	@for list in requirements requirements-dev; do \
		$(COMPILE) --output-file $$list.txt $$list.in && \
		sed -i.old "1i # Made by \`make pins\` from $$list.in; edit that file, not this one." $$list.txt && rm $$list.txt.old \
		|| exit 1; done

audit: $(VENV)/.ready-dev  ## ask PyPI's advisories about every pinned package; var/sbom.json lists them (needs the internet)
	@$(PIP) pip-audit==2.10.1
	@mkdir -p var
	@$(AUDIT) --format cyclonedx-json --output var/sbom.json || true
	$(AUDIT) --strict

clean:  ## remove what was installed and built, but no data
	rm -rf $(VENV) staticfiles .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Farq needs Python 3.11 or later: make PYTHON=/path/to/python" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "This Python cannot make virtual environments: installing python3-venv" >&2; \
		test "$$(id -u)" = 0 && apt-get update -qq && apt-get install -qq -y python3-venv && $(PYTHON) -m venv $(VENV); }

$(VENV)/.ready: requirements.txt | $(VENV)/bin/python
	@echo "Installing what Farq runs with"
	@$(PIP) --requirement requirements.txt
	@touch $@

$(VENV)/.ready-dev: requirements-dev.txt $(VENV)/.ready
	@echo "Installing what proving Farq takes"
	@$(PIP) --requirement requirements-dev.txt
	@touch $@
