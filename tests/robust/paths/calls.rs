//! What POSIX says that a call does: it changes the file system in memory, and has a result or one of some errors.

use super::errno::*;
use super::model::{Errors, Found, Last, Machine, Name, Node, Position, Seen};

/// Flags of `open`, as <fcntl.h> has them.
pub const O_RDONLY: u32 = 0x0400_0000;
pub const O_WRONLY: u32 = 0x1000_0000;
pub const O_CREAT: u32 = 1 << 12;
pub const O_DIRECTORY: u32 = 2 << 12;
pub const O_EXCL: u32 = 4 << 12;
pub const O_TRUNC: u32 = 8 << 12;
pub const O_NOFOLLOW: u32 = 0x0100_0000;

pub const SLOTS: usize = 4;

/// A line of the driver's.
#[derive(Clone, Debug)]
pub struct Call {
    pub op: u8,
    /// The slot of a directory's descriptor.
    pub from: Option<usize>,
    pub to: Option<usize>,
    pub number: u32,
    pub one: Name,
    pub two: Name,
}

/// What a call gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Result {
    Done,
    /// The status of a file.
    Status(usize),
    Text(String),
    Fails(Errors),
    /// It fails, or has a result that the host decides; nothing changes.
    Any,
}

use self::Result::{Any, Done, Fails, Status, Text};

/// The file system and the program's view of it.
#[derive(Clone)]
pub struct Session {
    pub machine: Machine,
    pub cwd: Position,
    /// Open directories: their names, and the number of changes when they were opened.
    slots: [Option<(Position, usize, usize)>; SLOTS],
    changes: usize,
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn fails<const N: usize>(errors: [u16; N]) -> Option<Result> {
    Some(Fails(errors.to_vec()))
}

/// Whether the last component is `.` or `..`.
fn ends_with_dots(path: &[u8]) -> bool {
    path.rsplit(|byte| *byte == b'/').find(|name| !name.is_empty()).is_some_and(|name| name == b"." || name == b"..")
}

/// A path found, or the call's result: then nothing is known of the path, or it does not lead anywhere.
macro_rules! find {
    ($found:expr) => {
        match $found {
            Ok(found) => found,
            Err(errors) => return Some(Fails(errors)),
        }
    };
}

mod names;

impl Session {
    pub fn new(machine: Machine) -> Session {
        let cwd = Position { relative: true, name: machine.start.clone() };
        Session { machine, cwd, slots: Default::default(), changes: 0 }
    }

    fn start(&self, slot: Option<usize>) -> Option<Position> {
        match slot {
            None => Some(self.cwd.clone()),
            Some(slot) => self.slots[slot].as_ref().map(|(at, ..)| at.clone()),
        }
    }

    pub fn is_open(&self, slot: usize) -> bool {
        self.slots[slot].is_some()
    }

    /// Nothing if the test cannot foresee it: the name of an open directory may have changed.
    fn find(&self, slot: Option<usize>, path: &[u8], last: Last) -> Option<std::result::Result<Found, Errors>> {
        let start = self.start(slot)?;
        // Below an open directory the library does not look for pre-opened ones.
        if slot.is_some() && !path.starts_with(b"/") && self.machine.has_mount_below(&start) {
            return None;
        }
        let found = self.machine.resolve(&start, path, last);
        if let Some(slot) = slot
            && !path.starts_with(b"/")
            && self.slots[slot]
                .as_ref()
                .is_some_and(|(at, _, changes)| *changes != self.changes || at.relative && self.machine.is_apart())
            && found.as_ref().map_or(true, |found| found.left)
        {
            return None;
        }
        Some(found)
    }

    /// Whether a directory is in use: it may not move, as programs know directories by name.
    fn is_used(&self, node: usize) -> bool {
        let machine = &self.machine;
        let on_way = |at: &Position| {
            (0..=at.name.len()).any(|length| {
                let prefix = Position { relative: at.relative, name: at.name[..length].to_vec() };
                machine.see(&prefix) == Seen::Node(node)
            })
        };
        on_way(&self.cwd)
            || on_way(&Position { relative: true, name: machine.start.clone() })
            || self.slots.iter().flatten().any(|(at, opened, _)| *opened == node || on_way(at))
            || machine.mounts.iter().any(|mount| {
                machine.contains(node, mount.node) || on_way(&Position { relative: false, name: mount.name.clone() })
            })
    }

    /// The directory and the name in it that are to change; nothing if a pre-opened directory is there.
    fn entry(&self, found: &Found) -> Option<(usize, Name)> {
        let Seen::Node(parent) = self.machine.see(found.parent.as_ref()?) else { return None };
        if self.machine.is_above(&found.at) {
            return None;
        }
        Some((parent, found.at.name.last()?.clone()))
    }

    /// What the call does; nothing if it cannot be foreseen, so that it is left out.
    pub fn perform(&mut self, call: &Call) -> Option<Result> {
        let bad = |path: &[u8]| std::str::from_utf8(path).is_err();
        let before = self.clone();
        let result = self.posix(call)?;
        if bad(&call.one) || bad(&call.two) && call.op != b'm' {
            // The host takes no such names, and says so first.
            *self = before;
            return Some(Any);
        }
        Some(result)
    }

    fn posix(&mut self, call: &Call) -> Option<Result> {
        let from = call.from;
        match call.op {
            b's' => {
                let last = if call.number == 0 { Last::Follow } else { Last::Slash };
                let found = find!(self.find(from, &call.one, last)?);
                Some(match found.seen {
                    Seen::Node(node) => Status(node),
                    Seen::Missing => Fails(vec![NOENT]),
                    _ => Any,
                })
            }
            b'o' => self.open(call),
            b'm' => self.make_directory(call),
            b'r' => self.remove_directory(call),
            b'u' => self.unlink(call),
            b'v' => {
                let seen = self.find(from, &call.one, Last::Keep)?.map(|found| found.seen);
                match seen {
                    Ok(Seen::Node(node)) if self.machine.is_directory(node) => self.remove_directory(call),
                    Err(errors) => Some(Fails([errors, vec![INVAL]].concat())),
                    _ => self.unlink(call),
                }
            }
            b'n' => self.rename(call),
            b'k' => self.link(call),
            b'y' => {
                if call.two.is_empty() {
                    return fails([NOENT]);
                }
                if call.two.len() >= 4096 {
                    return fails([NAMETOOLONG]);
                }
                if call.two.starts_with(b"/") {
                    // Hosts refuse to make absolute links.
                    return Some(Any);
                }
                self.create(call, Node::Link(call.two.clone()))
            }
            b't' => {
                let found = find!(self.find(from, &call.one, Last::Slash)?);
                Some(match found.seen {
                    Seen::Node(node) => match &self.machine.nodes[node] {
                        Node::Link(target) => Text(hex(target)),
                        _ => Fails(vec![INVAL]),
                    },
                    Seen::Missing => Fails(vec![NOENT]),
                    _ => Any,
                })
            }
            b'd' => {
                let found = find!(self.find(from, &call.one, Last::Follow)?);
                Some(match found.seen {
                    Seen::Node(node) => match self.machine.entries(node) {
                        Some(names) => {
                            Text(names.keys().fold("2".into(), |text, name| format!("{text} {}", hex(name))))
                        }
                        None => Fails(vec![NOTDIR]),
                    },
                    Seen::Missing => Fails(vec![NOENT]),
                    _ => Any,
                })
            }
            b'p' => {
                let found = find!(self.find(from, &call.one, Last::Follow)?);
                Some(match found.seen {
                    Seen::Node(_) => Text(hex(&found.at.text())),
                    Seen::Missing => Fails(vec![NOENT]),
                    _ => Any,
                })
            }
            b'c' => {
                let found = find!(self.find(from, &call.one, Last::Follow)?);
                if found.at.relative && self.machine.is_apart() {
                    return None;
                }
                match found.seen {
                    Seen::Node(node) if self.machine.is_directory(node) => {
                        self.cwd = found.at;
                        Some(Text(hex(&self.cwd.text())))
                    }
                    Seen::Node(_) => fails([NOTDIR]),
                    Seen::Missing => fails([NOENT]),
                    _ => None,
                }
            }
            b'f' => {
                let (at, _, changes) = self.slots[from?].clone()?;
                if changes != self.changes || self.machine.is_apart() {
                    return None;
                }
                self.cwd = Position { relative: false, ..at };
                Some(Text(hex(&self.cwd.text())))
            }
            b'a' => {
                let found = find!(self.find(from, &call.one, Last::Follow)?);
                Some(match found.seen {
                    Seen::Node(node) if !self.machine.is_directory(node) && call.number & 1 != 0 => Fails(vec![ACCES]),
                    Seen::Node(_) => Done,
                    Seen::Missing => Fails(vec![NOENT]),
                    _ => Any,
                })
            }
            b'x' => {
                let found = find!(self.find(from, &call.one, Last::Follow)?);
                match found.seen {
                    Seen::Node(node) => match &mut self.machine.nodes[node] {
                        Node::File(bytes) => {
                            bytes.resize(call.number as usize, 0);
                            Some(Done)
                        }
                        _ => fails([ISDIR]),
                    },
                    Seen::Missing => fails([NOENT]),
                    _ => Some(Any),
                }
            }
            _ => None,
        }
    }

    fn open(&mut self, call: &Call) -> Option<Result> {
        let flags = call.number;
        let has = |flag| flags & flag != 0;
        let exclusive = flags & (O_CREAT | O_EXCL) == O_CREAT | O_EXCL;
        let ends_with_slash = call.one.ends_with(b"/") || call.one.ends_with(b"/.");
        let last = if exclusive || has(O_NOFOLLOW) { Last::Slash } else { Last::Follow };
        let found = match self.find(call.from, &call.one, last)? {
            // A slash behind what would be created: which of its errors is first is open.
            Err(errors) if has(O_CREAT) && errors == [NOTDIR] => {
                return if ends_with_slash { fails([NOTDIR, ISDIR, EXIST]) } else { fails([NOTDIR, ISDIR]) };
            }
            // A link to `missing/.`, which hosts take for `missing`.
            Err(errors) if has(O_CREAT) && errors == [NOENT] => {
                let kept = self.find(call.from, &call.one, Last::Keep)?;
                return if kept.is_ok_and(|kept| matches!(kept.seen, Seen::Node(_))) { None } else { fails([NOENT]) };
            }
            found => find!(found),
        };
        let node = match found.seen {
            Seen::Node(node) => node,
            Seen::Missing if !has(O_CREAT) => return fails([NOENT]),
            // A link to `missing/`, which hosts take for `missing`.
            Seen::Missing if found.slash && found.followed => return None,
            Seen::Missing if found.slash => return fails([NOENT, NOTDIR]),
            Seen::Missing => {
                let (parent, name) = self.entry(&found)?;
                let node = self.machine.add(parent, &name, Node::File(Vec::new()));
                return Some(Status(node));
            }
            _ if has(O_CREAT) || call.to.is_some() => return None,
            _ => return Some(Any),
        };
        if exclusive {
            return if ends_with_slash { fails([EXIST, ISDIR]) } else { fails([EXIST]) };
        }
        match &mut self.machine.nodes[node] {
            Node::Link(_) if has(O_DIRECTORY) => fails([LOOP, NOTDIR]),
            Node::Link(_) => fails([LOOP]),
            Node::File(_) if has(O_DIRECTORY) => fails([NOTDIR]),
            Node::File(bytes) => {
                if has(O_TRUNC) {
                    bytes.clear();
                }
                Some(Status(node))
            }
            Node::Directory(_) if has(O_WRONLY | O_CREAT) => fails([ISDIR]),
            Node::Directory(_) => {
                if let Some(to) = call.to {
                    self.slots[to] = Some((found.at, node, self.changes));
                }
                Some(Status(node))
            }
        }
    }

    /// Makes a new name.
    fn create(&mut self, call: &Call, node: Node) -> Option<Result> {
        let found = match self.find(call.from, &call.one, Last::Slash)? {
            Err(errors) => {
                // A name with a slash behind it that is not a directory's.
                let exists =
                    matches!(self.find(call.from, &call.one, Last::Keep)?, Ok(Found { seen: Seen::Node(_), .. }));
                return Some(Fails([errors, if exists { vec![EXIST] } else { Vec::new() }].concat()));
            }
            Ok(found) => found,
        };
        let makes_directory = matches!(node, Node::Directory(_));
        match found.seen {
            Seen::Node(_) => fails([EXIST]),
            // A slash behind a link that leads nowhere.
            Seen::Missing if found.followed => fails([EXIST, NOENT]),
            Seen::Missing if found.slash && !makes_directory => fails([NOENT, NOTDIR]),
            Seen::Missing if found.parent.is_none() => fails([NOENT]),
            Seen::Missing => {
                let (parent, name) = self.entry(&found)?;
                self.machine.add(parent, &name, node);
                Some(Done)
            }
            _ => None,
        }
    }

    fn make_directory(&mut self, call: &Call) -> Option<Result> {
        self.create(call, Node::Directory(Default::default()))
    }
}
