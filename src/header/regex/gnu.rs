//! The GNU library's own functions for regular expressions, and BSD's `re_comp`:
//! <https://www.gnu.org/software/gnulib/manual/regex.html>

use crate::abi::regex::{search, search_both};
use crate::abi::*;
use crate::algo::regex::gnu_search::{compile, compile_into, result};
use crate::algo::regex::meaning::message;
use crate::algo::regex::pattern::{Pattern, Registers};
use crate::algo::regex::{Context, Error, Regex};
use crate::os::locale::encoding;
use core::ptr::null;

/// The syntax in which [`re_compile_pattern`] reads a pattern: some of `RE_*`.
#[export]
pub static re_syntax_options: Variable<c_uint> = Variable::new(0);

/// Sets `re_syntax_options` and returns its old value.
#[export]
pub extern "C" fn re_set_syntax(syntax: c_uint) -> c_uint {
    let old = super::re_syntax_options.get();
    super::re_syntax_options.set(syntax);
    old
}

/// Compiles a pattern into `*buffer`, in the syntax that `re_syntax_options` says. Returns null, or what is wrong with it.
/// Before the first time `buffer`, `allocated`, `fastmap` and `translate` must be set: 0, or a table of 256 bytes from `malloc`,
/// which `regfree` frees.
#[export]
pub extern "C" fn re_compile_pattern(pattern: Slice<'_, u8>, buffer: ObjArg<Pattern>) -> *const c_char {
    let syntax = super::re_syntax_options.get();
    let compiled = buffer.get().map_err(Error::from).and_then(|buffer| {
        let pattern = pattern.get()?;
        compile_into(buffer, pattern, syntax, encoding())
    });
    message(compiled)
}

/// Fills the table `fastmap` with the bytes that a match can start with. Returns 0, or -2 without a pattern.
#[export]
pub extern "C" fn re_compile_fastmap(buffer: ObjArg<Pattern>) -> c_int {
    let filled = buffer.get().map_err(Error::from).and_then(Pattern::fill_fastmap);
    if filled.is_ok() { 0 } else { -2 }
}

/// Looks for a match in the text that starts at one of the offsets from `start` to `start + range`, downwards if `range` is
/// negative. Returns where it starts, -1 if there is none, -2 without memory; stores it and its groups in `*registers`.
#[export]
pub extern "C" fn re_search(
    buffer: ObjArg<Pattern>,
    text: Slice<'_, u8>,
    start: isize,
    range: isize,
    registers: ObjArg<Registers>,
) -> isize {
    let stop = text.len() as isize;
    result(search(buffer, text, (start, range, stop), registers), |(start, _)| start)
}

/// Looks for a match that starts at `start`. Returns its length, -1 if there is none, -2 without memory; stores it and its
/// groups in `*registers`.
#[export]
pub extern "C" fn re_match(
    buffer: ObjArg<Pattern>,
    text: Slice<'_, u8>,
    start: isize,
    registers: ObjArg<Registers>,
) -> isize {
    let stop = text.len() as isize;
    result(search(buffer, text, (start, 0, stop), registers), |(start, end)| end - start)
}

/// [`re_search`] in two texts, one behind the other; no match ends behind `stop`.
#[export]
pub extern "C" fn re_search_2(
    buffer: ObjArg<Pattern>,
    text1: Slice<'_, u8>,
    text2: Slice<'_, u8>,
    start: isize,
    range: isize,
    registers: ObjArg<Registers>,
    stop: isize,
) -> isize {
    result(search_both(buffer, [text1, text2], (start, range, stop), registers), |(start, _)| start)
}

/// [`re_match`] in two texts, one behind the other; no match ends behind `stop`.
#[export]
pub extern "C" fn re_match_2(
    buffer: ObjArg<Pattern>,
    text1: Slice<'_, u8>,
    text2: Slice<'_, u8>,
    start: isize,
    registers: ObjArg<Registers>,
    stop: isize,
) -> isize {
    result(search_both(buffer, [text1, text2], (start, 0, stop), registers), |(start, end)| end - start)
}

/// Has searches store groups in `count` registers at `starts` and `ends`, which are from `malloc`; with a count of 0, have them
/// allocate these.
#[export]
pub extern "C" fn re_set_registers(
    buffer: ObjArg<Pattern>,
    registers: ObjArg<Registers>,
    count: c_uint,
    starts: *mut isize,
    ends: *mut isize,
) {
    if let (Some(buffer), Some(registers)) = (buffer.optional(), registers.optional()) {
        buffer.set_registers(registers, Registers::new(count, starts, ends));
    }
}

/// The pattern of [`re_comp`].
static PATTERN: GlobalRef<Option<Regex>> = GlobalRef::new(None);

/// Compiles a pattern for [`re_exec`], in the syntax that `re_syntax_options` says; of null, the last one stays. Returns null, or
/// what is wrong with it.
#[export]
pub extern "C" fn re_comp(pattern: CStrArg) -> *const c_char {
    let Some(pattern) = pattern.optional() else {
        let known = PATTERN.with(|kept| kept.is_some()) == Some(true);
        return if known { null() } else { c"No previous regular expression".as_ptr().cast() };
    };
    let compiled = compile(pattern.to_bytes(), super::re_syntax_options.get(), encoding());
    message(compiled.map(|regex| {
        PATTERN.with(|kept| *kept = Some(regex));
    }))
}

/// Whether the pattern of [`re_comp`] matches somewhere in `text`: 1, 0, or -1 without memory.
#[export]
pub extern "C" fn re_exec(text: CStrArg) -> c_int {
    let Ok(text) = text.bytes() else { return 0 };
    match PATTERN.with(|kept| kept.as_ref().map(|regex| regex.find(text, Context::WHOLE, &mut []))).flatten() {
        Some(Ok(found)) => found.into(),
        Some(Err(_)) => -1,
        None => 0,
    }
}
