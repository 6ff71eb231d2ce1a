//! Stands between a program and preview1 when a run is traced, has faults, or counts its calls.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use wasmtime::Result;
use wiggle::GuestMemory;

use crate::calls::Param;
use crate::hostile::{self, Hostile, Memory};
use crate::inject::{Effect, Fault, Rule};
use crate::memory::{Access, ENTRY_HEADER, entries};
use crate::signatures::Signature;
use crate::trace;

/// Receives each line of a trace, without its newline.
pub type Sink = Arc<Mutex<dyn FnMut(&str) + Send>>;

/// Does a call with these arguments; the result is an errno.
type Perform<'a> = &'a dyn Fn(&mut GuestMemory<'_>, &[u64]) -> Result<i32>;

/// What is done about the calls of a run.
pub(crate) struct Watcher {
    faults: Mutex<Vec<Fault>>,
    sink: Option<Sink>,
    /// How often each function was called.
    counts: Mutex<BTreeMap<&'static str, u64>>,
    /// The descriptors that the program has opened and not closed.
    open: Mutex<BTreeSet<u32>>,
    /// Whether a rule makes the host hostile.
    has_hostile: bool,
    /// What a hostile host has said so far.
    hostile: Mutex<Memory>,
}

/// Ends a run as if the host had been killed.
#[derive(Debug)]
pub(crate) struct Killed;

impl std::fmt::Display for Killed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the host was killed by a rule")
    }
}

impl std::error::Error for Killed {}

impl Watcher {
    pub(crate) fn new(rules: &[Rule], sink: Option<Sink>) -> Watcher {
        let faults = Mutex::new(rules.iter().cloned().map(Fault::new).collect());
        let has_hostile = rules.iter().any(|rule| matches!(rule.effect, Effect::Hostile(_)));
        Watcher {
            faults,
            has_hostile,
            sink,
            counts: Mutex::default(),
            open: Mutex::default(),
            hostile: Mutex::default(),
        }
    }

    /// How often each function was called.
    pub(crate) fn counts(&self) -> BTreeMap<&'static str, u64> {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The descriptors that the program has opened and not closed.
    pub(crate) fn open(&self) -> BTreeSet<u32> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Does a call, or what the rules make of it, and prints it.
    pub(crate) fn perform(
        &self,
        thread: u32,
        call: &Signature,
        memory: &mut GuestMemory<'_>,
        args: &[u64],
        perform: Perform<'_>,
    ) -> Result<i32> {
        *self.counts.lock().unwrap_or_else(PoisonError::into_inner).entry(call.name).or_default() += 1;
        let watched = Watched { call, args };
        let effect = self.effect(&watched, memory);
        let Some(sink) = &self.sink else {
            let done = self.answer(&watched, perform, memory, effect.as_ref());
            watched.track(&mut self.open.lock().unwrap_or_else(PoisonError::into_inner), &done, memory);
            return done;
        };
        let before = trace::arguments(call.name, call.params, args, memory);
        let done = self.answer(&watched, perform, memory, effect.as_ref());
        watched.track(&mut self.open.lock().unwrap_or_else(PoisonError::into_inner), &done, memory);
        let after = match &done {
            Ok(errno) => trace::result(call.params, args, *errno, memory),
            Err(_) => "no return".to_owned(),
        };
        let injected = if effect.is_some() { " (injected)" } else { "" };
        let thread = if thread == 0 { String::new() } else { format!("[thread {thread}] ") };
        sink.lock().unwrap_or_else(PoisonError::into_inner)(&format!("{thread}{before} = {after}{injected}"));
        done
    }

    fn answer(
        &self,
        watched: &Watched<'_>,
        perform: Perform<'_>,
        memory: &mut GuestMemory<'_>,
        effect: Option<&Effect>,
    ) -> Result<i32> {
        let number = match effect {
            Some(Effect::Hostile(number)) => Some(*number),
            None if self.has_hostile && hostile::ALWAYS.contains(&watched.call.name) => None,
            _ => return watched.perform(perform, memory, effect),
        };
        let mut state = self.hostile.lock().unwrap_or_else(PoisonError::into_inner);
        Hostile { call: watched.call, args: watched.args, number }.answer(&mut state, memory, perform)
    }

    /// The first rule that applies. Every rule counts the call.
    fn effect(&self, watched: &Watched<'_>, memory: &GuestMemory<'_>) -> Option<Effect> {
        let mut faults = self.faults.lock().unwrap_or_else(PoisonError::into_inner);
        if faults.is_empty() {
            return None;
        }
        let fd = watched.at(|param| param == Param::Fd).map(|at| watched.number(at));
        let path = watched.at(|param| param == Param::Path);
        let path = path.and_then(|at| memory.bytes(watched.number(at), watched.number(at + 1)));
        let mut first = None;
        for fault in faults.iter_mut() {
            let effect = fault.apply(watched.call.name, fd, path.as_deref());
            first = first.or(effect);
        }
        first
    }
}

/// One call of the program.
struct Watched<'a> {
    call: &'a Signature,
    args: &'a [u64],
}

impl Watched<'_> {
    fn perform(&self, perform: Perform<'_>, memory: &mut GuestMemory<'_>, effect: Option<&Effect>) -> Result<i32> {
        match effect {
            None => return perform(memory, self.args),
            Some(Effect::Errno(number)) => return Ok((*number).into()),
            Some(Effect::Die) => return Err(Killed.into()),
            Some(Effect::Delay(time)) => std::thread::sleep(*time),
            Some(_) => {}
        }
        let mut args = self.args.to_vec();
        let restore = effect.and_then(|effect| self.shorten(effect, &mut args, memory));
        let done = perform(memory, &args);
        if let Some((at, length)) = restore {
            memory.put_u32(at, length);
        }
        if matches!(done, Ok(0)) {
            if let Some(effect) = effect {
                self.spoil_result(effect, memory);
                self.spoil_entries(effect, memory);
            }
        }
        done
    }

    /// Notes what the call has opened or closed. A descriptor whose `fd_close` fails is gone all the same.
    fn track(&self, open: &mut BTreeSet<u32>, done: &Result<i32>, memory: &GuestMemory<'_>) {
        match (self.call.name, done) {
            ("fd_close", _) => {
                open.remove(&self.number(0));
            }
            ("fd_renumber", Ok(0)) if open.remove(&self.number(0)) => {
                open.insert(self.number(1));
            }
            ("path_open" | "sock_accept", Ok(0)) => {
                open.extend(memory.u32(self.number(self.args.len() - 1)));
            }
            _ => {}
        }
    }

    /// Makes the arguments ask for less. A length changed in guest memory is returned, to be restored.
    fn shorten(&self, effect: &Effect, args: &mut [u64], memory: &mut GuestMemory<'_>) -> Option<(u32, u32)> {
        match effect {
            Effect::Cut(limit) => {
                let length = self.at(|param| param == Param::Entries)? + 1;
                args[length] = self.number(length).min(*limit).into();
            }
            Effect::NoDots => {
                // wasmtime's first two entries are `.` and `..`.
                let cookie = self.at(|param| param == Param::U64)?;
                if args[cookie] < 2 {
                    args[cookie] = 2;
                }
            }
            Effect::Short(limit) => {
                if let Some(at) = self.at(|param| param == Param::Buffer) {
                    args[at + 1] = self.number(at + 1).min(*limit).into();
                    return None;
                }
                let at = self.at(|param| matches!(param, Param::Gather | Param::Scatter))?;
                let (array, count) = (self.number(at), self.number(at + 1));
                let first =
                    (0..count).find(|index| memory.iovec(array, *index).is_some_and(|(_, length)| length > 0))?;
                let (_, length) = memory.iovec(array, first)?;
                args[at + 1] = u64::from(first) + 1;
                let field = array + first * 8 + 4;
                memory.put_u32(field, length.min(*limit))?;
                return Some((field, length));
            }
            _ => {}
        }
        None
    }

    /// Changes the numbers that the host has stored.
    fn spoil_result(&self, effect: &Effect, memory: &mut GuestMemory<'_>) {
        match effect {
            Effect::Clock(offset) => {
                let Some(at) = self.at(|param| param == Param::OutTime) else { return };
                if let Some(time) = memory.u64(self.number(at)) {
                    memory.put_u64(self.number(at), time.saturating_add_signed(*offset));
                }
            }
            Effect::Byte(byte) => self.spoil_text(*byte, memory),
            Effect::Set { parameter, field, value } => {
                let at = self.number(*parameter).wrapping_add(field.offset);
                memory.put(at, &value.to_le_bytes()[..field.size]);
            }
            _ => {}
        }
    }

    /// Changes the first byte of a text that the host has stored.
    fn spoil_text(&self, byte: u8, memory: &mut GuestMemory<'_>) {
        if let Some(at) = self.at(|param| matches!(param, Param::Buffer)) {
            if self.number(at + 1) > 0 {
                memory.put(self.number(at), &[byte]);
            }
        } else if let Some(at) = self.at(|param| param == Param::OutText) {
            memory.put(self.number(at), &[byte]);
        }
    }

    /// Changes the directory entries that the host has stored.
    fn spoil_entries(&self, effect: &Effect, memory: &mut GuestMemory<'_>) -> Option<()> {
        let at = self.at(|param| param == Param::Entries)?;
        let (buffer, out) = (self.number(at), self.number(self.args.len() - 1));
        let mut bytes = memory.bytes(buffer, memory.u32(out)?)?.into_owned();
        let whole = entries(&bytes);
        match effect {
            Effect::InoZero => {
                for (start, _) in whole {
                    bytes[start + 8..start + 16].fill(0);
                }
                memory.put(buffer, &bytes)
            }
            Effect::Byte(byte) => {
                for (start, _) in whole.into_iter().filter(|(_, length)| *length > ENTRY_HEADER) {
                    bytes[start + ENTRY_HEADER] = *byte;
                }
                memory.put(buffer, &bytes)
            }
            Effect::Short(limit) => {
                let (start, length) = *whole.get(..whole.len().min(*limit as usize))?.last()?;
                memory.put_u32(out, (start + length) as u32)
            }
            _ => None,
        }
    }

    /// The index of the first wasm parameter of a kind.
    fn at(&self, wanted: impl Fn(Param) -> bool) -> Option<usize> {
        let mut at = 0;
        for param in self.call.params {
            if wanted(*param) {
                return Some(at);
            }
            at += param.width();
        }
        None
    }

    fn number(&self, at: usize) -> u32 {
        self.args.get(at).map_or(0, |arg| *arg as u32)
    }
}
