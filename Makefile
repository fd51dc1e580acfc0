# Needs Python 3.11 or later and make. `make chat` and `make test` do all the set-up themselves.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: chat test check bench learn coverage replay screens wheel clean

chat: $(VENV)/installed
	@$(BIN)/cargo-assistant --sandbox

test: $(VENV)/installed-dev
	@$(BIN)/python -m pytest -q

check: $(VENV)/installed-dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

bench: $(VENV)/installed-dev
	@$(BIN)/python -m benchmarks

learn: $(VENV)/installed-dev
	@$(BIN)/python -m benchmarks.learn_understanding
	@$(BIN)/python -m benchmarks.learn_hints

coverage: $(VENV)/installed-dev
	@$(BIN)/python -m pytest -q --cov --cov-report=term

replay: $(VENV)/installed
	@$(BIN)/cargo-assistant replay $$(find transcripts -name '*.md' | sort)

# The pictures of the documentation, made from transcripts that the tests replay.
SCREENS := first_steps/first_words discovery/actions creation/with_an_api_key removal/one_that_is_in_use nodes/enrich_a_company

screens: $(VENV)/installed
	@mkdir -p docs/screens
	@for one in $(SCREENS); do $(BIN)/cargo-assistant export transcripts/$$one.md --svg --to docs/screens/$$(basename $$one).svg || exit 1; done

wheel: $(VENV)/installed-dev
	@$(BIN)/python -m build --wheel

$(VENV)/installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("cargo-assistant needs Python 3.11 or later; set PYTHON=…" if sys.version_info < (3, 11) else 0)'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing into $(VENV) (once, about half a minute) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed
	@echo "Installing what the tests need …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV) build dist *.egg-info
