//! Arrays of bytes and of wide characters, for the functions of `<string.h>` and `<wchar.h>` whose callers count every
//! instruction. As with [`Text`], no pointer is checked: C leaves a null one undefined, and callers get what they ask for.

use crate::abi::{Errno, MutSlice, Out, OutSlice, Slice, Text, c_malloc, wchar_t};
use crate::algo::text::{bulk, compare, scan, search, string_copy, wide, wide_copy};
use crate::algo::utf8::strings::step;
use crate::algo::utf8::{Decoded, Encoding, State, decode_at, decode_call};
use core::marker::PhantomData;

/// `const char *` or `const wchar_t *` to so many units, or to fewer that end with the one at which the function stops: a
/// terminator, or what it looks for. Made where C calls.
#[derive(Clone, Copy)]
pub struct TextSlice<'a, U> {
    ptr: *const U,
    max: usize,
    units: PhantomData<&'a [U]>,
}

impl<U: Copy> TextSlice<'_, U> {
    /// At most `max` units at `ptr`.
    ///
    /// # Safety
    /// `ptr` must point to `max` readable units, or to fewer that end with one at which the function stops.
    #[inline(always)]
    pub unsafe fn from_raw(ptr: *const U, max: usize) -> Self {
        TextSlice { ptr, max, units: PhantomData }
    }

    /// The pointer to the unit at `offset`, or null without an offset, as C returns it.
    #[inline(always)]
    pub fn pointer_or_null(self, offset: Option<usize>) -> *mut U {
        offset.map_or(core::ptr::null_mut(), |offset| self.ptr.cast_mut().wrapping_add(offset))
    }
}

impl TextSlice<'_, u8> {
    /// A terminator.
    pub const EMPTY: Self = TextSlice { ptr: c"".as_ptr().cast(), max: 1, units: PhantomData };

    /// Whether the pointer is null, for the functions that take that.
    #[inline(always)]
    pub fn is_null(self) -> bool {
        self.ptr.is_null()
    }

    /// The first character, read byte by byte: what is behind it need not be readable.
    #[inline(always)]
    pub fn next_char(self, state: &mut State, encoding: Encoding) -> Decoded {
        // SAFETY: readable up to the end of the first character or the maximum, by the type's contract.
        unsafe { step(state, self.ptr, self.max, encoding) }
    }

    /// The first character in UTF-8.
    #[inline(always)]
    pub fn decode(self) -> Decoded {
        // SAFETY: readable up to the end of the first character or the maximum, by the type's contract.
        unsafe { decode_at(self.ptr, self.max) }
    }

    /// [`TextSlice::decode`] by a call, where most characters are ASCII's.
    #[inline(always)]
    pub fn decode_by_call(self) -> Decoded {
        // SAFETY: readable up to the end of the first character or the maximum, by the type's contract.
        unsafe { decode_call(self.ptr, self.max) }
    }

    /// The bytes, of which the caller takes no more than up to the one at which the function stops.
    #[inline(always)]
    pub fn bytes(self) -> impl Iterator<Item = u8> {
        // SAFETY: readable as far as the function reads, by the type's contract.
        (0..self.max).map(move |at| unsafe { self.ptr.add(at).read() })
    }

    /// The number of bytes before the terminator.
    #[inline(always)]
    pub fn text_len(self) -> usize {
        // SAFETY: readable up to a terminator or the maximum, by the type's contract.
        unsafe { scan::len_at_most(self.ptr, self.max) }
    }

    /// The offset of the first `byte`.
    #[inline(always)]
    pub fn find(self, byte: u8) -> Option<usize> {
        // SAFETY: readable up to the byte or the maximum, by the type's contract.
        unsafe { scan::find_quick(self.ptr, byte, self.max) }
    }

    /// The offset at which `needle` first occurs.
    pub fn find_text(self, needle: Text<u8>) -> Option<usize> {
        // SAFETY: readable up to a terminator or the maximum, and terminated, by the types' contracts.
        unsafe { search::find(self.ptr, self.text_len(), needle.as_ptr(), needle.len()) }
    }

    /// Compares up to a terminator, as C's functions return it.
    #[inline(always)]
    pub fn compare(self, other: TextSlice<u8>) -> i32 {
        // SAFETY: both are readable up to a terminator or the maximum, by the type's contract.
        unsafe { compare::strings(self.ptr, other.ptr, self.max.min(other.max)) }
    }

    /// Compares up to a terminator without regard to case.
    #[inline(always)]
    pub fn compare_caseless(self, other: TextSlice<u8>) -> i32 {
        // SAFETY: both are readable up to a terminator or the maximum, by the type's contract.
        unsafe { compare::strings_caseless(self.ptr, other.ptr, self.max.min(other.max)) }
    }
}

impl TextSlice<'_, wchar_t> {
    /// The offset of the first `c`.
    #[inline(always)]
    pub fn find_wide(self, c: wchar_t) -> Option<usize> {
        // SAFETY: readable up to the character or the maximum, by the type's contract.
        unsafe { wide::find(self.ptr, c, self.max) }
    }

    /// Compares up to a terminator, each character as `map` makes it.
    #[inline(always)]
    pub fn compare_wide(self, other: TextSlice<wchar_t>, map: impl Fn(wchar_t) -> wchar_t) -> i32 {
        // SAFETY: both are readable up to a terminator or the maximum, by the type's contract.
        unsafe { wide::compare(self.ptr, other.ptr, self.max.min(other.max), map) }
    }

    /// The characters before the terminator.
    #[inline(always)]
    pub fn wide_units(self) -> impl Iterator<Item = wchar_t> {
        // SAFETY: the iterator ends with the terminator or the maximum, up to which the type's contract lets it read.
        (0..self.max).map(move |at| unsafe { self.ptr.add(at).read() }).take_while(|&c| c != 0)
    }
}

impl Slice<'_, u8> {
    /// Compares the bytes as unsigned numbers.
    #[inline(always)]
    pub fn compare(self, other: Slice<u8>) -> i32 {
        // SAFETY: both are readable for their lengths, by the type's contract.
        unsafe { compare::bytes(self.as_ptr(), other.as_ptr(), self.len().min(other.len())) }
    }

    /// The offset of the last `byte`.
    #[inline(always)]
    pub fn find_last(self, byte: u8) -> Option<usize> {
        // SAFETY: readable for its length, by the type's contract.
        unsafe { scan::find_last(self.as_ptr(), byte, self.len()) }
    }

    /// The offset at which `needle` first occurs.
    #[inline(always)]
    pub fn find_bytes(self, needle: Slice<u8>) -> Option<usize> {
        // SAFETY: both are readable for their lengths, by the type's contract.
        unsafe { search::find(self.as_ptr(), self.len(), needle.as_ptr(), needle.len()) }
    }

    /// [`find_bytes`](Self::find_bytes) in linear time whatever the needle.
    #[inline(always)]
    pub fn find_bytes_linear(self, needle: Slice<u8>) -> Option<usize> {
        // SAFETY: both are readable for their lengths, by the type's contract.
        unsafe { search::find_linear(self.as_ptr(), self.len(), needle.as_ptr(), needle.len()) }
    }

    /// The byte at `offset`, read even where the compiler knows it or could do without; 0 behind the end.
    #[inline(always)]
    pub fn read_volatile(self, offset: usize) -> u8 {
        if offset >= self.len() {
            return 0;
        }
        // SAFETY: within the length.
        unsafe { self.as_ptr().add(offset).read_volatile() }
    }
}

impl Slice<'_, wchar_t> {
    /// Compares the characters.
    #[inline(always)]
    pub fn compare_wide(self, other: Slice<wchar_t>) -> i32 {
        // SAFETY: both are readable for their lengths, by the type's contract.
        unsafe { wide::compare_all(self.as_ptr(), other.as_ptr(), self.len().min(other.len())) }
    }
}

impl<U> Slice<'_, U> {
    /// The pointer to the value at `offset`, or null without an offset, as C returns it.
    #[inline(always)]
    pub fn pointer_or_null(self, offset: Option<usize>) -> *mut U {
        offset.map_or(core::ptr::null_mut(), |offset| self.as_ptr().cast_mut().wrapping_add(offset))
    }
}

/// A unit of text: a byte or a wide character, with the kernels that copy it.
pub trait TextUnit: Copy + PartialEq {
    /// Zero.
    const NUL: Self;

    /// Copies `n` units, which may overlap.
    ///
    /// # Safety
    /// `n` units must be readable at `from` and writable at `to`.
    unsafe fn copy(to: *mut Self, from: *const Self, n: usize);

    /// The length of a terminated text.
    ///
    /// # Safety
    /// `text` must be terminated.
    unsafe fn len(text: *const Self) -> usize;

    /// The number of units before a terminator, at most `max`.
    ///
    /// # Safety
    /// `text` must be terminated, or readable for `max` units.
    unsafe fn len_at_most(text: *const Self, max: usize) -> usize;

    /// Copies a text with its terminator; returns its length.
    ///
    /// # Safety
    /// `from` must be terminated, and all of it writable at `to`.
    unsafe fn copy_string(to: *mut Self, from: *const Self) -> usize;

    /// Copies at most `n` units of a text and fills up with zeros to `n`; returns how many were copied.
    ///
    /// # Safety
    /// `from` must be terminated, or readable for `n` units, and `n` units writable at `to`.
    unsafe fn copy_padded(to: *mut Self, from: *const Self, n: usize) -> usize;

    /// Copies as much of a text as fits in `size` units with a terminator; returns its whole length.
    ///
    /// # Safety
    /// `from` must be terminated, and `size` units writable at `to`.
    unsafe fn copy_cut(to: *mut Self, from: *const Self, size: usize) -> usize;
}

macro_rules! unit {
    ($unit:ty, $copy:path, $len:path, $len_at_most:expr, $copy_string:path, $copies:ident) => {
        // Each function's contract is that of the kernel that it calls.
        impl TextUnit for $unit {
            const NUL: Self = 0;
            #[inline(always)]
            unsafe fn copy(to: *mut Self, from: *const Self, n: usize) {
                // SAFETY: as this function's contract says.
                unsafe { $copy(to, from, n) }
            }
            #[inline(always)]
            unsafe fn len(text: *const Self) -> usize {
                // SAFETY: as this function's contract says.
                unsafe { $len(text) }
            }
            #[inline(always)]
            unsafe fn len_at_most(text: *const Self, max: usize) -> usize {
                // SAFETY: as this function's contract says.
                unsafe { $len_at_most(text, max) }
            }
            #[inline(always)]
            unsafe fn copy_string(to: *mut Self, from: *const Self) -> usize {
                // SAFETY: as this function's contract says.
                unsafe { $copy_string(to, from) }
            }
            #[inline(always)]
            unsafe fn copy_padded(to: *mut Self, from: *const Self, n: usize) -> usize {
                // SAFETY: as this function's contract says.
                unsafe { $copies::copy_padded(to, from, n) }
            }
            #[inline(always)]
            unsafe fn copy_cut(to: *mut Self, from: *const Self, size: usize) -> usize {
                // SAFETY: as this function's contract says.
                unsafe { $copies::copy_cut(to, from, size) }
            }
        }
    };
}

unit!(u8, bulk::copy, scan::len_quick, scan::len_at_most, bulk::copy_string, string_copy);
unit!(
    wchar_t,
    wide_copy::copy,
    wide::len,
    |text, max| wide::find(text, 0, max).unwrap_or(max),
    wide_copy::copy_string,
    wide_copy
);

/// A copy of `len` units in memory from `malloc`, and a terminator.
///
/// # Safety
/// `len` units must be readable at `from`.
#[inline(always)]
unsafe fn copy_of<U: TextUnit>(from: *const U, len: usize) -> Result<*mut U, Errno> {
    let copy = c_malloc((len + 1).checked_mul(size_of::<U>()).ok_or(Errno::NOMEM)?)?.cast::<U>();
    // SAFETY: `len` units can be read, and the block has memory for them and the terminator.
    unsafe {
        U::copy(copy, from, len);
        copy.add(len).write(U::NUL);
    }
    Ok(copy)
}

impl<U: TextUnit> Text<'_, U> {
    /// A copy in memory from `malloc`.
    #[inline(always)]
    pub fn duplicate(self) -> Result<*mut U, Errno> {
        // SAFETY: terminated, by the type's contract.
        unsafe { copy_of(self.as_ptr(), U::len(self.as_ptr())) }
    }
}

impl<U: TextUnit> TextSlice<'_, U> {
    /// A copy in memory from `malloc`, terminated.
    #[inline(always)]
    pub fn duplicate(self) -> Result<*mut U, Errno> {
        // SAFETY: readable up to a terminator or the maximum, by the type's contract.
        unsafe { copy_of(self.ptr, U::len_at_most(self.ptr, self.max)) }
    }
}

impl<U: TextUnit> OutSlice<'_, U> {
    /// Stores `from`, which may overlap, as far as it fits.
    #[inline(always)]
    pub fn copy_from(self, from: Slice<U>) {
        // SAFETY: readable and writable for the lesser of the lengths, by the types' contracts.
        unsafe { U::copy(self.as_mut_ptr(), from.as_ptr(), self.len().min(from.len())) }
    }

    /// Stores a text, cut to the capacity, and zeros behind it; returns how much of it there is.
    #[inline(always)]
    pub fn copy_padded(self, from: TextSlice<U>) -> usize {
        // SAFETY: readable up to a terminator and writable for the lesser of the lengths, by the types' contracts.
        unsafe { U::copy_padded(self.as_mut_ptr(), from.ptr, self.len().min(from.max)) }
    }

    /// Stores as much of a text as fits with a terminator; returns the length of all of it.
    #[inline(always)]
    pub fn copy_cut(self, from: Text<U>) -> usize {
        // SAFETY: a terminated text, and memory for so many units, by the types' contracts.
        unsafe { U::copy_cut(self.as_mut_ptr(), from.as_ptr(), self.len()) }
    }

    /// Stores a text if all of it fits with its terminator; returns its length.
    #[inline(always)]
    pub fn copy_whole(self, from: Text<U>) -> usize {
        // SAFETY: terminated, by the type's contract.
        let len = unsafe { U::len(from.as_ptr()) };
        if len < self.len() {
            // SAFETY: the text with its terminator is no longer than the memory.
            unsafe { U::copy(self.as_mut_ptr(), from.as_ptr(), len + 1) };
        }
        len
    }
}

impl OutSlice<'_, u8> {
    /// Stores `from` up to and with the first `byte`; returns how many bytes, if the `byte` was among them.
    #[inline(always)]
    pub fn copy_until(self, from: TextSlice<u8>, byte: u8) -> Option<usize> {
        // SAFETY: readable up to the byte and writable for the lesser of the lengths, by the types' contracts.
        unsafe { bulk::copy_until(self.as_mut_ptr(), from.ptr, byte, self.len().min(from.max)) }
    }

    /// Stores as much of `text` as fits with a terminator; returns the length of all of it.
    pub fn store_cut(self, text: &[u8]) -> usize {
        if let Some(last) = self.len().checked_sub(1) {
            let fit = text.len().min(last);
            // SAFETY: `fit` bytes can be read, and with the terminator no more are written than there is memory for, by the
            // type's contract.
            unsafe {
                bulk::copy(self.as_mut_ptr(), text.as_ptr(), fit);
                self.as_mut_ptr().add(fit).write(0);
            }
        }
        text.len()
    }

    /// Stores `byte` everywhere.
    #[inline(always)]
    pub fn fill_with(self, byte: u8) {
        // SAFETY: writable for its length, by the type's contract.
        unsafe { bulk::fill(self.as_mut_ptr(), byte, self.len()) }
    }
}

impl OutSlice<'_, wchar_t> {
    /// Stores `c` everywhere; returns the pointer.
    #[inline(always)]
    pub fn fill_with_wide(self, c: wchar_t) -> *mut wchar_t {
        // SAFETY: writable for its length, by the type's contract.
        unsafe { wide_copy::fill(self.as_mut_ptr(), c, self.len()) }
    }
}

impl<U: TextUnit> MutSlice<'_, U> {
    /// Appends as much of a text as fits with a terminator to the text that the memory holds; returns the length that both
    /// have. Without a terminator in the memory, nothing is stored.
    #[inline(always)]
    pub fn append_cut(self, from: Text<U>) -> usize {
        let (ptr, size) = (self.as_mut_ptr(), self.len());
        // SAFETY: readable and writable for its length, and a terminated text, by the types' contracts.
        unsafe {
            let len = U::len_at_most(ptr, size);
            len + U::copy_cut(ptr.wrapping_add(len), from.as_ptr(), size - len)
        }
    }
}

/// `char *` or `wchar_t *` to memory for the text that the function stores there; for the functions that append, it holds
/// a text, and has memory for the other one behind it. Made where C calls.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct OutText<'a, U>(*mut U, PhantomData<&'a mut [U]>);

impl<U: TextUnit> OutText<'_, U> {
    /// Memory at `ptr`.
    ///
    /// # Safety
    /// `ptr` must point to memory for what will be stored.
    pub unsafe fn from_raw(ptr: *mut U) -> Self {
        OutText(ptr, PhantomData)
    }

    /// Stores a text and its terminator; returns its length.
    #[inline(always)]
    pub fn copy(self, from: Text<U>) -> usize {
        // SAFETY: a terminated text, and memory for it, by the types' contracts.
        unsafe { U::copy_string(self.0, from.as_ptr()) }
    }

    /// Memory for `len` units and a terminator, which the function's contract says there is. Errors: `EFAULT`.
    #[inline(always)]
    pub fn memory<'b>(self, len: usize) -> Result<Out<'b, U>, Errno>
    where
        Self: 'b,
    {
        // SAFETY: null, or memory for so many units by the type's contract.
        unsafe { Out::slice(self.0, len) }
    }

    /// Stores a unit behind `at` others of the text.
    #[inline(always)]
    pub fn put_at(self, at: usize, unit: U) {
        // SAFETY: memory for the text, by the type's contract.
        unsafe { self.0.wrapping_add(at).write(unit) };
    }

    /// Stores a terminator behind `len` units of the text.
    #[inline(always)]
    pub fn end_at(self, len: usize) {
        // SAFETY: memory for so many units and a terminator, by the type's contract.
        unsafe { self.0.wrapping_add(len).write(U::NUL) };
    }

    /// Appends a text to the one that is there.
    #[inline(always)]
    pub fn append(self, from: Text<U>) {
        // SAFETY: two terminated texts, and memory for both, by the types' contracts.
        unsafe {
            // A word read where a terminator was just written would wait for it.
            let len = if self.0.read() == U::NUL { 0 } else { U::len(self.0) };
            U::copy_string(self.0.add(len), from.as_ptr());
        }
    }

    /// Appends a text, cut to its maximum, and a terminator to the one that is there.
    #[inline(always)]
    pub fn append_cut(self, from: TextSlice<U>) {
        // SAFETY: a terminated text, another one or so many units, and memory for both, by the types' contracts.
        unsafe {
            let end = self.0.add(U::len(self.0));
            let len = U::len_at_most(from.ptr, from.max);
            U::copy(end, from.ptr, len);
            end.add(len).write(U::NUL);
        }
    }

    /// The pointer, to be returned.
    #[inline(always)]
    pub fn as_mut_ptr(self) -> *mut U {
        self.0
    }

    /// The pointer to the unit at `offset`, to be returned.
    #[inline(always)]
    pub fn pointer_at(self, offset: usize) -> *mut U {
        self.0.wrapping_add(offset)
    }
}
