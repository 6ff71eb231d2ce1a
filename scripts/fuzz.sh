#!/bin/bash
# Builds the targets of fuzz/ and runs each on its corpus. Usage: fuzz.sh SECONDS [TARGET…]
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:?usage: fuzz.sh SECONDS [TARGET…]}
shift
machine=$(rustc -vV | sed -n 's/^host: //p')
# Coverage as libFuzzer wants it; checks of memory where the toolchain has their runtime.
flags="--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters"
flags="$flags -Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1"
# rustc 1.95 loses the value of a comparison that is used as a number and as a condition.
flags="$flags -Zmir-enable-passes=-SimplifyComparisonIntegral"
if compgen -G "$(rustc --print sysroot)/lib/rustlib/$machine/lib/librustc*_rt.asan.a" > /dev/null; then
	flags="$flags -Zsanitizer=address"
fi
clang=$(command -v "${CLANG:-clang-22}" || command -v clang)
export RUSTC_BOOTSTRAP=1 RUSTFLAGS=$flags CXX=${CXX:-${clang/clang/clang++}} CARGO_TARGET_DIR=target/fuzz
cargo build --quiet --manifest-path fuzz/Cargo.toml --release --target "$machine"
targets=("$@")
if [ ${#targets[@]} -eq 0 ]; then
	mapfile -t targets < <(sed -n 's/^name = "\(.*\)"/\1/p' fuzz/Cargo.toml | tail -n +2)
fi
failed=0
for target in "${targets[@]}"; do
	mkdir -p "build/fuzz/$target" "fuzz/corpus/$target"
	log=build/fuzz/$target.log
	# What is new goes to build/; what is worth keeping is moved to fuzz/corpus by hand, merged: -merge=1.
	if ! "$CARGO_TARGET_DIR/$machine/release/$target" -max_total_time="$seconds" -timeout=10 -max_len="${MAX_LEN:-2048}" -print_final_stats=1 \
		-artifact_prefix="build/fuzz/$target-" "build/fuzz/$target" "fuzz/corpus/$target" > "$log" 2>&1; then
		failed=1
		tail -n 30 "$log"
	fi
	awk -v target="$target" '/number_of_executed_units/ { units = $2 } / cov: / { for (i = 1; i < NF; i++) if ($i == "cov:") cov = $(i + 1) }
		END { printf "%-12s %12d inputs, %d edges reached\n", target, units, cov }' "$log"
done
exit $failed
