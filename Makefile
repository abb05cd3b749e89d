# What the README and CI call. `make demo` and `make test` work on a fresh machine that has Swift 6.3.
PREFIX ?= /usr/local
DEMO_STORE ?= demo-store
RELEASE = .build/release/dossier

.PHONY: help setup build demo test check bench install clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install the C libraries and tools that are missing, or name them
	@Scripts/setup

build: setup ## build the release executable with the static Swift runtime
	swift build -c release --static-swift-stdlib --product dossier

demo: build ## make the sample store and walk through the KLAAR case
	@Scripts/demo $(RELEASE) $(DEMO_STORE)

test: setup ## build everything and run all tests
	swift build --build-tests
	@Scripts/test

check: ## format, man pages, examples: what CI runs beside the tests
	@Scripts/check

bench: build ## measure against peers, side by side in one run
	swift build -c release --static-swift-stdlib --product bench
	@Benchmarks/run

install: build ## install to PREFIX
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(RELEASE) $(DESTDIR)$(PREFIX)/bin/dossier
	for section in 1 5 7; do \
	  install -d $(DESTDIR)$(PREFIX)/share/man/man$$section && \
	  install -m 644 man/*.$$section $(DESTDIR)$(PREFIX)/share/man/man$$section/ || exit 1; \
	done

clean: ## remove what was built
	rm -rf .build $(DEMO_STORE)
