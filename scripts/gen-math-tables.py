#!/usr/bin/env python3
"""Writes src/algo/math/tables.rs: the tables of the functions of `double` and `float`. Needs mpmath (PyPI)."""
import os
import struct
from mpmath import mp, mpf, log, nint

mp.prec = 400
# The logarithm's cells: 128 to an octave, numbered by the bits of x - START, so that 1 lies inside its cell.
CELLS = 128
START = 0x3fe6100000000000  # 0.689…


def number(bits):
    return struct.unpack("<d", struct.pack("<Q", bits))[0]


def fits(first, last, middle, digits):
    """Whether z - middle is exact for each z of a cell, and its product with a whole number as well."""
    unit = mpf(2) ** (-53 if middle < 1 else -52)
    most = max(abs(first - middle), abs(last - middle)) / (mpf(2) ** -53 if first < 1 else unit)
    while digits % 2 == 0:
        digits //= 2
    return most * digits <= mpf(2) ** 53


def cells():
    rows = []
    for i in range(CELLS):
        first, last = (mpf(number(START + at)) for at in (i << 45, (i + 1 << 45) - 1))
        choices = []
        for digits in range(360, 760):
            inverse = mpf(digits) / 512
            middle = mpf(float(1 / inverse))
            if first < middle < last and fits(first, last, middle, digits) and (digits == 512) == (first <= 1 <= last):
                choices.append((max(abs(first - middle), abs(last - middle)) * inverse, inverse, middle))
        largest, inverse, middle = min(choices)
        assert largest < mpf(2) ** -7.56, largest
        exact = log(middle)
        # A multiple of 2^-42, as the high part of ln 2 is: their sums are exact.
        high = nint(exact * mpf(2) ** 42) / mpf(2) ** 42
        assert high == 0 or abs(high) > largest
        rows.append((inverse, middle, high, exact - high, 1 - middle * inverse))
    return rows


rows = cells()
ln2_high = nint(log(mpf(2)) * mpf(2) ** 42) / mpf(2) ** 42
out = "//! Tables of the functions of `double` and `float`. Written by scripts/gen-math-tables.py.\n\n"
out += f"/// The bits of the number where the first cell of the logarithm starts.\npub const LOG_START: u64 = 0x{START:016x};\n"
out += ("/// ln 2 in two parts, of which the first is a multiple of 2^-42.\n"
        f"pub const LN2_PARTS: [f64; 2] = [{float(ln2_high)!r}, {float(log(mpf(2)) - ln2_high)!r}];\n")
out += ("/// Of each cell the inverse of a number near its middle, with 10 bits, that number, its logarithm in two parts, of which the\n"
        "/// first is a multiple of 2^-42, and what the product of the first two lacks to 1.\n#[rustfmt::skip]\n")
out += f"pub static LOG_CELLS: [[f64; 5]; {CELLS}] = [\n"
out += "".join(f"    [" + ", ".join(repr(float(value)) for value in row) + "],\n" for row in rows) + "];\n"
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
