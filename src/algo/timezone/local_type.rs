//! A local time type: standard or daylight saving time, with offset and abbreviation.

use crate::abi::small;
/// The longest abbreviation kept; a longer one is cut.
const ABBREVIATION_MAX: usize = 15;

/// A time zone's abbreviation, such as `CEST`; always terminated.
#[derive(Clone, Copy, Eq, Debug, Default)]
pub struct Name {
    bytes: [u8; ABBREVIATION_MAX + 1],
}

/// As a number: arrays are compared by a call.
impl PartialEq for Name {
    #[inline]
    fn eq(&self, other: &Name) -> bool {
        u128::from_ne_bytes(self.bytes) == u128::from_ne_bytes(other.bytes)
    }
}

impl Name {
    /// The empty one.
    pub const NONE: Name = Name::new(&[]);

    /// The abbreviation with these bytes, up to a zero byte.
    pub const fn new(text: &[u8]) -> Self {
        let mut bytes = [0; ABBREVIATION_MAX + 1];
        let mut i = 0;
        while i < text.len() && i < ABBREVIATION_MAX && text[i] != 0 {
            bytes[i] = text[i];
            i += 1;
        }
        Name { bytes }
    }

    /// The bytes with their terminator and what follows it.
    #[small]
    pub fn terminated(&self) -> &[u8; ABBREVIATION_MAX + 1] {
        &self.bytes
    }

    /// The bytes without their terminator.
    #[small]
    pub fn text(&self) -> &[u8] {
        let end = self.bytes.iter().position(|b| *b == 0).unwrap_or(ABBREVIATION_MAX);
        self.bytes.get(..end).unwrap_or(&[])
    }
}

/// One kind of local time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LocalType {
    /// Seconds east of UTC.
    pub offset: i32,
    /// Whether it is daylight saving time.
    pub dst: bool,
    /// Its abbreviation.
    pub name: Name,
}

/// Coordinated universal time.
pub const UTC: LocalType = LocalType { offset: 0, dst: false, name: Name::new(b"UTC") };
