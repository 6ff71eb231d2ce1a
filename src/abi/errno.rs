//! Error numbers.

use super::c_int;
use core::num::NonZeroU32;

/// An error number, with the values of WASI preview1's `errno`, which are C's `errno` values here: no translation. It is
/// never 0, so that a `Result<(), Errno>` is no more than the number, which fills a whole word: WebAssembly has no smaller ones, and
/// what is passed as 16 bits has to be masked before each test.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Errno(NonZeroU32);

impl Errno {
    /// The error of number `code`; 0, which is not an error, becomes `EIO`.
    pub const fn new(code: u16) -> Self {
        match NonZeroU32::new(code as u32) {
            Some(code) => Errno(code),
            None => Errno::IO,
        }
    }

    /// The error of a whole number, without a mask.
    #[inline]
    pub(super) const fn of_word(code: u32) -> Self {
        match NonZeroU32::new(code) {
            Some(code) => Errno(code),
            None => Errno::IO,
        }
    }

    /// Converts an error code, 0 for success.
    pub const fn check(code: u16) -> Result<(), Errno> {
        match NonZeroU32::new(code as u32) {
            Some(code) => Err(Errno(code)),
            None => Ok(()),
        }
    }

    /// The number, as C has it.
    pub const fn code(self) -> c_int {
        self.0.get() as c_int
    }
}

impl From<Errno> for c_int {
    fn from(error: Errno) -> Self {
        error.code()
    }
}

/// The error numbers, named as in `<errno.h>` without the leading `E`.
#[allow(missing_docs)] // <errno.h> and POSIX.1-2024, XSH 2.3, say what each means
impl Errno {
    pub const TOO_BIG: Errno = Errno::new(1);
    pub const ACCES: Errno = Errno::new(2);
    pub const ADDRINUSE: Errno = Errno::new(3);
    pub const ADDRNOTAVAIL: Errno = Errno::new(4);
    pub const AFNOSUPPORT: Errno = Errno::new(5);
    pub const AGAIN: Errno = Errno::new(6);
    pub const ALREADY: Errno = Errno::new(7);
    pub const BADF: Errno = Errno::new(8);
    pub const BADMSG: Errno = Errno::new(9);
    pub const BUSY: Errno = Errno::new(10);
    pub const CANCELED: Errno = Errno::new(11);
    pub const CHILD: Errno = Errno::new(12);
    pub const CONNABORTED: Errno = Errno::new(13);
    pub const CONNREFUSED: Errno = Errno::new(14);
    pub const CONNRESET: Errno = Errno::new(15);
    pub const DEADLK: Errno = Errno::new(16);
    pub const DESTADDRREQ: Errno = Errno::new(17);
    pub const DOM: Errno = Errno::new(18);
    pub const DQUOT: Errno = Errno::new(19);
    pub const EXIST: Errno = Errno::new(20);
    pub const FAULT: Errno = Errno::new(21);
    pub const FBIG: Errno = Errno::new(22);
    pub const HOSTUNREACH: Errno = Errno::new(23);
    pub const IDRM: Errno = Errno::new(24);
    pub const ILSEQ: Errno = Errno::new(25);
    pub const INPROGRESS: Errno = Errno::new(26);
    pub const INTR: Errno = Errno::new(27);
    pub const INVAL: Errno = Errno::new(28);
    pub const IO: Errno = Errno(NonZeroU32::MIN.saturating_add(28));
    pub const ISCONN: Errno = Errno::new(30);
    pub const ISDIR: Errno = Errno::new(31);
    pub const LOOP: Errno = Errno::new(32);
    pub const MFILE: Errno = Errno::new(33);
    pub const MLINK: Errno = Errno::new(34);
    pub const MSGSIZE: Errno = Errno::new(35);
    pub const MULTIHOP: Errno = Errno::new(36);
    pub const NAMETOOLONG: Errno = Errno::new(37);
    pub const NETDOWN: Errno = Errno::new(38);
    pub const NETRESET: Errno = Errno::new(39);
    pub const NETUNREACH: Errno = Errno::new(40);
    pub const NFILE: Errno = Errno::new(41);
    pub const NOBUFS: Errno = Errno::new(42);
    pub const NODEV: Errno = Errno::new(43);
    pub const NOENT: Errno = Errno::new(44);
    pub const NOEXEC: Errno = Errno::new(45);
    pub const NOLCK: Errno = Errno::new(46);
    pub const NOLINK: Errno = Errno::new(47);
    pub const NOMEM: Errno = Errno::new(48);
    pub const NOMSG: Errno = Errno::new(49);
    pub const NOPROTOOPT: Errno = Errno::new(50);
    pub const NOSPC: Errno = Errno::new(51);
    pub const NOSYS: Errno = Errno::new(52);
    pub const NOTCONN: Errno = Errno::new(53);
    pub const NOTDIR: Errno = Errno::new(54);
    pub const NOTEMPTY: Errno = Errno::new(55);
    pub const NOTRECOVERABLE: Errno = Errno::new(56);
    pub const NOTSOCK: Errno = Errno::new(57);
    pub const NOTSUP: Errno = Errno::new(58);
    pub const NOTTY: Errno = Errno::new(59);
    pub const NXIO: Errno = Errno::new(60);
    pub const OVERFLOW: Errno = Errno::new(61);
    pub const OWNERDEAD: Errno = Errno::new(62);
    pub const PERM: Errno = Errno::new(63);
    pub const PIPE: Errno = Errno::new(64);
    pub const PROTO: Errno = Errno::new(65);
    pub const PROTONOSUPPORT: Errno = Errno::new(66);
    pub const PROTOTYPE: Errno = Errno::new(67);
    pub const RANGE: Errno = Errno::new(68);
    pub const ROFS: Errno = Errno::new(69);
    pub const SPIPE: Errno = Errno::new(70);
    pub const SRCH: Errno = Errno::new(71);
    pub const STALE: Errno = Errno::new(72);
    pub const TIMEDOUT: Errno = Errno::new(73);
    pub const TXTBSY: Errno = Errno::new(74);
    pub const XDEV: Errno = Errno::new(75);
    pub const NOTCAPABLE: Errno = Errno::new(76);
}
