//! The buffers of `iconv`: pointers that it advances and counts that it decrements.

use crate::abi::{CStrArg, Errno, Owned};
use crate::algo::charset::{Converter, Stop, find};
use crate::algo::text::bulk;
use core::cell::Cell;
use core::marker::PhantomData;

/// `char **` and `size_t *`: where a pointer to bytes is kept, and how many are left to read.
#[derive(Clone, Copy)]
pub struct SourceArg<'a, T>(Option<Source<'a, T>>);

/// Bytes that are left to read.
#[derive(Clone, Copy)]
pub struct Source<'a, T> {
    at: &'a Cell<*const T>,
    left: &'a Cell<usize>,
}

impl<'a, T> SourceArg<'a, T> {
    /// What the pointer at `at` and the count at `left` describe; nothing if `at`, the pointer there or `left` is null.
    ///
    /// # Safety
    /// Pointers that are not null must be valid for `'a`, and the one at `at` readable for the count.
    #[inline(always)]
    pub unsafe fn from_raw(at: *mut *const T, left: *mut usize) -> Self {
        // SAFETY: null or valid, by this function's contract.
        let (at, left) = unsafe { (at.cast::<Cell<*const T>>().as_ref(), left.cast::<Cell<usize>>().as_ref()) };
        let (Some(at), Some(left)) = (at.filter(|at| !at.get().is_null()), left) else { return SourceArg(None) };
        SourceArg(Some(Source { at, left }))
    }

    /// The input, if any was passed.
    pub fn get(self) -> Option<Source<'a, T>> {
        self.0
    }
}

impl<'a> Source<'a, u8> {
    /// The bytes.
    fn bytes(self) -> &'a [u8] {
        // SAFETY: readable for the count, by the contract of [`SourceArg::from_raw`] and as `advance` keeps it.
        unsafe { core::slice::from_raw_parts(self.at.get(), self.left.get()) }
    }

    /// Moves on by `count` bytes, of those that are left.
    fn advance(self, count: usize) {
        let count = count.min(self.left.get());
        self.at.set(self.at.get().wrapping_add(count));
        self.left.set(self.left.get() - count);
    }
}

/// `char **` and `size_t *`: where a pointer to memory is kept, and how many bytes of it are left to write.
#[derive(Clone, Copy)]
pub struct TargetArg<'a, T>(Option<Target<'a, T>>);

/// Memory that is left to write.
#[derive(Clone, Copy)]
pub struct Target<'a, T> {
    at: &'a Cell<*mut T>,
    left: &'a Cell<usize>,
    memory: PhantomData<&'a mut [T]>,
}

impl<'a, T> TargetArg<'a, T> {
    /// What the pointer at `at` and the count at `left` describe; nothing if `at`, the pointer there or `left` is null.
    ///
    /// # Safety
    /// Pointers that are not null must be valid for `'a`, and the one at `at` writable for the count.
    #[inline(always)]
    pub unsafe fn from_raw(at: *mut *mut T, left: *mut usize) -> Self {
        // SAFETY: null or valid, by this function's contract.
        let (at, left) = unsafe { (at.cast::<Cell<*mut T>>().as_ref(), left.cast::<Cell<usize>>().as_ref()) };
        let (Some(at), Some(left)) = (at.filter(|at| !at.get().is_null()), left) else { return TargetArg(None) };
        TargetArg(Some(Target { at, left, memory: PhantomData }))
    }

    /// The output buffer, if any was passed.
    pub fn get(self) -> Option<Target<'a, T>> {
        self.0
    }
}

impl Target<'_, u8> {
    /// Stores bytes and moves on, if they fit.
    fn put(self, bytes: &[u8]) -> bool {
        let fits = bytes.len() <= self.left.get();
        if fits {
            // SAFETY: writable for what is left, by the contract of [`TargetArg::from_raw`].
            unsafe { bulk::copy(self.at.get(), bytes.as_ptr(), bytes.len()) };
            self.at.set(self.at.get().wrapping_add(bytes.len()));
            self.left.set(self.left.get() - bytes.len());
        }
        fits
    }
}

/// A converter. Errors: `EINVAL` for a character set that is not known, `ENOMEM`.
pub fn open(to: CStrArg, from: CStrArg) -> Result<Owned<Converter>, Errno> {
    let (to, missing) = find(to.bytes()?).ok_or(Errno::INVAL)?;
    let (from, _) = find(from.bytes()?).ok_or(Errno::INVAL)?;
    let mut converter = Owned::new(Converter::unprepared(from, to, missing))?;
    converter.prepare()?;
    Ok(converter)
}

/// Converts as far as both go; returns how many characters were replaced. Without `from`, returns to the initial state.
pub fn convert(converter: &mut Converter, from: Option<Source<u8>>, to: Option<Target<u8>>) -> Result<usize, Errno> {
    let put = &mut |bytes: &[u8]| to.is_some_and(|to| to.put(bytes));
    let Some(from) = from else {
        if to.is_none() {
            converter.forget_all();
            return Ok(0);
        }
        return converter.reset(put).map(|()| 0).map_err(|_| Errno::TOO_BIG);
    };
    let mut replaced = 0;
    loop {
        run(converter, from, to);
        if from.left.get() == 0 {
            return Ok(replaced);
        }
        let (used, other) = converter.step(from.bytes(), put).map_err(|stop| match stop {
            Stop::Invalid => Errno::ILSEQ,
            Stop::Incomplete => Errno::INVAL,
            Stop::Full => Errno::TOO_BIG,
        })?;
        replaced += usize::from(other);
        from.advance(used);
    }
}

/// Converts what needs no decision.
#[inline(always)]
fn run(converter: &Converter, from: Source<u8>, to: Option<Target<u8>>) {
    let Some(to) = to else { return };
    // SAFETY: readable and writable for what is left, by the contracts of the arguments' types.
    let (used, written) = unsafe { converter.run(from.at.get(), from.left.get(), to.at.get(), to.left.get()) };
    from.advance(used);
    to.at.set(to.at.get().wrapping_add(written));
    to.left.set(to.left.get() - written);
}
