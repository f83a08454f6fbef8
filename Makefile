# `make` alone says what there is.
.DEFAULT_GOAL := help
.PHONY: help build test costs test-long test-asan test-tsan fuzz demo detect-bench loop-bench bench symbol-order lint format samples span-bench install deb dist api-docs clean prepare prepare-tests
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

# Where `make install` puts things.
PREFIX ?= /usr/local
# The folder of the demo; it is emptied first.
DEMO := demo
BINARY := .build/release/callbleep
# Each function has a section of its own, so that the linker can put those that are needed beside each other.
RELEASE := -c release --product callbleep --static-swift-stdlib -Xswiftc -Xfrontend -Xswiftc -function-sections -Xcc -ffunction-sections
# What is formatted.
SOURCES := Sources Tests Package.swift Benchmarks/Sources Benchmarks/Benchmarks Benchmarks/Package.swift Fuzz/Sources/Fuzz/Entry.swift Fuzz/Package.swift
# A target may import only what Package.swift says it depends on.
TESTS := --explicit-target-dependency-import-check error
# The runner's own summary comes last, behind what is counted when the process ends.
SUMMARY_LAST := awk '/Test run with .* (passed|failed)/ { summary = $$0; next } { print; fflush() } END { if (summary) print summary }'
# The suites that count the cases of a promise.
PROMISES := FlippedBit|Fault|Killed|SwappedInput|PlantedLink|PlantedText|RandomRedaction|SheetIndependence|CoveredEdges|ByteExact|Leaky|KeypadPromise|LengthRounding|Mutated|Fuzzed|PlantedRun|CueDefect|Smear|CodecBounds|ArchiveRun
# Optimised tests are built once and run ten times as fast: what takes long is run with them.
OPTIMISED := -c release -Xswiftc -enable-testing

# What runs beside a sanitizer's own runtime cannot: preloaded libraries, and limits of address space.
NOT_ASAN := Fault|KilledRunTests|PlantedRun|MutatedRecording|FuzzedRecording|BatchVerb|BatchWorker|BatchProgress|KilledBatch|ArchiveRun|SameName|CatalogVerb|Transcribe|Readme
NOT_TSAN := $(NOT_ASAN)|DiskFull
# How long each fuzzer runs, and which.
FUZZ_SECONDS ?= 60
FUZZERS ?=

help: ## this list
	@sed -nE 's/^([a-z-]+):.*## (.*)/make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-16s %s\n", $$1, $$2 }'

prepare: ## install the system packages that are missing (Debian; root or sudo)
	@Scripts/prepare.sh

prepare-tests: ## the same, with what the tests need
	@Scripts/prepare.sh tests
	@Scripts/prepare-tests.sh

build: prepare ## build a release: .build/release/callbleep
	swift build $(RELEASE)

test: prepare-tests ## build everything and run all tests
	swift build --build-tests $(TESTS)
	swift test --skip-build --disable-xctest 2>&1 | $(SUMMARY_LAST)

test-long: prepare-tests ## run every promise in full numbers (ten minutes); docs/promises.md has the figures
	swift build --build-tests $(TESTS) $(OPTIMISED) --scratch-path .build-long
	CALLBLEEP_LONG=1 swift test --skip-build --disable-xctest $(OPTIMISED) --scratch-path .build-long \
	    --filter '$(PROMISES)' | grep -E '^promise|^  |^✘|Test run with'

# Leaks are not looked for: the Swift runtime keeps what it has made once. Suites that preload a library of their own, or
# that limit the memory of a process, cannot run under AddressSanitizer, which does both itself.
test-asan: prepare ## run the tests under AddressSanitizer (half an hour with the build)
	swift build --build-tests $(TESTS) $(OPTIMISED) --sanitize address --scratch-path .build-asan
	ASAN_OPTIONS=detect_leaks=0 swift test --skip-build --disable-xctest $(OPTIMISED) --sanitize address \
	    --scratch-path .build-asan --skip '$(NOT_ASAN)' 2>&1 | $(SUMMARY_LAST)

test-tsan: prepare ## run the tests under ThreadSanitizer (half an hour with the build)
	swift build --build-tests $(TESTS) $(OPTIMISED) --sanitize thread --scratch-path .build-tsan
	swift test --skip-build --disable-xctest $(OPTIMISED) --sanitize thread \
	    --scratch-path .build-tsan --skip '$(NOT_TSAN)' 2>&1 | $(SUMMARY_LAST)

fuzz: prepare ## run each fuzzer of Fuzz for FUZZ_SECONDS (60); FUZZERS="audio policy" picks some
	Scripts/fuzz.sh $(FUZZ_SECONDS) $(FUZZERS)

demo: build ## redact the sample calls into ./demo, verify them, show a sheet and make a website of them
	@Scripts/demo.sh $(BINARY) $(DEMO)

# SwiftPM looks for new files of a package beside it only when the manifest changed.
detect-bench: prepare ## measure the detectors on made signals and write docs/detectors (some minutes)
	touch Benchmarks/Package.swift
	swift run -c release --package-path Benchmarks --scratch-path .build-bench DetectBench docs/detectors

loop-bench: prepare ## time the inner loops (some minutes with the build)
	touch Benchmarks/Package.swift
	swift package --package-path Benchmarks --scratch-path .build-bench benchmark --target LoopBench

lint: ## check the formatting
	swift format lint -r -s $(SOURCES)

format: ## format all sources in place
	swift format -i -r $(SOURCES)

samples: ## make the sample calls again (needs python3, espeak-ng and ffmpeg)
	@for tool in python3 espeak-ng ffmpeg; do \
	    command -v $$tool > /dev/null || { echo "make samples needs $$tool: apt-get install $$tool" >&2; exit 1; }; \
	done
	python3 -B samples/make-samples.py

span-bench: build ## measure how well spans are found in made calls, and write docs/spans.md (needs python3; some minutes)
	@command -v python3 > /dev/null || { echo "make span-bench needs python3: apt-get install python3" >&2; exit 1; }
	python3 -B Scripts/spans/selftest.py
	python3 -B Scripts/spans/bench.py $(BINARY) --write docs/spans.md

bench: build ## measure speed and memory against a plain copy and other programs, and write docs/performance.md (some minutes; CALLS="FILES": with real calls)
	@Scripts/prepare.sh bench
	python3 -B Scripts/measure.py $(BINARY) --write docs/performance.md $(if $(CALLS),--calls $(CALLS))

costs: build ## count instructions and allocations of the main works and hold them against Benchmarks/Thresholds (some minutes)
	@Scripts/prepare.sh costs
	python3 -B Scripts/check-costs.py $(BINARY)
	python3 -B Scripts/order-symbols.py $(BINARY) --check

symbol-order: build ## write down anew which functions lie beside each other in the program
	@Scripts/prepare.sh costs
	@Scripts/prepare.sh bench
	python3 -B Scripts/order-symbols.py $(BINARY)

# Builds nothing, so that it can run as another user than `make build` did.
install: ## install what `make build` built, under PREFIX (/usr/local)
	@test -x $(BINARY) || { echo "nothing to install yet: run make build first" >&2; exit 1; }
	install -D -m 0755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/callbleep

# Where packages go.
PACKAGES := .build/packages

deb: build ## make a Debian package of the release in .build/packages
	@Scripts/prepare.sh packages
	@Scripts/make-packages.sh deb $(BINARY) $(PACKAGES)

dist: build ## make a tarball of the release and SHA256SUMS in .build/packages
	@Scripts/prepare.sh packages
	@Scripts/make-packages.sh dist $(BINARY) $(PACKAGES)

api-docs: ## make the documentation of the library's rooms in .build/api-docs; a warning is a failure
	@Scripts/make-api-docs.sh .build/api-docs

clean: ## remove everything that was built
	rm -rf .build .build-bench .build-fuzz .build-long .build-asan .build-tsan $(DEMO)
