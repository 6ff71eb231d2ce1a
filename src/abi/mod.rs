//! The boundary kit: what turns C's raw arguments into Rust types, and results into return values and `errno`.
#![allow(non_camel_case_types)] // the C names of the C types

mod args;
pub mod c;
mod errno;
#[cfg(target_arch = "wasm32")]
pub mod fcntl;
mod global;
#[cfg(target_arch = "wasm32")]
mod handler;
#[cfg(target_arch = "wasm32")]
pub mod ipc;
#[cfg(target_arch = "wasm32")]
pub mod locale;
pub mod lock;
mod long_double;
pub mod memory;
#[cfg(target_arch = "wasm32")]
pub mod messages;
#[cfg(target_arch = "wasm32")]
pub mod net;
#[cfg(target_arch = "wasm32")]
pub mod or_abort;
mod packed;
#[cfg(target_arch = "wasm32")]
mod part;
pub mod program;
#[cfg(target_arch = "wasm32")]
pub mod random;
#[cfg(target_arch = "wasm32")]
pub mod random_r;
pub mod records;
#[cfg(target_arch = "wasm32")]
pub mod regex;
mod result;
#[cfg(target_arch = "wasm32")]
pub mod search;
#[cfg(target_feature = "atomics")]
mod shared_ref;
#[cfg(target_arch = "wasm32")]
mod stack;
pub mod stream;
pub mod strings;
pub mod thread;
#[cfg(target_arch = "wasm32")]
pub mod time;
#[cfg(target_arch = "wasm32")]
pub mod tree;
mod variable;

pub use args::cstr::{bytes, cstr, cstr_or_none, pointer_or_null};
pub use args::out::Out;
pub use args::pointers::{LineArg, OutStringsArg};
pub use args::slices::{MutSlice, OutSlice, Slice};
pub use args::text::Text;
pub use args::units::{OutText, TextSlice};
pub use args::va_list::{Format, FormatArgs, VaList};
pub use args::{CStrArg, DatumArg, InArg, InOutArg, Memory, ObjArg, OutArg, OutStrArg, StrArg, StringsArg, WStrArg};
pub use core::ffi::{
    c_char, c_int, c_long, c_longlong, c_short, c_uchar, c_uint, c_ulong, c_ulonglong, c_ushort, c_void,
};
pub use errno::Errno;
#[cfg(not(target_feature = "atomics"))]
pub use global::GlobalRef;
pub use global::{Global, Hook, Static};
#[cfg(target_arch = "wasm32")]
pub use handler::{Handler, NotifyFunction};
pub use long_double::{LongDouble, real};
pub use memory::alloc::{c_free, c_malloc, c_regrow, c_zeroed};
pub use memory::buffer::Buffer;
pub use memory::family::{c_calloc, c_realloc, c_regrow_passed};
#[cfg(target_arch = "wasm32")]
pub use memory::leak::{leak, leak_bytes, leak_cstr};
pub use memory::list::List;
pub use memory::owned::{Owned, OwnedArg};
pub use memory::pages::Pages;
pub use memory::path_buffer::{PathBuffer, PathQueue};
pub use memory::table::Table;
pub use packed::{Packed, Word};
#[cfg(target_arch = "wasm32")]
pub use part::Part;
#[cfg(target_arch = "wasm32")]
pub(crate) use part::{part, part_of};
#[cfg(target_arch = "wasm32")]
pub use program::name::program_name;
pub use result::{
    byte_or_eof, errno_value, error_number, or, or_minus_one, or_null, or_null_at_end, restore_errno, set_errno,
    thread_status, zero_or_minus_one,
};
#[cfg(target_feature = "atomics")]
pub use shared_ref::GlobalRef;
#[cfg(target_arch = "wasm32")]
pub use stack::{call_on_stack, stack_pointer};
#[cfg(any(target_feature = "atomics", all(test, target_os = "linux")))]
pub use thread::link::Link;
pub use variable::Variable;
pub use wasi_libc_macros::{export, packed, small};

/// C's `size_t`.
pub type size_t = usize;
/// C's `ssize_t`.
pub type ssize_t = isize;
/// C's `wchar_t` on wasm32.
pub type wchar_t = i32;
/// C's `wint_t` on wasm32.
pub type wint_t = u32;
/// C's `off_t`: a 64-bit file offset in bytes.
pub type off_t = i64;
/// C's `time_t`: seconds since the Epoch.
pub type time_t = i64;
/// C's `mode_t`.
pub type mode_t = u32;
