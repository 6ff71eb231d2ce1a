//! Complex functions of `float`, computed in `double`, where nothing overflows and the squares of parts are exact. The errors of both
//! parts stay below 0.501 ulp.

use super::complex::Complex;
use super::{arc_tangent, double_trig, exponential, hyperbolic, instructions, logarithm};

/// e^z.
pub fn exp(z: Complex<f32>) -> Complex<f32> {
    let size = exponential::exp(z.re.into());
    if z.im == 0.0 {
        return Complex::new(size as f32, z.im);
    }
    if !z.im.is_finite() {
        return match z.re {
            f32::NEG_INFINITY => Complex::new(0.0, 0.0),
            f32::INFINITY => Complex::new(z.re, f32::NAN),
            _ => Complex::nan(),
        };
    }
    // No sine or cosine of a float is 0.
    let (sine, cosine) = double_trig::sincos(z.im.into());
    Complex::new((size * cosine) as f32, (size * sine) as f32)
}

/// ln z.
pub fn log(z: Complex<f32>) -> Complex<f32> {
    let angle = arc_tangent::atan2(z.im.into(), z.re.into());
    let (x, y) = (f64::from(z.re).abs(), f64::from(z.im).abs());
    let square = x * x + y * y;
    let size = if x == f64::INFINITY || y == f64::INFINITY {
        f64::INFINITY
    } else if square > 0.5 && square < 2.0 {
        // |z|² - 1: each of the products is exact, and so the sum is rounded once however much cancels.
        let (a, b) = if x > y { (x, y) } else { (y, x) };
        0.5 * logarithm::log1p((a - 1.0) * (a + 1.0) + b * b)
    } else {
        0.5 * logarithm::log(square)
    };
    Complex::new(size as f32, angle as f32)
}

/// √z, in the right half plane.
pub fn sqrt(z: Complex<f32>) -> Complex<f32> {
    let (x, y) = (f64::from(z.re).abs(), f64::from(z.im).abs());
    if y == f64::INFINITY {
        return Complex::new(f32::INFINITY, z.im);
    }
    // Infinity stays what it is beside a NaN.
    let size = if x == f64::INFINITY { x } else { instructions::sqrt(x * x + y * y) };
    let large = instructions::sqrt(0.5 * (size + x));
    let small = if large == 0.0 { 0.0 } else { 0.5 * y / large };
    let (large, small) = (large as f32, small as f32);
    if z.re < 0.0 { Complex::new(small, large.copysign(z.im)) } else { Complex::new(large, small.copysign(z.im)) }
}

/// sinh z.
pub fn sinh(z: Complex<f32>) -> Complex<f32> {
    let x = f64::from(z.re);
    if z.im == 0.0 {
        return Complex::new(hyperbolic::sinh(x) as f32, z.im);
    }
    if !z.im.is_finite() {
        let stays = z.re == 0.0 || z.re.is_infinite();
        return Complex::new(if stays { z.re } else { f32::NAN }, f32::NAN);
    }
    let (sine, cosine) = double_trig::sincos(z.im.into());
    Complex::new((hyperbolic::sinh(x) * cosine) as f32, (hyperbolic::cosh(x) * sine) as f32)
}

/// cosh z.
pub fn cosh(z: Complex<f32>) -> Complex<f32> {
    let x = f64::from(z.re);
    if z.im == 0.0 {
        let flip = x < 0.0 || z.re.to_bits() == 1 << 31;
        return Complex::new(hyperbolic::cosh(x) as f32, if flip { -z.im } else { z.im });
    }
    if !z.im.is_finite() {
        return match z.re {
            0.0 => Complex::new(f32::NAN, 0.0),
            re if re.is_infinite() => Complex::new(f32::INFINITY, f32::NAN),
            _ => Complex::nan(),
        };
    }
    let (sine, cosine) = double_trig::sincos(z.im.into());
    Complex::new((hyperbolic::cosh(x) * cosine) as f32, (hyperbolic::sinh(x) * sine) as f32)
}

/// tanh z.
pub fn tanh(z: Complex<f32>) -> Complex<f32> {
    if !z.im.is_finite() {
        return match z.re {
            0.0 => Complex::new(z.re, f32::NAN),
            re if re.is_infinite() => Complex::new(1f32.copysign(re), 0f32.copysign(z.im)),
            _ => Complex::nan(),
        };
    }
    // Beyond this number the result is (±1, ±0) as a float, and the square of the hyperbolic sine is finite.
    const FAR: f64 = 350.0;
    let x = f64::from(z.re);
    let x = if x.abs() > FAR { FAR.copysign(x) } else { x };
    let (sine, cosine) = double_trig::sincos(z.im.into());
    let (sinh, cosh) = (hyperbolic::sinh(x), hyperbolic::cosh(x));
    // (sinh x cosh x + i sin y cos y) / (sinh² x + cos² y): no term of the divisor is negative.
    let divisor = sinh * sinh + cosine * cosine;
    let re = (sinh * cosh / divisor) as f32;
    Complex::new(re, if z.im == 0.0 { z.im } else { (sine * cosine / divisor) as f32 })
}

/// sin z = -i sinh iz.
pub fn sin(z: Complex<f32>) -> Complex<f32> {
    sinh(z.times_i()).times_minus_i()
}

/// cos z = cosh iz.
pub fn cos(z: Complex<f32>) -> Complex<f32> {
    cosh(z.times_i())
}

/// tan z = -i tanh iz.
pub fn tan(z: Complex<f32>) -> Complex<f32> {
    tanh(z.times_i()).times_minus_i()
}
