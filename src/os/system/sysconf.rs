//! The limits and options that `sysconf` and `confstr` report.

use crate::abi::c::*;
use crate::abi::{Errno, c_int, c_long};
use crate::os::rlimit;
use crate::os::system::{MOST_PAGES, pages_left};

/// The unit of `times`, in ticks per second.
const TICKS: c_long = 1_000_000_000;
const VERSION: c_long = 200_809;
const VERSION_2024: c_long = 202_405;
/// The names of users, with their terminator.
const LOGIN_NAME_SIZE: c_long = 256;
/// The longest password that `getpass` reads.
const PASSWORD_SIZE: c_long = 8192;

/// No limit, or an option that is not supported.
const NONE: c_long = -1;

/// The value for `sysconf`; -1 for "no limit" and for an option that is not supported. Errors: `EINVAL` for an unknown
/// name.
pub fn configuration(name: c_int) -> Result<c_long, Errno> {
    limit(name).or_else(|| option(name)).ok_or(Errno::INVAL)
}

/// Limits and sizes, with the values of `<limits.h>`.
fn limit(name: c_int) -> Option<c_long> {
    let value = match name {
        _SC_OPEN_MAX => return Some(rlimit::open_max()),
        _SC_CLK_TCK => return Some(TICKS),
        _SC_LOGIN_NAME_MAX => return Some(LOGIN_NAME_SIZE),
        _SC_PASS_MAX => return Some(PASSWORD_SIZE),
        _SC_ARG_MAX => ARG_MAX,
        _SC_CHILD_MAX => 0, // no process can be made
        _SC_NGROUPS_MAX => NGROUPS_MAX,
        _SC_AIO_LISTIO_MAX => AIO_LISTIO_MAX,
        _SC_AIO_PRIO_DELTA_MAX => AIO_PRIO_DELTA_MAX,
        _SC_DELAYTIMER_MAX => DELAYTIMER_MAX,
        _SC_MQ_OPEN_MAX => MQ_OPEN_MAX,
        _SC_MQ_PRIO_MAX => MQ_PRIO_MAX,
        _SC_PAGESIZE => PAGE_SIZE,
        _SC_RTSIG_MAX => RTSIG_MAX,
        _SC_SEM_VALUE_MAX => SEM_VALUE_MAX,
        _SC_SIGQUEUE_MAX => SIGQUEUE_MAX,
        _SC_TIMER_MAX => TIMER_MAX,
        _SC_BC_BASE_MAX => BC_BASE_MAX,
        _SC_BC_DIM_MAX => BC_DIM_MAX,
        _SC_BC_SCALE_MAX => BC_SCALE_MAX,
        _SC_BC_STRING_MAX => BC_STRING_MAX,
        _SC_COLL_WEIGHTS_MAX => COLL_WEIGHTS_MAX,
        _SC_EXPR_NEST_MAX => EXPR_NEST_MAX,
        _SC_LINE_MAX => LINE_MAX,
        _SC_RE_DUP_MAX => RE_DUP_MAX,
        _SC_IOV_MAX => IOV_MAX,
        _SC_TTY_NAME_MAX => TTY_NAME_MAX,
        _SC_THREAD_DESTRUCTOR_ITERATIONS => PTHREAD_DESTRUCTOR_ITERATIONS,
        _SC_THREAD_KEYS_MAX => PTHREAD_KEYS_MAX,
        _SC_THREAD_STACK_MIN => PTHREAD_STACK_MIN,
        _SC_NPROCESSORS_CONF | _SC_NPROCESSORS_ONLN => 1,
        _SC_PHYS_PAGES => MOST_PAGES,
        _SC_AVPHYS_PAGES => pages_left(),
        _SC_NZERO => NZERO,
        _SC_SYMLOOP_MAX => SYMLOOP_MAX,
        _SC_HOST_NAME_MAX => HOST_NAME_MAX,
        _SC_NSIG => 65,
        _SC_MINSIGSTKSZ => MINSIGSTKSZ,
        _SC_SIGSTKSZ => SIGSTKSZ,
        // What memory and the host allow.
        _SC_STREAM_MAX
        | _SC_TZNAME_MAX
        | _SC_AIO_MAX
        | _SC_SEM_NSEMS_MAX
        | _SC_ATEXIT_MAX
        | _SC_GETGR_R_SIZE_MAX
        | _SC_GETPW_R_SIZE_MAX
        | _SC_SS_REPL_MAX
        | _SC_THREAD_THREADS_MAX
        | _SC_TRACE_EVENT_NAME_MAX
        | _SC_TRACE_NAME_MAX
        | _SC_TRACE_SYS_MAX
        | _SC_TRACE_USER_EVENT_MAX => return Some(NONE),
        _ => return None,
    };
    Some(value as c_long)
}

/// The options of POSIX, as the macros of `<unistd.h>` have them.
fn option(name: c_int) -> Option<c_long> {
    Some(match name {
        _SC_VERSION | _SC_2_VERSION | _SC_2_C_BIND => VERSION,
        _SC_ADVISORY_INFO
        | _SC_ASYNCHRONOUS_IO
        | _SC_BARRIERS
        | _SC_CLOCK_SELECTION
        | _SC_CPUTIME
        | _SC_FSYNC
        | _SC_IPV6
        | _SC_MAPPED_FILES
        | _SC_MESSAGE_PASSING
        | _SC_MONOTONIC_CLOCK
        | _SC_READER_WRITER_LOCKS
        | _SC_REALTIME_SIGNALS
        | _SC_SEMAPHORES
        | _SC_SHARED_MEMORY_OBJECTS
        | _SC_SPIN_LOCKS
        | _SC_SYNCHRONIZED_IO
        | _SC_THREADS
        | _SC_THREAD_ATTR_STACKADDR
        | _SC_THREAD_ATTR_STACKSIZE
        | _SC_THREAD_PROCESS_SHARED
        | _SC_THREAD_SAFE_FUNCTIONS
        | _SC_TIMEOUTS
        | _SC_TIMERS => VERSION,
        _SC_DEVICE_CONTROL => VERSION_2024,
        _SC_XOPEN_VERSION | _SC_XOPEN_XCU_VERSION => 700,
        _SC_REGEXP
        | _SC_SAVED_IDS
        | _SC_V6_ILP32_OFFBIG
        | _SC_V7_ILP32_OFFBIG
        | _SC_V8_ILP32_OFFBIG
        | _SC_XBS5_ILP32_OFFBIG
        | _SC_XOPEN_CRYPT
        | _SC_XOPEN_ENH_I18N
        | _SC_XOPEN_SHM
        | _SC_XOPEN_UNIX
        | _SC_XOPEN_XPG2
        | _SC_XOPEN_XPG3
        | _SC_XOPEN_XPG4 => 1,
        // Processes, terminals, priorities and programs beside this one.
        _SC_JOB_CONTROL
        | _SC_MEMLOCK
        | _SC_MEMLOCK_RANGE
        | _SC_MEMORY_PROTECTION
        | _SC_PRIORITIZED_IO
        | _SC_PRIORITY_SCHEDULING
        | _SC_RAW_SOCKETS
        | _SC_SHELL
        | _SC_SPAWN
        | _SC_SPORADIC_SERVER
        | _SC_STREAMS
        | _SC_THREAD_CPUTIME
        | _SC_THREAD_PRIORITY_SCHEDULING
        | _SC_THREAD_PRIO_INHERIT
        | _SC_THREAD_PRIO_PROTECT
        | _SC_THREAD_ROBUST_PRIO_INHERIT
        | _SC_THREAD_ROBUST_PRIO_PROTECT
        | _SC_THREAD_SPORADIC_SERVER
        | _SC_TRACE
        | _SC_TRACE_EVENT_FILTER
        | _SC_TRACE_INHERIT
        | _SC_TRACE_LOG
        | _SC_TYPED_MEMORY_OBJECTS => NONE,
        _SC_2_CHAR_TERM | _SC_2_C_DEV | _SC_2_FORT_DEV | _SC_2_FORT_RUN | _SC_2_LOCALEDEF | _SC_2_PBS
        | _SC_2_PBS_ACCOUNTING | _SC_2_PBS_CHECKPOINT | _SC_2_PBS_LOCATE | _SC_2_PBS_MESSAGE | _SC_2_PBS_TRACK
        | _SC_2_SW_DEV | _SC_2_UPE => NONE,
        _SC_V6_ILP32_OFF32
        | _SC_V6_LP64_OFF64
        | _SC_V6_LPBIG_OFFBIG
        | _SC_V7_ILP32_OFF32
        | _SC_V7_LP64_OFF64
        | _SC_V7_LPBIG_OFFBIG
        | _SC_V8_ILP32_OFF32
        | _SC_V8_LP64_OFF64
        | _SC_V8_LPBIG_OFFBIG
        | _SC_XBS5_ILP32_OFF32
        | _SC_XBS5_LP64_OFF64
        | _SC_XBS5_LPBIG_OFFBIG => NONE,
        _SC_XOPEN_LEGACY | _SC_XOPEN_REALTIME | _SC_XOPEN_REALTIME_THREADS | _SC_XOPEN_STREAMS | _SC_XOPEN_UUCP => NONE,
        _ => return None,
    })
}

/// The text for `confstr`. Errors: `EINVAL` for an unknown name.
pub fn configuration_text(name: c_int) -> Result<&'static [u8], Errno> {
    match name {
        _CS_PATH => Ok(b"/bin:/usr/bin"),
        _CS_POSIX_V6_WIDTH_RESTRICTED_ENVS | _CS_POSIX_V5_WIDTH_RESTRICTED_ENVS => Ok(b"POSIX_V6_ILP32_OFFBIG"),
        _CS_POSIX_V7_WIDTH_RESTRICTED_ENVS => Ok(b"POSIX_V7_ILP32_OFFBIG"),
        // The compiler flags and variables of the environments: none is needed.
        _CS_POSIX_V6_ILP32_OFF32_CFLAGS..=_CS_POSIX_V7_THREADS_LDFLAGS => Ok(b""),
        _ => Err(Errno::INVAL),
    }
}
