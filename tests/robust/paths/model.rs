//! What POSIX says a path leads to: a file system in memory, and the names under which a program sees it.

use std::collections::BTreeMap;

use super::errno::*;

pub type Name = Vec<u8>;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    File(Vec<u8>),
    Link(Vec<u8>),
    Directory(BTreeMap<Name, usize>),
}

/// A pre-opened directory.
#[derive(Clone, Debug)]
pub struct Mount {
    /// Its name is relative to where the program starts.
    pub relative: bool,
    pub name: Vec<Name>,
    pub node: usize,
}

/// The absolute name of a directory, without links.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Position {
    /// It was reached from where the program started.
    pub relative: bool,
    pub name: Vec<Name>,
}

impl Position {
    pub fn below(&self, name: &[u8]) -> Position {
        let mut below = self.clone();
        below.name.push(name.into());
        below
    }

    /// As `realpath` and `getcwd` say it.
    pub fn text(&self) -> Vec<u8> {
        let all: Vec<u8> = self.name.iter().flat_map(|name| [b"/".as_slice(), name].concat()).collect();
        if all.is_empty() { b"/".to_vec() } else { all }
    }
}

/// What there is at a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    Node(usize),
    Missing,
    /// A directory above a pre-opened one, of which the host shows nothing.
    Above,
    /// Below no pre-opened directory.
    Outside,
}

/// Where a path leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub at: Position,
    pub seen: Seen,
    /// The directory in which the last component is looked up; none after `.` and `..` and for the root.
    pub parent: Option<Position>,
    /// How the path ends, if not in a name.
    pub dots: &'static str,
    /// A slash follows the last component, or a link's last one.
    pub slash: bool,
    /// It left the directory where it began.
    pub left: bool,
    /// A link at the end was followed.
    pub followed: bool,
}

/// The errors that are right.
pub type Errors = Vec<u16>;

#[derive(Clone, Debug, Default)]
pub struct Machine {
    pub nodes: Vec<Node>,
    pub mounts: Vec<Mount>,
    /// Where the program starts; empty if that is not known.
    pub start: Vec<Name>,
}

/// How a link at the end is taken.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Last {
    Follow,
    /// Only before a slash.
    Slash,
    Keep,
}

impl Machine {
    pub fn entries(&self, node: usize) -> Option<&BTreeMap<Name, usize>> {
        match &self.nodes[node] {
            Node::Directory(entries) => Some(entries),
            _ => None,
        }
    }

    pub fn entries_mut(&mut self, node: usize) -> Option<&mut BTreeMap<Name, usize>> {
        match &mut self.nodes[node] {
            Node::Directory(entries) => Some(entries),
            _ => None,
        }
    }

    pub fn is_directory(&self, node: usize) -> bool {
        self.entries(node).is_some()
    }

    pub fn add(&mut self, parent: usize, name: &[u8], node: Node) -> usize {
        self.nodes.push(node);
        let new = self.nodes.len() - 1;
        if let Some(entries) = self.entries_mut(parent) {
            entries.insert(name.into(), new);
        }
        new
    }

    /// Whether `inner` is `outer` or below it.
    pub fn contains(&self, outer: usize, inner: usize) -> bool {
        outer == inner
            || self.entries(outer).is_some_and(|entries| entries.values().any(|node| self.contains(*node, inner)))
    }

    /// The names under which a node is found from `from` on.
    pub fn names(&self, from: usize, node: usize) -> usize {
        let Some(entries) = self.entries(from) else { return 0 };
        entries.values().map(|entry| usize::from(*entry == node) + self.names(*entry, node)).sum()
    }

    fn full_name(&self, mount: &Mount) -> Vec<Name> {
        let base = if mount.relative { self.start.clone() } else { Vec::new() };
        base.into_iter().chain(mount.name.iter().cloned()).collect()
    }

    /// Whether relative and absolute names have nothing in common.
    pub fn is_apart(&self) -> bool {
        self.start.is_empty() && self.mounts.iter().any(|mount| !mount.relative && mount.name.is_empty())
    }

    /// The pre-opened directory that a name belongs to: the longest; of equals those of the same kind, then the latest. If the
    /// start is not known and there is a root, relative and absolute names have nothing in common.
    fn mount(&self, at: &Position) -> Option<(&Mount, usize)> {
        let apart = self.is_apart();
        let mut best: Option<((bool, usize, bool), &Mount, usize)> = None;
        for mount in &self.mounts {
            let full = self.full_name(mount);
            if !at.name.starts_with(&full) {
                continue;
            }
            let same = mount.relative == at.relative;
            let length = full.iter().map(|name| name.len() + 1).sum::<usize>();
            let points = (apart && same, length, same);
            if best.as_ref().is_none_or(|(most, ..)| points >= *most) {
                best = Some((points, mount, full.len()));
            }
        }
        best.map(|(_, mount, depth)| (mount, depth))
    }

    /// Whether a pre-opened directory lies at the position or below it.
    pub fn is_above(&self, at: &Position) -> bool {
        self.mounts.iter().any(|mount| mount.name.starts_with(&at.name) || self.full_name(mount).starts_with(&at.name))
    }

    /// Whether a pre-opened directory lies below the position.
    pub fn has_mount_below(&self, at: &Position) -> bool {
        let below = |name: &[Name]| name.len() > at.name.len() && name.starts_with(&at.name);
        self.mounts.iter().any(|mount| below(&mount.name) || below(&self.full_name(mount)))
    }

    pub fn see(&self, at: &Position) -> Seen {
        let missing = |seen| if self.is_above(at) { Seen::Above } else { seen };
        let Some((mount, depth)) = self.mount(at) else { return missing(Seen::Outside) };
        let mut node = mount.node;
        for name in &at.name[depth..] {
            match self.entries(node).and_then(|entries| entries.get(name)) {
                Some(next) => node = *next,
                None => return missing(Seen::Missing),
            }
        }
        Seen::Node(node)
    }

    /// Resolves a path.
    pub fn resolve(&self, start: &Position, path: &[u8], last: Last) -> Result<Found, Errors> {
        let mut found = self.walk(start, path, last);
        // With the current directory's name before it, it may be too long.
        if let Err(errors) = &mut found
            && path.len() > 4000
        {
            errors.push(NAMETOOLONG);
        }
        found
    }

    fn walk(&self, start: &Position, path: &[u8], last: Last) -> Result<Found, Errors> {
        if path.is_empty() {
            return Err(vec![NOENT]);
        }
        if path.len() >= 4096 {
            return Err(vec![NAMETOOLONG]);
        }
        let mut at = if path[0] == b'/' { Position::default() } else { start.clone() };
        let (mut todo, mut slash) = (split(path), path.ends_with(b"/"));
        let (mut links, mut left, mut followed) = (0, path[0] == b'/', false);
        let mut parent = None;
        let mut dots = "/";
        let mut seen = self.see(&at);
        while let Some(name) = todo.pop() {
            match seen {
                Seen::Node(node) if self.is_directory(node) => {}
                Seen::Node(_) => return Err(vec![NOTDIR]),
                Seen::Above => {}
                Seen::Missing => return Err(vec![NOENT]),
                Seen::Outside => return Err(vec![NOENT, NOTCAPABLE]),
            }
            if name == b"." || name == b".." {
                if name == b".." {
                    left |= at.name.pop().is_none() || at.name.len() < start.name.len();
                    seen = self.see(&at);
                }
                (parent, dots) = (None, if name == b"." { "." } else { ".." });
                continue;
            }
            let here = at.clone();
            at = at.below(&name);
            seen = self.see(&at);
            if name.len() > 255 {
                return Err(if seen == Seen::Outside { vec![NAMETOOLONG, NOENT] } else { vec![NAMETOOLONG] });
            }
            let is_last = todo.is_empty();
            let follow = !is_last || last == Last::Follow || last == Last::Slash && slash;
            if let Seen::Node(node) = seen
                && let Node::Link(target) = &self.nodes[node]
                && follow
            {
                links += 1;
                if links > 40 {
                    return Err(vec![LOOP]);
                }
                let left_over: usize = todo.iter().map(|name| name.len() + 1).sum();
                if left_over + target.len() > 4000 {
                    return Err(vec![NAMETOOLONG, NOENT, NOTDIR, LOOP]);
                }
                followed |= is_last;
                slash |= is_last && target.ends_with(b"/");
                todo.extend(split(target));
                let absolute = target[0] == b'/';
                left |= absolute;
                at = if absolute { Position::default() } else { here };
                seen = self.see(&at);
                (parent, dots) = (None, "/");
                continue;
            }
            (parent, dots) = (Some(here), "");
        }
        match seen {
            Seen::Node(node) if slash && !self.is_directory(node) && last != Last::Keep => Err(vec![NOTDIR]),
            Seen::Outside => Err(vec![NOENT, NOTCAPABLE]),
            _ => Ok(Found { at, seen, parent, dots, slash, left, followed }),
        }
    }
}

/// The components, the last one first.
fn split(path: &[u8]) -> Vec<Name> {
    path.split(|byte| *byte == b'/').rev().filter(|name| !name.is_empty()).map(<[u8]>::to_vec).collect()
}
