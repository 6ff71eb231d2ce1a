//! The string of option characters.

/// The result of [`Options::find`] for `W;`: the argument of `-W` is a long option.
pub const LONG: u8 = 3;

/// The option characters, without what stands before them.
#[derive(Clone, Copy)]
pub struct Options<'o> {
    characters: &'o [u8],
    /// Return each other argument as the argument of an option 1.
    pub in_order: bool,
    /// Stop at the first other argument.
    pub stop: bool,
    /// There are long options, so that `W;` has a meaning.
    pub long: bool,
    /// Report nothing, and return `:` for a missing argument.
    pub silent: bool,
}

impl<'o> Options<'o> {
    /// Reads the prefix of `options`.
    pub fn new(options: &'o [u8]) -> Self {
        let (in_order, stop) = (options.first() == Some(&b'-'), options.first() == Some(&b'+'));
        let characters = options.get(usize::from(in_order || stop)..).unwrap_or(b"");
        Options { characters, in_order, stop, long: false, silent: characters.first() == Some(&b':') }
    }

    /// How many colons follow the option character `wanted`, or [`LONG`]; `None` if it is not an option.
    pub fn find(&self, wanted: u8) -> Option<u8> {
        if matches!(wanted, 0 | b':' | b';') {
            return None;
        }
        let at = self.characters.iter().position(|&character| character == wanted)?;
        match self.characters.get(at + 1..).unwrap_or(b"") {
            [b';', ..] if wanted == b'W' && self.long => Some(LONG),
            [b':', b':', ..] => Some(2),
            [b':', ..] => Some(1),
            _ => Some(0),
        }
    }
}
