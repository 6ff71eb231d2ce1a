#!/bin/sh
# `make docs`: the documentation site in build/docs/site and the manual pages in build/docs/man; with --look, also looks at the site
# in headless Chromium. Usage: docs.sh CARGO [--look]
set -eu
cd "$(dirname "$0")/.."
mkdir -p build/docs
"$1" xtask where --all > build/docs/functions.tsv
"$1" run --quiet -p wasi-libc-site -- build/docs/functions.tsv build/docs
[ "${2:-}" = --look ] || exit 0
PATH=$(scripts/node.sh)
export PATH
scripts/browser/install.sh
exec node scripts/browser/docs.mjs build/browser build/docs/site "${CHROMIUM:-/usr/bin/chromium}" build/docs/pictures
