//! Wide arithmetic against itself, and exact cases.

use super::wide::{LIMBS, Wide};

fn close(a: Wide, b: Wide, bits: i32) -> bool {
    let d = a.sub(b);
    d.is_zero() || d.exp < a.exp - bits
}

#[test]
fn arithmetic_agrees_with_itself() {
    let mut seed = 1u64;
    let mut next = || {
        seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (seed >> 32) as u32
    };
    for round in 0..2000 {
        let mut make = |exp| {
            let mut m = [0u32; LIMBS];
            for limb in &mut m {
                *limb = match next() % 4 {
                    0 => 0,
                    1 => u32::MAX,
                    _ => next(),
                };
            }
            m[7] |= 1 << 31;
            Wide { neg: next() % 2 == 0, exp, m }
        };
        let a = make(round % 40 - 20);
        let b = make(round % 7);
        assert!(close(a.div(b).mul(b), a, 252), "div {round}");
        assert!(close(a.add(b).sub(b), a, 210), "add {round}");
        assert!(close(a.mul_small(12345).div_small(12345), a, 252), "small {round}");
        assert!(close(a.abs().sqrt().square(), a.abs(), 251), "sqrt {round}");
        let (whole, n) = a.round();
        assert!(a.sub(whole).below(0), "round {round}");
        if a.exp < 60 {
            assert!(close(Wide::from_i64(n), whole, 254) || n == 0, "round to i64 {round}");
        }
    }
}

#[test]
fn exact_cases() {
    let n = |x| Wide::from_f64(x);
    assert_eq!(n(9.0).sqrt().to_f64(), 3.0);
    assert_eq!(n(0.25).sqrt().to_f64(), 0.5);
    assert_eq!(n(-7.0).div(n(2.0)).to_f64(), -3.5);
    for (x, whole) in [(0.5, 0), (1.5, 2), (2.5, 2), (-2.5, -2), (-3.5, -4), (0.75, 1), (1e9, 1000000000), (-0.2, 0)] {
        assert_eq!(n(x).round().1, whole, "{x}");
    }
    assert_eq!(n(5.0).integer(), (true, true));
    assert_eq!(n(6.0).integer(), (true, false));
    assert_eq!(n(6.5).integer(), (false, false));
    assert_eq!(n(1e300).integer(), (true, false));
    assert_eq!(n(0.5).integer(), (false, false));
}
