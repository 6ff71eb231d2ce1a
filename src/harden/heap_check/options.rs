//! The variable `WASI_HEAP_CHECK`: words with a number, separated by commas.

use crate::wasi::environ;

/// The checks of a run.
#[derive(Clone, Copy)]
pub struct Options {
    /// Trap at the allocation of this number.
    pub stop: u32,
    /// Trap at the call of `free` of this number.
    pub stop_free: u32,
    /// Report blocks that nothing refers to at the end.
    pub leaks: bool,
    /// How many freed bytes wait before they are used again.
    pub quarantine: usize,
    /// The exit status after a report at the end.
    pub exit: u32,
}

impl Options {
    /// Without the variable.
    pub const DEFAULT: Options = Options { stop: 0, stop_free: 0, leaks: true, quarantine: 1 << 20, exit: 23 };

    /// As the environment says.
    pub fn read() -> Options {
        let mut options = Options::DEFAULT;
        // Without an environment nothing is changed.
        for variable in environ::Memory::new().read().unwrap_or(b"").split(|&byte| byte == 0) {
            if let Some(value) = variable.strip_prefix(b"WASI_HEAP_CHECK=") {
                options.apply(value);
            }
        }
        options
    }

    fn apply(&mut self, words: &[u8]) {
        for word in words.split(|&byte| byte == b',') {
            let mut parts = word.splitn(2, |&byte| byte == b'=');
            let (name, value) = (parts.next().unwrap_or(b""), number(parts.next().unwrap_or(b"1")));
            match name {
                b"break" => self.stop = value,
                b"break-free" => self.stop_free = value,
                b"leaks" => self.leaks = value != 0,
                b"quarantine" => self.quarantine = value as usize,
                b"exit" => self.exit = value,
                _ => {}
            }
        }
    }
}

fn number(digits: &[u8]) -> u32 {
    digits
        .iter()
        .fold(0, |number: u32, &digit| number.saturating_mul(10).saturating_add(u32::from(digit.wrapping_sub(b'0'))))
}
