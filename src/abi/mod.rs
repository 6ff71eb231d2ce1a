//! The boundary kit: what turns C's raw arguments into Rust types, and results into return values and `errno`.
#![allow(non_camel_case_types)] // the C names of the C types

#[cfg(target_arch = "wasm32")]
pub mod addrinfo;
mod alloc;
pub mod argp;
mod args;
#[cfg(target_arch = "wasm32")]
pub mod argz;
pub mod attribute_word;
#[cfg(target_arch = "wasm32")]
pub mod blocks;
mod buffer;
pub mod c;
#[cfg(target_arch = "wasm32")]
pub mod catalog;
#[cfg(target_arch = "wasm32")]
pub mod clean_up;
#[cfg(target_arch = "wasm32")]
pub mod clock_id;
#[cfg(target_arch = "wasm32")]
pub mod cookie;
mod cstr;
#[cfg(target_arch = "wasm32")]
pub mod cwd_variable;
#[cfg(target_arch = "wasm32")]
pub mod dir;
#[cfg(target_arch = "wasm32")]
pub mod environ;
#[cfg(target_arch = "wasm32")]
pub mod err;
mod errno;
#[cfg(target_arch = "wasm32")]
pub mod error;
#[cfg(target_arch = "wasm32")]
pub mod fcntl;
#[cfg(target_arch = "wasm32")]
pub mod fts;
#[cfg(target_arch = "wasm32")]
pub mod funopen;
#[cfg(any(target_feature = "atomics", all(test, target_os = "linux")))]
pub mod futex;
#[cfg(target_arch = "wasm32")]
pub mod getopt;
#[cfg(target_arch = "wasm32")]
pub mod glob;
mod global;
#[cfg(target_arch = "wasm32")]
pub mod growing_path;
#[cfg(target_arch = "wasm32")]
mod handler;
#[cfg(target_arch = "wasm32")]
pub mod hash_table;
#[cfg(target_arch = "wasm32")]
pub mod humanized;
#[cfg(target_arch = "wasm32")]
pub mod iconv;
#[cfg(target_arch = "wasm32")]
pub mod ifaddrs;
#[cfg(target_arch = "wasm32")]
pub mod inet;
#[cfg(target_arch = "wasm32")]
pub mod ipc_message;
pub mod items;
#[cfg(target_arch = "wasm32")]
mod leak;
#[cfg(target_arch = "wasm32")]
pub mod libintl;
#[cfg(any(target_feature = "atomics", all(test, target_os = "linux")))]
mod link;
mod list;
#[cfg(target_arch = "wasm32")]
pub mod locale_object;
pub mod lock;
mod long_double;
#[cfg(target_arch = "wasm32")]
pub mod message;
#[cfg(target_arch = "wasm32")]
pub mod mntent;
#[cfg(target_arch = "wasm32")]
pub mod monetary;
#[cfg(target_arch = "wasm32")]
pub mod mq_transfer;
#[cfg(target_arch = "wasm32")]
pub mod multibyte;
#[cfg(target_arch = "wasm32")]
pub mod multibyte_strings;
#[cfg(target_arch = "wasm32")]
pub mod named_semaphores;
#[cfg(target_arch = "wasm32")]
pub mod nameser_messages;
#[cfg(target_arch = "wasm32")]
pub mod nameser_wire;
#[cfg(target_arch = "wasm32")]
pub mod obstack;
#[cfg(target_arch = "wasm32")]
pub mod once;
#[cfg(target_arch = "wasm32")]
pub mod or_abort;
mod out;
mod owned;
mod pages;
mod path_buffer;
mod pointer_args;
#[cfg(target_arch = "wasm32")]
pub mod processor_clock;
#[cfg(target_arch = "wasm32")]
mod program;
#[cfg(target_arch = "wasm32")]
pub mod program_argument;
#[cfg(target_arch = "wasm32")]
pub mod random;
#[cfg(target_arch = "wasm32")]
pub mod random_r;
pub mod records;
#[cfg(target_arch = "wasm32")]
pub mod regex;
#[cfg(target_arch = "wasm32")]
pub mod resolver_query;
#[cfg(target_arch = "wasm32")]
pub mod resolver_state;
mod result;
#[cfg(target_arch = "wasm32")]
pub mod scandir;
#[cfg(target_arch = "wasm32")]
pub mod search;
#[cfg(target_arch = "wasm32")]
pub mod semaphore_sets;
#[cfg(target_arch = "wasm32")]
pub mod semctl;
#[cfg(target_feature = "atomics")]
mod shared_ref;
mod slice_args;
#[cfg(target_arch = "wasm32")]
pub mod socket_address;
#[cfg(target_arch = "wasm32")]
pub mod socket_message;
#[cfg(target_arch = "wasm32")]
mod stack;
pub mod string_list;
#[cfg(target_arch = "wasm32")]
pub mod suboption;
#[cfg(target_arch = "wasm32")]
pub mod syslog;
mod table;
mod text;
#[cfg(target_arch = "wasm32")]
pub mod text_number;
#[cfg(target_arch = "wasm32")]
pub mod thread_attributes;
#[cfg(target_arch = "wasm32")]
pub mod thread_exit;
#[cfg(target_arch = "wasm32")]
pub mod thread_keys;
#[cfg(target_arch = "wasm32")]
pub mod tm;
#[cfg(target_arch = "wasm32")]
pub mod tm_format;
#[cfg(target_arch = "wasm32")]
pub mod tm_parse;
#[cfg(target_arch = "wasm32")]
pub mod tokens;
#[cfg(target_arch = "wasm32")]
pub mod uchar;
mod units;
mod va_list;
mod variable;
#[cfg(target_arch = "wasm32")]
pub mod vis;
#[cfg(target_arch = "wasm32")]
pub mod whole_file;
#[cfg(target_arch = "wasm32")]
pub mod wordexp;
#[cfg(target_arch = "wasm32")]
pub mod zone_variables;

pub use alloc::{c_calloc, c_free, c_malloc, c_realloc, c_regrow};
pub use args::{CStrArg, DatumArg, InArg, InOutArg, Memory, ObjArg, OutArg, OutStrArg, StrArg, StringsArg, WStrArg};
pub use buffer::Buffer;
pub use core::ffi::{
    c_char, c_int, c_long, c_longlong, c_short, c_uchar, c_uint, c_ulong, c_ulonglong, c_ushort, c_void,
};
pub use cstr::{bytes, cstr, cstr_or_none, pointer_or_null};
pub use errno::Errno;
#[cfg(not(target_feature = "atomics"))]
pub use global::GlobalRef;
pub use global::{Global, Hook, Static};
#[cfg(target_arch = "wasm32")]
pub use handler::{Handler, NotifyFunction};
#[cfg(target_arch = "wasm32")]
pub use leak::{leak, leak_bytes, leak_cstr};
#[cfg(any(target_feature = "atomics", all(test, target_os = "linux")))]
pub use link::Link;
pub use list::List;
pub use long_double::{LongDouble, real};
pub use out::Out;
pub use owned::{Owned, OwnedArg};
pub use pages::Pages;
pub use path_buffer::{PathBuffer, PathQueue};
pub use pointer_args::{LineArg, OutStringsArg};
#[cfg(target_arch = "wasm32")]
pub use program::program_name;
pub use result::{
    byte_or_eof, errno_value, error_number, or, or_minus_one, or_null, or_null_at_end, restore_errno, set_errno,
    thread_status, zero_or_minus_one,
};
#[cfg(target_feature = "atomics")]
pub use shared_ref::GlobalRef;
pub use slice_args::{MutSlice, ObjSlice, OutSlice, Slice};
#[cfg(target_arch = "wasm32")]
pub use stack::{call_on_stack, stack_pointer};
pub use table::Table;
pub use text::Text;
pub use units::{OutText, TextSlice};
pub use va_list::{Format, FormatArgs, VaList};
pub use variable::Variable;
pub use wasi_libc_macros::{export, small};

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
