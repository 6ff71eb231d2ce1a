#!/bin/sh
# Installs headless Chromium and what drives it in build/browser; further npm packages may be named.
# CHROMIUM names another browser, PLAYWRIGHT_VERSION another version. Usage: install.sh [PACKAGE@VERSION…]
set -eu
cd "$(dirname "$0")/../.."
build=build/browser
[ -x "${CHROMIUM:-/usr/bin/chromium}" ] || scripts/setup.sh chromium
mkdir -p "$build"
wanted="playwright-core@${PLAYWRIGHT_VERSION:-1.65.1} $*"
for package in $wanted; do
    if ! grep -qxF "$package" "$build/installed" 2> /dev/null; then
        echo "Fetching $package"
        [ -f "$build/package.json" ] || echo '{ "private": true }' > "$build/package.json"
        (cd "$build" && npm install --silent --no-audit --no-fund --ignore-scripts --save-exact "$package")
        echo "$package" >> "$build/installed"
    fi
done
