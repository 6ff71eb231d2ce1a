//! Processor time, counted from a constructor that only programs with a CPU-time clock link.

use crate::abi::Errno;
use crate::os::clock::Clock;
use crate::os::clock::cpu_time;

/// Runs before `main` in programs that read processor time, and only in these.
#[used]
#[unsafe(link_section = ".init_array")]
static START: extern "C" fn() = start;

extern "C" fn start() {
    cpu_time::start();
}

/// Links the function above.
#[inline(never)]
pub fn uses_processor_time() {}

/// The nanoseconds of processor time that the program has used.
pub fn elapsed() -> Result<u64, Errno> {
    cpu_time::of_program()
}

/// The time of a clock. Links what counts processor time.
pub fn now(clock: Clock) -> Result<u64, Errno> {
    uses_processor_time();
    cpu_time::now(clock)
}
