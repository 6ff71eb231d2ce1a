//! The 45 functions of preview1: their parameters, for tracing and for faults.

/// What a parameter means; pairs of pointer and length are one entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Param {
    Fd,
    U32,
    U64,
    I64,
    /// A name in guest memory: pointer and length.
    Path,
    /// Bytes that the program gives, as an array of buffers.
    Gather,
    /// Buffers that the host fills.
    Scatter,
    /// One buffer that the host fills: pointer and length.
    Buffer,
    /// A buffer that receives directory entries.
    Entries,
    Flags(&'static [&'static str]),
    Choice(&'static [&'static str]),
    Rights,
    Time,
    /// Subscriptions, events and their number: three parameters.
    Poll,
    /// Places for results.
    OutU32(&'static str),
    OutU64(&'static str),
    OutTime,
    OutFdstat,
    OutFilestat,
    OutPrestat,
    /// A place whose content does not matter.
    OutOther,
}

impl Param {
    /// How many wasm parameters it takes.
    pub(crate) fn width(self) -> usize {
        match self {
            Param::Path | Param::Gather | Param::Scatter | Param::Buffer | Param::Entries => 2,
            Param::Poll => 3,
            _ => 1,
        }
    }
}

const CLOCK: Param = Param::Choice(&["realtime", "monotonic", "process_cputime", "thread_cputime"]);
const FDFLAGS: Param = Param::Flags(&["append", "dsync", "nonblock", "rsync", "sync"]);
const LOOKUP: Param = Param::Flags(&["follow"]);
const OFLAGS: Param = Param::Flags(&["creat", "directory", "excl", "trunc"]);
const FSTFLAGS: Param = Param::Flags(&["atim", "atim_now", "mtim", "mtim_now"]);
const ADVICE: Param = Param::Choice(&["normal", "sequential", "random", "willneed", "dontneed", "noreuse"]);
const WHENCE: Param = Param::Choice(&["set", "cur", "end"]);

use Param::*;

/// Every function, with its parameters in order.
pub(crate) const CALLS: &[(&str, &[Param])] = &[
    ("args_get", &[OutOther, OutOther]),
    ("args_sizes_get", &[OutU32("count"), OutU32("bytes")]),
    ("environ_get", &[OutOther, OutOther]),
    ("environ_sizes_get", &[OutU32("count"), OutU32("bytes")]),
    ("clock_res_get", &[CLOCK, OutTime]),
    ("clock_time_get", &[CLOCK, Time, OutTime]),
    ("fd_advise", &[Fd, U64, U64, ADVICE]),
    ("fd_allocate", &[Fd, U64, U64]),
    ("fd_close", &[Fd]),
    ("fd_datasync", &[Fd]),
    ("fd_fdstat_get", &[Fd, OutFdstat]),
    ("fd_fdstat_set_flags", &[Fd, FDFLAGS]),
    ("fd_fdstat_set_rights", &[Fd, Rights, Rights]),
    ("fd_filestat_get", &[Fd, OutFilestat]),
    ("fd_filestat_set_size", &[Fd, U64]),
    ("fd_filestat_set_times", &[Fd, Time, Time, FSTFLAGS]),
    ("fd_pread", &[Fd, Scatter, U64, OutU32("")]),
    ("fd_prestat_get", &[Fd, OutPrestat]),
    ("fd_prestat_dir_name", &[Fd, Buffer]),
    ("fd_pwrite", &[Fd, Gather, U64, OutU32("")]),
    ("fd_read", &[Fd, Scatter, OutU32("")]),
    ("fd_readdir", &[Fd, Entries, U64, OutU32("")]),
    ("fd_renumber", &[Fd, Fd]),
    ("fd_seek", &[Fd, I64, WHENCE, OutU64("")]),
    ("fd_sync", &[Fd]),
    ("fd_tell", &[Fd, OutU64("")]),
    ("fd_write", &[Fd, Gather, OutU32("")]),
    ("path_create_directory", &[Fd, Path]),
    ("path_filestat_get", &[Fd, LOOKUP, Path, OutFilestat]),
    ("path_filestat_set_times", &[Fd, LOOKUP, Path, Time, Time, FSTFLAGS]),
    ("path_link", &[Fd, LOOKUP, Path, Fd, Path]),
    ("path_open", &[Fd, LOOKUP, Path, OFLAGS, Rights, Rights, FDFLAGS, OutU32("fd")]),
    ("path_readlink", &[Fd, Path, Buffer, OutU32("")]),
    ("path_remove_directory", &[Fd, Path]),
    ("path_rename", &[Fd, Path, Fd, Path]),
    ("path_symlink", &[Path, Fd, Path]),
    ("path_unlink_file", &[Fd, Path]),
    ("poll_oneoff", &[Poll, OutU32("events")]),
    ("proc_exit", &[U32]),
    ("proc_raise", &[U32]),
    ("random_get", &[Buffer]),
    ("sched_yield", &[]),
    ("sock_accept", &[Fd, FDFLAGS, OutU32("fd")]),
    ("sock_recv", &[Fd, Scatter, Flags(&["peek", "waitall"]), OutU32(""), OutOther]),
    ("sock_send", &[Fd, Gather, U32, OutU32("")]),
    ("sock_shutdown", &[Fd, Flags(&["rd", "wr"])]),
];

/// The names of preview1's errors; the position is the number.
pub(crate) const ERRORS: [&str; 77] = [
    "success",
    "2big",
    "acces",
    "addrinuse",
    "addrnotavail",
    "afnosupport",
    "again",
    "already",
    "badf",
    "badmsg",
    "busy",
    "canceled",
    "child",
    "connaborted",
    "connrefused",
    "connreset",
    "deadlk",
    "destaddrreq",
    "dom",
    "dquot",
    "exist",
    "fault",
    "fbig",
    "hostunreach",
    "idrm",
    "ilseq",
    "inprogress",
    "intr",
    "inval",
    "io",
    "isconn",
    "isdir",
    "loop",
    "mfile",
    "mlink",
    "msgsize",
    "multihop",
    "nametoolong",
    "netdown",
    "netreset",
    "netunreach",
    "nfile",
    "nobufs",
    "nodev",
    "noent",
    "noexec",
    "nolck",
    "nolink",
    "nomem",
    "nomsg",
    "noprotoopt",
    "nospc",
    "nosys",
    "notconn",
    "notdir",
    "notempty",
    "notrecoverable",
    "notsock",
    "notsup",
    "notty",
    "nxio",
    "overflow",
    "ownerdead",
    "perm",
    "pipe",
    "proto",
    "protonosupport",
    "prototype",
    "range",
    "rofs",
    "spipe",
    "srch",
    "stale",
    "timedout",
    "txtbsy",
    "xdev",
    "notcapable",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_those_of_the_standard() {
        assert_eq!(CALLS.len(), 46);
        for (number, name) in
            [(8, "badf"), (44, "noent"), (51, "nospc"), (52, "nosys"), (63, "perm"), (76, "notcapable")]
        {
            assert_eq!(ERRORS[number], name);
        }
    }
}
