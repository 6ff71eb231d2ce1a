//! The time zone in effect: the one that the environment's `TZ` names, read again when `TZ` has changed.

use crate::abi::program::variables;
use crate::abi::{Errno, GlobalRef, PathBuffer, c_char, c_int, c_long, leak_bytes, part, small};
use crate::algo::calendar::{Fields, fields_at, from_fields};
use crate::algo::timezone::posix::Rules;
use crate::algo::timezone::tzif::{File, Layout};
use crate::algo::timezone::{Name, UTC, Zone};
use crate::os::clock::utc::utc_name;
use crate::os::clock::zone_file;
use crate::os::environ::host_variable;
use crate::os::path::{is_absolute, same};

/// How many abbreviations are kept for C; then the oldest give way.
const NAMES: usize = 16;

/// How the value of `TZ` was understood. Laid out so that the state is all zeros in the beginning, which takes nothing in a program.
#[repr(u8)]
enum Meaning {
    Utc,
    Rules(Rules),
    /// The file's layout; its bytes are in the state.
    File(Layout),
}

struct State {
    meaning: Meaning,
    /// Memory for a file, once there is one, and how many bytes it has. It is not from `malloc`: most programs with a time zone
    /// have nothing else to allocate.
    memory: Option<&'static mut [u8]>,
    file: usize,
    /// The value of `TZ` that was read last, if any was and it fits: then it is not read again.
    value: [u8; KEPT],
    len: usize,
    is_read: bool,
    /// Whether C's variables show this zone.
    is_published: bool,
    /// The abbreviations that C has pointers to.
    names: [Name; NAMES],
    used: usize,
}

static STATE: GlobalRef<State> = GlobalRef::new(State {
    meaning: Meaning::Utc,
    memory: None,
    file: 0,
    value: [0; KEPT],
    len: 0,
    is_read: false,
    is_published: false,
    names: [Name::NONE; NAMES],
    used: 0,
});

/// New values for C's variables.
pub struct Variables {
    /// `tzname`.
    pub names: [*const c_char; 2],
    /// `timezone`.
    pub west: c_long,
    /// `daylight`.
    pub daylight: c_int,
}

/// What `strftime` asks a time zone for.
pub struct Zones {
    /// [`abbreviation`].
    pub abbreviation: fn(*const c_char, c_int) -> Result<Name, Errno>,
    /// [`seconds`].
    pub seconds: fn(&Fields) -> Result<i64, Errno>,
}

part!(
    /// The time zone, for `strftime_l`.
    ZONES: Zones = Zones { abbreviation, seconds }, "__wasilibc_part_time_zone"
);

/// A local time: its fields, and its abbreviation for C.
pub type LocalTime = (Fields, *const c_char);

/// The longest value of `TZ` that is kept; those of real zones are shorter.
const KEPT: usize = 128;
/// Replaces a `TZ` longer than any path.
const TOO_LONG: &[u8] = b"UTC0";
/// Larger than the file of any zone.
const LARGEST: usize = 1 << 16;

/// Lends the state to `body` after `TZ` was looked at. Errors: those of the environment, `ENOMEM`; `EDEADLK` in an
/// allocator that asks for the time zone while the time zone allocates.
#[small]
fn with<R>(body: impl FnOnce(&mut State) -> Result<R, Errno>) -> Result<R, Errno> {
    look()?;
    lend(body)
}

/// Lends the state to `body` as it is. Errors: those of `body`; `EDEADLK` as in [`with`].
#[small]
#[inline]
fn lend<R>(body: impl FnOnce(&mut State) -> Result<R, Errno>) -> Result<R, Errno> {
    STATE.with(body).unwrap_or(Err(Errno::DEADLK))
}

/// Looks at `TZ`; whether the zone is UTC.
#[small]
#[inline(never)]
fn look() -> Result<bool, Errno> {
    lend(|state| state.look().map(|()| matches!(state.meaning, Meaning::Utc)))
}

impl State {
    /// Looks at `TZ`.
    #[small]
    #[inline]
    fn look(&mut self) -> Result<(), Errno> {
        match host_variable::table() {
            Some(table) => self.refresh(variables::value(table, c"TZ").unwrap_or(b"")),
            // The program has not asked for the variables, so none has changed.
            None if self.is_read => Ok(()),
            None => self.read_from_host().map_err(|_| Errno::NOMEM),
        }
    }

    /// Reads the zone unless it is the one that was read last.
    #[inline]
    #[small]
    fn refresh(&mut self, value: &[u8]) -> Result<(), Errno> {
        match self.value.get(..self.len) {
            Some(last) if self.is_read && same(last, value) => Ok(()),
            _ => self.read(value),
        }
    }

    #[cold]
    #[small]
    #[inline(never)]
    fn read_from_host(&mut self) -> Result<(), Errno> {
        let mut value = PathBuffer::new();
        match host_variable::of_host(b"TZ", &mut value) {
            Err(Errno::NAMETOOLONG) => value.extend(TOO_LONG)?,
            other => other?,
        }
        self.read(value.as_slice())
    }

    /// Reads the zone: a POSIX string, else a file of the zone database. An empty one, and one that is neither, is UTC.
    #[small]
    #[inline(never)]
    fn read(&mut self, value: &[u8]) -> Result<(), Errno> {
        self.is_published = false;
        self.is_read = false;
        self.len = value.len();
        if let Some(kept) = self.value.get_mut(..value.len()) {
            kept.copy_from_slice(value);
        }
        self.meaning = Meaning::Utc;
        match value {
            [b':', path @ ..] => self.file(path)?,
            [] => self.file(b"/etc/localtime")?,
            _ => match Rules::parse(value) {
                Some(rules) => self.meaning = Meaning::Rules(rules),
                None => self.file(value)?,
            },
        }
        self.is_read = true;
        Ok(())
    }

    /// Reads the file of the zone database with this name, in `TZDIR` or where systems keep it, if there is one. Errors: `ENOMEM`.
    #[small]
    #[inline(never)]
    fn file(&mut self, name: &[u8]) -> Result<(), Errno> {
        let mut own = PathBuffer::new();
        let _ = host_variable::copy(c"TZDIR", &mut own); // of one that is too long there is no file
        let directories = [own.as_slice(), b"/usr/share/zoneinfo", b"/share/zoneinfo", b"/etc/zoneinfo"];
        let start = usize::from(own.is_empty() || is_absolute(name));
        for directory in directories.get(start..).unwrap_or(&[]) {
            if self.load(directory, name)? || is_absolute(name) {
                break;
            }
        }
        Ok(())
    }

    /// Reads the zone in a file; whether it can be read. Errors: `ENOMEM`.
    #[small]
    #[inline]
    fn load(&mut self, directory: &[u8], name: &[u8]) -> Result<bool, Errno> {
        let file = match zone_file::open(directory, name) {
            Ok(file) => file,
            Err(Errno::NOMEM) => return Err(Errno::NOMEM),
            Err(_) => return Ok(false),
        };
        let memory = match &mut self.memory {
            Some(memory) => memory,
            none => none.insert(leak_bytes(LARGEST)?),
        };
        self.file = file.read(memory);
        let layout = Layout::of(self.bytes());
        let is_sound = layout.is_some();
        if let Some(layout) = layout {
            self.meaning = Meaning::File(layout);
        }
        Ok(is_sound)
    }

    #[small]
    fn bytes(&self) -> &[u8] {
        self.memory.as_ref().and_then(|memory| memory.get(..self.file)).unwrap_or(&[])
    }

    #[small]
    fn zone(&self) -> Zone<'_> {
        match &self.meaning {
            Meaning::Utc => Zone::Utc,
            Meaning::Rules(rules) => Zone::Rules(rules),
            Meaning::File(layout) => Zone::File(File::new(self.bytes(), layout)),
        }
    }

    /// The abbreviation where C can keep a pointer to it.
    #[small]
    fn intern(&mut self, name: &Name) -> *const c_char {
        if *name == UTC.name {
            return utc_name();
        }
        let known = self.names.iter().take(self.used).position(|known| known == name);
        let index = known.unwrap_or_else(|| {
            self.used += 1;
            (self.used - 1) % NAMES
        });
        match self.names.get_mut(index) {
            Some(to) => {
                *to = *name;
                to.terminated().as_ptr().cast()
            }
            None => utc_name(),
        }
    }

    #[small]
    #[inline(never)]
    fn local(&mut self, seconds: i64) -> Result<LocalTime, Errno> {
        let (fields, kind) = self.zone().local(seconds).ok_or(Errno::OVERFLOW)?;
        Ok((fields, self.intern(&kind.name)))
    }
}

/// The local time of seconds since the Epoch. Errors: `EOVERFLOW`, and as for all here: those of the environment,
/// `ENOMEM`.
#[inline]
#[small]
pub fn local(seconds: i64) -> Result<LocalTime, Errno> {
    if look()? { in_utc(seconds) } else { local_as_known(seconds) }
}

/// [`local`] without a look at `TZ`.
#[inline]
#[small]
pub fn local_as_known(seconds: i64) -> Result<LocalTime, Errno> {
    lend(|state| state.local(seconds))
}

/// Looks at `TZ`; whether local time is UTC.
#[inline]
#[small]
pub fn is_utc() -> Result<bool, Errno> {
    look()
}

#[inline]
#[small]
fn in_utc(seconds: i64) -> Result<LocalTime, Errno> {
    Ok((fields_at(seconds, 0).ok_or(Errno::OVERFLOW)?, utc_name()))
}

/// Brings the fields of a local time into range; returns seconds since the Epoch and the abbreviation. Errors: `EOVERFLOW`.
#[inline]
#[small]
pub fn normalize(fields: &mut Fields) -> Result<(i64, *const c_char), Errno> {
    let (seconds, (normal, name)) = if look()? {
        let seconds = from_fields(fields);
        (seconds, in_utc(seconds)?)
    } else {
        lend(|state| {
            let seconds = state.zone().seconds(fields);
            Ok((seconds, state.local(seconds)?))
        })?
    };
    *fields = normal;
    Ok((seconds, name))
}

/// Seconds since the Epoch of a local time.
#[small]
pub fn seconds(fields: &Fields) -> Result<i64, Errno> {
    with(|state| Ok(state.zone().seconds(fields)))
}

/// The abbreviation at `pointer` if it was given out here, else that of daylight saving time if `dst` is positive, of
/// standard time if 0, nothing if negative.
#[small]
pub fn abbreviation(pointer: *const c_char, dst: c_int) -> Result<Name, Errno> {
    if pointer == utc_name() {
        return Ok(UTC.name);
    }
    let given = STATE.with(|state| {
        let offset = pointer.addr().wrapping_sub(state.names.as_ptr().addr());
        let is_ours = offset.is_multiple_of(size_of::<Name>());
        state.names.get(offset / size_of::<Name>()).filter(|_| is_ours).copied()
    });
    if let Some(Some(name)) = given {
        return Ok(name);
    }
    if dst < 0 {
        return Ok(Name::default());
    }
    with(|state| {
        let (standard, daylight) = state.zone().types();
        Ok(daylight.filter(|_| dst > 0).unwrap_or(standard).name)
    })
}

/// The new values of C's variables, if they change.
#[inline]
#[small]
pub fn changed_variables() -> Result<Option<Variables>, Errno> {
    with(|state| if state.is_published { Ok(None) } else { state.variables().map(Some) })
}

impl State {
    #[inline(never)]
    #[small]
    fn variables(&mut self) -> Result<Variables, Errno> {
        self.is_published = true;
        let (standard, daylight) = self.zone().types();
        Ok(Variables {
            names: [self.intern(&standard.name), self.intern(&daylight.unwrap_or(standard).name)],
            west: -c_long::from(standard.offset),
            daylight: daylight.is_some().into(),
        })
    }
}
