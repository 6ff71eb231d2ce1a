//! Classes and case of the characters of text in the locale's encoding. What is not ASCII has any only in UTF-8, where each byte is not
//! a character: the tables for that are part of the programs alone that can choose such a locale.

use super::Class;

/// What is asked of characters that are not ASCII.
pub struct Far {
    /// Whether a class has a character.
    pub has: fn(Class, u32) -> bool,
    /// The lower case of a character.
    pub to_lower: fn(u32) -> u32,
    /// The upper case of a character.
    pub to_upper: fn(u32) -> u32,
}

/// Of Unicode's tables.
pub const UNICODE: Far = Far { has: Class::has, to_lower: super::to_lower, to_upper: super::to_upper };

#[cfg(target_arch = "wasm32")]
crate::abi::part_of!(
    /// The tables, in programs that can choose a locale.
    FAR: Far = "__wasilibc_part_unicode"
);

#[cfg(target_arch = "wasm32")]
fn far() -> Option<&'static Far> {
    FAR.map(|part| &part.0)
}

#[cfg(not(target_arch = "wasm32"))]
fn far() -> Option<&'static Far> {
    Some(&UNICODE)
}

/// Whether a class has a character.
pub fn has(class: Class, c: u32) -> bool {
    if c < 0x80 { class.has_ascii(c as u8) } else { far().is_some_and(|far| (far.has)(class, c)) }
}

/// The lower case of a character, or the character itself.
pub fn to_lower(c: u32) -> u32 {
    if c < 0x80 { (c as u8).to_ascii_lowercase().into() } else { far().map_or(c, |far| (far.to_lower)(c)) }
}

/// The upper case of a character, or the character itself.
pub fn to_upper(c: u32) -> u32 {
    if c < 0x80 { (c as u8).to_ascii_uppercase().into() } else { far().map_or(c, |far| (far.to_upper)(c)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ascii_is_unicode() {
        for c in 0..0x180 {
            for class in (1..=12).filter_map(Class::numbered) {
                assert_eq!(has(class, c), class.has(c), "{class:?} {c:x}");
            }
            assert_eq!((to_lower(c), to_upper(c)), (super::super::to_lower(c), super::super::to_upper(c)), "{c:x}");
        }
    }
}
