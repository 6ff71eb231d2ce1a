//! Numbers and texts; the mathematics comes from the C library.

pub fn run() {
    println!("{:.5} {:e} {:08.3} {:#010x} {:?}", std::f64::consts::PI, 12345.678, -1.5, 48879, 0.1 + 0.2);
    assert_eq!("1e-320".parse::<f64>().unwrap().to_bits(), 2024);
    let near = |a: f64, b: f64| assert!((a - b).abs() <= b.abs() * 4e-16, "{a} is not {b}");
    let x = std::hint::black_box(0.7f64);
    near(x.sin(), 0.644_217_687_237_691_1);
    near(x.cos(), 0.764_842_187_284_488_4);
    near(x.tan(), 0.842_288_380_463_079_4);
    near(x.exp(), 2.013_752_707_470_476_5);
    near(x.ln(), -0.356_674_943_938_732_4);
    near(x.powf(3.3), 0.308_193_540_534_189_4);
    near(x.cbrt(), 0.887_904_001_742_600_7);
    near(x.atan2(2.0), 0.336_674_819_386_727_2);
    near(x.sinh(), 0.758_583_701_839_533_5);
    near(x.exp_m1(), 1.013_752_707_470_476_5);
    near(x.ln_1p(), 0.530_628_251_062_170_4);
    near(x.hypot(2.4), 2.5);
    assert_eq!((x % 0.3).to_string(), "0.09999999999999998");
    assert_eq!((2.5f64.round(), (-2.5f64).trunc(), 2.5f64.round_ties_even(), 9f64.sqrt()), (3.0, -2.0, 2.0, 3.0));
    assert_eq!(
        u128::MAX / 7 * 3 % 1_000_000_007,
        (u128::MAX / 7 * 3) - (u128::MAX / 7 * 3) / 1_000_000_007 * 1_000_000_007
    );
    assert_eq!((i128::MIN / 3).to_string(), "-56713727820156410577229101238628035242");
    println!(
        "{} {} {:?}",
        "STRASSE äöü".to_lowercase(),
        "straße".to_uppercase(),
        "a,b,,c".split(',').collect::<Vec<_>>()
    );
    let text: String = (0..1000).map(|i| char::from_u32(0x4e00 + i).unwrap()).collect();
    assert_eq!((text.len(), text.chars().rev().count(), text.find('\u{5000}')), (3000, 1000, Some(0x200 * 3)));
}
