//! preview1's errors: their names, and what an error of the operating system becomes.

use rustix::io::Errno as Os;

/// An error that a preview1 function returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Errno(pub(crate) u16);

impl Errno {
    pub(crate) const BADF: Errno = Errno(8);
    pub(crate) const FAULT: Errno = Errno(21);
    pub(crate) const INVAL: Errno = Errno(28);
    pub(crate) const IO: Errno = Errno(29);
    pub(crate) const MFILE: Errno = Errno(33);
    pub(crate) const NFILE: Errno = Errno(41);
    pub(crate) const NOTSOCK: Errno = Errno(57);
    pub(crate) const NOTSUP: Errno = Errno(58);
    pub(crate) const PERM: Errno = Errno(63);
    pub(crate) const SPIPE: Errno = Errno(70);
}

/// The names of the errors; the position is the number.
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

/// `nospc`, `ENOSPC` or a number.
pub(crate) fn number(name: &str) -> Option<u16> {
    let name = name.to_ascii_lowercase();
    let plain = name.strip_prefix('e').filter(|rest| ERRORS.contains(rest)).unwrap_or(&name);
    let found = ERRORS.iter().position(|error| *error == plain);
    found.or_else(|| plain.parse().ok().filter(|number| *number < ERRORS.len())).map(|number| number as u16)
}

/// The errors that the system's operations here have; any other one is `EIO`.
const KNOWN: &[(Os, u16)] = &[
    (Os::ACCESS, 2),
    (Os::AGAIN, 6),
    (Os::BADF, 8),
    (Os::BUSY, 10),
    (Os::CONNABORTED, 13),
    (Os::CONNREFUSED, 14),
    (Os::CONNRESET, 15),
    (Os::DESTADDRREQ, 17),
    (Os::DQUOT, 19),
    (Os::EXIST, 20),
    (Os::FAULT, 21),
    (Os::FBIG, 22),
    (Os::ILSEQ, 25),
    (Os::INTR, 27),
    (Os::INVAL, 28),
    (Os::IO, 29),
    (Os::ISDIR, 31),
    (Os::MFILE, 33),
    (Os::MLINK, 34),
    (Os::MSGSIZE, 35),
    (Os::NETDOWN, 38),
    (Os::NETUNREACH, 40),
    (Os::NFILE, 41),
    (Os::NOBUFS, 42),
    (Os::NODEV, 43),
    (Os::NOMEM, 48),
    (Os::NOSPC, 51),
    (Os::NOSYS, 52),
    (Os::NOTCONN, 53),
    (Os::NOTDIR, 54),
    (Os::NOTEMPTY, 55),
    (Os::NOTSOCK, 57),
    (Os::OPNOTSUPP, 58),
    (Os::NOTTY, 59),
    (Os::NXIO, 60),
    (Os::OVERFLOW, 61),
    (Os::PERM, 63),
    (Os::PIPE, 64),
    (Os::RANGE, 68),
    (Os::ROFS, 69),
    (Os::SPIPE, 70),
    (Os::STALE, 72),
    (Os::TIMEDOUT, 73),
    (Os::TXTBSY, 74),
    (Os::XDEV, 75),
    (Os::LOOP, 32),
    (Os::NOENT, 44),
    (Os::NAMETOOLONG, 37),
];

impl From<Os> for Errno {
    fn from(os: Os) -> Errno {
        KNOWN.iter().find(|(known, _)| *known == os).map_or(Errno::IO, |(_, number)| Errno(*number))
    }
}

/// An error of the system without its number.
pub(crate) fn reason(error: &std::io::Error) -> String {
    let text = error.to_string();
    match text.find(" (os error") {
        Some(end) => text[..end].to_owned(),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_those_of_the_standard() {
        for (errno, name) in [
            (Errno::BADF, "badf"),
            (Errno::FAULT, "fault"),
            (Errno::INVAL, "inval"),
            (Errno::IO, "io"),
            (Errno::NOTSOCK, "notsock"),
            (Errno::NOTSUP, "notsup"),
            (Errno::SPIPE, "spipe"),
            (Os::EXIST.into(), "exist"),
            (Os::NOSPC.into(), "nospc"),
            (Os::NOTTY.into(), "notty"),
            (Os::TXTBSY.into(), "txtbsy"),
            (Os::PIPE.into(), "pipe"),
            (Os::RANGE.into(), "range"),
        ] {
            assert_eq!(number(name), Some(errno.0), "{name}");
        }
        assert_eq!((number("ENOTCAPABLE"), number("51"), number("what")), (Some(76), Some(51), None));
    }
}
