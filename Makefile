# Two commands are enough: `make run` to use Postwijzer, `make test` to prove it.
# Everything Python lives in .venv, everything Node in extension/node_modules and tests/**/node_modules.

PYTHON ?= python3
PORT ?= 8787
BIN := .venv/bin
BROWSERS := chromium firefox-esr
BUILT := extension/dist/.built

.PHONY: help install run check test test-python test-js test-browser test-chrome test-firefox extension docs bench soak browsers clean

help:
	@echo "make run        start the service on http://127.0.0.1:$(PORT)/ (installs what it needs first)"
	@echo "make test       every check and test, real browsers included"
	@echo "make check      ruff, mypy, tsc, web-ext lint"
	@echo "make extension  build the extension for both browsers, folders and zips, in extension/dist"
	@echo "make docs       the rules' index, RULES.md, GUIDELINES.md and openapi.json again, after a rule or a route changed"
	@echo "make bench      the measurements, in tests/bench/RESULTS.md"
	@echo "make soak       ten thousand requests, a fifth of them garbage"

install: $(BIN)/postwijzer $(BUILT)

run: install
	$(BIN)/postwijzer serve --port $(PORT)

$(BIN)/postwijzer: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

.venv/.dev: pyproject.toml | $(BIN)/postwijzer
	$(BIN)/python -m pip install --quiet --editable . --group dev
	touch $@

%/node_modules/.installed: %/package-lock.json
	cd $* && npm ci --no-audit --no-fund
	touch $@

extension: $(BUILT)

# The tests build for themselves, so what they leave behind tells nothing of dist.
$(BUILT): extension/node_modules/.installed $(shell find extension -name node_modules -prune -o -name dist -prune -o -type f -print)
	node extension/build.mjs --zip
	touch $@

check: .venv/.dev tests/node_modules/.installed extension
	$(BIN)/ruff check .
	$(BIN)/mypy
	tests/node_modules/.bin/tsc --noEmit -p extension
	tests/node_modules/.bin/web-ext lint --source-dir extension/dist/firefox --self-hosted

test: check test-python test-js test-browser

test-python: .venv/.dev tests/oracles/node_modules/.installed tests/dictionary/node_modules/.installed extension
	$(BIN)/python -m pytest

test-js:
	node --test --test-reporter=spec tests/js/

test-browser: browsers tests/node_modules/.installed extension
	$(MAKE) --jobs=2 --output-sync=target test-chrome test-firefox

test-chrome test-firefox: test-%:
	B=$* node --test --test-reporter=spec tests/browser/run.mjs

browsers:
	@for program in $(BROWSERS); do command -v $$program >/dev/null || missing="$$missing $$program"; done; \
	if [ -n "$$missing" ]; then \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
	      $$missing fonts-dejavu-core fonts-noto-color-emoji; \
	  else \
	    echo "The browser tests need:$$missing. On Debian or Ubuntu: sudo apt install$$missing" >&2; exit 1; \
	  fi; \
	fi

# What is made from the rules and the schemas; a test says when it is out of date.
docs: .venv/.dev
	$(BIN)/python -m shared_rules.documentation index > .venv/docs && mv .venv/docs shared_rules/rules/index.py
	$(BIN)/python -m shared_rules.documentation > .venv/docs && mv .venv/docs shared_rules/RULES.md
	$(BIN)/python -m tests.test_coverage > .venv/docs && mv .venv/docs shared_rules/GUIDELINES.md
	$(BIN)/python -m composer_api.openapi

bench: .venv/.dev tests/oracles/node_modules/.installed tests/bench/peers/node_modules/.installed
	$(BIN)/python -m pip install --quiet proselint harper-py || echo "The Python checkers to compare with are left out."
	$(BIN)/python -m tests.bench

soak: .venv/.dev
	$(BIN)/python -m tests.bench.soak

clean:
	rm -rf .venv extension/node_modules extension/dist tests/node_modules tests/oracles/node_modules tests/bench/peers/node_modules composer_api/page/postwijzer.js
