#!/bin/sh
# Makes sysroot/lib from the crate: libc.a with one object for each function, the crt1 objects, the optional libraries,
# and the compiler builtins. Usage: archive.sh [target directory of cargo]
set -eu
cd "$(dirname "$0")/.."
llvm=${LLVM_SUFFIX--22}
ar=llvm-ar$llvm nm=llvm-nm$llvm clang=${CLANG-clang$llvm}
target=${1:-${CARGO_TARGET_DIR:-target}}
lib=sysroot/lib/wasm32-wasip1
raw=$target/wasm32-wasip1/guest/libc.a

scripts/cargo-guest.sh rustc --quiet --lib --crate-type staticlib --target-dir "$target"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/all" "$work/builtins" "$work/new" "$lib"
case $raw in /*) ;; *) raw=$PWD/$raw ;; esac
(cd "$work/all" && "$ar" x "$raw" && mv compiler_builtins-* ../builtins/)

# An object is named after the first C symbol that it defines, so that link maps and `llvm-ar t` can be read.
(cd "$work/all" && "$nm" -A --defined-only ./*.o 2>/dev/null) | awk '
    { file = $1; sub(/^\.\//, "", file); sub(/:.*/, "", file); seen[file] }
    $(NF-1) ~ /^[TDBRVW]$/ && $NF !~ /^(_ZN|_R|anon\.|\.L)/ && !(file in name) { name[file] = $NF }
    END { for (file in name) print file, name[file] }' | while read -r file name; do
    mv "$work/all/$file" "$work/all/$name.o"
done
mv "$work/all/_start.o" "$work/new/crt1-command.o"
mv "$work/all/_initialize.o" "$work/new/crt1-reactor.o"
cp "$work/new/crt1-command.o" "$work/new/crt1.o"

"$clang" --target=wasm32-wasip1 -mexception-handling -c src/header/setjmp/throw.s -o "$work/all/longjmp-throw.o"
"$clang" --target=wasm32-wasip1 -c src/header/stdlib/environ/names.s -o "$work/all/environ.o"

archive() { # name, objects…: through a list, as there are thousands
    name=$1
    shift
    (cd "$work" && find "$@" -name '*.o' | LC_ALL=C sort > list && "$ar" rcsD "new/$name" @list)
}
mkdir "$work/process"
sed '/^#/d' sysroot/symbols/enosys.txt | while read -r name; do mv "$work/all/$name.o" "$work/process/"; done
archive libwasi-emulated-process.a process

# Threads that run to their end when they are created: all of src/header/pthread/emulated, and for each function of names.txt
# an object with the name that programs use. The same name stands in libc.a; the library that comes first wins.
mkdir "$work/threads" "$work/threads-legacy"
room=src/header/pthread/emulated
(cd "$work/all" && "$nm" -A --defined-only ./*.o 2>/dev/null) \
    | sed -n 's/^\(.*\.o\):.*\(7pthread8emulated\| __wasilibc_\(emulated\|thread\)_\).*/\1/p' | sort -u | while read -r file; do
    mv "$work/all/$file" "$work/threads/"
done
sed '/^#/d' $room/names.txt | while read -r name parameters result function; do
    {
        echo ".functype __wasilibc_emulated_$function $parameters -> $result"
        printf '.globl %s\n.type %s,@function\n%s:\n.functype %s %s -> %s\n' \
            "$name" "$name" "$name" "$name" "$parameters" "$result"
        echo "$parameters" | awk -F, '$1 != "()" { for (i = 0; i < NF; i++) print "local.get " i }'
        printf 'call __wasilibc_emulated_%s\nend_function\n' "$function"
    } | "$clang" --target=wasm32-wasip1 -c -x assembler - -o "$work/threads/$name.o"
done
"$clang" --target=wasm32-wasip1 -c $room/switch.s -o "$work/threads/thread-switch.o"
"$clang" --target=wasm32-wasip1 -mexception-handling -c $room/throw.s -o "$work/threads/thread-throw.o"
"$clang" --target=wasm32-wasip1 -mexception-handling -c $room/catch.s -o "$work/threads/thread-catch.o"
"$clang" --target=wasm32-wasip1 -mexception-handling -c $room/catch-legacy.s -o "$work/threads-legacy/thread-catch.o"
archive libwasi-emulated-pthread.a threads
archive libwasi-emulated-pthread-legacy-eh.a threads-legacy
archive libc.a all
archive libclang_rt.builtins.a builtins
mkdir "$work/refuse"
"$clang" --target=wasm32-wasip1 -c src/algo/float/no_floating_point.s -o "$work/refuse/no-floating-point.o"
archive libc-printscan-no-floating-point.a refuse
# What wasi-libc has as libraries of their own: all of it is in libc.a here, and existing build scripts still link.
for name in m pthread dl rt util resolv xnet crypt setjmp c-printscan-long-double \
    wasi-emulated-signal wasi-emulated-mman wasi-emulated-getpid wasi-emulated-process-clocks; do
    "$ar" rcsD "$work/new/lib$name.a"
done
for file in "$work"/new/*; do
    to=$lib/$(basename "$file")
    cmp -s "$file" "$to" || cp "$file" "$to"
done
mkdir -p sysroot/lib/wasm32-wasi
cp -p "$lib"/* sysroot/lib/wasm32-wasi/
