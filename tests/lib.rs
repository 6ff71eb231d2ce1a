//! The C test harness: finds the programs under `c-tests/`, compiles them with clang against a sysroot, runs them on
//! the host of this repository and compares what they print. `docs/testing.md` describes the test files.

pub mod case;
pub mod checks;
pub mod compile;
pub mod diff;
pub mod directives;
pub mod execute;
pub mod layout;
pub mod parallel;
pub mod repro;

pub use case::{Case, Level, discover};
pub use execute::{Observed, Runner};
pub use layout::Layout;
