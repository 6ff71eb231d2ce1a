//! `regex_t`: a compiled pattern.

use super::gnu::bits::NO_SUB;
use super::{Error, Regex, UNSET};
use crate::abi::{Buffer, Errno, Owned, c_free, c_regrow, c_uint, small};
use core::mem::replace;
use core::ptr::null_mut;

/// What `bits` has behind `can_be_null`, which has two bits: `regs_allocated`, which has two, and the rest.
pub const REALLOCATE: c_uint = 1 << 2;
/// The registers have what memory the program gave them.
pub const FIXED: c_uint = 2 << 2;
const ALLOCATED: c_uint = 3 << 2;
/// The table of first bytes is up to date.
const FASTMAP_ACCURATE: c_uint = 1 << 4;
/// Groups are not asked for.
pub const NO_GROUPS: c_uint = 1 << 5;
/// The text does not start a line.
pub const NOT_BOL: c_uint = 1 << 6;
/// The text does not end a line.
pub const NOT_EOL: c_uint = 1 << 7;
/// `^` and `$` match at newlines.
pub const NEWLINE_ANCHOR: c_uint = 1 << 8;

/// C's `regex_t`, which has the members of GNU's `struct re_pattern_buffer`. `compiled` is null or from [`Pattern::new`];
/// a table is null or has 256 bytes from `malloc`.
#[repr(C)]
pub struct Pattern {
    /// How many groups it has.
    pub groups: usize,
    compiled: *mut Compiled,
    allocated: usize,
    used: usize,
    syntax: c_uint,
    fastmap: *mut u8,
    translate: *mut u8,
    /// See the constants.
    pub bits: c_uint,
}

/// The engine's part of a `regex_t`.
pub struct Compiled {
    /// The expression.
    pub regex: Regex,
    /// It was compiled with `REG_NOSUB`.
    pub no_sub: bool,
}

impl Pattern {
    /// Of a compiled expression, with the lines that it knows.
    #[small]
    pub fn new(regex: Regex, no_sub: bool, lines: bool) -> Result<Self, Error> {
        let groups = regex.groups();
        let compiled = Owned::new(Compiled { regex, no_sub })?.into_raw();
        let bits = if lines { NEWLINE_ANCHOR } else { 0 };
        let (fastmap, translate) = (null_mut(), null_mut());
        Ok(Pattern { groups, compiled, allocated: 0, used: 0, syntax: 0, fastmap, translate, bits })
    }

    /// The compiled program. Errors: nothing was compiled.
    #[small]
    pub fn compiled(&self) -> Result<&Compiled, Error> {
        // SAFETY: null, or from `Owned` and not given up yet, by the type's contract.
        unsafe { self.compiled.as_ref() }.ok_or(Error::BadPattern)
    }

    /// The compiled program, mutable. Errors: nothing was compiled.
    #[small]
    pub fn compiled_mut(&mut self) -> Result<&mut Compiled, Error> {
        // SAFETY: null, or from `Owned` and not given up yet, by the type's contract; C has no other reference.
        unsafe { self.compiled.as_mut() }.ok_or(Error::BadPattern)
    }

    /// Compiles another expression into it, whose tables stay.
    #[small]
    pub fn recompile(&mut self, regex: Regex, syntax: c_uint) -> Result<(), Error> {
        let no_sub = syntax & NO_SUB != 0;
        let new = Pattern::new(regex, no_sub, true)?;
        // Only with a size that is not 0 does the program say that something was compiled before.
        if self.allocated == 0 {
            self.compiled = null_mut();
        }
        self.discard();
        (self.compiled, self.groups) = (new.compiled, new.groups);
        (self.allocated, self.used, self.syntax) = (size_of::<Compiled>(), size_of::<Compiled>(), syntax);
        self.bits = new.bits | if no_sub { NO_GROUPS } else { 0 };
        Ok(())
    }

    #[small]
    fn discard(&mut self) {
        let compiled = replace(&mut self.compiled, null_mut());
        if !compiled.is_null() {
            // SAFETY: from `Owned::into_raw`, and nobody has another pointer to it.
            unsafe {
                compiled.drop_in_place();
                c_free(compiled.cast());
            }
        }
    }

    /// Frees all that it points to.
    #[small]
    pub fn free(&mut self) {
        self.discard();
        for table in [replace(&mut self.fastmap, null_mut()), replace(&mut self.translate, null_mut())] {
            // SAFETY: null, or from the program's `malloc` and handed over, as the functions say.
            unsafe { c_free(table) };
        }
    }

    /// `text` through the table `translate`, in `buffer`; as it is without a table.
    #[small]
    pub fn translated<'a>(&self, text: &'a [u8], buffer: &'a mut Buffer<u8>) -> Result<&'a [u8], Error> {
        if self.translate.is_null() {
            return Ok(text);
        }
        buffer.reserve_exact(text.len())?;
        for &byte in text {
            // SAFETY: the table has 256 bytes, by the type's contract.
            buffer.push(unsafe { self.translate.add(byte.into()).read() })?;
        }
        Ok(buffer.as_slice())
    }

    /// Fills the table `fastmap` with the bytes that a match can start with.
    #[small]
    pub fn fill_fastmap(&mut self) -> Result<(), Error> {
        let first = self.compiled()?.regex.first_bytes();
        for byte in (0..256).filter(|_| !self.fastmap.is_null()) {
            let possible = first.is_none_or(|first| first.get(byte) == Some(&true));
            // SAFETY: the table has 256 bytes, by the type's contract.
            unsafe { self.fastmap.add(byte).write(possible.into()) };
        }
        self.bits |= FASTMAP_ACCURATE;
        Ok(())
    }

    /// Has searches store groups in these registers.
    #[small]
    pub fn set_registers(&mut self, registers: &mut Registers, given: Registers) {
        let allocated = if given.count == 0 { 0 } else { REALLOCATE };
        self.bits = self.bits & !ALLOCATED | allocated;
        *registers = given;
    }

    /// Stores groups in `registers`, for which memory is allocated if the program did not fix it: for one more, and -1 where
    /// there is no group.
    #[small]
    pub fn store(&mut self, registers: &mut Registers, groups: &[(usize, usize)]) -> Result<(), Error> {
        let wanted = groups.len() + 1;
        let allocated = self.bits & ALLOCATED;
        if allocated != FIXED && (allocated != REALLOCATE || (registers.count as usize) < wanted) {
            registers.allocate(wanted, allocated == REALLOCATE)?;
            self.bits = self.bits & !ALLOCATED | REALLOCATE;
        }
        for i in 0..registers.count as usize {
            let (start, end) = groups.get(i).copied().unwrap_or((UNSET, UNSET));
            // SAFETY: there are `count` of both, by the type's contract.
            unsafe {
                // `UNSET` is -1.
                registers.starts.add(i).write(start as isize);
                registers.ends.add(i).write(end as isize);
            }
        }
        Ok(())
    }
}

/// C's `struct re_registers`: where the match and its groups start and end. Both arrays have `count` elements; if the
/// pattern says so they are from `malloc`, or not there yet.
#[repr(C)]
pub struct Registers {
    count: c_uint,
    starts: *mut isize,
    ends: *mut isize,
}

impl Registers {
    /// `count` registers in the program's memory; of none nothing.
    #[small]
    pub fn new(count: c_uint, starts: *mut isize, ends: *mut isize) -> Self {
        if count == 0 {
            return Registers { count, starts: null_mut(), ends: null_mut() };
        }
        Registers { count, starts, ends }
    }

    #[small]
    fn allocate(&mut self, count: usize, again: bool) -> Result<(), Errno> {
        for array in [&mut self.starts, &mut self.ends] {
            let old = if again { *array } else { null_mut() };
            // SAFETY: null, or from the program's `malloc`, as the pattern says. All registers are stored next.
            *array = unsafe { c_regrow(old.cast(), 0, count * size_of::<isize>())?.cast() };
        }
        self.count = count as c_uint;
        Ok(())
    }
}
