//! Bessel functions of wide numbers: the power series below 64, Hankel's expansion from there.

use super::constants::{EULER, INV_PI, PI};
use super::elementary::{log, power, sin_cos};
use super::wide::Wide;

const LIMIT: i32 = 6; // 64 = 2^6

fn int(n: i64) -> Wide {
    Wide::from_i64(n)
}

/// J_n(x), for x > 0 and n ≥ 0, flushed to 0 where it is far below the range of `f64`.
pub fn jn(n: u32, x: Wide) -> Wide {
    if x.below(LIMIT) {
        return if n > 4000 { Wide::ZERO } else { series(n, x) };
    }
    let (j0, j1) = (hankel(0, x).0, hankel(1, x).0);
    match n {
        0 => j0,
        1 => j1,
        _ if !x.less(&int(n as i64)) => recur(n, x, j0, j1),
        _ => backward(n, x, j0, j1),
    }
}

/// Y_n(x), for x > 0 and n ≥ 0; grows without bound towards 0.
pub fn yn(n: u32, x: Wide) -> Wide {
    let (y0, y1) = if x.below(LIMIT) { (y0_series(x), y1_series(x)) } else { (hankel(0, x).1, hankel(1, x).1) };
    match n {
        0 => y0,
        1 => y1,
        _ => recur(n, x, y0, y1),
    }
}

/// F_n from F_0 and F_1, upwards: stable for Y, and for J while n ≤ x.
fn recur(n: u32, x: Wide, f0: Wide, f1: Wide) -> Wide {
    let step = x.recip().scale(1);
    let (mut before, mut now) = (f0, f1);
    for k in 1..n {
        let next = step.mul_small(k).mul(now).sub(before);
        (before, now) = (now, next);
        if now.exp > 2000 {
            break;
        }
    }
    now
}

/// J_n for n > x, downwards from where the function is negligible (Miller's method).
fn backward(n: u32, x: Wide, j0: Wide, j1: Wide) -> Wide {
    // Beyond n by several widths of the turning point, which is about n^(1/3).
    let cube_root = 1u32 << (n.ilog2() / 3 + 1);
    // Far beyond x the function is (ex/2n)^n or less.
    let order = n as f64;
    let ratio = 1.36 * x.to_f64() / order;
    if ratio < 0.9 && order * (1.0 - ratio) > 3000.0 {
        return Wide::ZERO;
    }
    let start = n.saturating_add(30 * cube_root + 100);
    let step = x.recip().scale(1);
    let (mut above, mut now) = (Wide::ZERO, Wide::ONE);
    let mut wanted = now;
    let mut k = start;
    while k > 0 {
        let next = step.mul_small(k).mul(now).sub(above);
        (above, now) = (now, next);
        k -= 1;
        if k == n {
            wanted = now;
        }
    }
    if j0.cmp_abs(&j1).is_lt() { wanted.mul(j1).div(above) } else { wanted.mul(j0).div(now) }
}

/// J_n by its power series.
fn series(n: u32, x: Wide) -> Wide {
    let half = x.scale(-1);
    let square = half.square().negate();
    let mut term = power(half, n);
    for k in 2..=n {
        term = term.div_small(k);
    }
    let mut sum = term;
    for k in 1..400 {
        term = term.mul(square).div_small(k).div_small(n + k);
        if term.is_zero() || term.exp < sum.exp - 260 {
            break;
        }
        sum = sum.add(term);
    }
    sum
}

/// Y_0 by its power series.
fn y0_series(x: Wide) -> Wide {
    let square = x.scale(-1).square().negate();
    let mut sum = log(x.scale(-1)).add(EULER).mul(series(0, x));
    let mut term = Wide::ONE;
    let mut harmonic = Wide::ZERO;
    for k in 1..400 {
        term = term.mul(square).div_small(k).div_small(k);
        harmonic = harmonic.add(Wide::ONE.div_small(k));
        let part = term.mul(harmonic);
        sum = sum.sub(part);
        if part.exp < sum.exp - 260 {
            break;
        }
    }
    sum.scale(1).mul(INV_PI)
}

/// Y_1 by its power series.
fn y1_series(x: Wide) -> Wide {
    let half = x.scale(-1);
    let square = half.square().negate();
    let mut sum = log(half).mul(series(1, x)).scale(1).sub(half.recip());
    let mut term = half;
    let mut harmonics = Wide::ONE.sub(EULER.scale(1)); // H_k + H_(k+1) - 2γ
    for k in 1..400 {
        let part = term.mul(harmonics);
        sum = sum.sub(part);
        if part.exp < sum.exp - 260 {
            break;
        }
        term = term.mul(square).div_small(k).div_small(k + 1);
        harmonics = harmonics.add(Wide::ONE.div_small(k)).add(Wide::ONE.div_small(k + 1));
    }
    sum.mul(INV_PI)
}

/// J_n and Y_n for n = 0 or 1 and x ≥ 64.
fn hankel(n: i64, x: Wide) -> (Wide, Wide) {
    let eighth = x.scale(3).recip();
    let mut term = Wide::ONE;
    let (mut p, mut q) = (Wide::ONE, Wide::ZERO);
    for k in 1..400i64 {
        let factor = 4 * n * n - (2 * k - 1) * (2 * k - 1);
        let next = term.mul(eighth).mul_small(factor.unsigned_abs() as u32).div_small(k as u32).negate_if(factor < 0);
        if next.exp < -260 || !next.cmp_abs(&term).is_lt() {
            break;
        }
        term = next;
        let signed = term.negate_if(k & 2 != 0);
        if k & 1 != 0 {
            q = q.add(signed);
        } else {
            p = p.add(signed);
        }
    }
    // √2 × the cosine and sine of x - nπ/2 - π/4
    let (s, c) = sin_cos(x);
    let (cosine, sine) = if n == 0 { (c.add(s), s.sub(c)) } else { (s.sub(c), s.add(c).negate()) };
    let scale = PI.mul(x).sqrt().recip();
    (p.mul(cosine).sub(q.mul(sine)).mul(scale), p.mul(sine).add(q.mul(cosine)).mul(scale))
}
