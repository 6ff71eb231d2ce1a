//! The resolver's configuration: /etc/resolv.conf.

use crate::abi::c::{RES_DEFAULT, RES_INIT};
use crate::abi::records::Arena;
use crate::abi::*;
use crate::algo::dns::config::{self, MOST_DOMAINS, MOST_SERVERS};
use crate::algo::inet::address::Address;
use crate::os::accounts::load;
use core::ptr::null_mut;

/// A `struct sockaddr_in`.
#[derive(Clone, Copy)]
#[repr(C, align(16))]
pub struct Socket(pub(crate) [u8; 16]);

pub(crate) const DOMAINS_SIZE: usize = 256;

/// C's `struct __res_state`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct State {
    pub(crate) timeout: c_int,
    pub(crate) attempts: c_int,
    pub(crate) options: c_ulong,
    pub(crate) server_count: c_int,
    pub(crate) servers: [Socket; MOST_SERVERS],
    pub(crate) id: u16,
    pub(crate) search: [*mut c_char; MOST_DOMAINS + 1],
    pub(crate) domains: [u8; DOMAINS_SIZE],
    pub(crate) unused: u32,
    pub(crate) dots: u32,
    pub(crate) sorting: [u32; 20],
    pub(crate) hooks: [*mut c_void; 2],
    pub(crate) h_errno: c_int,
    pub(crate) unused2: [u32; 15],
}

const _: () = assert!(size_of::<State>() == 512 && core::mem::offset_of!(State, h_errno) == 448);

pub(crate) const EMPTY: State = State {
    timeout: 0,
    attempts: 0,
    options: 0,
    server_count: 0,
    servers: [Socket([0; 16]); MOST_SERVERS],
    id: 0,
    search: [null_mut(); MOST_DOMAINS + 1],
    domains: [0; DOMAINS_SIZE],
    unused: 0,
    dots: 0,
    sorting: [0; 20],
    hooks: [null_mut(); 2],
    h_errno: 0,
    unused2: [0; 15],
};

pub(crate) static STATE: Static<State> = Static::with(EMPTY);

/// The settings that the functions without an argument for them use.
pub fn shared() -> ObjArg<'static, State> {
    // SAFETY: the library's own variable; a function that gets it here uses no other reference to it.
    unsafe { ObjArg::from_raw(STATE.as_mut_ptr()) }
}

/// Reads the settings. A file that cannot be opened leaves the defaults, and no server.
pub fn read(state: &mut State) -> Result<(), Errno> {
    const PORT: u16 = 53;
    let text = load(b"/etc/resolv.conf", |_| Ok(()))?;
    let config = config::parse(text.as_slice());
    let id = crate::os::random::number().unwrap_or(1) as u16;
    let given = state.options & !RES_INIT;
    *state = EMPTY;
    state.timeout = config.timeout as c_int;
    state.attempts = config.attempts as c_int;
    state.options = RES_INIT | if given == 0 { RES_DEFAULT } else { given };
    state.server_count = config.server_count as c_int;
    for (entry, server) in state.servers.iter_mut().zip(config.servers).take(config.server_count) {
        let (socket, _) = Address::V4(server).to_socket(PORT);
        entry.0.iter_mut().zip(socket).for_each(|(to, from)| *to = from);
    }
    state.id = id;
    state.dots = config.dots;
    let mut strings = Arena::new(Out::of(&mut state.domains));
    for (entry, domain) in state.search.iter_mut().zip(config.search).filter(|(_, domain)| !domain.is_empty()) {
        // Domains that do not fit are left out.
        *entry = strings.string(domain).unwrap_or(null_mut());
    }
    Ok(())
}

/// Reads the settings, if that has not happened yet.
pub fn prepare(state: &mut State) -> Result<(), Errno> {
    if state.options & RES_INIT == 0 { read(state) } else { Ok(()) }
}
