//! Sockets as descriptors: global state and waiting.

use super::address::{Address, family};
use super::incoming::Incoming;
use super::network::{Network, Style};
use super::options::Value;
use crate::abi::c::{
    AT_FDCWD, AT_SYMLINK_NOFOLLOW, IPPROTO_IPV6, IPPROTO_TCP, IPPROTO_UDP, O_RDWR, SO_ACCEPTCONN, SO_DOMAIN, SO_ERROR,
    SO_PROTOCOL, SO_TYPE, SOCK_DGRAM, SOCK_SEQPACKET, SOCK_STREAM, SOL_SOCKET,
};
use crate::abi::{Errno, GlobalRef, Out, c_int};
use crate::os::clock::alarms::Moment;
use crate::os::clock::{Clock, after};
use crate::os::fd::descriptor::{DEVICE, FileOps, Manner, Ready, Received, Sender, Socket};
use crate::os::fd::duplicate;
use crate::os::fd::pipe::broken;
use crate::os::socket::{SOCKET_FLAGS, open_flags};
use crate::os::stat;
use crate::os::wait::until;
use crate::wasi::types::{CioVec, FileStat, IoVec, filetype};

static NETWORK: GlobalRef<Network> = GlobalRef::new(Network::new());

/// The virtual object behind a socket descriptor.
struct Local;

static LOCAL: Local = Local;

fn with<R>(body: impl FnOnce(&mut Network) -> Result<R, Errno>) -> Result<R, Errno> {
    NETWORK.with(body).unwrap_or(Err(Errno::DEADLK))
}

/// Repeats an operation that would have to wait: a handler or a timer's function may end that, or the socket's time-out
/// (`EAGAIN`), or nothing could ever.
fn wait<T>(at: usize, what: &[u8], attempt: impl FnMut() -> Result<T, Errno>) -> Result<T, Errno> {
    let limit = || match with(|network| Ok(network.socket(at)?.options.receive_timeout()))? {
        Some(time) => Ok(Some(Moment::new(Clock::Monotonic, after(time)?))),
        None => Ok(None),
    };
    match until(what, limit, true, attempt) {
        Err(Errno::TIMEDOUT) => Err(Errno::AGAIN),
        other => other,
    }
}

/// The style that a type of `<sys/socket.h>` means. Errors: `EPROTOTYPE`, `EPROTONOSUPPORT`.
fn style(domain: u16, kind: c_int, protocol: c_int) -> Result<Style, Errno> {
    let (style, its_protocol) = match kind {
        SOCK_STREAM => (Style::Stream, IPPROTO_TCP),
        SOCK_DGRAM => (Style::Datagram, IPPROTO_UDP),
        SOCK_SEQPACKET if domain == family::UNIX => (Style::Packets, 0),
        _ => return Err(Errno::PROTOTYPE),
    };
    let is_its = protocol == its_protocol && domain != family::UNIX;
    if protocol == 0 || is_its { Ok(style) } else { Err(Errno::PROTONOSUPPORT) }
}

/// The arguments of `socket` and `socketpair`: family, style, status flags. Errors: also `EAFNOSUPPORT`.
fn request(domain: c_int, kind: c_int, protocol: c_int) -> Result<(u16, Style, c_int), Errno> {
    let family = u16::try_from(domain).map_err(|_| Errno::AFNOSUPPORT)?;
    if !matches!(family, family::UNIX | family::INET | family::INET6) {
        return Err(Errno::AFNOSUPPORT);
    }
    let style = style(family, kind & !SOCKET_FLAGS, protocol)?;
    Ok((family, style, O_RDWR | open_flags(kind)))
}

/// A new socket. Errors: `EAFNOSUPPORT`, `EPROTOTYPE`, `EPROTONOSUPPORT`, `EMFILE`, `ENOMEM`.
pub fn open(domain: c_int, kind: c_int, protocol: c_int) -> Result<c_int, Errno> {
    let (family, style, status) = request(domain, kind, protocol)?;
    let at = with(|network| network.open(family, style))?;
    duplicate::open(&LOCAL, at, status).inspect_err(|_| LOCAL.close(at))
}

/// Two connected sockets. Errors: those of [`open`], `EADDRINUSE`.
pub fn pair(domain: c_int, kind: c_int, protocol: c_int) -> Result<[c_int; 2], Errno> {
    let (family, style, status) = request(domain, kind, protocol)?;
    duplicate::open_pair(&LOCAL, with(|network| network.pair(family, style))?, [status; 2])
}

impl FileOps for Local {
    fn read(&self, at: usize, to: &[IoVec], waits: bool) -> Result<usize, Errno> {
        if to.iter().all(IoVec::is_empty) {
            return Ok(0);
        }
        let mut nobody = Sender::unwanted();
        Ok(self.receive(at, to, Manner { waits, ..Manner::default() }, &mut nobody)?.len)
    }

    fn write(&self, at: usize, from: &[CioVec], waits: bool) -> Result<usize, Errno> {
        self.send(at, from, Manner { waits, ..Manner::default() }, None)
    }

    fn ready(&self, at: usize) -> Ready {
        with(|network| {
            let ready = network.readiness(at);
            Ok(Ready { read: ready.read, write: ready.write, ended: ready.ended, hang_up: ready.hang_up, error: false })
        })
        .unwrap_or_default()
    }

    fn available(&self, at: usize) -> u64 {
        with(|network| Ok(network.incoming(at)?.map_or(0, |incoming| incoming.available() as u64))).unwrap_or(0)
    }

    fn stat(&self, at: usize) -> FileStat {
        // A number of its own beside those of pipes.
        let ino = at as u64 + (1 << 32);
        FileStat { dev: DEVICE, ino, filetype: filetype::SOCKET_STREAM, nlink: 1, ..FileStat::default() }
    }

    fn close(&self, at: usize) {
        let _ = with(|network| {
            network.close(at);
            Ok(())
        });
    }

    fn socket(&self) -> Option<&'static dyn Socket> {
        Some(&LOCAL)
    }
}

impl Local {
    /// Takes what is there; `EAGAIN` for less than all, where all is wanted and more may come.
    fn take(at: usize, to: &[IoVec], how: Manner, from: &mut Sender<'_>) -> Result<Received, Errno> {
        with(|network| {
            let capacity: usize = to.iter().map(IoVec::len).sum();
            let may_follow = how.all && network.may_follow(at);
            let is_stream = network.socket(at)?.style == Style::Stream;
            let incoming = match network.incoming(at) {
                Err(Errno::AGAIN) if capacity == 0 && is_stream => None,
                incoming => incoming?,
            };
            let Some(incoming) = incoming else { return Ok(Received { len: 0, cut: false }) };
            if may_follow && incoming.sender().is_none() && incoming.available() < capacity && how.waits {
                return Err(Errno::AGAIN);
            }
            if let Some(sender) = incoming.sender() {
                from.memory.copy_from(sender.as_slice());
                from.len = sender.as_slice().len();
            }
            let (len, cut) = incoming.take(to, how.peek);
            Ok(Received { len, cut })
        })
    }
}

/// Whether a socket has options of a level. Errors: `ENOPROTOOPT` for another protocol's.
fn check_level(socket: &super::network::Socket, level: c_int) -> Result<(), Errno> {
    let is_its = match level {
        IPPROTO_TCP => socket.style == Style::Stream && socket.family != family::UNIX,
        IPPROTO_IPV6 => socket.family == family::INET6,
        _ => true,
    };
    if is_its { Ok(()) } else { Err(Errno::NOPROTOOPT) }
}

impl Socket for Local {
    fn open(&self, at: usize, flags: c_int) -> Result<c_int, Errno> {
        duplicate::open(&LOCAL, at, O_RDWR | flags).inspect_err(|_| self.close(at))
    }

    fn bind(&self, at: usize, address: &[u8]) -> Result<(), Errno> {
        let family = with(|network| Ok(network.socket(at)?.family))?;
        // The name must be nobody's in the host's directories either, as it would be on other systems.
        let name = Address::parse(family, address)?;
        if let Some(path) = name.path()
            && stat::host_at(AT_FDCWD, path, AT_SYMLINK_NOFOLLOW).is_ok()
        {
            return Err(Errno::ADDRINUSE);
        }
        with(|network| network.bind(at, address))
    }

    fn listen(&self, at: usize, backlog: usize) -> Result<(), Errno> {
        with(|network| network.listen(at, backlog))
    }

    fn connect(&self, at: usize, address: &[u8], waits: bool) -> Result<(), Errno> {
        match with(|network| network.connect(at, address)) {
            // Nobody will accept those who wait in front while this one waits.
            Err(Errno::AGAIN) if waits => Err(Errno::CONNREFUSED),
            other => other,
        }
    }

    fn accept(&self, at: usize, waits: bool) -> Result<usize, Errno> {
        let accept = || with(|network| network.accept(at));
        if waits { wait(at, b"accept without a connection", accept) } else { accept() }
    }

    fn receive(&self, at: usize, to: &[IoVec], how: Manner, from: &mut Sender<'_>) -> Result<Received, Errno> {
        let mut take = || Self::take(at, to, how, from);
        if how.waits { wait(at, b"receive from a socket to which nothing was sent", take) } else { take() }
    }

    fn send(&self, at: usize, from: &[CioVec], how: Manner, to: Option<&[u8]>) -> Result<usize, Errno> {
        let sent = with(|network| {
            let connected = network.socket(at)?.style != Style::Datagram;
            let Some(receiver) = network.receiver(at, to)? else {
                return Ok(from.iter().map(CioVec::len).sum());
            };
            let (incoming, address): (&mut Incoming, _) = network.delivery(receiver, at)?;
            incoming.add(from, address.as_ref().filter(|_| !connected), how.waits)
        });
        match sent {
            Err(Errno::PIPE) if !how.quiet => Err(broken()),
            other => other,
        }
    }

    fn shutdown(&self, at: usize, how: c_int) -> Result<(), Errno> {
        with(|network| network.shutdown(at, how))
    }

    fn name(&self, at: usize, peer: bool, memory: Out<u8>) -> Result<usize, Errno> {
        let name = with(|network| network.name(at, peer))?;
        memory.copy_from(name.as_slice());
        Ok(name.as_slice().len())
    }

    fn option(&self, at: usize, level: c_int, name: c_int, memory: Out<u8>) -> Result<usize, Errno> {
        with(|network| {
            let socket = network.socket(at)?;
            check_level(socket, level)?;
            let stream = socket.style == Style::Stream;
            let value = match (level, name) {
                (SOL_SOCKET, SO_TYPE) => Value::Number(match socket.style {
                    Style::Stream => SOCK_STREAM,
                    Style::Datagram => SOCK_DGRAM,
                    Style::Packets => SOCK_SEQPACKET,
                }),
                (SOL_SOCKET, SO_ERROR) => Value::Number(0), // every error is told at once
                (SOL_SOCKET, SO_ACCEPTCONN) => Value::Number(socket.listens().into()),
                (SOL_SOCKET, SO_DOMAIN) => Value::Number(socket.family.into()),
                (SOL_SOCKET, SO_PROTOCOL) => Value::Number(match socket.family {
                    family::UNIX => 0,
                    _ if stream => IPPROTO_TCP,
                    _ => IPPROTO_UDP,
                }),
                _ => socket.options.get(level, name)?,
            };
            Ok(value.with(|bytes| memory.copy_from(bytes)))
        })
    }

    fn set_option(&self, at: usize, level: c_int, name: c_int, value: &[u8]) -> Result<(), Errno> {
        with(|network| {
            let socket = network.socket(at)?;
            check_level(socket, level)?;
            socket.options.set(level, name, value)
        })
    }
}
