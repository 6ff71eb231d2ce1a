//! Arguments, in order or numbered.

use super::spec::{ABSENT, ANY, BY_NUMBER, IN_ORDER, Length, NEXT, POSITIONS, Spec};
use crate::abi::{Errno, LongDouble, VaList, c_char, c_int, c_long, c_void, small};
use crate::algo::text::scan::len_at_most;

/// Notes what a specification takes: a hook, so that only what reads numbered arguments has the code.
pub struct Note {
    /// What was noted.
    pub positions: Positions,
    /// Notes more.
    pub note: fn(&mut Positions, &Spec) -> Result<(), Errno>,
}

/// The arguments of one call.
pub struct Args<'a> {
    next: VaList,
    first: VaList,
    /// The size of each numbered argument; empty while arguments are taken in order.
    sizes: &'a [u8],
    /// What a specification must not be.
    refused: u32,
    /// What is done with specifications instead of converting arguments.
    note: Option<&'a mut Note>,
}

impl<'a> Args<'a> {
    /// Arguments taken in order.
    pub fn in_order(args: VaList) -> Self {
        Args { next: args, first: args, sizes: &[], refused: BY_NUMBER, note: None }
    }

    /// Arguments taken by number.
    pub fn numbered(args: VaList, sizes: &'a [u8]) -> Self {
        Args { next: args, first: args, sizes, refused: IN_ORDER, note: None }
    }

    /// No arguments: specifications are noted.
    pub fn noted(args: VaList, note: &'a mut Note) -> Self {
        Args { next: args, first: args, sizes: &[], refused: ANY, note: Some(note) }
    }

    /// What notes specifications, if they are noted.
    pub fn note(&mut self) -> Option<&mut Note> {
        self.note.as_deref_mut()
    }

    /// The arguments that are left.
    pub fn list(&self) -> VaList {
        self.next
    }

    /// Whether `spec` takes its arguments as this list is read: all in order, or all by number.
    pub fn fit(&self, spec: &Spec) -> bool {
        spec.takes & self.refused == 0
    }

    /// Whether no argument was taken in order, nor can be by number.
    pub fn are_untouched(&self) -> bool {
        self.refused == BY_NUMBER && self.next == self.first
    }

    /// Whether arguments are taken by number.
    pub fn are_numbered(&self) -> bool {
        self.refused != BY_NUMBER
    }

    /// The next argument, an `int`.
    ///
    /// # Safety
    /// There must be one.
    pub unsafe fn next_int(&mut self) -> c_int {
        // SAFETY: the format names an argument of this type, by this function's contract.
        unsafe { self.next.next() }
    }

    /// The next argument, a string.
    ///
    /// # Safety
    /// There must be one.
    pub unsafe fn next_pointer(&mut self) -> *const c_char {
        // SAFETY: the format names an argument of this type, by this function's contract.
        unsafe { self.next.next() }
    }

    /// Goes to the argument with this number, if it is one.
    #[inline(always)]
    pub fn seek(&mut self, position: u32) {
        if position != 0 {
            self.seek_number(position as usize - 1);
        }
    }

    #[inline(never)]
    fn seek_number(&mut self, before: usize) {
        self.next = self.first;
        for size in self.sizes.iter().take(before) {
            // SAFETY: arguments of these sizes were passed, by the word of `format`'s caller.
            unsafe {
                match size {
                    4 => _ = self.next.next::<u32>(),
                    8 => _ = self.next.next::<u64>(),
                    _ => _ = self.next.next::<LongDouble>(),
                }
            }
        }
    }

    /// The value of a width or precision; a negative one, or none, is negative.
    ///
    /// # Safety
    /// The arguments must be what the format says, here and below.
    #[inline]
    pub unsafe fn number(&mut self, number: i32) -> i32 {
        // SAFETY: by this function's contract.
        if number >= ABSENT { number } else { unsafe { self.argument(number) } }
    }

    /// [`Args::number`] of a `*`.
    #[inline(never)]
    #[small]
    unsafe fn argument(&mut self, number: i32) -> i32 {
        self.seek((NEXT - number) as u32);
        // SAFETY: the format names an argument of this type, by this function's contract.
        unsafe { self.next.next::<c_int>() }
    }

    /// The integer argument of `spec`, once found, extended to 64 bits by its sign if `signed`.
    #[inline(always)]
    pub unsafe fn integer(&mut self, spec: &Spec, signed: bool) -> u64 {
        const LONG: u32 = 64 - c_long::BITS;
        // SAFETY: the format names an argument of this type, by this function's contract.
        let (value, unused) = unsafe {
            match spec.length {
                Length::LongLong | Length::LongDouble => return self.next.next::<u64>(),
                Length::Long => (self.next.next::<c_long>() as u64, LONG),
                Length::Char => (self.next.next::<u32>().into(), 56),
                Length::Short => (self.next.next::<u32>().into(), 48),
                Length::Int => (self.next.next::<u32>().into(), 32),
            }
        };
        let upper = value << unused;
        if signed { (upper as i64 >> unused) as u64 } else { upper >> unused }
    }

    /// The character of `%c` and `%lc`.
    pub unsafe fn character(&mut self) -> u32 {
        // SAFETY: the format names an argument of this type, by this function's contract.
        unsafe { self.next.next::<u32>() }
    }

    /// The pointer of `%s`, `%p`, `%n`.
    pub unsafe fn pointer(&mut self) -> *mut c_void {
        // SAFETY: the format names an argument of this type, by this function's contract.
        unsafe { self.next.next::<*mut c_void>() }
    }

    /// The bits of the `double` or `long double` argument.
    pub unsafe fn float(&mut self, spec: &Spec) -> LongDouble {
        // SAFETY: the format names an argument of this type, by this function's contract.
        unsafe {
            if spec.length == Length::LongDouble {
                self.next.next::<LongDouble>()
            } else {
                LongDouble { lo: self.next.next::<u64>(), hi: 0 }
            }
        }
    }
}

/// The size of each numbered argument of a format, as far as it was read.
pub struct Positions {
    sizes: [u8; POSITIONS],
    count: usize,
}

impl Positions {
    /// Nothing read yet.
    pub const NONE: Positions = Positions { sizes: [0; POSITIONS], count: 0 };

    #[inline(always)]
    fn note(&mut self, position: u32, size: u8) {
        let position = position as usize;
        if let Some(slot) = self.sizes.get_mut(position.wrapping_sub(1)) {
            *slot = (*slot).max(size);
            self.count = self.count.max(position);
        }
    }

    /// Notes what `spec` takes. Errors: `EINVAL` for an unknown conversion.
    pub fn read(&mut self, spec: &Spec) -> Result<(), Errno> {
        self.note(spec.position, spec.slot().ok_or(Errno::INVAL)? as u8);
        for number in [spec.width, spec.precision] {
            if number < NEXT {
                self.note((NEXT - number) as u32, size_of::<c_int>() as u8);
            }
        }
        Ok(())
    }

    /// The sizes. Errors: `EINVAL` if a number is left out: the size of that argument is unknown.
    #[small]
    pub fn sizes(&self) -> Result<&[u8], Errno> {
        let sizes = self.sizes.get(..self.count).unwrap_or(&[]);
        if sizes.iter().any(|size| *size == 0) { Err(Errno::INVAL) } else { Ok(sizes) }
    }
}

/// The bytes of the string at `text` before its terminator.
///
/// # Safety
/// `text` must point to a terminated string.
#[inline(always)]
pub unsafe fn whole_string<'a>(text: *const c_char) -> &'a [u8] {
    // SAFETY: terminated, by this function's contract.
    unsafe { core::ffi::CStr::from_ptr(text.cast()) }.to_bytes()
}

/// The bytes of the string at `text` before its terminator, at most `max`.
///
/// # Safety
/// `text` must point to `max` readable bytes or a terminated string.
pub unsafe fn string<'a>(text: *const c_char, max: usize) -> &'a [u8] {
    if max == usize::MAX {
        // SAFETY: terminated, by this function's contract, as there is no maximum.
        return unsafe { whole_string(text) };
    }
    // SAFETY: no byte behind the terminator or `max` is looked at; those before were read.
    unsafe { core::slice::from_raw_parts(text.cast(), len_at_most(text.cast(), max)) }
}

/// Stores `%n`'s count at `to`.
///
/// # Safety
/// `to` must be valid for a write of the type that `length` says.
#[small]
pub unsafe fn store_count(to: *mut c_void, length: Length, count: u64) {
    // SAFETY: `to` is valid for a write of the type that `length` says, by this function's contract.
    unsafe {
        match length {
            Length::Char => to.cast::<i8>().write(count as i8),
            Length::Short => to.cast::<i16>().write(count as i16),
            Length::Int => to.cast::<c_int>().write(count as c_int),
            Length::Long => to.cast::<c_long>().write(count as c_long),
            Length::LongLong | Length::LongDouble => to.cast::<i64>().write(count as i64),
        }
    }
}
