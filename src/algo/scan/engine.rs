//! The loop over the format.

use super::input::{Input, NONE};
use super::set::Set;
use super::spec::{ScanUnit, Spec, parse};
use super::text_item::{Accept, End, Store};
use super::{Context, Outcome, Source, float_item, integer_item, text_item};
use crate::abi::{Errno, VaList, c_int, c_long, c_void, small};
use crate::algo::fmt::spec::Length;

/// Why a scan stopped before the end of the format.
enum Stop {
    /// The input did not match.
    Mismatch,
    /// There was no input, or it could not be read.
    Failure,
    /// The same, with an error to report.
    Error(Errno),
}

struct Scan<'a, U> {
    input: Input<'a, U>,
    context: &'a Context<U>,
    args: VaList,
    next: VaList,
    items: c_int,
    /// Conversions completed, suppressed ones included.
    conversions: u32,
    /// An error to report beside the result.
    note: Option<Errno>,
}

/// Reads from `source` as `format` says.
///
/// # Safety
/// `args` must hold what `format` says.
pub unsafe fn run<U: ScanUnit>(
    source: &mut dyn Source<U>,
    format: &[U],
    args: VaList,
    context: &Context<U>,
) -> Outcome {
    let mut scan = Scan { input: Input::new(source), context, args, next: args, items: 0, conversions: 0, note: None };
    // SAFETY: the arguments are what the format says, by this function's contract.
    let stopped = unsafe { scan.follow(format) };
    scan.input.finish();
    let failed = match stopped {
        Ok(()) | Err(Stop::Mismatch) => false,
        Err(Stop::Failure) => {
            scan.note = scan.input.error().or(scan.note);
            true
        }
        Err(Stop::Error(error)) => {
            scan.note = Some(error);
            true
        }
    };
    Outcome { items: if failed && scan.conversions == 0 { -1 } else { scan.items }, error: scan.note }
}

impl<U: ScanUnit> Scan<'_, U> {
    unsafe fn follow(&mut self, mut format: &[U]) -> Result<(), Stop> {
        while let Some(unit) = format.first() {
            let code = unit.code();
            let mut used = 1;
            self.input.limit(usize::MAX);
            if U::is_space(code) {
                self.input.skip_space();
            } else {
                let mut is_literal = true;
                if unit.ascii() == b'%' {
                    let (spec, len) = parse(format.get(1..).unwrap_or(&[])).map_err(Stop::Error)?;
                    used += len;
                    is_literal = spec.conversion == b'%';
                    if is_literal {
                        self.input.skip_space();
                    } else {
                        // SAFETY: the arguments are what the format says, by `run`'s contract.
                        used += unsafe { self.convert(&spec, format.get(used..).unwrap_or(&[]))? };
                    }
                }
                if is_literal {
                    self.literal(code)?;
                }
            }
            format = format.get(used..).unwrap_or(&[]);
        }
        Ok(())
    }

    fn literal(&mut self, code: u32) -> Result<(), Stop> {
        match self.input.peek() {
            NONE => Err(Stop::Failure),
            next if next == code => {
                self.input.advance();
                Ok(())
            }
            _ => Err(Stop::Mismatch),
        }
    }

    /// The pointer for a conversion; null if nothing is to be stored.
    #[inline(always)]
    unsafe fn pointer(&mut self, spec: &Spec) -> *mut c_void {
        if spec.suppressed {
            return core::ptr::null_mut();
        }
        // SAFETY: the format names a pointer, which was passed, by `run`'s contract.
        unsafe { if spec.position == 0 { self.next.next() } else { self.pointer_at(spec.position) } }
    }

    /// The pointer with this number.
    #[cold]
    #[small]
    #[inline(never)]
    unsafe fn pointer_at(&self, position: usize) -> *mut c_void {
        let mut list = self.args;
        for _ in 1..position {
            // SAFETY: so many pointers were passed, by `run`'s contract: with numbers, all of them are named.
            let _: *mut c_void = unsafe { list.next() };
        }
        // SAFETY: as for those before it.
        unsafe { list.next() }
    }

    /// Carries out one conversion; returns the length of the set of a `%[`.
    unsafe fn convert(&mut self, spec: &Spec, behind: &[U]) -> Result<usize, Stop> {
        let counts = spec.conversion == b'n';
        if !matches!(spec.conversion, b'n' | b'c' | b'[') {
            self.input.skip_space();
        }
        if !counts && self.input.peek() == NONE {
            return Err(Stop::Failure);
        }
        self.input.limit(match (spec.width, spec.conversion) {
            (0, b'c') => 1,
            (0, _) => usize::MAX,
            (width, _) => width,
        });
        let mut used = 0;
        match spec.conversion {
            b'd' | b'i' | b'u' | b'o' | b'x' | b'X' | b'b' | b'B' | b'p' | b'n' => {
                let mut value = self.input.consumed();
                if !counts {
                    let number = integer_item::read(&mut self.input, spec.conversion).ok_or_else(|| self.mismatch())?;
                    if number.out_of_range {
                        self.note = Some(Errno::RANGE);
                    }
                    value = number.value;
                }
                // SAFETY: the pointer is null, or to an integer of this length, by `run`'s contract.
                unsafe { store_integer(self.pointer(spec), spec.length, value) };
                if counts {
                    return Ok(0);
                }
            }
            b's' | b'c' | b'[' => {
                // SAFETY: the format names a pointer, which was passed, by `run`'s contract.
                let to = unsafe { self.pointer(spec) };
                // SAFETY: it is null, or to memory for what the conversion stores, by the same contract.
                match unsafe { (self.context.text)(&mut self.input, spec, to, behind, self.context) } {
                    Ok(len) => used = len,
                    Err(End::Failure(error)) => return Err(Stop::Error(error)),
                    Err(_) => return Err(self.mismatch()),
                }
            }
            b'a' | b'A' | b'e' | b'E' | b'f' | b'F' | b'g' | b'G' => {
                let kind = match spec.length {
                    Length::LongDouble => float_item::LONG_DOUBLE,
                    Length::Long => float_item::DOUBLE,
                    _ => float_item::FLOAT,
                };
                // SAFETY: the format names a pointer, which was passed, by `run`'s contract.
                let to = unsafe { self.pointer(spec) };
                // SAFETY: it is null, or to an object of this kind, by the same contract.
                let (item, error) = unsafe { (self.context.float)(&mut self.input, kind, to) };
                self.note = error.or(self.note);
                if !item {
                    return Err(self.mismatch());
                }
            }
            _ => return Err(Stop::Error(Errno::INVAL)),
        }
        self.conversions += 1;
        self.items += c_int::from(!spec.suppressed);
        Ok(used)
    }

    /// A matching failure; an error of the source takes precedence.
    #[small]
    fn mismatch(&self) -> Stop {
        if self.input.error().is_some() { Stop::Failure } else { Stop::Mismatch }
    }
}

/// [`TextReader`](super::types::TextReader): the texts of the format.
///
/// # Safety
/// `to` must be null, or point to memory for what `spec` stores.
pub unsafe fn text<U: ScanUnit>(
    input: &mut Input<'_, U>,
    spec: &Spec,
    to: *mut c_void,
    behind: &[U],
    context: &Context<U>,
) -> Result<usize, End> {
    // SAFETY: by this function's contract.
    let store = unsafe { Store::new(spec, to, context.heap) };
    let mut used = 0;
    let accept = match spec.conversion {
        b's' => Accept::NoSpace,
        b'c' => Accept::All,
        _ => {
            let (set, len) = Set::parse(behind).ok_or(End::Failure(Errno::INVAL))?;
            used = len;
            Accept::Members(set)
        }
    };
    match text_item::read(input, store, spec.conversion == b'c', context.encoding, &accept) {
        End::Item => Ok(used),
        end => Err(end),
    }
}

/// Stores an integer of the size that `length` says at `to`, if that is not null.
///
/// # Safety
/// `to` must be null or valid for the write.
unsafe fn store_integer(to: *mut c_void, length: Length, value: u64) {
    if to.is_null() {
        return;
    }
    // SAFETY: not null, so valid for the write, by this function's contract.
    unsafe {
        match length {
            Length::Char => to.cast::<i8>().write(value as i8),
            Length::Short => to.cast::<i16>().write(value as i16),
            Length::Int => to.cast::<c_int>().write(value as c_int),
            Length::Long => to.cast::<c_long>().write(value as c_long),
            Length::LongLong | Length::LongDouble => to.cast::<i64>().write(value as i64),
        }
    }
}
