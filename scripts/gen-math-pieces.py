#!/usr/bin/env python3
"""Writes src/algo/math/pieces.rs: polynomials for the gamma and error functions, eight for each doubling of the argument.

Needs PyPI's mpmath. A polynomial is the interpolation at Chebyshev's points, in the distance from the middle of its piece. The
first two coefficients have two parts each; the first part of the second one has 26 bits, so that its product with as many is exact.
"""
import pathlib
import struct

from mpmath import mp, mpf, chebyfit, erfc, exp, gamma, loggamma

mp.dps = 60


def bits(x, count):
    """x rounded to so many bits."""
    if x == 0:
        return mpf(0)
    scale = mpf(2) ** (count - 1 - int(mp.floor(mp.log(abs(x), 2))))
    return mp.nint(x * scale) / scale


def double(x):
    return mpf(float(x))


def pieces(f, start, binades, degree, worst):
    cells = []
    for k in range(8 * binades):
        low = mpf(start) * 2 ** (k // 8) * (1 + mpf(k % 8) / 8)
        width = mpf(start) * 2 ** (k // 8) / 8
        middle = low + width / 2
        coefficients, error = chebyfit(lambda h: f(middle + h, middle), [-width / 2, width / 2], degree + 1, error=True)
        coefficients = coefficients[::-1]
        relative = error / min(abs(f(low, middle)), abs(f(low + width, middle)))
        worst.append(relative)
        c0, c1 = coefficients[0], coefficients[1]
        c1_high = bits(c1, 26)
        cells.append([double(c0), c0 - double(c0), c1_high, c1 - c1_high] + coefficients[2:])
    return cells


def log_gamma(x, middle):
    if middle < 1.5:
        return loggamma(x) / (x - 1) if x != 1 else -mp.euler
    if middle < 2.5:
        return loggamma(x) / (x - 2) if x != 2 else 1 - mp.euler
    return loggamma(x)


def scaled_erfc(x, middle):
    return exp(x * x) * erfc(x)


def table(name, doc, f, start, binades, degree):
    worst = []
    cells = pieces(f, start, binades, degree, worst)
    print(f"{name}: {len(cells)} pieces, 2^{float(mp.log(max(worst), 2)):.1f}")
    rows = "".join("    [" + ", ".join(repr(float(c)) for c in cell) + "],\n" for cell in cells)
    return f"/// {doc}\n#[rustfmt::skip]\npub static {name}: [[f64; {degree + 3}]; {len(cells)}] = [\n{rows}];\n"


out = """//! Polynomials for the gamma and error functions, eight for each doubling of the argument. Written by scripts/gen-math-pieces.py.
//!
//! Each is in the distance from the middle of its piece: two coefficients of two parts each, then the others.

"""
out += table("LOG_GAMMA", "ln Γ(x) from 1/2 to 16; below 1.5 divided by x - 1, from there to 2.5 by x - 2.", log_gamma, 0.5, 5, 11) + "\n"
out += table("GAMMA", "Γ(x) from 1 to 2.", lambda x, middle: gamma(x), 1, 1, 12) + "\n"
out += table("SCALED_ERFC", "e^(x²) erfc x from 1/4 to 32.", scaled_erfc, 0.25, 7, 12)
pathlib.Path(__file__).parent.parent.joinpath("src/algo/math/pieces.rs").write_text(out)
