//! What the parameters of preview1's functions mean, for tracing and for faults.

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
    /// Addresses of results, of which the name is part of the trace unless it is empty.
    OutU32(&'static str),
    OutU64(&'static str),
    OutTime,
    OutFdstat,
    OutFilestat,
    OutPrestat,
    /// The address of an array of pointers.
    OutPointers,
    /// The address of flags of 16 bits.
    OutFlags,
    /// The address of text whose length is known otherwise.
    OutText,
}

/// A number that the host stores in guest memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    /// Where it is within the result.
    pub(crate) offset: u32,
    /// Its size in bytes.
    pub(crate) size: usize,
}

const fn field(name: &'static str, offset: u32, size: usize) -> Field {
    Field { name, offset, size }
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

    /// The numbers in the result; of several events or directory entries those of the first.
    pub(crate) fn fields(self) -> Vec<Field> {
        match self {
            Param::OutU32("") => vec![field("count", 0, 4)],
            Param::OutU32(name) => vec![field(name, 0, 4)],
            Param::OutU64("") => vec![field("offset", 0, 8)],
            Param::OutU64(name) => vec![field(name, 0, 8)],
            Param::OutTime => vec![field("time", 0, 8)],
            Param::OutPointers => vec![field("pointer", 0, 4)],
            Param::OutFlags => vec![field("flags", 0, 2)],
            Param::OutPrestat => vec![field("tag", 0, 1), field("length", 4, 4)],
            Param::OutFdstat => {
                vec![field("type", 0, 1), field("flags", 2, 2), field("rights", 8, 8), field("inheriting", 16, 8)]
            }
            Param::OutFilestat => vec![
                field("dev", 0, 8),
                field("ino", 8, 8),
                field("type", 16, 1),
                field("nlink", 24, 8),
                field("size", 32, 8),
                field("atim", 40, 8),
                field("mtim", 48, 8),
                field("ctim", 56, 8),
            ],
            Param::Entries => {
                vec![field("next", 0, 8), field("ino", 8, 8), field("namlen", 16, 4), field("type", 20, 1)]
            }
            Param::Poll => vec![
                field("userdata", 0, 8),
                field("error", 8, 2),
                field("type", 10, 1),
                field("nbytes", 16, 8),
                field("flags", 24, 2),
            ],
            _ => Vec::new(),
        }
    }

    /// Which of its wasm parameters is the address of [`Param::fields`].
    pub(crate) fn address(self) -> usize {
        usize::from(self == Param::Poll)
    }
}

/// The numbers that a function stores, each with the index of the wasm parameter that is its address.
pub(crate) fn fields(params: &[Param]) -> Vec<(usize, Field)> {
    let mut found = Vec::new();
    let mut at = 0;
    for param in params {
        found.extend(param.fields().into_iter().map(|field| (at + param.address(), field)));
        at += param.width();
    }
    found
}

pub(crate) const CLOCKS: &[&str] = &["realtime", "monotonic", "process_cputime", "thread_cputime"];
pub(crate) const FDFLAGS: &[&str] = &["append", "dsync", "nonblock", "rsync", "sync"];
pub(crate) const FILE_TYPES: &[&str] =
    &["unknown", "block", "char", "dir", "file", "sock_dgram", "sock_stream", "symlink"];
const LOOKUP: &[&str] = &["follow"];
const OFLAGS: &[&str] = &["creat", "directory", "excl", "trunc"];
const FSTFLAGS: &[&str] = &["atim", "atim_now", "mtim", "mtim_now"];
const ADVICE: &[&str] = &["normal", "sequential", "random", "willneed", "dontneed", "noreuse"];
const WHENCE: &[&str] = &["set", "cur", "end"];
pub(crate) const RIGHTS: &[&str] = &[
    "datasync",
    "read",
    "seek",
    "set_flags",
    "sync",
    "tell",
    "write",
    "advise",
    "allocate",
    "create_dir",
    "create_file",
    "link_source",
    "link_target",
    "open",
    "readdir",
    "readlink",
    "rename_source",
    "rename_target",
    "path_stat",
    "path_set_size",
    "path_set_times",
    "stat",
    "set_size",
    "set_times",
    "symlink",
    "rmdir",
    "unlink",
    "poll",
    "shutdown",
    "accept",
];

pub(crate) const CLOCK: Param = Param::Choice(CLOCKS);
pub(crate) const FDFLAG: Param = Param::Flags(FDFLAGS);
pub(crate) const FOLLOW: Param = Param::Flags(LOOKUP);
pub(crate) const OFLAG: Param = Param::Flags(OFLAGS);
pub(crate) const FSTFLAG: Param = Param::Flags(FSTFLAGS);
pub(crate) const ADVICE_CHOICE: Param = Param::Choice(ADVICE);
pub(crate) const WHENCE_CHOICE: Param = Param::Choice(WHENCE);
