#!/bin/sh
# Builds examples/cxx with each set of C++ libraries that the sysroot has, and compares what the programs print.
set -eu
cd "$(dirname "$0")/../.."
cxx=$PWD/target/debug/wasi-cxx
cc=$PWD/target/debug/wasi-cc
host=$PWD/target/debug/wasi-host
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
count=0

check() { # set, program, options and further inputs
    set=$1
    name=$2
    shift 2
    expected=examples/cxx/$name.expected
    mkdir -p "$work/root"
    "$cxx" -std=c++20 -O2 -Wall -Wextra "$@" "examples/cxx/$name.cc" -o "$work/$name.wasm"
    "$host" --dir "$work/root::/" "$work/$name.wasm" > "$work/out" 2>&1 || echo "exit status $?" >> "$work/out"
    case $set in
    *"no exceptions"*) grep -v -e '^exception:' -e '^caught:' "$expected" > "$work/expected" ;;
    *) cp "$expected" "$work/expected" ;;
    esac
    if cmp -s "$work/out" "$work/expected"; then
        count=$((count + 1))
    else
        echo "$name, $set:"
        diff "$work/expected" "$work/out" || true
        failed=$((failed + 1))
    fi
}

lib=sysroot/lib/wasm32-wasip1
"$cc" -O2 -c examples/cxx/call.c -o "$work/call.o"
if [ -f $lib/libc++.a ]; then
    check "no exceptions" library -fno-exceptions
fi
if [ -f $lib/eh/libc++.a ]; then
    check exceptions throws "$work/call.o"
    check exceptions library
    check "exceptions, -flto" throws -flto "$work/call.o"
    # The linker for components is built by make install.
    if [ -x target/xtask/wasm-component-ld ]; then
        check "exceptions, component" throws --target=wasm32-wasip2 "$work/call.o"
        check "exceptions, component" library --target=wasm32-wasip2
    fi
fi
if [ -f $lib/legacy-eh/libc++.a ]; then
    "$cxx" --legacy-eh -std=c++20 -O2 examples/cxx/throws.cc "$work/call.o" -o "$work/legacy.wasm"
    plan=$(printf '{"wasm":"%s","args":["x"],"env":[],"dirs":[],"stdin":"/dev/null","stdout":"%s","stderr":"%s"}' \
        "$work/legacy.wasm" "$work/out" "$work/errors")
    PATH=$(scripts/node.sh)
    echo "$plan" | node --no-warnings scripts/hosts/node.mjs > "$work/status"
    if cmp -s "$work/out" examples/cxx/throws.expected; then
        count=$((count + 1))
    else
        echo "throws, older exceptions on Node:"
        diff examples/cxx/throws.expected "$work/out" || true
        failed=$((failed + 1))
    fi
fi
threads=sysroot/lib/wasm32-wasip1-threads
if [ -f $threads/libc++.a ]; then
    check "threads, no exceptions" threads --target=wasm32-wasip1-threads -pthread -fno-exceptions
fi
if [ -f $threads/eh/libc++.a ]; then
    check "threads" threads --target=wasm32-wasip1-threads -pthread
    check "threads, -O0 -g" threads --target=wasm32-wasip1-threads -pthread -O0 -g
fi
echo "C++: $count passed, $failed failed"
[ "$failed" = 0 ] && [ "$count" -gt 0 ]
