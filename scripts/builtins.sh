#!/bin/sh
# Puts our compiler builtins where clang looks for its own: <resource dir>/lib/<triple>/libclang_rt.builtins.a, for the
# triples that lack it. Debian's libclang-rt-22-dev-wasm32 puts a file there too, which is then left alone.
set -eu
cd "$(dirname "$0")/.."
clang=${CLANG-clang${LLVM_SUFFIX--22}}
library=sysroot/lib/wasm32-wasip1/libclang_rt.builtins.a
resource=$($clang -print-resource-dir)
mark="$resource/lib/.wasi-libc-rs-builtins"
todo=
for triple in wasm32-unknown-wasi wasm32-unknown-wasip1; do
    file=$resource/lib/$triple/libclang_rt.builtins.a
    if [ ! -e "$file" ] || { [ -e "$mark" ] && grep -qx "$triple" "$mark" && ! cmp -s "$library" "$file"; }; then
        todo="$todo $triple"
    fi
done
[ -n "$todo" ] || exit 0
root=
if [ ! -w "$resource" ]; then
    root=sudo
    if ! sudo -n true 2> /dev/null; then
        echo "clang looks for the compiler builtins in $resource, where this user may not write. Install them with:" >&2
        for triple in $todo; do
            echo "  sudo install -D -m 644 $PWD/$library $resource/lib/$triple/libclang_rt.builtins.a" >&2
        done
        exit 2
    fi
fi
for triple in $todo; do
    echo "Installing $resource/lib/$triple/libclang_rt.builtins.a"
    $root install -D -m 644 "$library" "$resource/lib/$triple/libclang_rt.builtins.a"
    [ -e "$mark" ] && grep -qx "$triple" "$mark" || echo "$triple" | $root tee -a "$mark" > /dev/null
done
