#!/usr/bin/env python3
"""Writes src/algo/math/quad/tables.rs: the numbers that the fast step of long double's functions needs. Needs mpmath (PyPI)."""
import os
from mpmath import mp, mpf, exp, floor, log, pi, sqrt

mp.prec = 600


def limbs(n, count):
    return "[" + ", ".join(f"0x{n >> (64 * i) & 0xffffffffffffffff:016x}" for i in range(count)) + "]"


def fixed(x, bits):
    """x in units of 2^-bits, rounded to nearest."""
    return int(floor(x * mpf(2) ** bits + mpf(1) / 2))


def one(name, doc, x, bits):
    return f"/// {doc}\npub static {name}: [u64; 3] = {limbs(fixed(x, bits), 3)};\n"


def words(name, doc, ns):
    lines = "".join(f"    0x{n:032x},\n" for n in ns)
    return f"/// {doc}\n#[rustfmt::skip]\npub static {name}: [u128; {len(ns)}] = [\n{lines}];\n"


def triples(name, doc, ns):
    lines = "".join(f"    {limbs(n, 3)},\n" for n in ns)
    return f"/// {doc}\n#[rustfmt::skip]\npub static {name}: [[u64; 3]; {len(ns)}] = [\n{lines}];\n"


out = "//! Tables of the fast step. Written by scripts/gen-quad-tables.py.\n\n"
out += one("LOG2_E", "log2 e, halved: a fraction of 192 bits, least significant limb first.", 1 / log(2) / 2, 192)
out += one("LOG2_10", "log2 10, a quarter of it: a fraction of 192 bits.", log(10) / log(2) / 4, 192)
out += one("LN2", "ln 2, in units of 2^-176.", log(2), 176)
out += f"/// ln 2, a fraction of 128 bits.\npub const LN2_HIGH: u128 = 0x{fixed(log(2), 128):032x};\n"
out += f"/// log10 e, a fraction of 128 bits without its zero: half of it is 0.m / 2.\npub const LOG10_E: u128 = 0x{fixed(2 / log(10), 128):032x};\n"
out += f"/// log2 e, halved: a fraction of 128 bits.\npub const LOG2_E_HIGH: u128 = 0x{fixed(1 / log(2) / 2, 128):032x};\n"
out += words("POWERS_32", "2^(i/32), in units of 2^-127.", [fixed(mpf(2) ** (mpf(i) / 32), 127) for i in range(32)])
out += words("POWERS_1024", "2^(i/1024) - 1, in units of 2^-128.", [fixed(mpf(2) ** (mpf(i) / 1024) - 1, 128) for i in range(32)])
out += triples("LOG_16THS", "-ln(n/16) for n = 11 … 23, in units of 2^-176, two's complement.",
               [fixed(-log(mpf(n) / 16), 176) for n in range(11, 24)])
out += triples("LOG_256THS", "-ln(1 - j/256) for j = -13 … 13, in units of 2^-176, two's complement.",
               [fixed(-log(1 - mpf(j) / 256), 176) for j in range(-13, 14)])
out += one("LOG2_SQRT_2PI", "log2 √(2π), in units of 2^-160.", log(2 * pi) / 2 / log(2), 160)
out += one("TWO_OVER_PI", "2/π: a fraction of 192 bits.", 2 / pi, 192)
out += f"/// π/4: a fraction of 128 bits.\npub const QUARTER_PI: u128 = 0x{fixed(pi / 4, 128):032x};\n"
step = mpf(5) / 16
out += words("GAUSS", "1/2, and e^(-(5k/16)²) for k = 1 … 30, in units of 2^-128.", [1 << 127] + [fixed(exp(-(k * step) ** 2), 128) for k in range(1, 31)])
out += f"/// 5/(16π), times 8: a fraction of 128 bits.\npub const STEP_OVER_PI: u128 = 0x{fixed(8 * step / pi, 128):032x};\n"
out += f"/// 2π/(5/16), a 32nd of it: a fraction of 128 bits.\npub const TURNS: u128 = 0x{fixed(2 * pi / step / 32, 128):032x};\n"
out += f"/// 2/√π, halved: a fraction of 128 bits.\npub const INV_SQRT_PI: u128 = 0x{fixed(1 / sqrt(pi), 128):032x};\n"
path = os.path.join(os.path.dirname(__file__), "..", "src", "algo", "math", "quad", "tables.rs")
with open(path, "w") as file:
    file.write(out)
