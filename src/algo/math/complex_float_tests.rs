//! Complex functions of `float` against those of any type, which round once what the wide arithmetic finds.

use super::complex::{self, Complex};
use super::{complex_float, complex_hyperbolic};
use crate::algo::oracle::Random;

type Float = Complex<f32>;

const SPECIAL: [f32; 19] = [
    0.0,
    -0.0,
    1.0,
    -1.0,
    0.5,
    2.0,
    -3.5,
    88.8,
    -104.0,
    300.0,
    1e-45,
    -1e-45,
    1.2e-38,
    3.4e38,
    -3.4e38,
    f32::INFINITY,
    f32::NEG_INFINITY,
    f32::NAN,
    0.999_999_94,
];

/// A part of any size, of moderate size, or near 1.
fn part(random: &mut Random) -> f32 {
    let bits = random.next();
    match bits >> 32 & 3 {
        0 => f32::from_bits(bits as u32),
        1 => f32::from_bits(bits as u32 & 0x80ff_ffff | 0x3f00_0000),
        2 => (bits as u32 as i32 >> 8) as f32 / 65536.0,
        _ => SPECIAL[(bits as usize & 0xffff) % SPECIAL.len()],
    }
}

/// Whether the parts are neighbours at most, or special in the same way.
fn near(got: f32, exact: f32) -> bool {
    let ordinal = |x: f32| (x.to_bits() & 0x7fff_ffff) as i64;
    got.is_nan() && exact.is_nan()
        || !got.is_nan()
            && !exact.is_nan()
            && got.is_sign_negative() == exact.is_sign_negative()
            && (ordinal(got) - ordinal(exact)).abs() <= 1
}

fn check(name: &str, fast: fn(Float) -> Float, exact: fn(Float) -> Float) {
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    let of_special = SPECIAL.iter().flat_map(|&re| SPECIAL.iter().map(move |&im| Complex::new(re, im)));
    let others: Vec<Float> = (0..4000).map(|_| Complex::new(part(&mut random), part(&mut random))).collect();
    let (mut count, mut wrong) = (0, 0);
    for z in of_special.chain(others) {
        let (got, right) = (fast(z), exact(z));
        let text = format!(
            "{name}({:e}, {:e}) = ({:e}, {:e}), not ({:e}, {:e})",
            z.re, z.im, got.re, got.im, right.re, right.im
        );
        assert!(near(got.re, right.re) && near(got.im, right.im), "{text}");
        count += 1;
        wrong += usize::from(!got.re.is_nan() && got.re != right.re || !got.im.is_nan() && got.im != right.im);
    }
    assert!(wrong * 1000 <= count, "{name}: {wrong} of {count} are not rounded correctly");
}

#[test]
fn floats_agree_with_the_wide_arithmetic() {
    check("cexpf", complex_float::exp, complex::exp);
    check("clogf", complex_float::log, complex::log);
    check("csqrtf", complex_float::sqrt, complex::sqrt);
    check("csinhf", complex_float::sinh, complex_hyperbolic::sinh);
    check("ccoshf", complex_float::cosh, complex_hyperbolic::cosh);
    check("ctanhf", complex_float::tanh, complex_hyperbolic::tanh);
    check("csinf", complex_float::sin, complex_hyperbolic::sin);
    check("ccosf", complex_float::cos, complex_hyperbolic::cos);
    check("ctanf", complex_float::tan, complex_hyperbolic::tan);
}
