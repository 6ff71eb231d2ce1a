//! The C library for WebAssembly System Interface programs.
//!
//! A C call enters [`header`], where a folder for each C header holds thin `extern "C"` functions; [`abi`] turns its
//! raw arguments into Rust types; [`os`] decides about descriptors, paths and time; [`algo`] computes; [`wasi`] is the
//! only layer that calls the host. The result comes back as a `Result` and is mapped to C once, in [`abi`].
//!
//! | layer | what belongs there | `unsafe` |
//! |---|---|---|
//! | [`wasi`] | the preview1 imports behind safe wrappers, a file for each group | yes |
//! | [`os`] | pre-opens, the current directory, flags, directory streams, polling, clocks, environment | forbidden |
//! | [`algo`] | pure computation; also built and tested natively | only in string kernels |
//! | [`stdio`] | the stream engine; also built and tested natively | the window on a stream's buffer |
//! | [`heap`] | the malloc family | yes |
//! | [`abi`] | C types, C strings, out-pointers, variadic arguments, the errno mapping | yes |
//! | [`harden`] | what code that checks itself calls: `_FORTIFY_SOURCE` | yes |
//! | [`header`] | the C functions, a folder for each header | yes |
//! | `threads` | threads besides the main one: emulated, or those of a target that has them | yes |
//! | [`start`] | crt1, main glue, exit, atexit, constructors | yes |
//!
//! On targets other than wasm32 only the pure parts are built, for their tests.
// Natively the library is only tested, with calls of the machine's libc beside it.
#![cfg_attr(not(target_arch = "wasm32"), allow(clippy::undocumented_unsafe_blocks))]
#![cfg_attr(not(test), no_std)]
#![cfg_attr(target_arch = "wasm32", no_builtins)]
// wasm's instructions for floor, sqrt and their kin, which `core` has only in `f64::math`.
#![cfg_attr(target_arch = "wasm32", feature(core_float_math))]
// Words around the ends of arrays are read on purpose: `algo::text::word`.
#![cfg_attr(fuzzing, feature(sanitize))]
// `abi::small`: code compiled for size.
#![cfg_attr(target_arch = "wasm32", feature(optimize_attribute))]
// `abi::part`: what is linked for two features.
#![cfg_attr(target_arch = "wasm32", feature(linkage, allow_internal_unsafe), allow(internal_features))]
// What is a thread's own, and waiting for a word of memory.
#![cfg_attr(target_feature = "atomics", feature(thread_local, stdarch_wasm_atomic_wait))]

pub mod abi;
pub mod algo;
#[cfg(target_arch = "wasm32")]
pub mod harden;
#[cfg(target_arch = "wasm32")]
pub mod header;
#[cfg(target_arch = "wasm32")]
pub mod heap;
pub mod os;
#[cfg(target_arch = "wasm32")]
pub mod start;
pub mod stdio;
#[cfg(target_arch = "wasm32")]
pub mod threads;
pub mod wasi;

// For its objects.
#[cfg(target_arch = "wasm32")]
use wasi_libc_simd as _;

#[cfg(all(target_arch = "wasm32", not(test)))]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
