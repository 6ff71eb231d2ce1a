//! The functions of preview1: their names, and what their parameters mean.

use crate::calls::Param::{self, *};
use crate::calls::{ADVICE_CHOICE, CLOCK, FDFLAG, FOLLOW, FSTFLAG, OFLAG, WHENCE_CHOICE};

/// What is known of a function without calling it.
pub(crate) struct Signature {
    pub(crate) name: &'static str,
    pub(crate) params: &'static [Param],
}

/// Makes a static for each function, and `ALL`.
macro_rules! signatures {
    ($($name:ident [$($param:expr),*];)*) => {
        $(#[allow(non_upper_case_globals)]
        pub(crate) static $name: Signature = Signature { name: stringify!($name), params: &[$($param),*] };)*

        /// Every function; the last one, `proc_exit`, does not return.
        pub(crate) static ALL: &[&Signature] = &[$(&$name),*];
    };
}

signatures! {
    args_get [OutPointers, OutText];
    args_sizes_get [OutU32("count"), OutU32("bytes")];
    environ_get [OutPointers, OutText];
    environ_sizes_get [OutU32("count"), OutU32("bytes")];
    clock_res_get [CLOCK, OutTime];
    clock_time_get [CLOCK, Time, OutTime];
    fd_advise [Fd, U64, U64, ADVICE_CHOICE];
    fd_allocate [Fd, U64, U64];
    fd_close [Fd];
    fd_datasync [Fd];
    fd_fdstat_get [Fd, OutFdstat];
    fd_fdstat_set_flags [Fd, FDFLAG];
    fd_fdstat_set_rights [Fd, Rights, Rights];
    fd_filestat_get [Fd, OutFilestat];
    fd_filestat_set_size [Fd, U64];
    fd_filestat_set_times [Fd, Time, Time, FSTFLAG];
    fd_pread [Fd, Scatter, U64, OutU32("")];
    fd_prestat_get [Fd, OutPrestat];
    fd_prestat_dir_name [Fd, Buffer];
    fd_pwrite [Fd, Gather, U64, OutU32("")];
    fd_read [Fd, Scatter, OutU32("")];
    fd_readdir [Fd, Entries, U64, OutU32("")];
    fd_renumber [Fd, Fd];
    fd_seek [Fd, I64, WHENCE_CHOICE, OutU64("")];
    fd_sync [Fd];
    fd_tell [Fd, OutU64("")];
    fd_write [Fd, Gather, OutU32("")];
    path_create_directory [Fd, Path];
    path_filestat_get [Fd, FOLLOW, Path, OutFilestat];
    path_filestat_set_times [Fd, FOLLOW, Path, Time, Time, FSTFLAG];
    path_link [Fd, FOLLOW, Path, Fd, Path];
    path_open [Fd, FOLLOW, Path, OFLAG, Rights, Rights, FDFLAG, OutU32("fd")];
    path_readlink [Fd, Path, Buffer, OutU32("")];
    path_remove_directory [Fd, Path];
    path_rename [Fd, Path, Fd, Path];
    path_symlink [Path, Fd, Path];
    path_unlink_file [Fd, Path];
    poll_oneoff [Poll, OutU32("events")];
    proc_raise [U32];
    random_get [Buffer];
    sched_yield [];
    sock_accept [Fd, FDFLAG, OutU32("fd")];
    sock_recv [Fd, Scatter, Flags(&["peek", "waitall"]), OutU32(""), OutFlags];
    sock_send [Fd, Gather, U32, OutU32("")];
    sock_shutdown [Fd, Flags(&["rd", "wr"])];
    proc_exit [U32];
}
