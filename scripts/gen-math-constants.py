#!/usr/bin/env python3
"""Writes src/algo/math/constants.rs: the numbers that the wide arithmetic needs. Needs mpmath (PyPI)."""
import os
from mpmath import mp, mpf, floor, frexp, log, pi, sqrt, atan, euler, bernoulli

mp.prec = 20000


def wide(x):
    """Wide::constant(exp, [limbs, most significant first]) for a positive x, rounded to nearest."""
    m, e = frexp(x)
    n = int(floor(m * mpf(2) ** 256 + mpf(1) / 2))
    if n >> 256:
        n, e = n >> 1, e + 1
    limbs = ", ".join(f"0x{n >> (224 - 32 * i) & 0xffffffff:08x}" for i in range(8))
    return f"Wide::constant({e}, [{limbs}])"


def one(name, doc, x):
    return f"/// {doc}\npub static {name}: Wide = {wide(x)};\n"


def many(name, doc, xs):
    lines = "".join(f"    {wide(x)},\n" for x in xs)
    return f"/// {doc}\n#[rustfmt::skip]\npub static {name}: [Wide; {len(xs)}] = [\n{lines}];\n"


def table():
    n = int(floor(2 / pi * mpf(2) ** (32 * 540)))
    limbs = [n >> (32 * (539 - i)) & 0xffffffff for i in range(540)]
    lines = "".join("    " + ", ".join(f"0x{x:08x}" for x in limbs[i:i + 10]) + ",\n" for i in range(0, 540, 10))
    return ("/// The fraction bits of 2/π, 32 to a limb, the first ones first: enough for any binary128 argument.\n"
            f"#[rustfmt::skip]\npub static TWO_OVER_PI: [u32; 540] = [\n{lines}];\n")


out = "//! Constants for the wide arithmetic and for pairs. Written by scripts/gen-math-constants.py.\n\nuse super::pair::Pair;\nuse super::wide::Wide;\n\n"
out += one("LN2", "ln 2.", log(2))
out += one("INV_LN2", "1 / ln 2.", 1 / log(2))
out += one("LN10", "ln 10.", log(10))
out += one("INV_LN10", "1 / ln 10.", 1 / log(10))
out += one("PI", "π.", pi)
out += one("INV_PI", "1/π.", 1 / pi)
out += one("TWO_OVER_SQRT_PI", "2/√π.", 2 / sqrt(pi))
out += one("LN_SQRT_2PI", "ln √(2π).", log(2 * pi) / 2)
out += one("EULER", "Euler's constant γ.", +euler)
out += many("LOG_16THS", "|ln(n/16)| for n = 11 … 23, and 0 for 16.",
            [abs(log(mpf(n) / 16)) if n != 16 else mpf(0) for n in range(11, 24)]).replace(wide(mpf(0)), "Wide::ZERO")
out += many("ATAN_16THS", "atan(n/16) for n = 1 … 16.", [atan(mpf(n) / 16) for n in range(1, 17)])
def pair(x):
    """Pair { hi, lo } for x."""
    hi = float(x)
    return f"Pair {{ hi: {hi!r}, lo: {float(x - mpf(hi))!r} }}"


rows = "".join(f"    {pair(atan(mpf(n) / 16))},\n" for n in range(17))
out += f"/// atan(n/16) for n = 0 … 16, as pairs.\n#[rustfmt::skip]\npub static ATAN_16THS_PAIRS: [Pair; 17] = [\n{rows}];\n"
out += many("STIRLING", "|B(2k) / (2k (2k-1))| for k = 1 … 40: the signs alternate, the first is positive.",
            [abs(bernoulli(2 * k)) / (2 * k * (2 * k - 1)) for k in range(1, 41)])
out += table()
path = os.path.join(os.path.dirname(__file__), "..", "src", "algo", "math", "constants.rs")
with open(path, "w", encoding="utf-8") as f:
    f.write(out)
