//! The time zone in effect: the one that the environment's `TZ` names, read again when `TZ` has changed.

use super::{environ, whole_file};
use crate::abi::{Buffer, Errno, GlobalRef, c_char, c_int, c_long, small};
use crate::algo::calendar::{Fields, from_fields, to_fields};
use crate::algo::timezone::posix::Rules;
use crate::algo::timezone::tzif::{File, Layout};
use crate::algo::timezone::{ABBREVIATION_MAX, Name, UTC, Zone};

/// A terminated abbreviation.
type Text = [u8; ABBREVIATION_MAX + 1];

/// How many abbreviations are kept for C; then the oldest give way.
const NAMES: usize = 16;

/// How the value of `TZ` was understood.
enum Meaning {
    Utc,
    Rules(Rules),
    /// The file's layout; its bytes are in the state.
    File(Layout),
}

struct State {
    meaning: Meaning,
    file: Buffer<u8>,
    /// The value of `TZ` that was read last, if any was.
    value: Option<Buffer<u8>>,
    /// Whether C's variables show this zone.
    is_published: bool,
    /// The abbreviations that C has pointers to.
    names: [Text; NAMES],
    used: usize,
}

static STATE: GlobalRef<State> = GlobalRef::new(State {
    meaning: Meaning::Utc,
    file: Buffer::new(),
    value: None,
    is_published: false,
    names: [[0; ABBREVIATION_MAX + 1]; NAMES],
    used: 0,
});

/// What C's variables are to be.
pub struct Variables {
    /// `tzname`.
    pub names: [*const c_char; 2],
    /// `timezone`.
    pub west: c_long,
    /// `daylight`.
    pub daylight: c_int,
}

/// A local time: its fields, and its abbreviation for C.
pub type LocalTime = (Fields, *const c_char);

/// Larger than the file of any zone.
const LARGEST: usize = 1 << 18;

/// The abbreviation of UTC, for C.
pub fn utc_name() -> *const c_char {
    c"UTC".as_ptr()
}

/// Lends the state to `body` after `TZ` was looked at. Errors: those of the environment, `ENOMEM`; `EDEADLK` in an
/// allocator that asks for the time zone while the time zone allocates.
fn with<R>(body: impl FnOnce(&mut State) -> Result<R, Errno>) -> Result<R, Errno> {
    STATE
        .with(|state| {
            environ::with(c"TZ", |value| state.refresh(value.unwrap_or(b"")))??;
            body(state)
        })
        .unwrap_or(Err(Errno::DEADLK))
}

impl State {
    /// Reads the zone unless it is the one that was read last.
    #[inline]
    fn refresh(&mut self, value: &[u8]) -> Result<(), Errno> {
        match &self.value {
            Some(last) if last.as_slice() == value => Ok(()),
            _ => self.read(value),
        }
    }

    /// Reads the zone: a POSIX string, else a file of the zone database. An empty one, and one that is neither, is UTC.
    #[inline(never)]
    #[small]
    fn read(&mut self, value: &[u8]) -> Result<(), Errno> {
        let mut copy = Buffer::new();
        copy.extend(value)?;
        self.is_published = false;
        self.value = None;
        self.meaning = match value.strip_prefix(b":") {
            Some(path) => self.file(path)?,
            None if value.is_empty() => self.file(b"/etc/localtime")?,
            None => match Rules::parse(value) {
                Some(rules) => Meaning::Rules(rules),
                None => self.file(value)?,
            },
        };
        self.value = Some(copy);
        Ok(())
    }

    /// The file of the zone database with this name, in `TZDIR` or where systems keep it.
    #[small]
    fn file(&mut self, name: &[u8]) -> Result<Meaning, Errno> {
        if name.starts_with(b"/") {
            return Ok(self.load(b"", name)?.unwrap_or(Meaning::Utc));
        }
        if name.split(|byte| *byte == b'/').any(|part| part == b"..") {
            return Ok(Meaning::Utc);
        }
        let mut own = Buffer::new();
        environ::copy(c"TZDIR", &mut own)?;
        let directories = [own.as_slice(), b"/usr/share/zoneinfo", b"/share/zoneinfo", b"/etc/zoneinfo"];
        for directory in directories.into_iter().filter(|directory| !directory.is_empty()) {
            if let Some(found) = self.load(directory, name)? {
                return Ok(found);
            }
        }
        Ok(Meaning::Utc)
    }

    #[small]
    fn load(&mut self, directory: &[u8], name: &[u8]) -> Result<Option<Meaning>, Errno> {
        let mut path = Buffer::new();
        for part in [directory, if directory.is_empty() { b"" } else { b"/" }, name] {
            path.extend(part)?;
        }
        match whole_file::read(path.as_slice(), LARGEST) {
            Ok(bytes) => {
                let layout = Layout::of(bytes.as_slice());
                self.file = bytes;
                Ok(layout.map(Meaning::File))
            }
            Err(Errno::NOMEM) => Err(Errno::NOMEM),
            Err(_) => Ok(None),
        }
    }

    fn zone(&self) -> Zone<'_> {
        match &self.meaning {
            Meaning::Utc => Zone::Utc,
            Meaning::Rules(rules) => Zone::Rules(rules),
            Meaning::File(layout) => Zone::File(File::new(self.file.as_slice(), layout)),
        }
    }

    /// The abbreviation where C can keep a pointer to it.
    #[small]
    fn intern(&mut self, name: &Name) -> *const c_char {
        if *name == UTC.name {
            return utc_name();
        }
        let text = name.terminated();
        let known = self.names.iter().take(self.used).position(|known| known == text);
        let index = known.unwrap_or_else(|| {
            self.used += 1;
            (self.used - 1) % NAMES
        });
        match self.names.get_mut(index) {
            Some(to) => {
                *to = *text;
                to.as_ptr().cast()
            }
            None => utc_name(),
        }
    }

    #[inline]
    fn local(&mut self, seconds: i64) -> Result<LocalTime, Errno> {
        if let Meaning::Utc = self.meaning {
            return Ok((to_fields(seconds, 0).ok_or(Errno::OVERFLOW)?, utc_name()));
        }
        let (fields, kind) = self.zone().local(seconds).ok_or(Errno::OVERFLOW)?;
        Ok((fields, self.intern(&kind.name)))
    }
}

/// The local time of seconds since the Epoch. Errors: `EOVERFLOW`, and as for all here: those of the environment,
/// `ENOMEM`.
#[inline]
pub fn local(seconds: i64) -> Result<LocalTime, Errno> {
    with(|state| state.local(seconds))
}

/// Brings the fields of a local time into range; returns seconds since the Epoch and the abbreviation. The zone is that
/// of [`changed_variables`], which was called before. Errors: `EOVERFLOW`.
#[inline]
pub fn normalize(fields: &mut Fields) -> Result<(i64, *const c_char), Errno> {
    let normalized = STATE.with(|state| {
        let seconds = if let Meaning::Utc = state.meaning { from_fields(fields) } else { state.zone().seconds(fields) };
        let (normal, name) = state.local(seconds)?;
        *fields = normal;
        Ok((seconds, name))
    });
    normalized.unwrap_or(Err(Errno::DEADLK))
}

/// Seconds since the Epoch of a local time.
pub fn seconds(fields: &Fields) -> Result<i64, Errno> {
    with(|state| Ok(state.zone().seconds(fields)))
}

/// The abbreviation at `pointer` if it was given out here, else that of daylight saving time if `dst` is positive, of
/// standard time if 0, nothing if negative.
pub fn abbreviation(pointer: *const c_char, dst: c_int) -> Result<Name, Errno> {
    if pointer == utc_name() {
        return Ok(UTC.name);
    }
    let given =
        STATE.with(|state| state.names.iter().find(|name| name.as_ptr().cast() == pointer).map(|name| Name::new(name)));
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

/// What C's variables are to be, if they are not that already.
#[inline]
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
            names: [standard.name, daylight.unwrap_or(standard).name].map(|name| self.intern(&name)),
            west: -c_long::from(standard.offset),
            daylight: daylight.is_some().into(),
        })
    }
}
