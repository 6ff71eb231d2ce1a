// Made by scripts/gen-unicode.mjs from Unicode 17.0.

/// With an upper case, but not lower case.
pub static NOT_LOWER: [u32; 4] = [
    0xe2800, 0xe4000, 0xe5800, 0xf9000,
];
