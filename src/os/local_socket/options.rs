//! The options of sockets within the program. They are kept and told; but for `SO_RCVTIMEO` they change nothing, as there
//! is no network whose ways they could change.

use super::incoming::CAPACITY;
use crate::abi::c::{
    IPPROTO_IPV6, IPPROTO_TCP, IPV6_V6ONLY, SO_BROADCAST, SO_DEBUG, SO_DONTROUTE, SO_KEEPALIVE, SO_LINGER,
    SO_OOBINLINE, SO_RCVBUF, SO_RCVLOWAT, SO_RCVTIMEO, SO_REUSEADDR, SO_REUSEPORT, SO_SNDBUF, SO_SNDLOWAT, SO_SNDTIMEO,
    SOL_SOCKET, TCP_NODELAY,
};
use crate::abi::{Errno, c_int};

/// The options that are on or off, in the order of their bits in [`Options`].
const SWITCHES: [c_int; 7] =
    [SO_DEBUG, SO_REUSEADDR, SO_DONTROUTE, SO_BROADCAST, SO_KEEPALIVE, SO_OOBINLINE, SO_REUSEPORT];

/// The options set by `setsockopt`.
#[derive(Clone, Copy)]
pub struct Options {
    /// A bit for each of [`SWITCHES`], then `TCP_NODELAY` and `IPV6_V6ONLY`.
    switches: u16,
    send_buffer: c_int,
    receive_buffer: c_int,
    receive_low: c_int,
    linger: [u8; 8],
    send_timeout: [u8; 16],
    receive_timeout: [u8; 16],
}

/// The value of an option.
pub enum Value {
    /// An `int`.
    Number(c_int),
    /// A `struct linger`.
    Linger([u8; 8]),
    /// A `struct timeval`.
    Time([u8; 16]),
}

impl Value {
    /// As C sees it.
    pub fn with<R>(&self, body: impl FnOnce(&[u8]) -> R) -> R {
        match self {
            Value::Number(number) => body(&number.to_ne_bytes()),
            Value::Linger(bytes) => body(bytes),
            Value::Time(bytes) => body(bytes),
        }
    }
}

fn switch(level: c_int, name: c_int) -> Option<u16> {
    match (level, name) {
        (IPPROTO_TCP, TCP_NODELAY) => Some(1 << SWITCHES.len()),
        (IPPROTO_IPV6, IPV6_V6ONLY) => Some(2 << SWITCHES.len()),
        (SOL_SOCKET, name) => SWITCHES.iter().position(|&one| one == name).map(|bit| 1 << bit),
        _ => None,
    }
}

impl Options {
    /// As a new socket has them.
    pub const fn new() -> Self {
        Options {
            switches: 0,
            send_buffer: CAPACITY as c_int,
            receive_buffer: CAPACITY as c_int,
            receive_low: 1,
            linger: [0; 8],
            send_timeout: [0; 16],
            receive_timeout: [0; 16],
        }
    }

    /// The value of an option that can be set. Errors: `ENOPROTOOPT`.
    pub fn get(&self, level: c_int, name: c_int) -> Result<Value, Errno> {
        if let Some(bit) = switch(level, name) {
            return Ok(Value::Number((self.switches & bit != 0).into()));
        }
        match (level, name) {
            (SOL_SOCKET, SO_SNDBUF) => Ok(Value::Number(self.send_buffer)),
            (SOL_SOCKET, SO_RCVBUF) => Ok(Value::Number(self.receive_buffer)),
            (SOL_SOCKET, SO_RCVLOWAT) => Ok(Value::Number(self.receive_low)),
            (SOL_SOCKET, SO_SNDLOWAT) => Ok(Value::Number(1)),
            (SOL_SOCKET, SO_LINGER) => Ok(Value::Linger(self.linger)),
            (SOL_SOCKET, SO_RCVTIMEO) => Ok(Value::Time(self.receive_timeout)),
            (SOL_SOCKET, SO_SNDTIMEO) => Ok(Value::Time(self.send_timeout)),
            _ => Err(Errno::NOPROTOOPT),
        }
    }

    /// Sets an option. Errors: `ENOPROTOOPT`, `EINVAL` too short, `EDOM` for an invalid time.
    pub fn set(&mut self, level: c_int, name: c_int, value: &[u8]) -> Result<(), Errno> {
        let number = value.first_chunk::<4>().map(|bytes| c_int::from_ne_bytes(*bytes)).ok_or(Errno::INVAL);
        if let Some(bit) = switch(level, name) {
            self.switches = if number? != 0 { self.switches | bit } else { self.switches & !bit };
            return Ok(());
        }
        let time = || {
            let bytes = value.first_chunk::<16>().ok_or(Errno::INVAL)?;
            if nanoseconds(bytes).is_none() { Err(Errno::DOM) } else { Ok(*bytes) }
        };
        match (level, name) {
            (SOL_SOCKET, SO_SNDBUF) => self.send_buffer = number?,
            (SOL_SOCKET, SO_RCVBUF) => self.receive_buffer = number?,
            (SOL_SOCKET, SO_RCVLOWAT) => self.receive_low = number?.max(1),
            (SOL_SOCKET, SO_LINGER) => self.linger = *value.first_chunk::<8>().ok_or(Errno::INVAL)?,
            (SOL_SOCKET, SO_RCVTIMEO) => self.receive_timeout = time()?,
            (SOL_SOCKET, SO_SNDTIMEO) => self.send_timeout = time()?,
            _ => return Err(Errno::NOPROTOOPT),
        }
        Ok(())
    }

    /// How long receiving may wait, in nanoseconds; `None` for ever.
    pub fn receive_timeout(&self) -> Option<u64> {
        nanoseconds(&self.receive_timeout).filter(|&time| time != 0)
    }
}

/// A `struct timeval` as nanoseconds; `None` if it is invalid.
fn nanoseconds(time: &[u8; 16]) -> Option<u64> {
    let seconds = u64::try_from(i64::from_ne_bytes(*time.first_chunk()?)).ok()?;
    let microseconds = u64::try_from(i64::from_ne_bytes(*time.last_chunk()?)).ok().filter(|&n| n < 1_000_000)?;
    Some(seconds.saturating_mul(1_000_000_000).saturating_add(microseconds * 1000))
}
