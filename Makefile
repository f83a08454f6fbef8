# `make` alone says what there is.
.DEFAULT_GOAL := help
.PHONY: help build test test-long demo lint format samples install clean prepare
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

# Where `make install` puts things.
PREFIX ?= /usr/local
# The folder of the demo; it is emptied first.
DEMO := demo
BINARY := .build/release/callbleep
RELEASE := -c release --product callbleep --static-swift-stdlib
# A target may import only what Package.swift says it depends on.
TESTS := --explicit-target-dependency-import-check error
# The suites that count the cases of a promise.
PROMISES := FlippedBit|Fault|Killed|SwappedInput|PlantedLink|PlantedText|RandomRedaction|CoveredEdges|ByteExact|Leaky|KeypadPromise|LengthRounding|Mutated|CueDefect|Smear|CodecBounds

help: ## this list
	@sed -nE 's/^([a-z-]+):.*## (.*)/make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-14s %s\n", $$1, $$2 }'

prepare: ## install the system packages that are missing (Debian; root or sudo)
	@Scripts/prepare.sh

build: prepare ## build a release: .build/release/callbleep
	swift build $(RELEASE)

test: prepare ## build everything and run all tests
	swift build --build-tests $(TESTS)
	swift test --skip-build --disable-xctest

test-long: prepare ## run every promise in full numbers (about an hour); docs/promises.md has the figures
	swift build --build-tests $(TESTS)
	CALLBLEEP_LONG=1 swift test --skip-build --disable-xctest --filter '$(PROMISES)' \
	    | grep -E '^promise|^  |^✘|Test run with'

demo: build ## redact the sample calls into ./demo, verify them and show a sheet
	@Scripts/demo.sh $(BINARY) $(DEMO)

lint: ## check the formatting
	swift format lint -r -s Sources Tests Package.swift

format: ## format all sources in place
	swift format -i -r Sources Tests Package.swift

samples: ## make the sample calls again (needs python3, espeak-ng and ffmpeg)
	@for tool in python3 espeak-ng ffmpeg; do \
	    command -v $$tool > /dev/null || { echo "make samples needs $$tool: apt-get install $$tool" >&2; exit 1; }; \
	done
	python3 -B samples/make-samples.py

# Builds nothing, so that it can run as another user than `make build` did.
install: ## install what `make build` built, under PREFIX (/usr/local)
	@test -x $(BINARY) || { echo "nothing to install yet: run make build first" >&2; exit 1; }
	install -D -m 0755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/callbleep

clean: ## remove everything that was built
	rm -rf .build $(DEMO)
