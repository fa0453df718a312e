# Every command of the project; `make help` lists them.
.DEFAULT_GOAL := help
.PHONY: help serve build publish pdf test check lint types spelling content lock ids clean render screenshot icons runtimes editor recorded compare links

export NO_MKDOCS_2_WARNING := 1
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 1767225600)
export PYTHONHASHSEED := 0

PYTHON ?= python3
BIN := .venv/bin
SITE := .venv/site-is-set-up
TESTS := .venv/tests-are-set-up
RECORDED := .venv-recorded/is-set-up
# PyTorch without CUDA is not on PyPI, but on an index of its own; the hash in the lock says which file is meant.
# Where that index is out of reach and a folder has the file: set TORCH to uv's option for a folder; likewise for make lock.
TORCH ?= --torch-backend cpu
PRINT := PYTHONPATH=hooks:. $(BIN)/python -m publish
ADDRESS ?= 127.0.0.1:8000

help: ## List the commands
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 22

serve: $(SITE) runtimes ## Set up, then serve the site at http://127.0.0.1:8000 and rebuild on changes
	$(BIN)/mkdocs serve --dev-addr $(ADDRESS)

build: $(SITE) runtimes ## Write the site to site/, or leave the old one alone if anything is wrong
	rm -rf .build/site
	$(BIN)/mkdocs build --strict --site-dir .build/site
	rm -rf site
	mv .build/site site

publish: $(TESTS) browser runtimes ## Write the site with its PDFs to site/, or leave the old one alone if anything is wrong
	rm -rf .build/site
	WITH_PDF=1 $(BIN)/mkdocs build --strict --site-dir .build/site
	$(PRINT) .build/site
	rm -rf site
	mv .build/site site

pdf: $(TESTS) browser ## Print the PDFs of the built site into site/downloads
	$(PRINT) site

test: $(TESTS) browser runtimes check ## Set up, then run every check and test, browser tests included
	$(BIN)/python -m pytest

check: lint types spelling content ## Run lint, types, spelling, content rules and workflow security

lint: $(TESTS) ## Lint and check the format of the Python code, and the workflows
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/zizmor --offline --quiet --persona regular .github

types: $(TESTS) ## Check the types
	$(BIN)/mypy

spelling: $(TESTS) ## Look for misspelled words
	$(BIN)/codespell

content: $(SITE) ## List everything that is wrong with data and pages
	$(BIN)/python hooks/prep_cli.py check

ids: $(SITE) ## Add new ids to data/published.yml, before a release
	$(BIN)/python hooks/prep_cli.py ids

runtimes: $(SITE) ## Fetch Python and SQLite for the practice pages; without a network the site does without them
	@$(BIN)/python hooks/prep_cli.py runtimes

editor: ## Bundle the editor and the scheduler of the practice pages again; needs Node
	sh runtimes/bundle.sh

links: $(SITE) ## Ask every address that the guide names whether it still answers; needs a network
	$(BIN)/python hooks/prep_cli.py links

render: $(SITE) ## Write generated pages and exports to .build/render, without MkDocs
	$(BIN)/python hooks/prep_cli.py render .build/render

screenshot: $(TESTS) browser ## Renew the screenshot in the README from the real site
	$(BIN)/python -m tests.screenshot

icons: $(TESTS) browser ## Draw the icons of the installed guide again after a change of the logo
	$(BIN)/python -m tests.icons

recorded: $(RECORDED) ## Run the notebooks that are too heavy for every build, and store their outputs
	.venv-recorded/bin/python recorded/run.py

compare: $(RECORDED) ## Run them again and fail if their outputs differ from the stored ones
	.venv-recorded/bin/python recorded/run.py --compare

lock: $(TESTS) ## Renew the pinned requirements after a change of a .in file
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11.5 --generate-hashes --no-emit-index-url \
		--custom-compile-command "make lock" requirements.in -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11.5 --generate-hashes --no-emit-index-url \
		--custom-compile-command "make lock" requirements-test.in -c requirements.txt -o requirements-test.txt
	$(BIN)/uv pip compile --quiet --python-platform x86_64-manylinux_2_28 --python-version 3.11.5 --generate-hashes \
		--no-emit-index-url $(TORCH) --custom-compile-command "make lock" \
		recorded/requirements.in -c requirements.txt -o recorded/requirements.txt

clean: ## Remove everything that the other commands made
	rm -rf .venv .venv-recorded .build .cache site .mypy_cache .pytest_cache .ruff_cache

.PHONY: browser
browser: $(TESTS)
	$(BIN)/python -m publish.find_browser --install

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5))' || \
		{ echo "Python 3.11.5 or newer is needed; run: make PYTHON=/path/to/python3 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv .venv

$(SITE): requirements.txt | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(RECORDED): recorded/requirements.txt | $(TESTS)
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11) or sys.platform != "linux")' || \
		{ echo "Notebooks are recorded with Python 3.11 on Linux; run: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv --clear .venv-recorded
	$(BIN)/uv pip install --quiet --python .venv-recorded/bin/python --require-hashes $(TORCH) -r recorded/requirements.txt
	@touch $@

$(TESTS): requirements-test.txt $(SITE)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	@touch $@
