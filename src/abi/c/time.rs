//! `<time.h>`.

use crate::abi::{c_int, c_long};

// Flags, bases.
pub const TIME_UTC: c_int = 1;
pub const TIME_MONOTONIC: c_int = 2;
pub const TIMER_ABSTIME: c_int = 1;

// Clocks.
pub const CLOCK_REALTIME: c_int = 0;
pub const CLOCK_MONOTONIC: c_int = 1;
pub const CLOCK_PROCESS_CPUTIME_ID: c_int = 2;
pub const CLOCK_THREAD_CPUTIME_ID: c_int = 3;

// Clock ticks.
pub const CLOCKS_PER_SEC: c_long = 1_000_000_000;
