//! The time zone in effect: the environment's `TZ`, read when it has changed.

#![allow(non_upper_case_globals)] // the C names

use crate::abi::c::{AT_FDCWD, O_RDONLY};
use crate::abi::*;
use crate::algo::timezone::posix::Rules;
use crate::algo::timezone::tzif::File;
use crate::algo::timezone::{ABBREVIATION_MAX, LocalType, Name, Zone};
use crate::header::stdlib::environ::table;
use crate::os;

/// A terminated abbreviation.
type Text = [u8; ABBREVIATION_MAX + 1];

/// The zone, what `TZ` was when it was read, and the memory that it lies in.
struct State {
    zone: Zone<'static>,
    /// A copy of the value of `TZ`; a value that does not fit is read anew each time.
    value: [u8; 64],
    length: Option<usize>,
    file: *mut u8,
    /// The abbreviations given out to C, which may keep them: they stay where they are.
    names: [Text; NAMES],
    used: usize,
}

/// How many abbreviations are kept; then the oldest give way.
const NAMES: usize = 16;

static mut STATE: State = State {
    zone: Zone::Utc,
    value: [0; 64],
    length: None,
    file: core::ptr::null_mut(),
    names: [[0; ABBREVIATION_MAX + 1]; NAMES],
    used: 0,
};

fn state() -> &'static mut State {
    // SAFETY: one thread; nothing below calls into the program while it holds the reference, but `malloc` and `free`,
    // which do not come back here.
    unsafe { &mut *(&raw mut STATE) }
}

/// The abbreviation at a place where C can keep it.
pub fn intern(name: &Name) -> *const c_char {
    let state = state();
    let text = name.terminated();
    let known = state.names.iter().take(state.used).position(|known| known == text);
    let index = known.unwrap_or_else(|| {
        state.used += 1;
        (state.used - 1) % NAMES
    });
    match state.names.get_mut(index) {
        Some(place) => {
            *place = *text;
            place.as_ptr().cast()
        }
        None => c"".as_ptr(),
    }
}

/// The abbreviation at `pointer`, if it is one that we gave out.
pub fn interned(pointer: *const c_char) -> Option<&'static [u8]> {
    let name = state().names.iter().find(|name| name.as_ptr().cast() == pointer)?;
    let end = name.iter().position(|b| *b == 0)?;
    name.get(..end)
}

/// The present zone.
pub fn current() -> Zone<'static> {
    // SAFETY: null, or the environment's string.
    let value = unsafe { cstr_or_none(table::find(b"TZ")) }.map(|value| value.to_bytes());
    let state = state();
    let value = value.unwrap_or(b"");
    if state.length.is_some_and(|length| state.value.get(..length) == Some(value)) {
        return state.zone;
    }
    // SAFETY: null or the last file's bytes, to which only `zone`, replaced below, refers.
    unsafe { c_free(state.file) };
    state.file = core::ptr::null_mut();
    state.zone = read(value, &mut state.file);
    state.length = None;
    if let Some(place) = state.value.get_mut(..value.len()) {
        place.copy_from_slice(value);
        state.length = Some(value.len());
    }
    state.zone
}

/// The zone that `value` names: a POSIX string, else a file of the zone database. An empty one, and one that is neither, is UTC.
fn read(value: &[u8], memory: &mut *mut u8) -> Zone<'static> {
    if let Some(path) = value.strip_prefix(b":") {
        return file(path, memory).map_or(Zone::Utc, Zone::File);
    }
    if value.is_empty() {
        return file(b"/etc/localtime", memory).map_or(Zone::Utc, Zone::File);
    }
    match Rules::parse(value) {
        Some(rules) => Zone::Rules(rules),
        None => file(value, memory).map_or(Zone::Utc, Zone::File),
    }
}

/// The file of the zone database with this name, in `TZDIR` or where systems keep it.
fn file(name: &[u8], memory: &mut *mut u8) -> Option<File<'static>> {
    if name.starts_with(b"/") {
        return load(&[name], memory);
    }
    if name.split(|b| *b == b'/').any(|part| part == b"..") {
        return None;
    }
    // SAFETY: null, or the environment's string.
    let own = unsafe { cstr_or_none(table::find(b"TZDIR")) }.map(|value| value.to_bytes());
    let places = [own.unwrap_or(b""), b"/usr/share/zoneinfo", b"/share/zoneinfo", b"/etc/zoneinfo"];
    places.into_iter().filter(|place| !place.is_empty()).find_map(|place| load(&[place, b"/", name], memory))
}

/// Larger than any zone's file.
const LARGEST: usize = 1 << 18;

fn load(parts: &[&[u8]], memory: &mut *mut u8) -> Option<File<'static>> {
    let mut path = Buffer::new();
    parts.iter().try_for_each(|part| path.extend(part)).ok()?;
    let fd = os::open::open_at(AT_FDCWD, path.as_slice(), O_RDONLY).ok()?;
    let bytes = read_all(fd);
    // A file that was only read has nothing to lose at its closing.
    let _ = os::fd::close(fd);
    let (pointer, length) = bytes.ok()?;
    // SAFETY: `length` bytes that were read, and that nobody changes until `memory` is freed.
    let file = File::parse(unsafe { core::slice::from_raw_parts(pointer, length) });
    match file {
        Some(_) => *memory = pointer,
        // SAFETY: ours, and nothing refers to it.
        None => unsafe { c_free(pointer) },
    }
    file
}

fn read_all(fd: c_int) -> Result<(*mut u8, usize), Errno> {
    let size = usize::try_from(os::fd::filestat(fd)?.size).unwrap_or(usize::MAX);
    if size > LARGEST {
        return Err(Errno::FBIG);
    }
    let memory = c_malloc(size)?;
    let mut done = 0;
    while done < size {
        // SAFETY: `size` bytes from `malloc`.
        let rest = unsafe { Out::slice(memory.add(done), size - done) };
        match rest.and_then(|rest| os::fd::read(fd, rest)) {
            Ok(0) => break,
            Ok(n) => done += n,
            Err(error) => {
                // SAFETY: ours.
                unsafe { c_free(memory) };
                return Err(error);
            }
        }
    }
    Ok((memory, done))
}

/// The abbreviation of daylight saving time if `dst` is positive, of standard time if 0, nothing if negative.
pub fn abbreviation(dst: c_int) -> &'static [u8] {
    let (standard, daylight) = current().types();
    let kind = match dst {
        ..0 => return b"",
        0 => standard,
        _ => daylight.unwrap_or(standard),
    };
    interned(intern(&kind.name)).unwrap_or(b"")
}

/// Where C's variables are, for those of them that the program refers to: each of their objects registers its own
/// before `main`, so that a program's own variable of that name is never written to.
struct Places {
    tzname: *mut [*const c_char; 2],
    timezone: *mut c_long,
    daylight: *mut c_int,
}

static mut PLACES: Places =
    Places { tzname: core::ptr::null_mut(), timezone: core::ptr::null_mut(), daylight: core::ptr::null_mut() };

/// Defines a variable in an object of its own, with the constructor that registers it.
macro_rules! variable {
    ($(#[$doc:meta])* $name:ident: $type:ty = $value:expr) => {
        #[doc(hidden)]
        pub mod $name {
            use super::*;

            $(#[$doc])*
            #[unsafe(no_mangle)]
            pub static mut $name: $type = $value;

            #[used]
            #[unsafe(link_section = ".init_array")]
            static REGISTER: extern "C" fn() = register;

            extern "C" fn register() {
                // SAFETY: one thread, a plain store.
                unsafe { PLACES.$name = &raw mut $name }
            }
        }
    };
}

variable! {
    /// The abbreviations of standard and daylight saving time.
    tzname: [*const c_char; 2] = [c"UTC".as_ptr(), c"UTC".as_ptr()]
}
variable! {
    /// Seconds west of UTC of standard time.
    timezone: c_long = 0
}
variable! {
    /// Whether there ever is daylight saving time.
    daylight: c_int = 0
}

/// Brings C's variables up to date.
pub fn publish() {
    let (standard, summer): (LocalType, Option<LocalType>) = current().types();
    // SAFETY: one thread; each pointer is null or the variable's.
    unsafe {
        let names = [&standard, summer.as_ref().unwrap_or(&standard)].map(|kind| intern(&kind.name));
        Out::optional(PLACES.tzname).set(names);
        Out::optional(PLACES.timezone).set(-c_long::from(standard.offset));
        Out::optional(PLACES.daylight).set(c_int::from(summer.is_some()));
    }
}

/// Sets `tzname`, `timezone` and `daylight` from the environment's `TZ`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/tzset.html>
#[export]
pub extern "C" fn tzset() {
    publish();
}
