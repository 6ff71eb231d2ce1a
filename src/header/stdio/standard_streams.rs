//! `stdin`, `stdout` and `stderr`.

use crate::abi::*;
use crate::stdio::FILE;
use crate::stdio::standard;

/// C's `FILE *const`.
#[repr(transparent)]
pub struct FilePointer(*const FILE);

// SAFETY: the pointer never changes.
unsafe impl Sync for FilePointer {}

/// The standard input.
#[export]
pub static stdin: FilePointer = FilePointer(&standard::input::STREAM);

/// The standard output.
#[export]
pub static stdout: FilePointer = FilePointer(&standard::output::STREAM);

/// The standard error output.
#[export]
pub static stderr: FilePointer = FilePointer(&standard::error::STREAM);
