//! What to say when a program traps: the reason, the functions on the stack, and what may be the cause.

use std::fmt::Write;

use wasmtime::{Error, FrameInfo, Trap, WasmBacktrace};

use crate::source::Sources;
use crate::wasm;

/// More functions than this are not shown.
const MOST_FRAMES: usize = 40;

/// More functions of another type than this are not shown.
const MOST_FUNCTIONS: usize = 5;

/// The reason of a trap and where it happened.
pub(crate) fn describe(error: &Error, binary: Option<&[u8]>, stack: usize) -> String {
    let trap = error.downcast_ref::<Trap>().copied();
    let frames = error.downcast_ref::<WasmBacktrace>().map_or(&[][..], WasmBacktrace::frames);
    let mut text = match trap {
        Some(trap) => format!("trap: {}", plain(trap)),
        None if is_exception(error) => "an exception that nothing catches".into(),
        None => cause(error),
    };
    let fault = error.chain().map(|cause| cause.to_string()).find_map(|cause| memory_fault(&cause));
    if let Some((address, size)) = fault {
        let _ = write!(text, " (address {address:#x}, memory has {size:#x} bytes)");
    }
    let sources = binary.and_then(Sources::new);
    for frame in frames.iter().take(MOST_FRAMES) {
        text += "\n    at ";
        text += &location(frame, sources.as_ref());
    }
    if frames.len() > MOST_FRAMES {
        let _ = write!(text, "\n    … and {} more", frames.len() - MOST_FRAMES);
    }
    for hint in hints(trap, frames, fault, binary, stack) {
        text += "\nhint: ";
        text += &hint;
    }
    if sources.is_none() && binary.is_some() && !frames.is_empty() {
        text += "\nhint: build with -g to see files and lines";
    }
    text
}

/// Whether a `throw` has left the program.
fn is_exception(error: &Error) -> bool {
    error.downcast_ref::<wasmtime::ThrownException>().is_some()
}

/// The error without the addresses of a backtrace, which is printed otherwise.
fn cause(error: &Error) -> String {
    let causes = error.chain().map(|cause| cause.to_string());
    let causes: Vec<String> =
        causes.filter(|cause| !cause.starts_with("error while executing at wasm backtrace")).collect();
    causes.join(": ")
}

/// The reason in the words of C.
fn plain(trap: Trap) -> String {
    match trap {
        Trap::UnreachableCodeReached => {
            "unreachable instruction (`abort`, a failed check or undefined behaviour)".into()
        }
        Trap::StackOverflow => "call stack exhausted".into(),
        Trap::MemoryOutOfBounds => "memory access out of bounds".into(),
        Trap::IndirectCallToNull => "call of a null function pointer".into(),
        Trap::TableOutOfBounds => "call through a pointer that is no function".into(),
        Trap::BadSignature => "call through a function pointer of another type".into(),
        Trap::IntegerDivisionByZero => "integer division by zero".into(),
        Trap::IntegerOverflow => "integer overflow in a division or conversion".into(),
        Trap::BadConversionToInteger => "conversion of a number to an integer that cannot hold it".into(),
        other => other.to_string(),
    }
}

/// A function on the stack, with those inlined into it.
fn location(frame: &FrameInfo, sources: Option<&Sources<'_>>) -> String {
    let name = match frame.func_name() {
        Some(name) => c_name(name).to_owned(),
        None => format!("function {}", frame.func_index()),
    };
    let offset = frame.module_offset();
    let found = offset.zip(sources).map(|(offset, sources)| sources.locations(offset)).unwrap_or_default();
    let shown: Vec<String> = found
        .iter()
        .filter_map(|location| {
            let line = location.line.as_ref()?;
            Some(format!("{} ({line})", location.function.as_deref().map_or(&name[..], c_name)))
        })
        .collect();
    match (shown.is_empty(), offset) {
        (false, _) => shown.join("\n    at "),
        (true, Some(offset)) => format!("{name} (offset {offset:#x})"),
        (true, None) => name,
    }
}

/// clang calls `main` by another name for each of its forms.
fn c_name(symbol: &str) -> &str {
    if matches!(symbol, "__main_argc_argv" | "__original_main") { "main" } else { symbol }
}

/// The address and the size of memory from wasmtime's text about a fault.
fn memory_fault(text: &str) -> Option<(u64, u64)> {
    let rest = text.strip_prefix("memory fault at wasm address 0x")?;
    let (address, size) = rest.split_once(" in linear memory of size 0x")?;
    Some((u64::from_str_radix(address, 16).ok()?, u64::from_str_radix(size.trim(), 16).ok()?))
}

/// Whether a function has called itself, perhaps through others, so often that its frames may have filled a stack.
fn is_deep(frames: &[FrameInfo]) -> bool {
    let index = frames.first().map(FrameInfo::func_index);
    frames.iter().filter(|frame| Some(frame.func_index()) == index).count() > MOST_FRAMES / 2
}

/// What may be the cause.
fn hints(
    trap: Option<Trap>,
    frames: &[FrameInfo],
    fault: Option<(u64, u64)>,
    binary: Option<&[u8]>,
    stack: usize,
) -> Vec<String> {
    /// An address as near to the end of the address space was counted down from 0.
    const BELOW_ZERO: u64 = (1 << 32) - (1 << 24);
    let mut hints = Vec::new();
    let innermost = frames.first();
    match trap {
        Some(Trap::StackOverflow) => hints.push(format!(
            "the calls took more than {} KiB: raise with --stack, or look for a recursion without end",
            stack >> 10
        )),
        Some(Trap::MemoryOutOfBounds) if is_deep(frames) => hints.push(
            "the calls are nested deeply: C's stack has overflowed (link with -Wl,-z,stack-size=BYTES, or look for a \
             recursion without end)"
                .into(),
        ),
        Some(Trap::MemoryOutOfBounds) if fault.is_some_and(|(address, _)| address >= BELOW_ZERO) => hints.push(
            "the address is just below 0: C's stack may have overflowed (link with -Wl,-z,stack-size=BYTES), or a \
             null pointer was used with a negative index"
                .into(),
        ),
        Some(Trap::MemoryOutOfBounds) if fault.is_some_and(|(address, _)| address < 1 << 10) => {
            hints.push("a null pointer".into());
        }
        Some(Trap::BadSignature) => {
            let offset = innermost.and_then(FrameInfo::module_offset);
            let expected = binary.zip(offset).and_then(|(binary, offset)| wasm::expected_type(binary, offset));
            hints.push(match &expected {
                Some(expected) => format!(
                    "the call expects a function of type {expected}; the one called was defined with other parameters \
                     or another result"
                ),
                None => "the function was defined with other parameters or another result".into(),
            });
            let found = binary.zip(expected).map(|(binary, expected)| wasm::look_alikes(binary, &expected));
            let found = found.unwrap_or_default();
            if !found.is_empty() {
                let shown: Vec<String> = found
                    .iter()
                    .take(MOST_FUNCTIONS)
                    .map(|(name, of)| format!("`{}` has type {of}", c_name(name)))
                    .collect();
                hints.push(format!("among the functions that pointers lead to, {}", shown.join(", ")));
            }
            hints.push("on WebAssembly `void *f()` and `void *f(void *)` are different types".into());
        }
        Some(Trap::UnreachableCodeReached) => {
            let name = innermost.and_then(FrameInfo::func_name).unwrap_or_default();
            if let Some(function) = name.strip_prefix("signature_mismatch:") {
                hints.push(format!("`{function}` was called with another prototype than it is defined with"));
            } else if let Some(function) = name.strip_prefix("undefined_weak:") {
                hints.push(format!("`{function}` is defined nowhere"));
            }
        }
        _ => {}
    }
    hints
}
