#!/usr/bin/env python3
"""Writes src/algo/math/tables.rs: the tables of the functions of `double` and `float`. Needs mpmath (PyPI)."""
import os
import struct
from mpmath import mp, mpf, floor, log, nint

mp.prec = 400
# The logarithm's cells: 128 to an octave, numbered by the bits of x - START, so that 1 lies inside its cell.
CELLS = 128
START = 0x3fe6100000000000  # 0.689…


def number(bits):
    return struct.unpack("<d", struct.pack("<Q", bits))[0]


def cells():
    rows = []
    for i in range(CELLS):
        first, last = number(START + (i << 45)), number(START + (i + 1 << 45) - 1)
        inverse = nint(mpf(2) / (mpf(first) + mpf(last)) * 2048) / 2048
        if first <= 1 <= last:
            inverse = mpf(1)
        exact = -log(inverse)
        # A multiple of 2^-42, as the high part of ln 2 is: their sums are exact.
        high = nint(exact * mpf(2) ** 42) / mpf(2) ** 42
        largest = max(abs(mpf(first) * inverse - 1), abs(mpf(last) * inverse - 1))
        assert largest < mpf(2) ** -7.6, largest
        assert high == 0 or abs(high) > largest
        rows.append((float(inverse), float(high), float(exact - high)))
    return rows


rows = cells()
ln2_high = nint(log(mpf(2)) * mpf(2) ** 42) / mpf(2) ** 42
out = "//! Tables of the functions of `double` and `float`. Written by scripts/gen-math-tables.py.\n\n"
out += f"/// The bits of the number where the first cell of the logarithm starts.\npub const LOG_START: u64 = 0x{START:016x};\n"
out += ("/// ln 2 in two parts, of which the first is a multiple of 2^-42.\n"
        f"pub const LN2_PARTS: [f64; 2] = [{float(ln2_high)!r}, {float(log(mpf(2)) - ln2_high)!r}];\n")
out += ("/// Of each cell the inverse of a number near its middle, with 12 bits, and minus its logarithm in two parts, of which the\n"
        "/// first is a multiple of 2^-42.\n#[rustfmt::skip]\n")
out += f"pub static LOG_CELLS: [[f64; 3]; {CELLS}] = [\n"
out += "".join(f"    [{row[0]!r}, {row[1]!r}, {row[2]!r}],\n" for row in rows) + "];\n"
# The exponential's steps: 2^(i/64) as the bits of its rounded value less i << 46, and the rest divided by that value.
out += "/// 2^(i/64): the bits of its rounded value, less those of i/64 in the exponent's position, and the rest relative to it.\n#[rustfmt::skip]\n"
out += "pub static EXP_STEPS: [(u64, f64); 64] = [\n"
for i in range(64):
    exact = mpf(2) ** (mpf(i) / 64)
    high = float(exact)
    bits = struct.unpack("<Q", struct.pack("<d", high))[0] - (i << 46)
    out += f"    (0x{bits:016x}, {float((exact - mpf(high)) / mpf(high))!r}),\n"
out += "];\n"
path = os.path.join(os.path.dirname(__file__), "..", "src", "algo", "math", "tables.rs")
with open(path, "w", encoding="utf-8") as f:
    f.write(out)
