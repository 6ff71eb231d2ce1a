#!/usr/bin/env python3
"""Writes src/algo/math/vectors/*.txt: what mathematical functions should return, computed with mpmath (PyPI).

A line is `arguments… result rest` in hexadecimal: bits of binary32, binary64 or binary128 numbers (8, 16 or 32 digits);
the result is rounded towards zero, and `rest` is the next 8 bits, so that errors can be told in 256ths of an ulp.
An argument of another kind, an integer, is decimal and has a sign.
Usage: gen-math-vectors.py [function…]
"""
import os
import random
import sys
from mpmath import mp, mpf, floor, frexp

FORMATS = {"f": (24, 8, 60), "d": (53, 11, 150), "l": (113, 15, 70)}


def to_bits(x, fmt):
    """(bits, rest) of x rounded towards zero; None where it overflows or vanishes."""
    p, w, _ = FORMATS[fmt]
    bias = (1 << (w - 1)) - 1
    sign = (1 << (p + w - 1)) if x < 0 else 0
    x = abs(x)
    if x == 0:
        return None
    m, e = frexp(x)
    e = int(e) - 1
    if e > bias:
        return None
    lsb = max(e, 1 - bias) - (p - 1)
    n = int(floor(mp.ldexp(x, 8 - lsb)))
    if n >> 8 == 0:
        return None
    biased = max(e, 1 - bias) + bias
    return sign | ((biased - 1) << (p - 1)) + (n >> 8), n & 255


def rounded(x, fmt):
    """x as a number of the format, and its bits."""
    bits = to_bits(mpf(x), fmt)
    if bits is None:
        return None
    p, w, _ = FORMATS[fmt]
    b = bits[0]
    magnitude = b & ((1 << (p + w - 1)) - 1)
    biased, fraction = magnitude >> (p - 1), magnitude & ((1 << (p - 1)) - 1)
    bias = (1 << (w - 1)) - 1
    n = fraction | (1 << (p - 1)) if biased else fraction
    value = mp.ldexp(mpf(n), max(biased, 1) - bias - (p - 1))
    return (-value if x < 0 else value), b


def uniform(a, b):
    return lambda rng, fmt: a + (b - a) * mpf(rng.getrandbits(200)) / mpf(2) ** 200


def exponent(a, b, sign=True):
    """Magnitudes spread evenly over the exponents a … b; None: the whole range of the format."""
    def sample(rng, fmt):
        _, w, _ = FORMATS[fmt]
        top = (1 << (w - 1)) - 2
        lo, hi = (-top if a is None else a), (top if b is None else b)
        x = mp.ldexp(1 + mpf(rng.getrandbits(200)) / mpf(2) ** 200, rng.randint(max(lo, -top), min(hi, top)))
        return -x if sign and rng.random() < 0.5 else x
    return sample


def near(*centers):
    """Close to points where the function vanishes or bends."""
    def sample(rng, fmt):
        p, _, _ = FORMATS[fmt]
        c = mpf(rng.choice(centers)() if callable(centers[0]) else rng.choice(centers))
        d = mp.ldexp(1 + mpf(rng.getrandbits(200)) / mpf(2) ** 200, -rng.randint(1, p))
        return c + (c if c else 1) * (d if rng.random() < 0.5 else -d)
    return sample


def whole(a, b):
    return lambda rng, fmt: mpf(rng.randint(a, b))


def multiples(step):
    """The numbers of the format nearest to multiples of `step`: the hardest for argument reduction."""
    return lambda rng, fmt: mpf(rng.randint(1, 2 ** rng.randint(1, 40))) * step() * rng.choice([1, -1])


class Int(int):
    pass


def integer(a, b):
    return lambda rng, fmt: Int(rng.choice([-1, 1]) * rng.randint(a, b) if a >= 0 and b > 0 else rng.randint(a, b))


small, any_x, positive = exponent(-60, 3), exponent(None, None), exponent(None, None, False)
trig = [uniform(-8, 8), exponent(-40, 40), any_x, multiples(lambda: mp.pi / 2)]
turns = [uniform(-3, 3), exponent(-60, 20), whole(-9, 9), lambda r, f: mpf(r.randint(-999, 999)) / 8]
expo = [uniform(-30, 30), small, uniform(-700, 700), exponent(-30, 13)]
unit = [uniform(-1, 1), exponent(-100, -1), near(1, -1, mpf(1) / 2)]
logs = [uniform(0, 10), positive, near(1), exponent(-3, 3, False)]
logs1 = [exponent(-110, -1), uniform(-1, 5), positive, near(-1)]
hyper = [uniform(-5, 5), exponent(-60, -1), uniform(-80, 80), exponent(-20, 13)]
log_abs_gamma = lambda x: mp.loggamma(x) if x > 0 else mp.log(abs(mp.gamma(x)))
gamma_zeros = [mpf("-2.457024738220800"), mpf("-2.747682646727412"), mpf("-3.143580888349980"), mpf("-3.955294284858597")]


def zeros(f, *guesses):
    found = []

    def sample():
        if not found:
            found.extend(mp.findroot(f, g) for g in guesses)
        return random.choice(found)
    return near(sample)


def bessel(f, *guesses):
    return [uniform(0, 25), uniform(0, 300), exponent(-30, 60, False), zeros(f, *guesses)]


pairs = [[uniform(0, 20), uniform(-20, 20)], [positive, exponent(-8, 2)], [near(1), exponent(0, 40)],
         [whole(1, 50), whole(-20, 30)], [exponent(-60, 60, False), uniform(-15, 15)]]
both = [[any_x, any_x], [uniform(-5, 5), uniform(-5, 5)], [exponent(-20, 20), exponent(-20, 20)]]
half = [1 / mpf(3)]
one = lambda samplers: [[s] for s in samplers]

FUNCTIONS = {
    "sin": ("fdl", mp.sin, one(trig)), "cos": ("fdl", mp.cos, one(trig)), "tan": ("fdl", mp.tan, one(trig)),
    "asin": ("fdl", mp.asin, one(unit)), "acos": ("fdl", mp.acos, one(unit)),
    "atan": ("fdl", mp.atan, one([uniform(-3, 3), any_x, exponent(-20, 20)])),
    "atan2": ("fdl", mp.atan2, both),
    "sinpi": ("fdl", mp.sinpi, one(turns)), "cospi": ("fdl", mp.cospi, one(turns)),
    "tanpi": ("fdl", lambda x: mp.sinpi(x) / mp.cospi(x) if mp.cospi(x) else mpf(0), one(turns)),
    "asinpi": ("fdl", lambda x: mp.asin(x) / mp.pi, one(unit)),
    "acospi": ("fdl", lambda x: mp.acos(x) / mp.pi, one(unit)),
    "atanpi": ("fdl", lambda x: mp.atan(x) / mp.pi, one([uniform(-3, 3), any_x])),
    "atan2pi": ("fdl", lambda y, x: mp.atan2(y, x) / mp.pi, both),
    "sinh": ("fdl", mp.sinh, one(hyper)), "cosh": ("fdl", mp.cosh, one(hyper)), "tanh": ("fdl", mp.tanh, one(hyper)),
    "asinh": ("fdl", mp.asinh, one([any_x, uniform(-10, 10), exponent(-30, 30)])),
    "acosh": ("fdl", mp.acosh, one([uniform(1, 10), near(1), exponent(0, None, False)])),
    "atanh": ("fdl", mp.atanh, one(unit)),
    "exp": ("fdl", mp.exp, one(expo)), "exp2": ("fdl", lambda x: mpf(2) ** x, one(expo)),
    "exp10": ("fdl", lambda x: mpf(10) ** x, one(expo + [whole(-40, 40)])),
    "expm1": ("fdl", mp.expm1, one(expo)),
    "exp2m1": ("fdl", lambda x: mp.expm1(x * mp.log(2)), one(expo)),
    "exp10m1": ("fdl", lambda x: mp.expm1(x * mp.log(10)), one(expo)),
    "log": ("fdl", mp.log, one(logs)), "log2": ("fdl", lambda x: mp.log(x) / mp.log(2), one(logs)),
    "log10": ("fdl", lambda x: mp.log(x) / mp.log(10), one(logs)),
    "log1p": ("fdl", mp.log1p, one(logs1)),
    "log2p1": ("fdl", lambda x: mp.log1p(x) / mp.log(2), one(logs1)),
    "log10p1": ("fdl", lambda x: mp.log1p(x) / mp.log(10), one(logs1)),
    "pow": ("fdl", mp.power, pairs), "powr": ("l", mp.power, pairs),
    "hypot": ("fdl", lambda x, y: mp.sqrt(x * x + y * y), both),
    "sqrt": ("fdl", mp.sqrt, one([positive])), "rsqrt": ("fdl", lambda x: 1 / mp.sqrt(x), one([positive])),
    "cbrt": ("fdl", lambda x: mp.cbrt(x) if x > 0 else -mp.cbrt(-x), one([any_x, whole(1, 99)])),
    "rootn": ("fdl", lambda x, n: mp.exp(mp.log(x) / int(n)), [[positive, integer(1, 40)]]),
    "pown": ("fdl", lambda x, n: x ** int(n), [[uniform(-5, 5), integer(0, 60)], [near(1), integer(0, 99999)]]),
    "compoundn": ("fdl", lambda x, n: mp.exp(int(n) * mp.log1p(x)),
                  [[uniform(-1, 5), integer(0, 40)], [exponent(-30, -10), integer(0, 999999)]]),
    "erf": ("fdl", mp.erf, one([uniform(-6, 6), exponent(-60, 3)])),
    "erfc": ("fdl", mp.erfc, one([uniform(-6, 27), exponent(-60, 6), uniform(0, 106)])),
    "tgamma": ("fdl", mp.gamma, one([uniform(-10, 30), uniform(-170, 171), exponent(-60, 10), near(1, 2, -1, -5)])),
    "lgamma": ("fdl", log_abs_gamma, one([uniform(-10, 30), exponent(-60, 40, False), near(1, 2), near(*gamma_zeros)])),
    "j0": ("fd", lambda x: mp.besselj(0, x), one(bessel(lambda x: mp.besselj(0, x), 2.4, 5.5, 8.6, 30.6))),
    "j1": ("fd", lambda x: mp.besselj(1, x), one(bessel(lambda x: mp.besselj(1, x), 3.8, 7.0, 10.2, 32.2))),
    "y0": ("fd", lambda x: mp.bessely(0, x), one(bessel(lambda x: mp.bessely(0, x), 0.9, 3.9, 7.1, 32.2))),
    "y1": ("fd", lambda x: mp.bessely(1, x), one(bessel(lambda x: mp.bessely(1, x), 2.2, 5.4, 8.6, 30.6))),
    "jn": ("fd", lambda n, x: mp.besselj(int(n), x),
           [[integer(2, 30), uniform(0, 60)], [integer(2, 200), uniform(60, 300)], [integer(2, 9), exponent(-9, 20, False)]]),
    "yn": ("fd", lambda n, x: mp.bessely(int(n), x),
           [[integer(2, 30), uniform(0, 60)], [integer(2, 200), uniform(60, 300)], [integer(2, 9), exponent(-9, 20, False)]]),
}


def lines(name, fmt, f, choices):
    p, w, count = FORMATS[fmt]
    digits = (p + w) // 4
    rng = random.Random(f"{name}{fmt}")
    random.seed(0)
    mp.prec = {"f": 400, "d": 1300, "l": 700}[fmt]
    produced = tries = 0
    while produced < count and tries < 40 * count:
        samplers = choices[tries % len(choices)]
        tries += 1
        args, words = [], []
        for sampler in samplers:
            x = sampler(rng, fmt)
            if isinstance(x, Int):
                args.append(x)
                words.append(f"{int(x):+d}")
                continue
            value = rounded(x, fmt)
            if value is None:
                break
            args.append(value[0])
            words.append(f"{value[1]:0{digits}x}")
        if len(args) < len(samplers):
            continue
        mp.prec = 17000 if name in ("sin", "cos", "tan") and fmt == "l" and mp.mag(args[0]) > 400 else mp.prec
        try:
            result = f(*args)
        except (ZeroDivisionError, ValueError, OverflowError, mp.NoConvergence):
            continue
        mp.prec = {"f": 400, "d": 1300, "l": 700}[fmt]
        if not isinstance(result, mpf) or not mp.isfinite(result):
            continue
        bits = to_bits(result, fmt)
        if bits is None:
            continue
        produced += 1
        yield " ".join(words + [f"{bits[0]:0{digits}x}", f"{bits[1]:02x}"])


def complex_lines(name, fmt, f, count):
    """`function re im result-re rest result-im rest`: the same for complex functions."""
    digits = sum(FORMATS[fmt][:2]) // 4
    rng = random.Random(f"{name}{fmt}")
    mp.prec = 1000
    spread = [uniform(-3, 3), exponent(-30, 4), near(1, -1), exponent(-12, 1)]
    produced = 0
    while produced < count:
        n = 4 if name == "cpow" else 2
        args = [rounded(rng.choice(spread)(rng, fmt), fmt) for _ in range(n)]
        values = [mp.mpc(args[i][0], args[i + 1][0]) for i in range(0, n, 2)]
        result = f(*values)
        parts = [to_bits(part, fmt) for part in (result.real, result.imag)]
        if None in parts:
            continue
        produced += 1
        words = [f"{bits:0{digits}x}" for _, bits in args]
        yield " ".join([name] + words + [f"{bits:0{digits}x} {rest:02x}" for bits, rest in parts])


COMPLEX = {"c" + name: getattr(mp, name) for name in
           "acos asin atan acosh asinh atanh cos sin tan cosh sinh tanh exp log sqrt".split()}
COMPLEX["cpow"] = mp.power

folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "src", "algo", "math", "vectors")
os.makedirs(folder, exist_ok=True)
for name in sys.argv[1:] or [*FUNCTIONS, "complex"]:
    if name == "complex":
        with open(os.path.join(folder, "complex.txt"), "w", encoding="ascii") as out:
            for function, f in COMPLEX.items():
                out.writelines(line + "\n" for fmt, count in (("d", 60), ("l", 25))
                               for line in complex_lines(function, fmt, f, count))
        continue
    formats, f, choices = FUNCTIONS[name]
    text = "".join(line + "\n" for fmt in formats for line in lines(name, fmt, f, choices))
    with open(os.path.join(folder, name + ".txt"), "w", encoding="ascii") as out:
        out.write(text)
    print(name, text.count("\n"), flush=True)
