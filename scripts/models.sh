#!/bin/sh
# The locks of real threads in many schedules, by the crate shuttle; SCHEDULES says how many for each test. Usage: models.sh [test name…]
set -eu
cd "$(dirname "$0")/../models"
CARGO_TARGET_DIR=../target/models exec "${CARGO:-$(../scripts/cargo-native.sh)}" test --quiet -- "$@"
