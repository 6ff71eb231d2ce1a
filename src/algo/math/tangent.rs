//! The tangent of `double`: from the middle c of the piece that the reduced angle is in, tan(c + t) = tan c + tan t (1 + tan² c) / (1 - tan c tan t).

use super::arc_tangent::piece;
use super::double_trig::{Reduced, extreme, reduce_any, reduce_usual};
use super::pair::top_half;

/// The middle of a piece, 0 for the first one, and the tangents of that and of a right angle more in two parts each; the pieces end at 1/16, and
/// then there are four to an octave, up to π/4.
#[rustfmt::skip]
static MIDDLES: [[f64; 5]; 16] = [
    [0.0, 0.0, 0.0, 0.0, 0.0],
    [0.0703125, 0.07042860102917006, 4.699787902047647e-18, -14.198776993821314, 7.382532554104425e-16],
    [0.0859375, 0.0861496835864379, -3.6185734685179826e-18, -11.607703689319468, 3.000485878719969e-16],
    [0.1015625, 0.10191315059274784, 4.694722747040906e-18, -9.812276376343918, -6.305755667983886e-16],
    [0.1171875, 0.11772690503722996, 3.728794914443248e-18, -8.494235023708132, 7.98792186628269e-16],
    [0.140625, 0.14155936309019246, -1.3524814290822953e-18, -7.064174196396071, -1.1424605161726093e-16],
    [0.171875, 0.17358769476798153, -5.466799905601509e-18, -5.760777002866515, 1.34337219393925e-16],
    [0.203125, 0.20596551884857886, 1.1941630400622213e-17, -4.855181612875586, 1.797210451517394e-16],
    [0.234375, 0.23876297517602593, -1.1965363417854254e-17, -4.188254059335451, 2.486048248853971e-16],
    [0.28125, 0.2889081724405147, 2.70817328270223e-17, -3.4613074166529394, -1.1331041775442944e-16],
    [0.34375, 0.357961738848017, -2.086600346579411e-17, -2.793594654049267, 1.754575122066774e-16],
    [0.40625, 0.43018004746423005, -4.113275164307763e-18, -2.3246080470135033, -5.682432810977823e-17],
    [0.46875, 0.5063943574962299, -4.0096068550680074e-17, -1.9747455420797124, 4.8930791694699135e-17],
    [0.5625, 0.6304376738358848, -1.5183875765700744e-17, -1.5861996221062125, 6.790795999881209e-17],
    [0.6875, 0.8211418015898941, -1.6135619305114956e-17, -1.217816457600625, 1.0505132998607056e-16],
    [0.76806640625, 0.9659236761461819, 5.989367127796617e-18, -1.035278484931413, -8.791859870963076e-18],
];

/// The coefficients of (tan t - t) / t³ in t², for |t| ≤ 1/16, with an error below 2^-66 of the tangent: the best ones.
const SERIES: [f64; 5] =
    [0.3333333333333334, 0.13333333333303565, 0.053968254317773655, 0.021869309470810516, 0.008904858675917742];

/// The tangent of an angle up to π/4 from an even or odd number of right angles.
#[inline(always)]
fn tangent(Reduced { quarters, high, low }: Reduced) -> f64 {
    // The tangent of the angle's size, with its sign.
    let sign = high.to_bits() & 1 << 63;
    let signed = |v: f64| f64::from_bits(v.to_bits() ^ sign);
    let a = signed(high);
    let piece = piece((a.to_bits() >> 50) as u32);
    let [c, tan, tan_low, more, more_low] = MIDDLES[piece as usize % 16];
    let d = a - c;
    let (s, p) = (d * d, &SERIES);
    let series = (p[0] + s * p[1]) + s * s * ((p[2] + s * p[3]) + s * s * p[4]);
    let rest = signed(low) + d * s * series;
    let odd = quarters & 1 != 0;
    if odd && piece == 0 {
        return signed(minus_inverse(d, rest));
    }
    let t = d + rest;
    let (v, v_low) = if odd { (more, more_low) } else { (tan, tan_low) };
    signed(v + (v_low + t * (v * v + 1.0) / (1.0 - v * t)))
}

/// -1 / (d + rest).
#[inline(never)]
fn minus_inverse(d: f64, rest: f64) -> f64 {
    let t = d + rest;
    let t_low = (d - t) + rest;
    let q = 1.0 / t;
    // The quotient's first half, whose products with those of the divisor are exact, and from them what it lacks.
    let (q_top, t_top) = (top_half(q), top_half(t));
    let lack = ((1.0 - q_top * t_top) - q_top * (t - t_top)) - q * t_low;
    -(q_top + lack * q)
}

/// tan x.
#[inline]
pub fn tan(x: f64) -> f64 {
    match reduce_usual(x) {
        Some(reduced) => tangent(reduced),
        None => unusual(x),
    }
}

/// Tiny and large angles, infinities and NaN, and what is next to a pole or a zero.
#[inline(never)]
fn unusual(x: f64) -> f64 {
    match extreme(x) {
        Some((tangent, _)) => tangent,
        None => tangent(reduce_any(x)),
    }
}
