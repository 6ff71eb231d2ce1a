//! A host that wishes the program ill: its answers are numbers at edges, buffers with anything in them, unknown errors. What it
//! answers follows from its number and the calls made, so that a run can be repeated. It writes only where it was asked to, and
//! never waits.

use wasmtime::Result;
use wiggle::GuestMemory;

use crate::calls::{Field, Param};
use crate::memory::{Access, ENTRY_HEADER};
use crate::signatures::Signature;

/// After so many calls everything fails: what still goes on then hangs.
const PATIENCE: u64 = 3000;

/// `EIO`.
const IO: i32 = 29;

/// Sizes of subscriptions and events.
const SUBSCRIPTION: u32 = 48;
const EVENT: u32 = 32;

/// What a hostile host remembers.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    turns: u64,
    /// The time that it shows, in nanoseconds.
    clock: u64,
    /// The numbers of strings and bytes given for arguments and environment, and whether they were true.
    strings: [Strings; 2],
}

#[derive(Clone, Copy, Debug, Default)]
struct Strings {
    count: u32,
    bytes: u32,
    made_up: bool,
}

/// What even an honest call of a hostile run gets from here, so that runs can be repeated and none waits.
pub(crate) const ALWAYS: [&str; 7] =
    ["args_get", "args_sizes_get", "environ_get", "environ_sizes_get", "clock_time_get", "poll_oneoff", "random_get"];

/// A call, and what its answer depends on.
pub(crate) struct Hostile<'a> {
    pub(crate) call: &'a Signature,
    pub(crate) args: &'a [u64],
    /// Which host; `None` for an honest answer of a run with other rules of the kind: clocks and waiting go together.
    pub(crate) number: Option<u64>,
}

impl Hostile<'_> {
    /// Answers.
    pub(crate) fn answer(
        &self,
        state: &mut Memory,
        memory: &mut GuestMemory<'_>,
        perform: &dyn Fn(&mut GuestMemory<'_>, &[u64]) -> Result<i32>,
    ) -> Result<i32> {
        let name = self.call.name;
        state.turns += 1;
        if name == "proc_exit" {
            return perform(memory, self.args);
        }
        if state.turns > PATIENCE && self.number.is_some() {
            return Ok(IO);
        }
        let number = self.number.unwrap_or_default();
        let mut dice =
            Dice(number.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ state.turns.wrapping_mul(0xd134_2543_de82_ef95));
        // Some hosts lie in each answer, some seldom.
        let honest = self.number.is_none() || dice.below(16) >= [1, 3, 8, 14][(number % 4) as usize];
        if !honest && dice.below(4) == 0 {
            if dice.below(2) == 0 {
                perform_without_waiting(name, memory, self.args, perform)?;
            }
            return Ok(dice.errno());
        }
        match name {
            "args_sizes_get" | "environ_sizes_get" => {
                return self.sizes(
                    honest,
                    &mut dice,
                    &mut state.strings[usize::from(name == "environ_sizes_get")],
                    memory,
                    perform,
                );
            }
            "args_get" | "environ_get" => {
                let told = state.strings[usize::from(name == "environ_get")];
                return if told.made_up { self.strings(told, &mut dice, memory) } else { perform(memory, self.args) };
            }
            "clock_time_get" => {
                state.clock = state.clock.wrapping_add(1_000_000);
                let time = if honest { state.clock } else { dice.number(8) };
                memory.put_u64(self.number_at(2), time);
                return Ok(0);
            }
            "random_get" => {
                dice.fill(memory, self.number_at(0), self.number_at(1));
                return Ok(0);
            }
            "poll_oneoff" => {
                self.poll(honest, &mut dice, state, memory);
                return Ok(0);
            }
            _ if honest => return perform(memory, self.args),
            _ => {}
        }
        let done = dice.below(2) == 0 && perform(memory, self.args)? == 0;
        self.lie(done, &mut dice, memory);
        // Stray bits above those of the error are no error.
        Ok(if dice.below(8) == 0 { 0x7fff_0000 } else { 0 })
    }

    /// Replaces what the host has stored; all of it unless the call was `done`.
    fn lie(&self, done: bool, dice: &mut Dice, memory: &mut GuestMemory<'_>) {
        let mut at = 0;
        let mut offered = 0;
        for param in self.call.params {
            let (address, length) = (self.number_at(at), self.number_at(at + 1));
            match param {
                Param::Scatter | Param::Gather => {
                    for (buffer, length) in memory.iovecs(address, length).unwrap_or_default() {
                        offered += u64::from(length);
                        if *param == Param::Scatter && (!done || dice.below(4) == 0) {
                            dice.fill(memory, buffer, length);
                        }
                    }
                }
                Param::Buffer => {
                    offered = length.into();
                    if !done || dice.below(2) == 0 {
                        dice.fill(memory, address, length);
                    }
                }
                Param::Entries => {
                    offered = length.into();
                    if !done || dice.below(2) == 0 {
                        dice.entries(memory, address, length);
                    }
                }
                _ => {
                    for field in param.fields() {
                        if !done || dice.below(3) == 0 {
                            dice.field(memory, address, field, offered);
                        }
                    }
                }
            }
            at += param.width();
        }
    }

    /// The sizes of arguments or environment.
    fn sizes(
        &self,
        honest: bool,
        dice: &mut Dice,
        told: &mut Strings,
        memory: &mut GuestMemory<'_>,
        perform: &dyn Fn(&mut GuestMemory<'_>, &[u64]) -> Result<i32>,
    ) -> Result<i32> {
        let status = perform(memory, self.args)?;
        if !honest {
            for at in 0..2 {
                memory.put_u32(self.number_at(at), dice.number(64) as u32);
            }
        }
        let [count, bytes] = [0, 1].map(|at| memory.u32(self.number_at(at)).unwrap_or(0));
        *told = Strings { count, bytes, made_up: !honest };
        Ok(status)
    }

    /// As many strings, and bytes of them, as was said; where they begin is made up.
    fn strings(&self, told: Strings, dice: &mut Dice, memory: &mut GuestMemory<'_>) -> Result<i32> {
        let (pointers, text) = (self.number_at(0), self.number_at(1));
        if told.count > 1 << 24 || told.bytes > 1 << 24 {
            return Ok(IO);
        }
        dice.fill(memory, text, told.bytes);
        let inside = dice.below(2) == 0 && told.bytes > 0;
        for index in 0..told.count {
            let to = match dice.below(8) {
                0 if !inside => dice.number(told.bytes.into()) as u32,
                1 if !inside => text.wrapping_add(told.bytes),
                _ => text.wrapping_add(dice.below(u64::from(told.bytes).max(1)) as u32),
            };
            memory.put_u32(pointers.wrapping_add(index * 4), to);
        }
        Ok(0)
    }

    /// Events: of all subscriptions from an honest host, which moves the clock on instead of waiting.
    fn poll(&self, honest: bool, dice: &mut Dice, state: &mut Memory, memory: &mut GuestMemory<'_>) {
        let [subscriptions, events, count, out] = [0, 1, 2, 3].map(|at| self.number_at(at));
        for index in 0..count.min(1 << 16) {
            let (asked, event) = (subscriptions + index * SUBSCRIPTION, events + index * EVENT);
            let (userdata, tag) = (memory.u64(asked).unwrap_or(0), memory.u8(asked + 8).unwrap_or(0));
            if tag == 0 {
                state.clock = state.clock.saturating_add(memory.u64(asked + 24).unwrap_or(0).min(1 << 50));
            }
            memory.put(event, &[0; EVENT as usize]);
            memory.put_u64(event, userdata);
            memory.put(event + 10, &[tag]);
            if !honest {
                for field in Param::Poll.fields() {
                    if dice.below(2) == 0 {
                        dice.field(memory, event, field, count.into());
                    }
                }
            }
        }
        let happened = if honest { count } else { dice.number(count.into()) as u32 };
        memory.put_u32(out, happened);
    }

    fn number_at(&self, at: usize) -> u32 {
        self.args.get(at).map_or(0, |arg| *arg as u32)
    }
}

/// Does a call that the program will be told has failed.
fn perform_without_waiting(
    name: &str,
    memory: &mut GuestMemory<'_>,
    args: &[u64],
    perform: &dyn Fn(&mut GuestMemory<'_>, &[u64]) -> Result<i32>,
) -> Result<()> {
    if !ALWAYS.contains(&name) {
        perform(memory, args)?;
    }
    Ok(())
}

/// Numbers that look random (splitmix64).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    /// A number at which something changes, perhaps by the length of what was offered.
    fn number(&mut self, length: u64) -> u64 {
        const EDGES: [u64; 25] = [
            0,
            1,
            2,
            3,
            4,
            5,
            6,
            7,
            8,
            24,
            255,
            256,
            4096,
            65535,
            65536,
            999_999_999,
            1_000_000_000,
            0x7fff_ffff,
            0x8000_0000,
            0xffff_ffff,
            0x1_0000_0000,
            0x7fff_ffff_ffff_ffff,
            0x8000_0000_0000_0000,
            0xffff_ffff_ffff_fffe,
            0xffff_ffff_ffff_ffff,
        ];
        match self.below(8) {
            0 => length,
            1 => length.wrapping_sub(1),
            2 => length.wrapping_add(1 + self.below(24)),
            3 => self.below(length.max(1)),
            4 => self.next(),
            _ => EDGES[self.below(EDGES.len() as u64) as usize],
        }
    }

    /// An error: known, unknown, or with stray bits above.
    fn errno(&mut self) -> i32 {
        match self.below(8) {
            0 => [77, 78, 127, 128, 255, 256, 0x7fff, 0x8000, 0xffff][self.below(9) as usize],
            1 => 0x4_0000 | (1 + self.below(76) as i32),
            _ => 1 + self.below(76) as i32,
        }
    }

    fn field(&mut self, memory: &mut GuestMemory<'_>, address: u32, field: Field, offered: u64) {
        let value = if field.name == "fd" && self.below(2) == 0 { self.below(10) } else { self.number(offered) };
        memory.put(address.wrapping_add(field.offset), &value.to_le_bytes()[..field.size]);
    }

    /// Fills a buffer in one of several ways.
    fn fill(&mut self, memory: &mut GuestMemory<'_>, at: u32, length: u32) {
        if length > 1 << 24 {
            return;
        }
        let bytes = self.text(length as usize);
        memory.put(at, &bytes);
    }

    fn text(&mut self, length: usize) -> Vec<u8> {
        const PIECES: [&[u8]; 8] =
            [b"\0", b"\xff", b"/", b"../", b"a", b"root:x:0:0:r:/:/bin/sh\n", b"/dev/../..//x/", b"\n"];
        const LETTERS: &[u8] = b" \n\t:=/ab09%\xc3\xa9";
        match self.below(12) {
            8 | 9 => (0..length).map(|_| self.next() as u8).collect(),
            10 => (0..length).map(|_| LETTERS[self.below(LETTERS.len() as u64) as usize]).collect(),
            11 => (0..length).map(|_| b'a' + self.below(26) as u8).collect(),
            piece => PIECES[piece as usize].iter().copied().cycle().take(length).collect(),
        }
    }

    /// Directory entries as far as the buffer reaches.
    fn entries(&mut self, memory: &mut GuestMemory<'_>, at: u32, length: u32) {
        let mut bytes = Vec::new();
        while bytes.len() < length.min(1 << 16) as usize {
            let name = self.below(40) as usize;
            let mut entry = vec![0; ENTRY_HEADER];
            entry[16..20].copy_from_slice(&(name as u32).to_le_bytes());
            for field in Param::Entries.fields() {
                if field.name != "namlen" || self.below(8) == 0 {
                    let value = self.number(length.into());
                    let at = field.offset as usize;
                    entry[at..at + field.size].copy_from_slice(&value.to_le_bytes()[..field.size]);
                }
            }
            bytes.extend(entry);
            bytes.extend(self.text(name));
        }
        bytes.truncate(length as usize);
        memory.put(at, &bytes);
    }
}
