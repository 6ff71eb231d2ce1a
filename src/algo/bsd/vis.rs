//! Encoding bytes as visible text.

use crate::abi::c::{VIS_ALL, VIS_CSTYLE, VIS_DQ, VIS_GLOB, VIS_NL, VIS_NOSLASH, VIS_OCTAL, VIS_SAFE, VIS_SP, VIS_TAB};

/// The encoding of a byte: up to four characters.
#[derive(Clone, Copy, Default)]
pub struct Visible {
    bytes: [u8; 4],
    len: usize,
}

impl Visible {
    fn new(bytes: &[u8]) -> Self {
        let mut visible = Visible::default();
        for (to, &byte) in visible.bytes.iter_mut().zip(bytes) {
            *to = byte;
            visible.len += 1;
        }
        visible
    }

    fn octal(byte: u8) -> Self {
        Visible::new(&[b'\\', b'0' + (byte >> 6), b'0' + (byte >> 3 & 7), b'0' + (byte & 7)])
    }

    /// The bytes.
    pub fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or(&[])
    }
}

/// Whether a byte is not left as it is.
fn changes(byte: u8, flags: i32) -> bool {
    let has = |flag| flags & flag != 0;
    has(VIS_ALL)
        || match byte {
            b' ' => has(VIS_SP),
            b'\t' => has(VIS_TAB),
            b'\n' => has(VIS_NL),
            0x08 | 0x07 | b'\r' => !has(VIS_SAFE),
            b'*' | b'?' | b'[' | b'#' => has(VIS_GLOB),
            b'"' => has(VIS_DQ),
            _ => !byte.is_ascii_graphic(),
        }
}

/// `byte` as it is shown in front of `next`.
pub fn encode(byte: u8, flags: i32, next: u8) -> Visible {
    let has = |flag| flags & flag != 0;
    if byte == b'\\' && !has(VIS_NOSLASH) {
        return Visible::new(b"\\\\");
    }
    if !changes(byte, flags) {
        return Visible::new(&[byte]);
    }
    if has(VIS_CSTYLE) {
        let letter = match byte {
            b'\n' => b'n',
            b'\r' => b'r',
            0x08 => b'b',
            0x07 => b'a',
            0x0b => b'v',
            b'\t' => b't',
            0x0c => b'f',
            b' ' => b's',
            // A digit behind it would belong to it.
            0 if !matches!(next, b'0'..=b'7') => b'0',
            _ => 0,
        };
        if letter != 0 {
            return Visible::new(&[b'\\', letter]);
        }
    }
    let low = byte & 0x7f;
    if has(VIS_OCTAL) || byte == 0 || low == b' ' || byte.is_ascii_graphic() {
        return Visible::octal(byte);
    }
    let meta = if byte == low { b"".as_slice() } else { b"M" };
    let (kind, shown) = if low.is_ascii_control() { (b'^', low ^ 0x40) } else { (b'-', low) };
    let mut visible = Visible::new(if has(VIS_NOSLASH) { b"" } else { b"\\" });
    for &byte in meta.iter().chain(&[kind, shown]) {
        if let Some(to) = visible.bytes.get_mut(visible.len) {
            *to = byte;
            visible.len += 1;
        }
    }
    visible
}

/// Passes what each byte of `text` becomes to `put`.
pub fn each(text: &[u8], flags: i32, mut put: impl FnMut(&[u8])) {
    for (at, &byte) in text.iter().enumerate() {
        put(encode(byte, flags, text.get(at + 1).copied().unwrap_or(0)).as_bytes());
    }
}
