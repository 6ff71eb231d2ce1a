//! `%c %s %[` and their wide forms: what is stored, and where.

use super::input::{Input, NONE};
use super::spec::{ScanUnit, Spec};
use crate::abi::{Errno, c_free, c_realloc, c_void, wchar_t};
use crate::algo::fmt::spec::Length;
use crate::algo::fmt::text::{decode, encode};
use crate::algo::text::bulk;

/// Where text goes: nowhere, to the program's array, or to memory allocated as it grows.
pub struct Store {
    to: *mut u8,
    /// Bytes stored, and bytes of allocated memory.
    len: usize,
    capacity: usize,
    target: Target,
    /// Whether wide characters are stored.
    wide: bool,
    failed: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Target {
    Nowhere,
    Array,
    Allocated(*mut *mut c_void),
}

impl Store {
    /// Where the text of `spec` goes, for the pointer that was passed.
    ///
    /// # Safety
    /// `pointer` must be what `spec` asks for.
    pub unsafe fn new(spec: &Spec, pointer: *mut c_void) -> Store {
        let (to, target) = if spec.suppressed {
            (core::ptr::null_mut(), Target::Nowhere)
        } else if spec.allocate {
            (core::ptr::null_mut(), Target::Allocated(pointer.cast()))
        } else {
            (pointer.cast(), Target::Array)
        };
        Store { to, len: 0, capacity: 0, target, wide: spec.length == Length::Long, failed: false }
    }

    /// Adds bytes or, where wide characters are stored, one of these.
    fn push(&mut self, bytes: &[u8]) {
        if self.target == Target::Nowhere || self.failed {
            return;
        }
        // Room for a wide terminator behind it.
        while self.target != Target::Array && self.len + bytes.len() + size_of::<wchar_t>() > self.capacity {
            self.grow();
            if self.failed {
                return;
            }
        }
        // SAFETY: allocated just now, or the program's array, which it says is long enough.
        unsafe { bulk::copy(self.to.add(self.len), bytes.as_ptr(), bytes.len()) };
        self.len += bytes.len();
    }

    #[cold]
    fn grow(&mut self) {
        let capacity = if self.capacity == 0 { 32 } else { self.capacity.saturating_mul(2) };
        // SAFETY: null, or the block from the last time.
        match unsafe { c_realloc(self.to, capacity) } {
            Ok(block) => (self.to, self.capacity) = (block, capacity),
            Err(_) => self.failed = true,
        }
    }

    /// Adds a character of the input. In narrow input bytes that are stored as bytes need no decoding.
    fn push_character(&mut self, character: u32) -> Result<(), Errno> {
        let (bytes, len) = encode(character).ok_or(Errno::ILSEQ)?;
        if self.wide {
            self.push(&character.to_ne_bytes());
        } else {
            self.push(bytes.get(..len).unwrap_or(&[]));
        }
        Ok(())
    }

    /// Ends the text, with a terminator if asked, and hands over allocated memory.
    fn finish(mut self, terminate: bool) -> Result<(), Errno> {
        if terminate {
            self.push(if self.wide { &[0; 4] } else { &[0] });
        }
        if self.failed {
            self.discard();
            return Err(Errno::NOMEM);
        }
        if let Target::Allocated(place) = self.target {
            // SAFETY: the block is ours; a smaller block, or the old one if that fails. The program passed `place`.
            unsafe { place.write(c_realloc(self.to, self.len).unwrap_or(self.to).cast()) };
        }
        Ok(())
    }

    /// Gives allocated memory back.
    fn discard(self) {
        if let Target::Allocated(_) = self.target {
            // SAFETY: from `c_realloc`, or null.
            unsafe { c_free(self.to) }
        }
    }
}

/// How a text conversion ended.
pub enum End {
    /// With an item.
    Item,
    /// With a matching failure.
    Mismatch,
    /// With an input failure.
    Failure(Errno),
}

/// Reads units while `accept` takes them. An exact conversion (`%c`) needs all of its width and gets no terminator.
pub fn read<U: ScanUnit>(
    input: &mut Input<'_, U>,
    mut store: Store,
    exact: bool,
    mut accept: impl FnMut(u32) -> bool,
) -> End {
    let mut any = false;
    let mut pending = Partial::default();
    // Bytes that are stored as bytes go in whole runs; the loop below finds that nothing is left.
    while !U::WIDE && !store.wide && input.peek() != NONE {
        let run = input.take_run(&mut accept);
        if run.is_empty() {
            break;
        }
        any = true;
        // SAFETY: narrow units are bytes.
        store.push(unsafe { core::slice::from_raw_parts(run.as_ptr().cast(), run.len()) });
    }
    let end = loop {
        let code = input.peek();
        if code == NONE || !accept(code) {
            break None;
        }
        any = true;
        input.advance();
        let stored = if U::WIDE {
            store.push_character(code)
        } else if store.wide {
            match pending.add(code as u8) {
                // A width counts the characters that are stored, so `%lc` reads one of any length.
                Ok(None) => {
                    input.limit(input.width() + 1);
                    Ok(())
                }
                Ok(Some(character)) => store.push_character(character),
                Err(error) => Err(error),
            }
        } else {
            store.push(&[code as u8]);
            Ok(())
        };
        if let Err(error) = stored {
            break Some(error);
        }
    };
    let failure = end.or(if pending.len != 0 { Some(Errno::ILSEQ) } else { None });
    if let Some(error) = failure {
        store.discard();
        return End::Failure(error);
    }
    if !any || exact && input.width() != 0 {
        store.discard();
        return End::Mismatch;
    }
    match store.finish(!exact) {
        Ok(()) => End::Item,
        Err(error) => End::Failure(error),
    }
}

/// A multibyte character of which not all bytes have come yet.
#[derive(Default)]
struct Partial {
    bytes: [u8; 4],
    len: usize,
}

impl Partial {
    fn add(&mut self, byte: u8) -> Result<Option<u32>, Errno> {
        if let Some(to) = self.bytes.get_mut(self.len) {
            *to = byte;
        }
        self.len += 1;
        let so_far = self.bytes.get(..self.len).unwrap_or(&[]);
        if let Some((character, _)) = decode(so_far) {
            self.len = 0;
            return Ok(Some(character));
        }
        let first = self.bytes.first().copied().unwrap_or(0);
        let expected = first.leading_ones() as usize;
        if !(2..=4).contains(&expected) || self.len >= expected || self.len > 1 && byte & 0xc0 != 0x80 {
            return Err(Errno::ILSEQ);
        }
        Ok(None)
    }
}
