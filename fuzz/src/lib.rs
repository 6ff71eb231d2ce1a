//! What each target does with its input. Where the machine's libc has the same function and the standard decides, its answer is
//! compared; elsewhere bounds and round trips are checked. Memory is checked by the sanitizer, time by libFuzzer.

pub mod command_line;
pub mod floats;
pub mod formats;
pub mod globs;
pub mod network;
pub mod patterns;
pub mod records;
pub mod scan;
pub mod text;
pub mod times;

/// The input in two parts, at its first newline.
fn halves(data: &[u8]) -> (&[u8], &[u8]) {
    match data.iter().position(|byte| *byte == b'\n') {
        Some(at) => (&data[..at], &data[at + 1..]),
        None => (data, b""),
    }
}

/// A first byte as flags, and the rest.
fn flagged(data: &[u8]) -> (u8, &[u8]) {
    data.split_first().map_or((0, data), |(first, rest)| (*first, rest))
}

/// Up to the first null byte, with it.
fn terminated(data: &[u8]) -> std::ffi::CString {
    let end = data.iter().position(|byte| *byte == 0).unwrap_or(data.len());
    std::ffi::CString::new(&data[..end]).unwrap_or_default()
}
