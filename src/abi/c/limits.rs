//! `<limits.h>`, and sizes that other headers give.

// Limits.
pub const MB_LEN_MAX: usize = 4;
pub const BC_BASE_MAX: usize = 99;
pub const BC_DIM_MAX: usize = 2048;
pub const BC_SCALE_MAX: usize = 99;
pub const BC_STRING_MAX: usize = 1000;
pub const COLL_WEIGHTS_MAX: usize = 2;
pub const EXPR_NEST_MAX: usize = 32;
pub const LINE_MAX: usize = 2048;
pub const PTHREAD_DESTRUCTOR_ITERATIONS: usize = 4;
pub const TZNAME_MAX: usize = 6;
pub const AIO_PRIO_DELTA_MAX: usize = 20;
pub const NGROUPS_MAX: usize = 32;
pub const TTY_NAME_MAX: usize = 32;
pub const SYMLOOP_MAX: usize = 40;
pub const PTHREAD_KEYS_MAX: usize = 128;
pub const HOST_NAME_MAX: usize = 255;
pub const NAME_MAX: usize = 255;
pub const RE_DUP_MAX: usize = 255;
pub const RTSIG_MAX: usize = 33;
pub const SIGQUEUE_MAX: usize = 128;
pub const MQ_OPEN_MAX: usize = 256;
pub const TIMER_MAX: usize = 256;
pub const AIO_LISTIO_MAX: usize = 1024;
pub const IOV_MAX: usize = 1024;
pub const PTHREAD_STACK_MIN: usize = 2048;
pub const GETENTROPY_MAX: usize = 256;
pub const PATH_MAX: usize = 4096;
pub const MQ_PRIO_MAX: usize = 32_768;
pub const ARG_MAX: usize = 131_072;
pub const DELAYTIMER_MAX: usize = 0x7fff_ffff;
pub const SEM_VALUE_MAX: usize = 0x7fff_ffff;
pub const PAGE_SIZE: usize = 65_536;
pub const NZERO: usize = 20;
