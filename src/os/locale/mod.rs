//! The present locale.
//!
//! Two locales exist: `C`, where a character is a byte, and `C.UTF-8`. Every other name in UTF-8 (`en_US.UTF-8`,
//! `de_DE`) is accepted as another name of the second: characters are right, the customs of the country are not known.
//! A name with another character set is refused.

#[cfg(target_arch = "wasm32")]
pub mod langinfo;
#[cfg(target_arch = "wasm32")]
pub mod set;

use crate::abi::{Errno, small};
use crate::algo::utf8::Encoding;
use core::sync::atomic::{AtomicU8, AtomicU64, Ordering::Relaxed};

/// How many categories there are: `LC_CTYPE` (0) to `LC_MESSAGES` (5).
pub const CATEGORIES: u32 = 6;
/// The capacity for a name, with its terminator.
pub const LOCALE_NAME_MAX: usize = 24;
/// How many names a program may use besides `C` and `C.UTF-8`.
const NAMES: usize = 16;

/// A locale: for each category the number of its name, 0 for `C`. `LC_CTYPE` is the lowest byte.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(test, derive(Debug))]
#[repr(transparent)]
pub struct Locale(pub u64);

impl Locale {
    /// The number of the name of a category.
    #[small]
    pub fn name_of(self, category: u32) -> u8 {
        (self.0 >> (8 * category)) as u8
    }

    /// The locale with another name in one category.
    #[must_use]
    #[small]
    pub fn with(self, category: u32, name: u8) -> Self {
        Locale(self.0 & !(0xff << (8 * category)) | u64::from(name) << (8 * category))
    }

    /// Whether characters are encoded in UTF-8.
    #[small]
    pub fn is_utf8(self) -> bool {
        self.name_of(0) != C
    }
}

/// The number of the name `C`.
pub const C: u8 = 0;
/// The number of the name `C.UTF-8`.
pub const C_UTF8: u8 = 1;

/// The locale set by `setlocale`.
static GLOBAL: AtomicU64 = AtomicU64::new(0);
/// The locale in effect: the global one, or that of `uselocale`. With threads, only the latter.
#[cfg_attr(target_feature = "atomics", thread_local)]
static PRESENT: AtomicU64 = AtomicU64::new(0);
/// Whether `PRESENT` is the one that `uselocale` set.
#[cfg_attr(target_feature = "atomics", thread_local)]
static OWN: AtomicU8 = AtomicU8::new(0);

#[inline]
#[small]
fn in_use() -> u64 {
    #[cfg(target_feature = "atomics")]
    if OWN.load(Relaxed) == 0 {
        return GLOBAL.load(Relaxed);
    }
    PRESENT.load(Relaxed)
}

/// Whether characters are encoded in UTF-8 in the present locale.
#[inline]
#[small]
pub fn is_utf8() -> bool {
    Locale(in_use()).is_utf8()
}

/// How characters are encoded in the present locale: the one codec of formatted and wide I/O and of every conversion.
#[inline]
#[small]
pub fn encoding() -> Encoding {
    if is_utf8() { Encoding::Utf8 } else { Encoding::Bytes }
}

/// The locale that functions without a locale argument use.
#[small]
pub fn present() -> Locale {
    Locale(in_use())
}

/// The locale that `setlocale` set.
#[small]
pub fn global() -> Locale {
    Locale(GLOBAL.load(Relaxed))
}

/// Sets the global locale.
#[small]
pub fn set_global(locale: Locale) {
    GLOBAL.store(locale.0, Relaxed);
    if OWN.load(Relaxed) == 0 {
        PRESENT.store(locale.0, Relaxed);
    }
}

/// Uses a locale instead of the global one, or the global one again.
#[small]
pub fn use_locale(locale: Option<Locale>) {
    OWN.store(u8::from(locale.is_some()), Relaxed);
    PRESENT.store(locale.unwrap_or_else(global).0, Relaxed);
}

/// A name in memory that never moves.
type Name = [AtomicU8; LOCALE_NAME_MAX];

static TABLE: [Name; NAMES] = [const { [const { AtomicU8::new(0) }; LOCALE_NAME_MAX] }; NAMES];
static C_NAME: Name = fixed(b"C");
static C_UTF8_NAME: Name = fixed(b"C.UTF-8");

const fn fixed(text: &[u8]) -> Name {
    let mut name = [const { AtomicU8::new(0) }; LOCALE_NAME_MAX];
    let mut i = 0;
    while i < text.len() {
        name[i] = AtomicU8::new(text[i]);
        i += 1;
    }
    name
}

/// The terminated text of a name.
#[small]
pub fn text_of(number: u8) -> &'static [AtomicU8; LOCALE_NAME_MAX] {
    match number {
        C => &C_NAME,
        C_UTF8 => &C_UTF8_NAME,
        other => TABLE.get(usize::from(other) - 2).unwrap_or(&C_NAME),
    }
}

#[small]
fn is(name: &Name, text: &[u8]) -> bool {
    let mut bytes = text.iter();
    text.len() < LOCALE_NAME_MAX && name.iter().all(|byte| byte.load(Relaxed) == bytes.next().copied().unwrap_or(0))
}

/// The number of a name. Errors: `ENOENT` for a name that is no locale's, or one too many.
#[small]
pub fn number_of(text: &[u8]) -> Result<u8, Errno> {
    match text {
        [b'C'] | [b'P', b'O', b'S', b'I', b'X'] => return Ok(C),
        _ if is(&C_UTF8_NAME, text) => return Ok(C_UTF8),
        _ => {}
    }
    if !is_utf8_name(text) {
        return Err(Errno::NOENT);
    }
    for (name, number) in TABLE.iter().zip(2..) {
        if is(name, text) {
            return Ok(number);
        }
        if name[0].load(Relaxed) == 0 {
            let mut bytes = text.iter();
            for slot in name {
                let Some(byte) = bytes.next() else { break };
                slot.store(*byte, Relaxed);
            }
            return Ok(number);
        }
    }
    Err(Errno::NOENT)
}

/// The locale with the categories of `mask` (a bit for each) as `name` says: a name, six names with semicolons between
/// them, or nothing for what the environment says. Errors: `ENOENT` for a name that is no locale's.
#[small]
pub fn named<'a>(
    mask: u32,
    name: &[u8],
    mut locale: Locale,
    environment: &dyn Fn(u32) -> Option<&'a [u8]>,
) -> Result<Locale, Errno> {
    // What is left of several names.
    let mut rest = name.iter().any(|byte| *byte == b';').then_some(name);
    let several = rest.is_some();
    for category in 0..CATEGORIES {
        let mut name = name;
        if several {
            name = rest.ok_or(Errno::NOENT)?;
            let end = name.iter().position(|b| *b == b';');
            rest = end.and_then(|end| name.get(end + 1..));
            name = name.get(..end.unwrap_or(name.len())).unwrap_or(name);
        }
        if mask >> category & 1 == 0 {
            continue;
        }
        let number = if name.is_empty() {
            // What cannot be had is not a reason to fall back to bytes.
            environment(category).map_or(Ok(C_UTF8), number_of).unwrap_or(C_UTF8)
        } else {
            number_of(name)?
        };
        locale = locale.with(category, number);
    }
    if rest.is_some() { Err(Errno::NOENT) } else { Ok(locale) }
}

/// Whether a name reads `language[_territory][.UTF-8][@modifier]`.
#[small]
fn is_utf8_name(text: &[u8]) -> bool {
    if text.len() >= LOCALE_NAME_MAX || !text.first().is_some_and(u8::is_ascii_alphabetic) {
        return false;
    }
    // What is still to come of the character set, behind a dot.
    let (mut modifier, mut dot, mut rest) = (false, false, 0);
    for byte in text {
        match byte {
            b'@' => modifier = true,
            b'.' if !dot && !modifier => (dot, rest) = (true, u32::from_le_bytes(*b"utf8")),
            _ if !byte.is_ascii_alphanumeric() && !matches!(byte, b'_' | b'-' | b'.') => return false,
            _ if modifier || !dot || *byte == b'-' => {}
            _ if u32::from(byte.to_ascii_lowercase()) != rest & 0xff => return false,
            _ => rest >>= 8,
        }
    }
    rest == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_whether_they_are_utf8() {
        for name in ["en_US.UTF-8", "de_DE", "C.utf8", "ca_ES.UTF-8@euro", "tlh", "en_US.utf-8"] {
            assert!(is_utf8_name(name.as_bytes()), "{name}");
        }
        for name in
            ["", "a/b", "de_DE.ISO-8859-1", "x.UTF-16", "1", "en_US.UTF-8 ", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "."]
        {
            assert!(!is_utf8_name(name.as_bytes()), "{name}");
        }
    }

    #[test]
    fn names_stand_for_categories() {
        let nothing = |_| None;
        let german = |category| if category == 2 { Some(&b"de_DE.UTF-8"[..]) } else { Some(&b"C"[..]) };
        assert_eq!(named(0x3f, b"C", Locale(0x0101_0101_0101), &nothing), Ok(Locale(0)));
        assert_eq!(named(0x3f, b"", Locale(0), &nothing), Ok(Locale(0x0101_0101_0101)));
        assert_eq!(named(1, b"C.UTF-8", Locale(0), &nothing), Ok(Locale(1)));
        assert_eq!(named(0x3f, b"C;C.UTF-8;C;C;C;C", Locale(0), &nothing), Ok(Locale(0x100)));
        let locale = named(0x3f, b"", Locale(0), &german).unwrap();
        assert!(locale.name_of(2) > 1 && locale.name_of(0) == C);
        for bad in ["C;C", "C;C;C;C;C;C;C", "a/b", "de_DE.ISO-8859-1"] {
            assert_eq!(named(0x3f, bad.as_bytes(), Locale(0), &nothing), Err(Errno::NOENT), "{bad}");
        }
    }

    #[test]
    fn numbers_are_kept() {
        assert_eq!(number_of(b"C"), Ok(C));
        assert_eq!(number_of(b"POSIX"), Ok(C));
        assert_eq!(number_of(b"C.UTF-8"), Ok(C_UTF8));
        let number = number_of(b"fr_FR.UTF-8").unwrap();
        assert!(number > 1 && number_of(b"fr_FR.UTF-8") == Ok(number));
        assert!(is(text_of(number), b"fr_FR.UTF-8") && !is(text_of(number), b"fr_FR"));
        assert_eq!(Locale(0).with(0, number).with(3, 1).name_of(0), number);
        assert!(Locale(0).with(0, number).is_utf8() && !Locale(0).with(3, 1).is_utf8());
    }
}
