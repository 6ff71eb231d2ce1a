//! Pseudo-random generators with reproducible sequences. Not for cryptography.

pub mod additive;
pub mod linear48;

/// The state of `rand`'s generator for a seed: those of small seeds, which programs use most, lie far apart.
pub const fn rand_seed(seed: u32) -> u64 {
    let mut z = seed as u64 + 102;
    z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ z >> 31
}

/// The next number of `rand`'s generator: the upper 31 bits of a linear congruential one with 64, whose multiplier has good spectra
/// (Steele and Vigna, "Computationally easy, spectrally good multipliers").
#[inline]
pub fn next_rand(state: &mut u64) -> i32 {
    *state = state.wrapping_mul(0xd134_2543_de82_ef95).wrapping_add(1);
    (*state >> 33) as i32
}

/// The next number of `rand_r`'s generator, 31 bits: all it has is 32 bits of state, so its output is a permutation of
/// the state (PCG RXS-M-XS 32) without the lowest bit.
#[inline]
pub fn next_rand_r(state: &mut u32) -> i32 {
    let old = *state;
    *state = old.wrapping_mul(747_796_405).wrapping_add(2_891_336_453);
    let word = (old >> ((old >> 28) + 4) ^ old).wrapping_mul(277_803_737);
    ((word >> 22 ^ word) >> 1) as i32
}

#[cfg(test)]
mod tests;
