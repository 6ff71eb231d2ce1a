//! `%c %s %[` and their wide forms.

use super::heap::Heap;
use super::input::{Input, NONE};
use super::set::Set;
use super::spec::{ScanUnit, Spec};
use crate::abi::{Errno, c_void, small, wchar_t};
use crate::algo::fmt::spec::Length;
use crate::algo::text::bulk;
use crate::algo::utf8::{Decoded, Encoding, State};

/// The destination of text: none, the program's array, or growing memory.
pub struct Store {
    to: *mut u8,
    /// Bytes stored, and bytes of allocated memory.
    len: usize,
    capacity: usize,
    target: Target,
    /// Whether wide characters are stored.
    wide: bool,
    failed: bool,
    heap: Heap,
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
    #[small]
    pub unsafe fn new(spec: &Spec, pointer: *mut c_void, heap: Heap) -> Store {
        let (to, target) = if spec.suppressed {
            (core::ptr::null_mut(), Target::Nowhere)
        } else if spec.allocate {
            (core::ptr::null_mut(), Target::Allocated(pointer.cast()))
        } else {
            (pointer.cast(), Target::Array)
        };
        Store { to, len: 0, capacity: 0, target, wide: spec.length == Length::Long, failed: false, heap }
    }

    /// Adds bytes or, where wide characters are stored, one of these.
    #[inline(never)]
    fn push(&mut self, bytes: &[u8]) {
        if self.target == Target::Nowhere || self.failed {
            return;
        }
        // With a wide terminator behind it.
        while self.target != Target::Array && self.len + bytes.len() + size_of::<wchar_t>() > self.capacity {
            self.grow();
            if self.failed {
                return;
            }
        }
        // SAFETY: allocated just now, or the program's array, which it says is long enough.
        unsafe { bulk::copy_call(self.to.add(self.len), bytes.as_ptr(), bytes.len()) };
        self.len += bytes.len();
    }

    #[cold]
    #[small]
    fn grow(&mut self) {
        let capacity = if self.capacity == 0 { 32 } else { self.capacity.saturating_mul(2) };
        // SAFETY: null, or the block from the last time.
        match unsafe { (self.heap.regrow)(self.to, self.len, capacity) } {
            Ok(block) => (self.to, self.capacity) = (block, capacity),
            Err(_) => self.failed = true,
        }
    }

    /// Adds a character of the input. Units that are stored as they are need no conversion.
    #[small]
    #[inline(never)]
    fn push_character(&mut self, character: u32, encoding: Encoding) -> Result<(), Errno> {
        if self.wide {
            self.push(&character.to_ne_bytes());
            return Ok(());
        }
        let (bytes, len) = encoding.encode(character).ok_or(Errno::ILSEQ)?;
        self.push(bytes.get(..len).unwrap_or(&[]));
        Ok(())
    }

    /// Ends the text, with a terminator if asked, and hands over allocated memory.
    #[small]
    fn finish(&mut self, terminate: bool) -> Result<(), Errno> {
        if terminate {
            self.push(if self.wide { &[0; 4] } else { &[0] });
        }
        if self.failed {
            return Err(Errno::NOMEM);
        }
        if let Target::Allocated(slot) = self.target {
            // SAFETY: the block is ours; a smaller block, or the old one if that fails. The program passed `slot`.
            unsafe { slot.write((self.heap.regrow)(self.to, self.len, self.len).unwrap_or(self.to).cast()) };
        }
        Ok(())
    }

    /// Gives allocated memory back.
    #[small]
    fn discard(self) {
        if let Target::Allocated(_) = self.target {
            // SAFETY: from the heap, or null.
            unsafe { (self.heap.free)(self.to) }
        }
    }
}

/// Which units a conversion takes.
pub enum Accept<'a, U> {
    /// Of `%c`.
    All,
    /// Of `%s`.
    NoSpace,
    /// Of `%[`.
    Members(Set<'a, U>),
}

impl<U: ScanUnit> Accept<'_, U> {
    #[inline]
    fn takes(&self, code: u32) -> bool {
        match self {
            Accept::All => true,
            Accept::NoSpace => !U::is_space(code),
            Accept::Members(set) => set.has(code),
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
    encoding: Encoding,
    accept: &Accept<'_, U>,
) -> End {
    let before = input.consumed();
    let stored = if U::WIDE == store.wide {
        read_as_they_are(input, &mut store, accept);
        Ok(())
    } else {
        convert(input, &mut store, encoding, accept)
    };
    let end = match stored {
        Ok(()) if input.consumed() == before || exact && input.width() != 0 => End::Mismatch,
        Ok(()) => match store.finish(!exact) {
            Ok(()) => return End::Item,
            Err(error) => End::Failure(error),
        },
        Err(error) => End::Failure(error),
    };
    store.discard();
    end
}

/// Units that are stored as they are, in whole runs.
fn read_as_they_are<U: ScanUnit>(input: &mut Input<'_, U>, store: &mut Store, accept: &Accept<'_, U>) {
    while input.peek() != NONE {
        let run = match accept {
            Accept::All => input.take_run(&mut |_| true),
            Accept::NoSpace => input.take_run(&mut |code| !U::is_space(code)),
            Accept::Members(set) => input.take_run(&mut |code| set.has(code)),
        };
        if run.is_empty() {
            break;
        }
        // SAFETY: units are plain numbers, so they are bytes too.
        store.push(unsafe { core::slice::from_raw_parts(run.as_ptr().cast(), size_of_val(run)) });
    }
}

/// Bytes that are stored as wide characters, or wide characters that are stored as bytes.
#[small]
fn convert<U: ScanUnit>(
    input: &mut Input<'_, U>,
    store: &mut Store,
    encoding: Encoding,
    accept: &Accept<'_, U>,
) -> Result<(), Errno> {
    let mut state = State::INITIAL;
    loop {
        let code = input.peek();
        if code == NONE || !accept.takes(code) {
            break;
        }
        input.advance();
        if U::WIDE {
            store.push_character(code, encoding)?;
            continue;
        }
        match state.next(&[code as u8], encoding) {
            Decoded::Char(character, _) => store.push_character(character, encoding)?,
            // A width counts the characters that are stored, so `%lc` reads one of any length.
            Decoded::Incomplete => input.limit(input.width() + 1),
            Decoded::Invalid => return Err(Errno::ILSEQ),
        }
    }
    if state.is_initial() { Ok(()) } else { Err(Errno::ILSEQ) }
}
