//! What the numbers of descriptors stand for.
//!
//! They are the host's own until a program duplicates one, or makes something that the host does not have: a pipe, a
//! socket within the program, shared memory. Only that installs a [`FdTableOps`] ([`super::table`]), so that other
//! programs have none of its code; and with it or without, a transfer of a file is one call of the host.

pub use super::table::OPEN_MAX;
use super::table::{HIDDEN, LIMIT};
use crate::abi::c::{O_CLOEXEC, O_CLOFORK, O_NONBLOCK, O_RDONLY, O_WRONLY};
use crate::abi::{Errno, Global, Hook, Out, Packed, Pages, Part, c_int, off_t, packed, part_of, small};
use crate::wasi::types::{CioVec, Fd, FileStat, IoVec, rights};

/// The type of a pipe, beside the host's [`filetype`](crate::wasi::types::filetype)s, which have none for it.
pub const FIFO: u8 = 0x80;
/// The device number of what lives within the program.
pub const DEVICE: u64 = 1 << 63;

/// Something within the program that a descriptor is open on.
#[derive(Clone, Copy)]
pub struct Object {
    /// Its kind.
    pub kind: &'static dyn FileOps,
    /// Which one, as the kind counts them.
    pub at: usize,
    /// The status flags and the access mode: [`o`].
    pub status: c_int,
}

impl Object {
    /// Whether a transfer waits until it is possible: not with `O_NONBLOCK`.
    pub fn waits(&self) -> bool {
        self.status & O_NONBLOCK == 0
    }

    /// Reads, if it is open for that. Errors: `EBADF`, and the kind's.
    pub fn read(&self, to: &[IoVec]) -> Result<usize, Errno> {
        self.must_be(O_RDONLY)?;
        self.kind.read(self.at, to, self.waits())
    }

    /// Writes, if it is open for that. Errors: `EBADF`, and the kind's.
    pub fn write(&self, from: &[CioVec]) -> Result<usize, Errno> {
        self.must_be(O_WRONLY)?;
        self.kind.write(self.at, from, self.waits())
    }

    /// Reads at an offset, if it is open for reading. Errors: `EBADF`, and the kind's.
    pub fn read_at(&self, to: &[IoVec], offset: u64) -> Result<usize, Errno> {
        self.must_be(O_RDONLY)?;
        self.kind.read_at(self.at, to, offset)
    }

    /// Writes at an offset, if it is open for writing. Errors: `EBADF`, and the kind's.
    pub fn write_at(&self, from: &[CioVec], offset: u64) -> Result<usize, Errno> {
        self.must_be(O_WRONLY)?;
        self.kind.write_at(self.at, from, offset)
    }

    /// Cuts or extends it, if it is open for writing. Errors: `EBADF`, and the kind's.
    pub fn truncate(&self, size: u64) -> Result<(), Errno> {
        self.must_be(O_WRONLY)?;
        self.kind.truncate(self.at, size)
    }

    /// The rights to read and write as a host would tell them: [`rights`].
    pub fn rights(&self) -> u64 {
        let right = |access, right| if self.status & access == 0 { 0 } else { right };
        right(O_RDONLY, rights::FD_READ) | right(O_WRONLY, rights::FD_WRITE)
    }

    fn must_be(&self, access: c_int) -> Result<(), Errno> {
        if self.status & access == 0 { Err(Errno::BADF) } else { Ok(()) }
    }
}

/// The readiness of an object.
#[derive(Clone, Copy, Default)]
pub struct Ready {
    /// Reading would not wait.
    pub read: bool,
    /// Writing would not wait.
    pub write: bool,
    /// The other side of a connection sends no more.
    pub ended: bool,
    /// The other side is gone.
    pub hang_up: bool,
    /// Writing would fail, as there is no reader.
    pub error: bool,
}

/// A kind of object. What a kind does not have fails as POSIX says for a pipe.
pub trait FileOps: Sync {
    /// Reads into the pieces; 0 at the end. Errors: `EAGAIN` where it would wait and must not.
    fn read(&self, at: usize, to: &[IoVec], waits: bool) -> Result<usize, Errno>;
    /// Writes the pieces. Errors: `EAGAIN`, `EPIPE`, `ENOMEM`.
    fn write(&self, at: usize, from: &[CioVec], waits: bool) -> Result<usize, Errno>;
    /// The readiness: what would not block.
    fn ready(&self, at: usize) -> Ready;
    /// How many bytes can be read at once.
    fn available(&self, at: usize) -> u64;
    /// The status that `fstat` shows.
    fn stat(&self, at: usize) -> FileStat;
    /// The last descriptor on it was closed.
    fn close(&self, at: usize);
    /// Reads at an offset. Errors: `ESPIPE`.
    fn read_at(&self, _at: usize, _to: &[IoVec], _offset: u64) -> Result<usize, Errno> {
        Err(Errno::SPIPE)
    }
    /// Writes at an offset. Errors: `ESPIPE`.
    fn write_at(&self, _at: usize, _from: &[CioVec], _offset: u64) -> Result<usize, Errno> {
        Err(Errno::SPIPE)
    }
    /// Moves the file offset. Errors: `ESPIPE`, `EINVAL`.
    fn seek(&self, _at: usize, _offset: off_t, _whence: c_int) -> Result<off_t, Errno> {
        Err(Errno::SPIPE)
    }
    /// Cuts or extends it. Errors: `EINVAL`.
    fn truncate(&self, _at: usize, _size: u64) -> Result<(), Errno> {
        Err(Errno::INVAL)
    }
    /// The memory to show for `MAP_SHARED`. Errors: `ENODEV`.
    fn map(&self, _at: usize) -> Result<Mapped, Errno> {
        Err(Errno::NODEV)
    }
    /// Its socket operations, if it is one.
    fn socket(&self) -> Option<&'static dyn Socket> {
        None
    }
}

/// Memory of an object that is mapped.
pub struct Mapped {
    /// The memory, if it has any.
    pub pages: Option<Pages>,
    /// The argument of `unmap`.
    pub at: usize,
    /// To be called when the mapping ends.
    pub unmap: fn(at: usize),
}

/// The received data.
#[derive(Clone, Copy)]
pub struct Received {
    /// So many bytes.
    pub len: usize,
    /// The message was longer than the memory.
    pub cut: bool,
}

/// How something is sent or received.
#[derive(Clone, Copy, Default)]
pub struct Manner {
    /// Waits until it is possible.
    pub waits: bool,
    /// Leaves the bytes where they are.
    pub peek: bool,
    /// Waits for all bytes that were asked for.
    pub all: bool,
    /// A broken connection raises no signal.
    pub quiet: bool,
}

/// A kind of socket within the program. Addresses are C's `struct sockaddr`s as bytes.
pub trait Socket: Sync {
    /// A descriptor for the object `at`, which `accept` took. Errors: `EMFILE`, `ENOMEM`.
    fn open(&self, at: usize, flags: c_int) -> Result<c_int, Errno>;
    /// Gives it an address.
    fn bind(&self, at: usize, address: &[u8]) -> Result<(), Errno>;
    /// Has it wait for connections, of which `backlog` may queue up.
    fn listen(&self, at: usize, backlog: usize) -> Result<(), Errno>;
    /// Connects it.
    fn connect(&self, at: usize, address: &[u8], waits: bool) -> Result<(), Errno>;
    /// Takes the next connection: the object on it.
    fn accept(&self, at: usize, waits: bool) -> Result<usize, Errno>;
    /// Receives, and stores the sender's address, whose whole length is left in `from.1`.
    fn receive(&self, at: usize, to: &[IoVec], how: Manner, from: &mut Sender<'_>) -> Result<Received, Errno>;
    /// Sends, to `to` where it is not connected.
    fn send(&self, at: usize, from: &[CioVec], how: Manner, to: Option<&[u8]>) -> Result<usize, Errno>;
    /// Ends receiving (1), sending (2) or both (3).
    fn shutdown(&self, at: usize, how: c_int) -> Result<(), Errno>;
    /// Its own address, or its peer's; returns the whole length.
    fn name(&self, at: usize, peer: bool, memory: Out<u8>) -> Result<usize, Errno>;
    /// Stores the value of an option; returns how many bytes.
    fn option(&self, at: usize, level: c_int, name: c_int, memory: Out<u8>) -> Result<usize, Errno>;
    /// Sets an option.
    fn set_option(&self, at: usize, level: c_int, name: c_int, value: &[u8]) -> Result<(), Errno>;
}

/// The destination of the sender's address, and its length.
pub struct Sender<'a> {
    /// Memory for the address.
    pub memory: Out<'a, u8>,
    /// The whole length of the address; 0 without one.
    pub len: usize,
}

impl Sender<'_> {
    /// For a sender whose address is not wanted.
    pub fn unwanted() -> Self {
        Sender { memory: Out::none(), len: 0 }
    }
}

/// The object behind a descriptor that other operations take over.
pub enum HandOver {
    /// An object.
    Object(Object),
    /// The host's descriptor of another number.
    Host(Fd),
}

/// Operations that replace the host's descriptor table.
pub struct FdTableOps {
    /// The host's descriptor that `fd` stands for; [`NOTHING`], or below that an object's number.
    pub host_fd: fn(fd: c_int) -> c_int,
    /// The object of such a number. Gets [`OPEN_DEVICES`]. Errors: `EBADF`.
    pub object: fn(number: c_int, devices: OpenDevices) -> Result<Object, Errno>,
    /// Reads from it; the result is packed, as that of others below.
    pub read: fn(number: c_int, to: &[IoVec]) -> usize,
    /// Writes to it, packed.
    pub write: fn(number: c_int, from: &[CioVec]) -> usize,
    /// The number for a descriptor that the host has just opened, packed. Errors: `EMFILE`, `ENOMEM`, after closing it.
    pub adopt: fn(opened: Fd) -> usize,
    /// Ends `fd`; without it the host does. Errors: `EBADF`, and the host's.
    pub close: Option<fn(fd: c_int) -> Result<(), Errno>>,
    /// Moves `from` to the number `to`, whose descriptor is closed; without it the host does.
    pub renumber: Option<fn(from: c_int, to: c_int) -> Result<(), Errno>>,
    /// Sets the status flags of the object that `fd` is open on.
    pub set_status: fn(fd: c_int, flags: c_int) -> Result<(), Errno>,
    /// A new number for device `at` of `/dev`, packed. Errors: `EMFILE`, `ENOMEM`.
    pub add_device: fn(at: usize, status: c_int) -> usize,
    /// A new number for what `fd` is open on, packed. Errors: `EBADF`, `EMFILE`, `ENOMEM`.
    pub share: fn(fd: c_int) -> usize,
}

/// The kind of the devices of `/dev`, for what does more with them than open, read, write and close.
pub type OpenDevices = Option<&'static Part<&'static dyn FileOps>>;

part_of!(
    /// [`crate::os::open::create`], in programs that open files by a path.
    OPEN_DEVICES: &'static dyn FileOps = "__wasilibc_part_devices"
);

/// The number of what is not open.
pub const NOTHING: c_int = -1;

static LAYER: Hook<&'static FdTableOps> = Hook::new();

/// Has `layer` say from now on what numbers stand for.
pub fn install(layer: &'static FdTableOps) {
    LAYER.install(layer);
}

/// The layer, if there is one.
#[inline]
pub fn layer() -> Option<&'static FdTableOps> {
    LAYER.get()
}

/// A descriptor that is not the host's: a virtual object, or nothing.
#[derive(Clone, Copy)]
pub struct NotHost(c_int);

// Out of line: a program without objects comes here with mistakes only, and pays for no more than these.
impl NotHost {
    /// The object. Errors: `EBADF`.
    #[cold]
    #[small]
    #[inline(never)]
    pub fn object(self) -> Result<Object, Errno> {
        match layer() {
            None => Err(Errno::BADF),
            Some(layer) => (layer.object)(self.0, OPEN_DEVICES),
        }
    }

    /// `error` if it is an object, which cannot do what was asked for; else `EBADF`.
    pub fn or(self, error: Errno) -> Errno {
        if self.0 < NOTHING && layer().is_some() { error } else { Errno::BADF }
    }
}

/// The host's descriptor that `fd` stands for, or else what it is.
#[inline]
pub fn host_fd(fd: c_int) -> Result<Fd, NotHost> {
    let number = match layer() {
        None => fd,
        Some(layer) => (layer.host_fd)(fd),
    };
    if number < 0 { Err(NotHost(number)) } else { Ok(number as Fd) }
}

/// The host's descriptor that `fd` stands for; `error` for an object within the program. Errors: also `EBADF`.
#[packed]
pub fn host_or(fd: c_int, error: Errno) -> Result<Fd, Errno> {
    host_fd(fd).map_err(|other| other.or(error))
}

/// Those that are flags of the new descriptor, not of what it is open on.
pub const FD_FLAGS: c_int = O_CLOEXEC | O_CLOFORK;

/// Called with the number and the [`FD_FLAGS`] of a new descriptor: [`super::flags`] keeps them.
pub static NEW_FLAGS: Hook<fn(c_int, c_int)> = Hook::new();

/// Keeps the [`FD_FLAGS`] among the `flags` that `fd` was opened with, in programs that can ask for them.
#[inline]
pub fn note_flags(fd: c_int, flags: c_int) {
    if let Some(keep) = NEW_FLAGS.get() {
        keep(fd, flags);
    }
}

/// Called with the number of a descriptor that is closed, or gets another one: for [`super::flags`].
pub static CLOSED: Hook<fn(c_int, Option<c_int>)> = Hook::new();

/// How much more the soft `RLIMIT_NOFILE` is than [`OPEN_MAX`], where it starts.
pub static MORE: Global<c_int> = Global::new(0);

/// The highest number that the library knows to have been used.
static HIGHEST: Global<c_int> = Global::new(-1);

/// The highest number of a descriptor so far, as far as the library knows.
pub fn highest() -> c_int {
    HIGHEST.get()
}

/// Notes that `fd` was opened.
#[inline]
pub fn note_number(fd: c_int) {
    if fd > HIGHEST.get() && fd < HIDDEN {
        HIGHEST.set(fd);
    }
}

/// The number for a descriptor that the host has just opened. Errors: `EMFILE`, `ENOMEM`, after closing it.
#[packed]
pub fn adopt(opened: Fd) -> Result<c_int, Errno> {
    let fd = match layer() {
        // Until the program sets a limit a host may count on without end: some never give a number twice.
        None if opened >= (if MORE.get() == 0 { LIMIT } else { OPEN_MAX + MORE.get() }) as Fd => {
            let _ = crate::wasi::fd::close(opened); // the failure to report is the other one
            return Err(Errno::MFILE);
        }
        None => opened as c_int,
        Some(layer) => Result::unpack((layer.adopt)(opened))?,
    };
    note_number(fd);
    Ok(fd)
}
