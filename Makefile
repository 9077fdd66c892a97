# Two commands matter: `make run` and `make test`. Each does all its own set-up. `make help` lists the rest.

# Any Python from 3.11 on; PYTHON=… chooses one.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv/bin
SET_UP = $(if $(PYTHON),$(PYTHON),$(error No Python 3.11 or newer found. On Debian or Ubuntu: sudo apt-get install -y python3-venv)) packaging/set_up.py

# Qt wants a UTF-8 locale and says so when it has none.
ifeq ($(filter %UTF-8 %utf8,$(LC_ALL) $(LC_CTYPE) $(LANG)),)
export LC_ALL := C.UTF-8
endif
export PYTHONUTF8 := 1

.DEFAULT_GOAL := help
.PHONY: help run test lint tour gallery bench storm clean set-up set-up-test

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 20

run: set-up ## open the program (without a display: say so, and run the tour)
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then exec $(VENV)/python -m ui; \
	else echo "There is no display here, so no window can open. The tour drives the same windows off screen instead."; \
	exec $(MAKE) --no-print-directory tour; fi

test: set-up-test ## every check: ruff, import contracts, mypy, pytest
	@$(VENV)/python packaging/checks.py

lint: set-up-test ## the checks that run nothing: ruff, import contracts, mypy
	@$(VENV)/python packaging/checks.py lint

tour: set-up-test ## drive the main job off screen; pictures and PDFs in build/tour/
	@rm -rf build/tour && TOUR=build/tour QT_QPA_PLATFORM=offscreen $(VENV)/python -m pytest tests/journeys -m journey -p no:randomly
	@echo "Pictures and letters are in build/tour/"

gallery: set-up-test ## every screen in two languages, two themes, two sizes: build/gallery/
	@QT_QPA_PLATFORM=offscreen $(VENV)/python -m tests.ui.gallery build/gallery

bench: set-up-test ## the program beside its reference programs: ratios in build/bench/
	@QT_QPA_PLATFORM=offscreen $(VENV)/python -m tests.benchmarks

storm: set-up-test ## sixteen desks, five hundred random bookings each, on both engines: no overlap, nothing lost
	@STORM_ACTS=500 $(VENV)/python -m pytest tests/services/test_appointments_desks.py -k many_desks --timeout=1500 --durations=2

clean: ## remove everything that was made: .venv, build, caches
	rm -rf .venv build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

set-up:
	@$(SET_UP) run

set-up-test:
	@$(SET_UP) test
