//! What the system is: limits, names, identities.
//!
//! WASI has one process, of one user, and no names for either; what stands here is chosen so that programs which ask
//! behave: a user that is not the superuser, a process that leads its own group and session.

use crate::abi::c::{IOV_MAX, PAGE_SIZE};
use crate::abi::{Errno, c_int, c_long};
use core::arch::wasm32::memory_size;

/// The number of the process, as in wasi-libc's emulation.
pub const PROCESS: c_int = 42;
/// The number of its parent, which is not a process of this system.
pub const PARENT: c_int = 1;
/// The number of the user and of the user's group.
pub const USER: u32 = 1000;

/// How many pages the memory can have: 4 GiB.
pub const MOST_PAGES: usize = 65536;

/// How many pages the memory could still grow by.
pub fn pages_left() -> usize {
    MOST_PAGES.saturating_sub(memory_size::<0>())
}

/// How many ticks of `times` make a second.
const TICKS: c_long = 1_000_000_000;
const VERSION: c_long = 200_809;

/// There is no limit, or no such option.
const NONE: c_long = -1;

/// The value for `sysconf`; -1 for "no limit" and for an option that is not there. Errors: `EINVAL` for a name that is
/// not known.
pub fn configuration(name: c_int) -> Result<c_long, Errno> {
    limit(name).or_else(|| option(name)).ok_or(Errno::INVAL)
}

/// The limits and sizes, by the numbers of `_SC_…` in `<unistd.h>`, with the values of `<limits.h>`.
fn limit(name: c_int) -> Option<c_long> {
    Some(match name {
        0 => 131_072,                 // ARG_MAX
        1 => 0,                       // CHILD_MAX: no process can be made
        2 => TICKS,                   // CLK_TCK
        3 => 32,                      // NGROUPS_MAX
        4 | 5 => NONE,                // OPEN_MAX, STREAM_MAX: what memory and the host allow
        6 => NONE,                    // TZNAME_MAX
        23 => 1024,                   // AIO_LISTIO_MAX
        24 => NONE,                   // AIO_MAX
        25 => 20,                     // AIO_PRIO_DELTA_MAX
        26 => 0x7fff_ffff,            // DELAYTIMER_MAX
        27 => 256,                    // MQ_OPEN_MAX
        28 => 32768,                  // MQ_PRIO_MAX
        30 => PAGE_SIZE as c_long,    // PAGESIZE
        31 => 33,                     // RTSIG_MAX
        32 => 256,                    // SEM_NSEMS_MAX
        33 => 0x7fff_ffff,            // SEM_VALUE_MAX
        34 => 128,                    // SIGQUEUE_MAX
        35 => 256,                    // TIMER_MAX
        36 | 38 => 99,                // BC_BASE_MAX, BC_SCALE_MAX
        37 | 43 => 2048,              // BC_DIM_MAX, LINE_MAX
        39 => 1000,                   // BC_STRING_MAX
        40 => 2,                      // COLL_WEIGHTS_MAX
        42 => 32,                     // EXPR_NEST_MAX
        44 => 255,                    // RE_DUP_MAX
        60 => IOV_MAX as c_long,      // IOV_MAX
        69 | 70 => NONE,              // GETGR_R_SIZE_MAX, GETPW_R_SIZE_MAX
        71 => 256,                    // LOGIN_NAME_MAX
        72 => 32,                     // TTY_NAME_MAX
        73 => 4,                      // THREAD_DESTRUCTOR_ITERATIONS
        74 => 128,                    // THREAD_KEYS_MAX
        75 => 2048,                   // THREAD_STACK_MIN
        76 => 1,                      // THREAD_THREADS_MAX
        83 | 84 => 1,                 // NPROCESSORS_CONF, NPROCESSORS_ONLN
        85 => MOST_PAGES as c_long,   // PHYS_PAGES
        86 => pages_left() as c_long, // AVPHYS_PAGES
        87 => NONE,                   // ATEXIT_MAX
        88 => 8192,                   // PASS_MAX
        109 => 20,                    // NZERO
        173 => 40,                    // SYMLOOP_MAX
        180 => 255,                   // HOST_NAME_MAX
        241..=245 => NONE,            // SS_REPL_MAX, TRACE_…_MAX
        249 => 2048,                  // MINSIGSTKSZ
        250 => 8192,                  // SIGSTKSZ
        _ => return None,
    })
}

/// The options of POSIX, as the macros of `<unistd.h>` say.
fn option(name: c_int) -> Option<c_long> {
    Some(match name {
        7 | 8 => NONE,                       // JOB_CONTROL, SAVED_IDS
        9 => VERSION,                        // REALTIME_SIGNALS
        10 => NONE,                          // PRIORITY_SCHEDULING
        11 => VERSION,                       // TIMERS
        12 => VERSION,                       // ASYNCHRONOUS_IO
        13 | 14 => NONE,                     // PRIORITIZED_IO, SYNCHRONIZED_IO
        15 => VERSION,                       // FSYNC
        16 | 20 => VERSION,                  // MAPPED_FILES, MESSAGE_PASSING
        17..=19 => NONE,                     // MEMLOCK, MEMLOCK_RANGE, MEMORY_PROTECTION
        21 => VERSION,                       // SEMAPHORES
        22 => NONE,                          // SHARED_MEMORY_OBJECTS
        29 | 46 | 47 => VERSION,             // VERSION, 2_VERSION, 2_C_BIND
        48..=52 => NONE,                     // 2_C_DEV, 2_FORT_DEV, 2_FORT_RUN, 2_SW_DEV, 2_LOCALEDEF
        67 | 68 => VERSION,                  // THREADS, THREAD_SAFE_FUNCTIONS
        77 | 79..=81 => NONE, // THREAD_ATTR_STACKADDR, _PRIORITY_SCHEDULING, _PRIO_INHERIT, _PRIO_PROTECT
        78 | 82 => VERSION,   // THREAD_ATTR_STACKSIZE, THREAD_PROCESS_SHARED
        89 | 90 => 700,       // XOPEN_VERSION, XOPEN_XCU_VERSION
        91 | 92 => 1,         // XOPEN_UNIX, XOPEN_CRYPT
        93 => 1,              // XOPEN_ENH_I18N
        94 => 1,              // XOPEN_SHM
        95 | 97 => NONE,      // 2_CHAR_TERM, 2_UPE
        98..=100 => 1,        // XOPEN_XPG2, _XPG3, _XPG4
        125 | 127 | 128 => NONE, // XBS5_ILP32_OFF32, _LP64_OFF64, _LPBIG_OFFBIG
        126 => 1,             // XBS5_ILP32_OFFBIG
        129..=131 => NONE,    // XOPEN_LEGACY, XOPEN_REALTIME, XOPEN_REALTIME_THREADS
        132 | 133 | 137 | 138 => VERSION, // ADVISORY_INFO, BARRIERS, CLOCK_SELECTION, CPUTIME
        139 => NONE,          // THREAD_CPUTIME
        149 | 153 | 154 => VERSION, // MONOTONIC_CLOCK, READER_WRITER_LOCKS, SPIN_LOCKS
        155 => 1,             // REGEXP
        157 | 159..=161 => NONE, // SHELL, SPAWN, SPORADIC_SERVER, THREAD_SPORADIC_SERVER
        164 => VERSION,       // TIMEOUTS
        165 | 168..=172 | 174 | 175 => NONE, // TYPED_MEMORY_OBJECTS, 2_PBS…, STREAMS
        176 | 178 | 179 => NONE, // V6_ILP32_OFF32, V6_LP64_OFF64, V6_LPBIG_OFFBIG
        177 => 1,             // V6_ILP32_OFFBIG
        181..=184 => NONE,    // TRACE…
        235 => VERSION,       // IPV6
        236 => NONE,          // RAW_SOCKETS
        237 | 239 | 240 => NONE, // V7_ILP32_OFF32, V7_LP64_OFF64, V7_LPBIG_OFFBIG
        238 => 1,             // V7_ILP32_OFFBIG
        246..=248 => NONE,    // XOPEN_STREAMS, THREAD_ROBUST_PRIO_…
        _ => return None,
    })
}

/// The text for `confstr`, by the numbers of `_CS_…` in `<unistd.h>`. Errors: `EINVAL` for a name that is not known.
pub fn configuration_text(name: c_int) -> Result<&'static [u8], Errno> {
    match name {
        0 => Ok(b"/bin:/usr/bin"),             // PATH
        1 | 4 => Ok(b"POSIX_V6_ILP32_OFFBIG"), // POSIX_V6_WIDTH_RESTRICTED_ENVS and its version 5
        5 => Ok(b"POSIX_V7_ILP32_OFFBIG"),     // POSIX_V7_WIDTH_RESTRICTED_ENVS
        // The flags for the environments: none is needed. V6_ENV and V7_ENV: nothing to set.
        1116..=1151 => Ok(b""),
        _ => Err(Errno::INVAL),
    }
}

/// Whether `process` is the one process that there is, by its number or 0. Errors: `ESRCH`.
pub fn this_process(process: c_int) -> Result<(), Errno> {
    if process == 0 || process == PROCESS { Ok(()) } else { Err(Errno::SRCH) }
}

/// What is asked for is what is. Errors: `EPERM` for anything else.
pub fn unchanged<T: PartialEq>(wanted: T, present: T) -> Result<c_int, Errno> {
    if wanted == present { Ok(0) } else { Err(Errno::PERM) }
}
