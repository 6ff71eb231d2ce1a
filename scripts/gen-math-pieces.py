#!/usr/bin/env python3
"""Writes src/algo/math/pieces.rs: polynomials for the gamma, error and Bessel functions.

Needs PyPI's mpmath. A polynomial is the interpolation at Chebyshev's points, in the distance from the middle of its piece. The
first two coefficients have two parts each; the first part of the second one has 26 bits, so that its product with as many is exact.
"""
import pathlib
import struct

from mpmath import besselj, besseljzero, chebyfit, erfc, exp, gamma, loggamma, mp, mpf

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


out = """//! Polynomials for the gamma, error and Bessel functions. Written by scripts/gen-math-pieces.py.
//!
//! Each is in the distance from the middle of its piece: two coefficients of two parts each, then the others.

"""
out += table("LOG_GAMMA", "ln Γ(x) from 1/2 to 16; below 1.5 divided by x - 1, from there to 2.5 by x - 2.", log_gamma, 0.5, 5, 11) + "\n"
out += table("GAMMA", "Γ(x) from 1 to 2.", lambda x, middle: gamma(x), 1, 1, 12) + "\n"
out += table("SCALED_ERFC", "e^(x²) erfc x from 1/4 to 32.", scaled_erfc, 0.25, 7, 12)


def zeros(order):
    """The zeros below 18."""
    found = [besseljzero(order, k) for k in range(1, 7)]
    return ([mpf(0)] if order else []) + [z for z in found if z < 18]


def bessel(order):
    """J divided by the distance to its next zero, in pieces of 1/2 up to 16; and these zeros."""
    cells, next_zeros, worst = [], [], []
    for k in range(32):
        middle = mpf(2 * k + 1) / 4
        zero = min(zeros(order), key=lambda z: abs(z - middle))
        direct = order == 0 and middle < 1

        def f(h):
            x = middle + h
            if direct:
                return besselj(order, x)
            if abs(x - zero) < mpf(10) ** -25:
                return besselj(order, zero, derivative=1)
            return besselj(order, x) / (x - zero)

        coefficients, error = chebyfit(f, [-mpf(1) / 4, mpf(1) / 4], 12, error=True)
        coefficients = coefficients[::-1]
        worst.append(error / min(abs(f(-mpf(1) / 4)), abs(f(mpf(1) / 4))))
        high = bits(coefficients[1], 26)
        cells.append([double(coefficients[0]), coefficients[0] - double(coefficients[0]), high, coefficients[1] - high] + coefficients[2:])
        next_zeros.append((mpf(-1), mpf(0)) if direct else (double(zero), zero - double(zero)))
    name = f"J{order}"
    print(f"{name}: {len(cells)} pieces, 2^{float(mp.log(max(worst), 2)):.1f}")
    rows = "".join("    [" + ", ".join(repr(float(c)) for c in cell) + "],\n" for cell in cells)
    pairs = "".join(f"    [{float(high)!r}, {float(low)!r}],\n" for high, low in next_zeros)
    what = f"J{order}(x) from 0 to 16 in pieces of 1/2, divided by the distance to the zero in [`{name}_ZEROS`]"
    return (
        f"/// {what}{', the first two as they are, marked by -1' if order == 0 else ''}.\n#[rustfmt::skip]\n"
        f"pub static {name}: [[f64; 14]; 32] = [\n{rows}];\n"
        f"/// For each piece the zero next to it, in two parts.\n#[rustfmt::skip]\npub static {name}_ZEROS: [[f64; 2]; 32] = [\n{pairs}];\n"
    )


out += "\n" + bessel(0) + "\n" + bessel(1)
pathlib.Path(__file__).parent.parent.joinpath("src/algo/math/pieces.rs").write_text(out)
