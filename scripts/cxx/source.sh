#!/bin/sh
# Fetches the sources of LLVM's C++ runtimes as Debian has them, into the folder FOLDER. Usage: source.sh VERSION FOLDER
set -eu
version=$1
folder=$2
[ -f "$folder/done" ] && exit 0
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
apt=$folder/apt
mkdir -p "$apt/lists/partial" "$apt/parts"
major=${version%%.*}

# The machine's own sources as sources of source packages, and Debian's next release, which keeps each tarball longest.
{
    cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2> /dev/null | grep '^deb .*debian' | sed 's/^deb /deb-src /' || true
} > "$apt/parts/own.list"
for file in /etc/apt/sources.list.d/*.sources; do
    [ -f "$file" ] || continue
    grep -q 'debian-archive' "$file" || continue
    sed 's/^Types: .*/Types: deb-src/; s/^Suites: \([a-z]*\) \1-updates.*/& unstable/' "$file" > "$apt/parts/$(basename "$file")"
done
own=$(sed -n 's/^deb-src \(\(\[[^]]*\] *\)*[^ ]*\/debian\/*\) .*/deb-src \1 unstable main/p' "$apt/parts/own.list" | head -n 1)
[ -z "$own" ] || echo "$own" >> "$apt/parts/own.list"

source_apt() {
    apt-get -o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$apt/parts" -o "Dir::State::lists=$apt/lists" \
        -o APT::Sandbox::User=root "$@"
}
echo "Fetching the sources of LLVM $version (200 MB)"
cd "$folder"
tarball=$(ls llvm-toolchain-"$major"_"$version".orig.tar.xz 2> /dev/null || true)
if [ -z "$tarball" ]; then
    source_apt update > log 2>&1 || { tail -n 5 log >&2; exit 1; }
    for found in $(apt-cache -o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$apt/parts" \
        -o "Dir::State::lists=$apt/lists" showsrc "llvm-toolchain-$major" 2> /dev/null | sed -n "s/^Version: \(.*:$version-.*\)/\1/p"); do
        source_apt source --quiet --tar-only --download-only "llvm-toolchain-$major=$found" >> log 2>&1 && break
    done
    tarball=llvm-toolchain-${major}_$version.orig.tar.xz
    [ -f "$tarball" ] || { tail -n 5 log >&2; echo "no source of LLVM $version in Debian" >&2; exit 1; }
fi
echo "Unpacking the runtimes"
tar -xJf "$tarball" --strip-components=1 --wildcards '*/runtimes/*' '*/cmake/*' '*/libcxx/*' '*/libcxxabi/*' '*/libunwind/*' \
    '*/libc/shared/*' '*/libc/src/__support/*' '*/libc/hdr/*' '*/libc/include/*'
rm -f "$tarball"
touch done
