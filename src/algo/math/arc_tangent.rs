//! Arc tangents of `double`: from the next 16th c of the quotient, atan n/d - atan c = atan (n - c d) / (d + c n).

use super::constants::ATAN_16THS_PAIRS;
use super::double_basic::{moderate, scalbn};
use super::float::ROUND;
use super::pair::{PI, Pair, top_half};

/// x without its last 6 bits, so that its product with a 16th is exact; and these bits.
#[inline(always)]
fn halves(x: f64) -> (f64, f64) {
    let high = f64::from_bits(x.to_bits() & !0x3f);
    (high, x - high)
}

/// a + b exactly, for |a| ≥ |b| or a = 0.
#[inline(always)]
fn sum(a: f64, b: f64) -> (f64, f64) {
    let high = a + b;
    (high, (a - high) + b)
}

/// The next 16th of q, from 0 to 1, as an index and as a number.
#[inline(always)]
pub fn next_16th(q: f64) -> (usize, f64) {
    let shifted = q + ROUND / 16.0;
    (shifted.to_bits() as usize & 31, shifted - ROUND / 16.0)
}

/// The coefficients of (atan t - t) / t³ in t², for |t| ≤ 1/32, with an error below 2^-60 of the arc tangent: the best ones.
const SERIES: [f64; 4] = [-0.33333333333332754, 0.1999999999426001, -0.142856965416198, 0.11089488725404556];

/// atan n/d in two parts, for 0 < n ≤ d, both moderate.
#[inline(always)]
fn ratio(n: f64, d: f64) -> (f64, f64) {
    let (index, c) = next_16th(n / d);
    let ((d_high, d_low), (n_high, n_low)) = (halves(d), halves(n));
    let top = n - c * d_high;
    let (bottom, rest) = sum(d, c * n_high);
    let bottom_low = rest + c * n_low;
    // The quotient's first half, whose products with those of the divisor are exact, and from them what it lacks.
    let inverse = 1.0 / bottom;
    let t = top * inverse;
    let (t_top, b_top) = (top_half(t), top_half(bottom));
    let lack = (((top - t_top * b_top) - t_top * (bottom - b_top)) - (c * d_low + t * bottom_low)) * inverse;
    let s = t * t;
    let series = (SERIES[0] + s * SERIES[1]) + s * s * (SERIES[2] + s * SERIES[3]);
    let step = ATAN_16THS_PAIRS.get(index).copied().unwrap_or(Pair::new(0.0));
    let (high, low) = sum(step.hi, t_top);
    // The derivative, for what t lacks.
    (high, low + (step.lo + (lack + s * (t * series - (lack - (t - t_top))))))
}

/// The middle of a piece, 0 for the first one, and its arc tangent in two parts: the pieces end at 1/16, and then there are four to an octave,
/// up to 16.
#[rustfmt::skip]
static MIDDLES: [[f64; 3]; 33] = [
    [0.0, 0.0, 0.0],
    [0.0703125, 0.07019697107187052, -1.798192160322046e-18],
    [0.0859375, 0.08572687577074481, 5.347194143502951e-18],
    [0.1015625, 0.10121544166746667, 5.681202558623414e-18],
    [0.1171875, 0.11665543544106935, 5.487925812108699e-18],
    [0.140625, 0.13970887428916365, -2.9579864247315813e-18],
    [0.171875, 0.1702119252854744, -3.541164079802125e-18],
    [0.203125, 0.2003985538258785, 3.1399542871844493e-18],
    [0.234375, 0.23021958727684372, 1.2313404529142703e-17],
    [0.28125, 0.2741674511196588, 8.261353575163773e-18],
    [0.34375, 0.3310960767041321, -7.952610375793799e-18],
    [0.40625, 0.38588266939807375, 2.378822732491941e-17],
    [0.46875, 0.43833655985795783, -2.494277030626541e-17],
    [0.5625, 0.5123894603107377, -2.5462781472855804e-17],
    [0.6875, 0.6022873461349642, 2.950430737228402e-17],
    [0.8125, 0.6823165548747481, 6.943223671560008e-18],
    [0.9375, 0.7531512809621944, -2.4256934659182068e-17],
    [1.125, 0.844153986113171, -4.841337011934917e-17],
    [1.375, 0.9420000403794636, 5.4608374858466876e-17],
    [1.625, 1.0191413442663497, 1.0004018869366799e-17],
    [1.875, 1.0808390005411683, -1.5676322511359073e-17],
    [2.25, 1.1525719972156676, -9.159738508900379e-17],
    [2.75, 1.2220253232109897, -2.979162864892849e-17],
    [3.25, 1.2722973952087173, 2.245875015034507e-17],
    [3.75, 1.3101939350475555, 8.745413734780279e-17],
    [4.5, 1.3521273809209546, 2.147674250751151e-17],
    [5.5, 1.3909428270024184, -9.843712133488843e-17],
    [6.5, 1.4181469983996315, -8.263883782511014e-17],
    [7.5, 1.4382447944982226, -2.4930199102645656e-17],
    [9.0, 1.460139105621001, 6.260974707830844e-17],
    [11.0, 1.4801364395941514, 8.50262547607967e-17],
    [13.0, 1.4940244355251187, -7.47641750277646e-17],
    [15.0, 1.5042281630190728, 9.137781534226847e-18],
];

/// The number of the piece that a positive number is in: `quarter` is the exponent of a `double` and two bits of its fraction.
#[inline(always)]
pub fn piece(quarter: u32) -> u32 {
    const FIRST: u32 = (1023 - 4) * 4 - 1;
    quarter.max(FIRST) - FIRST
}

/// The row of the piece that a number below 16 is in.
#[inline(always)]
pub fn middle(quarter: u32) -> Option<&'static [f64; 3]> {
    MIDDLES.get(piece(quarter) as usize)
}

/// The coefficients of (atan t - t) / t³ in t², for |t| ≤ 1/16, with an error below 2^-62 of the arc tangent: the best ones.
const LONG_SERIES: [f64; 5] =
    [-0.33333333333333165, 0.19999999999379509, -0.1428571355423648, 0.11110734639792608, -0.09002863729887872];

/// arctan x: from the middle c of the piece that |x| is in, atan |x| - atan c = atan (|x| - c) / (1 + c |x|); from 16 on, -1/|x| from π/2.
#[inline]
pub fn atan(x: f64) -> f64 {
    let a = x.abs();
    let (t, high, low) = match middle((a.to_bits() >> 50) as u32) {
        Some([c, high, low]) => ((a - c) / (a * c + 1.0), *high, *low),
        _ => (-1.0 / a, 0.5 * PI.hi, 0.5 * PI.lo),
    };
    let (s, c) = (t * t, &LONG_SERIES);
    let q = s * s;
    let series = (c[0] + s * c[1]) + q * ((c[2] + s * c[3]) + q * c[4]);
    let (value, rest) = sum(high, t);
    (value + (rest + (low + t * s * series))).copysign(x)
}

/// The angle of the point (x, y), in [-π, π].
#[inline]
pub fn atan2(y: f64, x: f64) -> f64 {
    let (a, b) = (y.abs(), x.abs());
    if !(moderate(a) && moderate(b)) {
        return unusual(y, x);
    }
    // Their bits are ordered as they are.
    let (a, b) = (a.to_bits(), b.to_bits());
    finish(ratio(f64::from_bits(a.min(b)), f64::from_bits(a.max(b))), a > b, y, x)
}

/// The angle from that in the first eighth of the circle, for finite numbers that are not 0.
#[inline(always)]
fn finish((high, low): (f64, f64), steep: bool, y: f64, x: f64) -> f64 {
    // The direction and the right angles to start at: for a steep line with 1, to the left with 2.
    static STARTS: [(f64, Pair); 4] = [
        (1.0, Pair::new(0.0)),
        (-1.0, Pair { hi: 0.5 * PI.hi, lo: 0.5 * PI.lo }),
        (-1.0, PI),
        (1.0, Pair { hi: 0.5 * PI.hi, lo: 0.5 * PI.lo }),
    ];
    let (direction, start) = STARTS[steep as usize | (x.to_bits() >> 63 << 1) as usize];
    let (value, rest) = sum(start.hi, direction * high);
    (value + (rest + (start.lo + direction * low))).copysign(y)
}

/// Zeros, infinities, NaN, and what is far from 1.
#[inline(never)]
fn unusual(y: f64, x: f64) -> f64 {
    let (a, b) = (y.abs(), x.abs());
    let finite = |v: f64| v > 0.0 && v < f64::INFINITY;
    if !(finite(a) && finite(b)) {
        return limit(y, x);
    }
    let steep = a > b;
    let (n, d) = if steep { (b, a) } else { (a, b) };
    let distance = libm::ilogb(d) - libm::ilogb(n);
    if distance > 64 && !steep && x > 0.0 {
        return y / x;
    }
    let exponent = -libm::ilogb(d);
    let angle = if distance > 64 { (n / d, 0.0) } else { ratio(scalbn(n, exponent), scalbn(d, exponent)) };
    finish(angle, steep, y, x)
}

/// The angle where a coordinate is 0, infinite or no number.
fn limit(y: f64, x: f64) -> f64 {
    if x.is_nan() || y.is_nan() {
        return x + y;
    }
    let angle = if y.is_infinite() {
        PI.hi * if x.is_infinite() { if x > 0.0 { 0.25 } else { 0.75 } } else { 0.5 }
    } else if y == 0.0 || x.is_infinite() {
        if x.is_sign_negative() { PI.hi } else { 0.0 }
    } else {
        0.5 * PI.hi
    };
    angle.copysign(y)
}
