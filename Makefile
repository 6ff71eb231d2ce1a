# wasi-libc-rs: `make hello` sets everything up and runs an example; `make test` runs every test; `make help` lists the rest.

PREFIX ?= /usr/local/wasi-libc-rs
TIME ?= 60
# One compiler for everything: `make CLANG=clang-NN`. `cargo xtask toolchain` shows the tools that go with it.
CLANG ?= clang-22
export CLANG
TARGET ?= wasm32-wasip1
# Debian's cargo where the machine's own is missing or too old for the host's crates.
CARGO ?= $(shell scripts/cargo-native.sh)

sources := $(shell find src heap simd macros/src -type f) Cargo.toml Cargo.lock macros/Cargo.toml \
	build.rs $(shell find xtask/src -name '*.rs') xtask/Cargo.toml
stamp := build/sysroot.stamp
host := target/debug/wasi-host

.PHONY: all sysroot install-builtins threads test-threads setup hello host test memcheck race models test-asyncify bench-threads faults check fmt rules symbols doc docs coverage mutants compare hosts browser cxx test-cxx test-rust apps apps-big packages fuzz bench sizes sdk install dist clean help
.DELETE_ON_ERROR:

all: sysroot

sysroot: $(stamp)

$(stamp): $(sources)
	@mkdir -p build
	@scripts/setup.sh
	@echo "Building sysroot/lib"
	@$(CARGO) xtask sysroot
	@touch $@

# The library for wasm32-wasip1-threads, in sysroot/lib/wasm32-wasip1-threads.
threads: build/threads.stamp

build/threads.stamp: $(sources)
	@mkdir -p build
	@scripts/setup.sh
	@echo "Building sysroot/lib for wasm32-wasip1-threads"
	@$(CARGO) xtask sysroot --threads
	@touch $@

# The compiler builtins of the sysroot in clang's own folder, for plain clang; Debian's package serves without threads.
install-builtins: sysroot
	@$(CARGO) xtask sysroot --install-builtins

setup:
	@scripts/setup.sh

# Built as the tests build it, so that wasmtime is compiled once; dependencies are optimised in this profile too.
host: setup
	@[ -x $(host) ] || echo "Building the host with wasmtime (about 220 crates, once)"
	@$(CARGO) build -p wasi-sdk --bin wasi-host

# The first thing a new user runs: on the tests' host if it is there, else on one that is compiled three times as fast, not optimised.
first := $(or $(wildcard $(host)),target/first/wasi-host)

hello: setup
	@mkdir -p build/hello
ifeq ($(first),target/first/wasi-host)
	@[ -x $(first) ] || echo "Building the host with wasmtime (about 220 crates, once)"
	@$(CARGO) build --profile first -p wasi-sdk --bin wasi-host & host=$$!; \
	$(MAKE) --no-print-directory sysroot || { kill $$host; exit 1; }; wait $$host
else
	@$(MAKE) --no-print-directory sysroot
endif
	$(CLANG) --sysroot=sysroot --target=$(TARGET) -O2 examples/readdir.c -o build/hello/readdir.wasm
	$(first) --dir examples::/ build/hello/readdir.wasm /

test: sysroot
	scripts/test.sh $(CARGO)

# The natively testable unsafe code under valgrind.
memcheck:
	scripts/memcheck.sh $(CARGO)

# The locks of real threads under ThreadSanitizer; STRESS_SECONDS says how long each test goes on.
race:
	scripts/race.sh

# The same locks in thousands of schedules; SCHEDULES says how many for each test.
models:
	CARGO="$(CARGO)" scripts/models.sh

# Programs with threads that switch, on every host that is here.
test-asyncify: sysroot host
	scripts/check-asyncify.sh

# Locks, threads, malloc and streams of programs with threads: docs/threads.md has the table.
bench-threads: sysroot threads host
	scripts/bench-threads.py $(if $(SHORT),--short)

# Everything that can go wrong around a program; `make test` runs a sample.
faults: sysroot
	FAULTS=all $(CARGO) test -p c-tests --test robust

check: sysroot
	scripts/check.sh $(CARGO)

fmt:
	$(CARGO) fmt --all
	@tool=$$(for name in clang-format clang-format-22; do command -v $$name && break; done); \
	if [ -n "$$tool" ]; then git ls-files 'c-tests/*.[ch]' | xargs "$$tool" -i; \
	else echo 'clang-format is not installed: the C tests are as they were'; fi

symbols: sysroot
	@$(CARGO) xtask symbols

# The rules on the sources, with today's values.
rules:
	@$(CARGO) xtask rules

# The library as rustdoc shows it: every C function stands in the module of its header.
doc:
	@$(CARGO) xtask guest doc --lib --no-deps --document-private-items
	@echo "target/wasm32-wasip1/doc/c/header/index.html"

# The documentation site and the manual pages.
docs:
	@scripts/docs.sh $(CARGO)

coverage: sysroot
	scripts/coverage-tests.sh

mutants: sysroot
	scripts/mutants.sh $(foreach name,$(ONLY),--only $(name)) $(if $(SAMPLE),--sample $(SAMPLE))

compare: sysroot
	scripts/compare.sh

# All C tests on wasm32-wasip1-threads.
test-threads: sysroot host
	CARGO="$(CARGO)" scripts/threads.sh

hosts: sysroot threads
	scripts/hosts.sh
	scripts/hosts.sh --threads threads pthread semaphore mqueue

browser: sysroot threads
	scripts/browser.sh
	scripts/docs.sh $(CARGO) --look

# libc++ with and without exceptions, and what it is tried with; wasi-c++ finds it.
# TARGET=wasm32-wasip1-threads: for programs with threads, after `make threads`.
cxx: sysroot host
	scripts/cxx.sh $(TARGET)
	@$(CARGO) build -p wasi-sdk
	scripts/cxx/check.sh

# Some five hundred of libc++'s own tests; EVERY=1 for all that stand on the C library, ONLY=thread for a part.
test-cxx: sdk
	scripts/cxx/tests.py --target $(TARGET) $(if $(EVERY),--every $(EVERY)) $(ONLY)

apps: sysroot threads host
	CARGO="$(CARGO)" scripts/apps.py

# A crate with C code, with Rust's standard library from sources and compiled as rustup has it.
test-rust: sysroot host
	@$(CARGO) build -p wasi-sdk
	scripts/check-rust.py

# Packages with their own tests, built by wasi-env; QUICK=--quick for those that take seconds.
packages: sysroot host
	CARGO="$(CARGO)" scripts/packages.py $(or $(QUICK),--peer)

# CPython, ffmpeg, miniperl and PHP, with their own tests.
apps-big: sysroot host
	CARGO="$(CARGO)" scripts/packages.py cpython ffmpeg perl php

# TARGETS="regex iconv": some of fuzz/ only.
fuzz: setup
	scripts/fuzz.sh $(TIME) $(TARGETS)
ifndef TARGETS
	@# In a folder of its own, and as scripts/fuzz.sh does without the pass of rustc that 1.95 has wrong.
	FUZZ_SECONDS=$(TIME) RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Zmir-enable-passes=-SimplifyComparisonIntegral CARGO_TARGET_DIR=target/fuzz-native \
		$(CARGO) test --release -p wasi-libc-rs --lib -- --nocapture
endif

bench: sysroot host
	$(CARGO) xtask bench $(if $(SHORT),--short) $(if $(UPDATE),--update) $(ONLY)

# Measured after a build without incremental compilation, as CI and releases make: CARGO_PROFILE_GUEST_INCREMENTAL=false.
sizes: sysroot
	@-scripts/peer.sh > /dev/null
	@$(CARGO) xtask sizes

# The commands as tests use them, with the name that cargo cannot give.
sdk: sysroot host
	@$(CARGO) build -p wasi-sdk
	@ln -sf wasi-cxx target/debug/wasi-c++

install: sysroot host docs
	@CARGO="$(CARGO)" scripts/sdk.py install "$(PREFIX)"

dist: sysroot host docs
	@CARGO="$(CARGO)" scripts/sdk.py dist
	@CARGO="$(CARGO)" scripts/sdk.py check

clean:
	rm -rf build target sysroot/lib

help:
	@echo 'make            build sysroot/lib (libc.a, crt1, builtins)'
	@echo 'make threads    build sysroot/lib/wasm32-wasip1-threads, for programs with real threads'
	@echo 'make install-builtins  the compiler builtins where plain clang looks, which Debian has a package for'
	@echo 'make hello      install what is missing, build sysroot and host, compile and run examples/readdir.c'
	@echo 'make test       every test: native, host, C programs'
	@echo 'make faults     programs under every fault of the host: docs/robustness.md'
	@echo 'make memcheck   the unit tests of unsafe code under valgrind; make race: the locks of threads under ThreadSanitizer'
	@echo 'make models     the locks of threads in thousands of schedules; make test-asyncify: threads that switch'
	@echo 'make bench-threads  what locks, threads and malloc cost with threads'
	@echo 'make check      fmt, clippy, symbol lists, headers, rules on the sources'
	@echo 'make symbols    coverage of wasi-libc'"'"'s public symbols; fails when one is lost'
	@echo 'make rules      what breaks the rules on the sources, counted'
	@echo 'make doc        the documentation of the sources, with every C function'
	@echo 'make docs       the documentation site, searchable, and the manual pages, in build/docs'
	@echo 'make coverage   the public functions that no C test refers to: none'
	@echo 'make mutants    breaks one function at a time, and lists what no test sees; ONLY=dirent, SAMPLE=10 for a part'
	@echo 'make compare    the C tests built with wasi-libc, differences shown'
	@echo 'make hosts      the C tests on Node, wasmi and wasmtime; writes docs/hosts.md'
	@echo 'make browser    examples/browser and the documentation in headless Chromium'
	@echo 'make cxx        build libc++ with and without exceptions into the sysroot, from Debian'"'"'s sources of LLVM'
	@echo 'make test-cxx   some five hundred of libc++'"'"'s own tests, after make cxx; EVERY=1 for more, TARGET=wasm32-wasip1-threads'
	@echo 'make test-rust  a crate with C code by wasi-env cargo, with std from sources and compiled as rustup has it'
	@echo 'make apps       real programs (SQLite, Lua, zlib …) built with this library and with wasi-libc; writes docs/apps.md'
	@echo 'make apps-big   CPython built by its own recipe, ffmpeg, miniperl and PHP, with their own tests'
	@echo 'make packages   packages with their own tests (sed, gzip …) built by wasi-env; writes docs/packages.md'
	@echo 'make fuzz       libFuzzer targets and differential tests against the machine'"'"'s libc for TIME=60 seconds each'
	@echo 'make bench      511 operations against wasi-libc and natively; ONLY=string/strlen, SHORT=1 to check, UPDATE=1 to record'
	@echo 'make sizes      how large small programs are, beside wasi-libc'"'"'s; cargo xtask sizes --symbols printf shows one'
	@echo 'make sdk        wasi-cc, wasi-env and the others in target/debug'
	@echo 'make install    the SDK below PREFIX=$(PREFIX): commands, sysroot, files for build systems'
	@echo 'make dist       the SDK as a tarball, a .deb, a wheel and a crate in build/dist, each tried'
	@echo 'make clean      remove everything built'
