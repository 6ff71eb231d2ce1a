//! The loopback network, as pure computation: what would block is `EAGAIN` here.

use super::address::{Address, family};
use super::options::Options;
use crate::abi::{Buffer, Errno, Table};

/// `SOMAXCONN` of `<sys/socket.h>`.
const MOST_PENDING: usize = 128;
/// The first of the ports that are given to sockets without a port of their own (IANA's dynamic ports).
const FIRST_DYNAMIC_PORT: u16 = 49152;

/// The kind of communication.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Style {
    /// Bytes, between two connected sockets.
    Stream,
    /// Messages, each with an address.
    Datagram,
    /// Messages, between two connected sockets.
    Packets,
}

/// Whom a socket is connected to.
#[derive(Clone, Copy, PartialEq, Debug)]
enum State {
    Fresh,
    Listening,
    Connected(usize),
    /// Its peer is gone.
    Ended,
}

/// A socket.
pub struct Socket {
    /// Its address family.
    pub family: u16,
    /// Its kind of communication.
    pub style: Style,
    /// The options set by `setsockopt`.
    pub options: Options,
    state: State,
    bound: Option<Address>,
    remote: Option<Address>,
    backlog: usize,
    pending: Buffer<usize>,
    incoming: super::Incoming,
    receives: bool,
    sends: bool,
}

impl Socket {
    fn new(family: u16, style: Style) -> Self {
        Socket {
            family,
            style,
            options: Options::new(),
            state: State::Fresh,
            bound: None,
            remote: None,
            backlog: 0,
            pending: Buffer::new(),
            incoming: super::Incoming::new(style != Style::Stream),
            receives: true,
            sends: true,
        }
    }

    /// The address that what it sends comes from.
    fn source(&self) -> Option<Address> {
        self.bound.map(Address::destination)
    }

    /// Whether it waits for connections.
    pub fn listens(&self) -> bool {
        self.state == State::Listening
    }
}

/// A socket's readiness.
#[derive(Clone, Copy, Default, PartialEq, Debug)]
pub struct Readiness {
    /// Receiving or accepting would not wait.
    pub read: bool,
    /// Sending would not wait.
    pub write: bool,
    /// The peer sends no more.
    pub ended: bool,
    /// Nobody is at the other end.
    pub hang_up: bool,
}

/// All sockets of the program.
pub struct Network {
    sockets: Table<Socket>,
}

impl Network {
    /// Without sockets.
    pub const fn new() -> Self {
        Network { sockets: Table::new() }
    }

    /// A socket. Errors: `EBADF`.
    pub fn socket(&mut self, at: usize) -> Result<&mut Socket, Errno> {
        self.sockets.get_mut(at).ok_or(Errno::BADF)
    }

    /// A new socket. Errors: `ENOMEM`.
    pub fn open(&mut self, family: u16, style: Style) -> Result<usize, Errno> {
        self.sockets.insert(Socket::new(family, style))
    }

    /// Two sockets that are connected to each other; those of the internet have addresses. Errors: `ENOMEM`, `EADDRINUSE`.
    pub fn pair(&mut self, family: u16, style: Style) -> Result<[usize; 2], Errno> {
        let one = self.open(family, style)?;
        let other = self.open(family, style).inspect_err(|_| self.close(one))?;
        let named = self.bind_dynamically(one, false).and_then(|()| self.bind_dynamically(other, false));
        named.inspect_err(|_| [one, other].iter().for_each(|at| self.close(*at)))?;
        self.join(one, other);
        for (at, peer) in [(one, other), (other, one)] {
            self.socket(at)?.remote = self.socket(peer)?.bound;
        }
        Ok([one, other])
    }

    fn join(&mut self, one: usize, other: usize) {
        for (at, peer) in [(one, other), (other, one)] {
            if let Some(socket) = self.sockets.get_mut(at) {
                socket.state = State::Connected(peer);
            }
        }
    }

    /// Ends a socket, and the connections that nobody accepted.
    pub fn close(&mut self, at: usize) {
        let Some(socket) = self.sockets.remove(at) else { return };
        if let State::Connected(peer) = socket.state
            && let Some(peer) = self.sockets.get_mut(peer)
        {
            peer.state = State::Ended;
        }
        for &pending in socket.pending.as_slice() {
            self.close(pending);
        }
    }

    /// The socket of such a style whose address gets what is sent to `destination`.
    fn find(&self, destination: &Address, style: Style) -> Option<usize> {
        let gets = |socket: &Socket| {
            // A connection that was accepted has the address of the socket that accepted it.
            let is_place = style == Style::Datagram || !matches!(socket.state, State::Connected(_) | State::Ended);
            is_place && socket.style == style && socket.bound.is_some_and(|bound| bound.gets(destination))
        };
        self.sockets.iter().find(|(_, socket)| gets(socket)).map(|(at, _)| at)
    }

    fn is_taken(&self, address: &Address, style: Style) -> bool {
        self.sockets.iter().any(|(_, socket)| {
            (socket.style == style || address.family() == family::UNIX)
                && socket.bound.is_some_and(|bound| bound.clashes(address))
        })
    }

    /// `address` with a port of its own, if it has none. Errors: `EADDRINUSE`.
    fn with_free_port(&self, address: Address, style: Style) -> Result<Address, Errno> {
        if address.family() == family::UNIX || address.port() != 0 {
            return if self.is_taken(&address, style) { Err(Errno::ADDRINUSE) } else { Ok(address) };
        }
        (FIRST_DYNAMIC_PORT..=u16::MAX)
            .map(|port| address.with_port(port))
            .find(|address| !self.is_taken(address, style))
            .ok_or(Errno::ADDRINUSE)
    }

    /// Gives a socket an address. Errors: `EINVAL` if it has one, `EADDRINUSE`, `EADDRNOTAVAIL`, `EAFNOSUPPORT`.
    pub fn bind(&mut self, at: usize, address: &[u8]) -> Result<(), Errno> {
        let socket = self.socket(at)?;
        let (style, address) = (socket.style, Address::parse(socket.family, address)?);
        if socket.bound.is_some() || socket.state != State::Fresh {
            return Err(Errno::INVAL);
        }
        if !address.is_local() {
            return Err(Errno::ADDRNOTAVAIL);
        }
        let address = self.with_free_port(address, style)?;
        self.socket(at)?.bound = Some(address);
        Ok(())
    }

    /// Gives an internet socket without an address one.
    fn bind_dynamically(&mut self, at: usize, any: bool) -> Result<(), Errno> {
        let socket = self.socket(at)?;
        if socket.bound.is_some() || socket.family == family::UNIX {
            return Ok(());
        }
        let (family, style) = (socket.family, socket.style);
        let address = if any { Address::unnamed(family) } else { Address::loopback(family, 0) };
        let address = self.with_free_port(address, style)?;
        self.socket(at)?.bound = Some(address);
        Ok(())
    }

    /// Has a socket wait for connections. Errors: `EOPNOTSUPP` for datagrams, `EINVAL` if it is connected,
    /// `EDESTADDRREQ` for a local socket without a name.
    pub fn listen(&mut self, at: usize, backlog: usize) -> Result<(), Errno> {
        let socket = self.socket(at)?;
        match socket.state {
            _ if socket.style == Style::Datagram => return Err(Errno::NOTSUP),
            State::Fresh | State::Listening => {}
            State::Connected(_) | State::Ended => return Err(Errno::INVAL),
        }
        if socket.family == family::UNIX && socket.bound.is_none() {
            return Err(Errno::DESTADDRREQ);
        }
        self.bind_dynamically(at, true)?;
        let socket = self.socket(at)?;
        socket.state = State::Listening;
        socket.backlog = backlog.clamp(1, MOST_PENDING);
        Ok(())
    }

    /// Connects a socket to the one that listens at `address`, or sets where its datagrams go. Errors: `EISCONN`,
    /// `EINVAL`, `EAFNOSUPPORT`, `ENETUNREACH` beyond this machine, `ENOENT` for a name that nobody has, `EPROTOTYPE`,
    /// `ECONNREFUSED`, `ENOMEM`; `EAGAIN` while so many wait already that no more may.
    pub fn connect(&mut self, at: usize, address: &[u8]) -> Result<(), Errno> {
        let socket = self.socket(at)?;
        let (family, style, state) = (socket.family, socket.style, socket.state);
        if style == Style::Datagram && address.get(..2) == Some(&[0, 0]) {
            socket.remote = None; // AF_UNSPEC: connected to nobody any more
            return Ok(());
        }
        let to = Address::parse(family, address)?.destination();
        match state {
            State::Listening => return Err(Errno::INVAL),
            State::Connected(_) | State::Ended => return Err(Errno::ISCONN),
            State::Fresh => {}
        }
        if !to.is_local() {
            return Err(Errno::NETUNREACH);
        }
        if style == Style::Datagram {
            if family == family::UNIX && self.find(&to, style).is_none() {
                return Err(self.nobody(&to));
            }
            self.bind_dynamically(at, false)?;
            self.socket(at)?.remote = Some(to);
            return Ok(());
        }
        let listener = self.find(&to, style).ok_or_else(|| self.nobody(&to))?;
        let listening = self.socket(listener)?;
        if !listening.listens() {
            return Err(Errno::CONNREFUSED);
        }
        if listening.pending.len() >= listening.backlog {
            return Err(Errno::AGAIN);
        }
        self.bind_dynamically(at, false)?;
        let accepted = self.open(family, style)?;
        if let Err(error) = self.socket(listener)?.pending.push(accepted) {
            self.sockets.remove(accepted);
            return Err(error);
        }
        let socket = self.socket(at)?;
        socket.bound = socket.source();
        let from = socket.bound;
        let socket = self.socket(accepted)?;
        (socket.bound, socket.remote) = (Some(to), from);
        self.socket(at)?.remote = Some(to);
        self.join(at, accepted);
        Ok(())
    }

    /// Why nobody is at an address.
    fn nobody(&self, address: &Address) -> Errno {
        let styles = [Style::Stream, Style::Datagram, Style::Packets];
        match address.family() {
            family::UNIX if styles.iter().any(|&style| self.find(address, style).is_some()) => Errno::PROTOTYPE,
            family::UNIX => Errno::NOENT,
            _ => Errno::CONNREFUSED,
        }
    }

    /// The next connection. Errors: `EINVAL` if the socket does not listen, `EOPNOTSUPP` for datagrams, `EAGAIN`.
    pub fn accept(&mut self, at: usize) -> Result<usize, Errno> {
        let socket = self.socket(at)?;
        if socket.style == Style::Datagram {
            return Err(Errno::NOTSUP);
        }
        if !socket.listens() {
            return Err(Errno::INVAL);
        }
        let &next = socket.pending.as_slice().first().ok_or(Errno::AGAIN)?;
        socket.pending.drain_front(1);
        Ok(next)
    }

    /// What a socket has received, to be looked at and taken; `None` at the end. Errors: `ENOTCONN`, `EAGAIN`.
    pub fn incoming(&mut self, at: usize) -> Result<Option<&mut super::Incoming>, Errno> {
        let socket = self.socket(at)?;
        let (state, more) = (socket.state, !socket.incoming.is_empty());
        let may_follow = match state {
            _ if !socket.receives => false,
            State::Connected(peer) => self.socket(peer)?.sends,
            State::Ended => false,
            State::Fresh if self.socket(at)?.style == Style::Datagram => true,
            State::Fresh | State::Listening => return Err(Errno::NOTCONN),
        };
        match (more, may_follow) {
            (true, _) => Ok(Some(&mut self.socket(at)?.incoming)),
            (false, true) => Err(Errno::AGAIN),
            (false, false) => Ok(None),
        }
    }

    /// Whether more may come than a socket has received so far.
    pub fn may_follow(&mut self, at: usize) -> bool {
        match self.sockets.get(at).map(|socket| (socket.state, socket.receives)) {
            Some((State::Connected(peer), true)) => self.sockets.get(peer).is_some_and(|peer| peer.sends),
            _ => false,
        }
    }

    /// The socket that gets what `at` sends, to `to` if it names an address; `None` if it goes to nobody. Errors: `EPIPE`,
    /// `ENOTCONN`, `EISCONN`, `EDESTADDRREQ`, `ECONNREFUSED`, `ENETUNREACH` and those of `connect`.
    pub fn receiver(&mut self, at: usize, to: Option<&[u8]>) -> Result<Option<usize>, Errno> {
        let socket = self.socket(at)?;
        let (family, style, state, remote) = (socket.family, socket.style, socket.state, socket.remote);
        match state {
            _ if !socket.sends => Err(Errno::PIPE),
            State::Ended if style == Style::Datagram => Err(Errno::CONNREFUSED),
            State::Ended => Err(Errno::PIPE),
            // Where there is a connection, an address says nothing.
            State::Connected(_) if to.is_some() && style == Style::Datagram => Err(Errno::ISCONN),
            State::Connected(peer) if self.socket(peer)?.receives => Ok(Some(peer)),
            State::Connected(_) => Err(Errno::PIPE),
            State::Fresh if style == Style::Datagram => {
                let given = to.map(|to| Address::parse(family, to).map(Address::destination)).transpose()?;
                let to = given.or(remote).ok_or(Errno::DESTADDRREQ)?;
                if !to.is_local() {
                    return Err(Errno::NETUNREACH);
                }
                self.bind_dynamically(at, false)?;
                let from = self.socket(at)?.source();
                let found = self.find(&to, style);
                // One that is connected hears its peer only.
                let hears = |at| self.sockets.get(at).is_some_and(|it| it.remote.is_none() || it.remote == from);
                match found.filter(|&at| hears(at)) {
                    Some(at) => Ok(Some(at)),
                    // A datagram may get lost; a connected socket, or a local one, is told.
                    None if given.is_some() && family != family::UNIX => Ok(None),
                    None if found.is_some() || family != family::UNIX => Err(Errno::CONNREFUSED),
                    None => Err(self.nobody(&to)),
                }
            }
            State::Fresh | State::Listening => Err(Errno::NOTCONN),
        }
    }

    /// The receive queue of socket `at`, and the address of `from`.
    pub fn delivery(&mut self, at: usize, from: usize) -> Result<(&mut super::Incoming, Option<Address>), Errno> {
        let address = self.socket(from)?.source();
        Ok((&mut self.socket(at)?.incoming, address))
    }

    /// Ends receiving (1), sending (2) or both (3). Errors: `ENOTCONN`.
    pub fn shutdown(&mut self, at: usize, how: i32) -> Result<(), Errno> {
        let socket = self.socket(at)?;
        if matches!(socket.state, State::Fresh | State::Listening) && socket.remote.is_none() {
            return Err(Errno::NOTCONN);
        }
        socket.receives &= how & 1 == 0;
        socket.sends &= how & 2 == 0;
        Ok(())
    }

    /// The address of a socket, or of its peer. Errors: `ENOTCONN` without a peer.
    pub fn name(&mut self, at: usize, peer: bool) -> Result<Address, Errno> {
        let socket = self.socket(at)?;
        let unnamed = Address::unnamed(socket.family);
        if !peer {
            return Ok(socket.bound.unwrap_or(unnamed));
        }
        match (socket.state, socket.remote) {
            (State::Connected(_), remote) => Ok(remote.unwrap_or(unnamed)),
            (State::Fresh, Some(remote)) => Ok(remote),
            _ => Err(Errno::NOTCONN),
        }
    }

    /// The readiness: what would not block.
    pub fn readiness(&mut self, at: usize) -> Readiness {
        let Some(socket) = self.sockets.get(at) else { return Readiness::default() };
        let (style, state) = (socket.style, socket.state);
        let pending = !socket.pending.is_empty();
        let ended = !socket.sends && !socket.receives;
        let has_space =
            |at| self.sockets.get(at).is_none_or(|peer: &Socket| !peer.receives || peer.incoming.has_space());
        let write = match state {
            State::Connected(peer) => has_space(peer),
            State::Ended => true, // it fails at once
            State::Fresh => style == Style::Datagram,
            State::Listening => false,
        };
        // Over the internet a peer that has closed has only ended what it sends; a local socket's peer is gone.
        let hang_up = match state {
            State::Ended => ended || !socket.sends || socket.family == family::UNIX,
            State::Fresh => ended || style != Style::Datagram,
            State::Connected(_) | State::Listening => ended,
        };
        let read = pending || self.incoming(at).is_ok();
        let ended = matches!(state, State::Connected(_) | State::Ended) && !self.may_follow(at);
        Readiness { read, write, ended, hang_up }
    }
}
