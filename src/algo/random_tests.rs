//! Random input for tests, the same in every run.

use std::time::{Duration, Instant};

/// A xorshift generator.
pub struct Random(u64);

impl Random {
    /// The sequence number `seed`.
    pub fn new(seed: u64) -> Self {
        Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// 64 random bits.
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// Runs `case` `quick` times; as often as `FUZZ_CASES` says, or for `FUZZ_SECONDS` seconds, where these are set.
    pub fn repeat(&mut self, quick: u64, mut case: impl FnMut(&mut Random)) {
        let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
        let start = Instant::now();
        let limit = number("FUZZ_SECONDS").map(Duration::from_secs);
        let cases = number("FUZZ_CASES").unwrap_or(if limit.is_some() { u64::MAX } else { quick });
        let mut done = 0;
        while done < cases && (done % 4096 != 0 || limit.is_none_or(|limit| start.elapsed() < limit)) {
            case(self);
            done += 1;
        }
        println!("{done} cases");
    }
}
