//! The stream engine: buffering, positions, push-back, orientation. The C functions of `<stdio.h>` and `<wchar.h>` are shims
//! over it.
//!
//! [`file`] has the stream and its window on the buffer; [`output`], [`position`] and [`input`] what every stream does;
//! [`descriptor`] what streams on descriptors ask of `os`. Each file uses only those before it in this list: [`file`],
//! [`list`], [`descriptor`], [`output`], [`position`], [`input`], [`line`], [`wide`], [`print`], [`scan`], [`buffering`],
//! [`open`], [`memory`].
//!
//! Functions return what they transferred and the error that ended it; the error indicator is set here, `errno` by the
//! shims; those of `printf` are so many that [`print`] sets it for them.

#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]

#[cfg(target_arch = "wasm32")]
pub mod argp;
#[cfg(target_arch = "wasm32")]
pub mod context;
pub mod file;

pub mod buffering;
pub mod descriptor;
#[cfg(target_arch = "wasm32")]
pub mod floating_point;
pub mod flush;
pub mod input;
pub mod line;
pub mod list;
#[cfg(target_feature = "atomics")]
pub mod lock;
#[cfg(target_feature = "atomics")]
pub mod lockable;
pub mod memory;
pub mod open;
pub mod output;
pub mod position;
pub mod print;
#[cfg(target_arch = "wasm32")]
pub mod print_memory;
#[cfg(target_arch = "wasm32")]
pub mod print_wide_memory;
pub mod scan;
#[cfg(target_arch = "wasm32")]
pub mod standard;
#[cfg(test)]
mod tests;
#[cfg(target_arch = "wasm32")]
pub mod text_line;
mod transfer;
pub mod wide;

pub use file::{FILE, Transfer};
