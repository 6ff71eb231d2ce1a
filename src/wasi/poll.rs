//! Polling.

use super::clock::ClockId;
use super::raw::host;
use super::result::check;
use crate::abi::lock::outside;
use crate::abi::{Errno, c_int};

/// A subscription to a clock or a descriptor. The host's layout, 48 bytes.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Subscription {
    /// Comes back in the event.
    pub userdata: u64,
    tag: u8,
    _padding: [u8; 7],
    /// The clock's number or the descriptor.
    id: u32,
    timeout: u64,
    precision: u64,
    flags: u16,
}

/// The kinds of events.
pub mod event_type {
    /// The clock passed the timeout.
    pub const CLOCK: u8 = ::wasi::EVENTTYPE_CLOCK.raw();
    /// Something can be read.
    pub const FD_READ: u8 = ::wasi::EVENTTYPE_FD_READ.raw();
    /// Something can be written.
    pub const FD_WRITE: u8 = ::wasi::EVENTTYPE_FD_WRITE.raw();
}

/// The peer hung up.
pub use ::wasi::EVENTRWFLAGS_FD_READWRITE_HANGUP as FD_READWRITE_HANGUP;

/// An event. The host's layout, 32 bytes.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Event {
    /// From the subscription.
    pub userdata: u64,
    /// Why the descriptor could not be waited for; 0 for no error.
    pub error: u16,
    /// One of [`event_type`].
    pub kind: u8,
    /// How many bytes can be read or written.
    pub nbytes: u64,
    /// [`FD_READWRITE_HANGUP`].
    pub flags: u16,
}

impl Event {
    /// Memory for an event.
    pub const EMPTY: Event = Event { userdata: 0, error: 0, kind: 0, nbytes: 0, flags: 0 };
}

impl Subscription {
    /// Waits until `clock` has gone on by `nanoseconds`. (What waits for a moment asks for lengths of time again and again:
    /// some hosts know no moments, or wait for ever for one that has gone by.)
    pub const fn clock(userdata: u64, clock: ClockId, nanoseconds: u64) -> Self {
        Subscription {
            userdata,
            tag: event_type::CLOCK,
            _padding: [0; 7],
            id: clock.0,
            timeout: nanoseconds,
            precision: 0,
            flags: 0,
        }
    }

    /// Waits until `fd` can be read without waiting.
    pub const fn read(userdata: u64, fd: c_int) -> Self {
        Subscription {
            userdata,
            tag: event_type::FD_READ,
            _padding: [0; 7],
            id: fd as u32,
            timeout: 0,
            precision: 0,
            flags: 0,
        }
    }

    /// Waits until `fd` can be written without waiting.
    pub const fn write(userdata: u64, fd: c_int) -> Self {
        Subscription {
            userdata,
            tag: event_type::FD_WRITE,
            _padding: [0; 7],
            id: fd as u32,
            timeout: 0,
            precision: 0,
            flags: 0,
        }
    }
}

const _: () = {
    assert!(size_of::<Subscription>() == size_of::<::wasi::Subscription>());
    assert!(size_of::<Event>() == size_of::<::wasi::Event>());
    assert!(core::mem::offset_of!(Event, kind) == core::mem::offset_of!(::wasi::Event, type_));
    assert!(core::mem::offset_of!(Event, nbytes) == core::mem::offset_of!(::wasi::Event, fd_readwrite));
};

/// Waits until at least one of `subscriptions` has happened, and returns how many events were placed in `events`, of
/// which only as many as there are events are used. `EINVAL` if there is nothing to wait for.
pub fn oneoff(subscriptions: &[Subscription], events: &mut [Event]) -> Result<usize, Errno> {
    let mut count = 0;
    let room = if subscriptions.len() < events.len() { subscriptions.len() } else { events.len() };
    // SAFETY: the host reads and fills at most `room` of each, and both have so many.
    check(outside(|| unsafe {
        host!(poll_oneoff(subscriptions.as_ptr(), events.as_mut_ptr(), room, &raw mut count))
    }))?;
    Ok(if count < room { count } else { room })
}
