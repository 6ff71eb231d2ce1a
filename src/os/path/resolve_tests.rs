//! Random trees, links, pre-opened directories and paths: the resolver on a host as preview1 has it, against POSIX's
//! pathname resolution on the whole tree.

use super::*;
use crate::algo::oracle::Random;
use crate::os::path::{below, is_within, trim_end};
use std::collections::BTreeMap;

/// A file, in a tree of the whole machine; number 0 is its root.
#[derive(Clone, Debug)]
enum Node {
    File,
    Link(String),
    Directory { entries: BTreeMap<String, usize> },
}

struct Machine {
    nodes: Vec<Node>,
}

impl Machine {
    fn entry(&self, directory: usize, name: &str) -> Result<usize, Errno> {
        match &self.nodes[directory] {
            Node::Directory { entries, .. } => entries.get(name).copied().ok_or(Errno::NOENT),
            _ => Err(Errno::NOTDIR),
        }
    }

    fn kind(&self, node: usize) -> FileType {
        match self.nodes[node] {
            Node::File => filetype::REGULAR_FILE,
            Node::Link(_) => filetype::SYMBOLIC_LINK,
            Node::Directory { .. } => filetype::DIRECTORY,
        }
    }

    fn add(&mut self, directory: usize, name: &str, node: Node) -> usize {
        self.nodes.push(node);
        let new = self.nodes.len() - 1;
        if let Node::Directory { entries, .. } = &mut self.nodes[directory] {
            entries.insert(name.into(), new);
        }
        new
    }

    /// Resolves as a host does below the directory `base`: nothing may lead out of it.
    fn host(&self, base: usize, path: &str, follow: bool) -> Result<usize, Errno> {
        let (mut stack, mut links) = (vec![base], 0);
        let mut todo: Vec<String> = path.split('/').rev().map(String::from).collect();
        if path.starts_with('/') {
            return Err(Errno::PERM);
        }
        while let Some(component) = todo.pop() {
            let here = *stack.last().unwrap();
            if self.kind(here) != filetype::DIRECTORY {
                return Err(Errno::NOTDIR);
            }
            match component.as_str() {
                "" | "." => continue,
                ".." => {
                    stack.pop();
                    if stack.is_empty() {
                        return Err(Errno::PERM);
                    }
                    continue;
                }
                _ => {}
            }
            let next = self.entry(here, &component)?;
            match &self.nodes[next] {
                Node::Link(target) if follow || !todo.is_empty() => {
                    links += 1;
                    if links > SYMLOOP_MAX {
                        return Err(Errno::LOOP);
                    }
                    if target.starts_with('/') {
                        return Err(Errno::PERM);
                    }
                    todo.extend(target.split('/').rev().map(String::from));
                }
                _ => stack.push(next),
            }
        }
        Ok(*stack.last().unwrap())
    }
}

struct World {
    machine: Machine,
    /// Number, name and node of each pre-opened directory.
    preopens: Vec<(Fd, String, usize)>,
    cwd: String,
}

impl World {
    fn node_of(&self, dir: Fd) -> usize {
        self.preopens.iter().find(|(fd, ..)| *fd == dir).map(|(_, _, node)| *node).unwrap()
    }

    /// What a host answers.
    fn host(&self, dir: Fd, path: &[u8], follow: bool) -> Result<usize, Errno> {
        self.machine.host(self.node_of(dir), std::str::from_utf8(path).unwrap(), follow)
    }

    /// What an absolute name without links leads to: the pre-opened directories are mounted over each other.
    fn named(&self, name: &[String]) -> Result<Option<usize>, Errno> {
        let text: String = name.iter().map(|component| format!("/{component}")).collect();
        let mounts = self.preopens.iter().filter_map(|(_, prefix, node)| {
            let rest = below(prefix.as_bytes(), text.as_bytes())?;
            Some((prefix.trim_matches('/').len(), *node, rest))
        });
        match mounts.max_by_key(|(length, ..)| *length) {
            Some((_, node, rest)) => {
                let mut at = node;
                for component in std::str::from_utf8(rest).unwrap().split('/').filter(|c| *c != ".") {
                    match self.machine.entry(at, component) {
                        Err(_) if self.is_above(text.as_bytes()) => return Ok(None),
                        other => at = other?,
                    }
                }
                Ok(Some(at))
            }
            None if self.is_above(text.as_bytes()) => Ok(None),
            None => Err(Errno::NOENT),
        }
    }

    /// POSIX's resolution in the tree that the program sees.
    fn model(&self, path: &str, follow: bool) -> Result<usize, Errno> {
        let (path, slash) = trim_end(path.as_bytes());
        let path = std::str::from_utf8(path).unwrap();
        let split = |text: &str| text.split('/').filter(|c| !matches!(*c, "" | ".")).map(String::from).collect();
        let mut name: Vec<String> = if path.starts_with('/') { Vec::new() } else { split(&self.cwd) };
        let mut todo: Vec<String> = split(path);
        todo.reverse();
        let mut links = 0;
        while let Some(component) = todo.pop() {
            if component == ".." {
                name.pop();
                continue;
            }
            if component == "." {
                if let Some(node) = self.named(&name)?
                    && self.machine.kind(node) != filetype::DIRECTORY
                {
                    return Err(Errno::NOTDIR);
                }
                continue;
            }
            name.push(component);
            let Some(node) = self.named(&name)? else { continue };
            match &self.machine.nodes[node] {
                Node::Link(target) if follow || slash || !todo.is_empty() => {
                    links += 1;
                    if links > SYMLOOP_MAX {
                        return Err(Errno::LOOP);
                    }
                    name.pop();
                    if target.starts_with('/') {
                        name.clear();
                    }
                    // A slash at a link's end, as at the path's, wants a directory.
                    let mut more: Vec<String> = split(target);
                    if trim_end(target.as_bytes()).1 {
                        more.push(".".into());
                    }
                    more.reverse();
                    todo.extend(more);
                }
                Node::File if !todo.is_empty() => return Err(Errno::NOTDIR),
                _ => {}
            }
        }
        match self.named(&name)? {
            Some(node) if slash && self.machine.kind(node) != filetype::DIRECTORY => Err(Errno::NOTDIR),
            Some(node) => Ok(node),
            None => Err(Errno::NOENT), // above a pre-opened directory: the host has nothing to show
        }
    }

    /// `stat` and `lstat` as the library does them.
    fn library(&self, path: &str, follow: bool) -> Result<usize, Errno> {
        let (name, slash) = trim_end(path.as_bytes());
        let follow = follow || slash;
        let mut target = Target::new();
        let may_differ = target.find(self, Start::Current, name, follow)?;
        let found = match self.host(target.dir(), target.path(), follow) {
            Err(error) if may_differ => {
                target.find_again(self, (Start::Current, name, follow), error)?;
                self.host(target.dir(), target.path(), follow)?
            }
            other => other?,
        };
        if slash && self.machine.kind(found) != filetype::DIRECTORY { Err(Errno::NOTDIR) } else { Ok(found) }
    }
}

impl Tree for World {
    fn find(&self, name: &[u8], _relative: bool) -> Result<(Fd, usize), Errno> {
        let all = self.preopens.iter().map(|(fd, prefix, _)| (*fd, prefix.trim_end_matches('/')));
        let matching = all.filter(|(_, prefix)| is_within(prefix.as_bytes(), name));
        matching.map(|(fd, prefix)| (fd, prefix.len())).max_by_key(|(_, length)| *length).ok_or(Errno::NOENT)
    }

    fn is_nested(&self) -> bool {
        self.preopens.len() > 1
    }

    fn is_above(&self, name: &[u8]) -> bool {
        self.preopens.iter().any(|(_, prefix, _)| is_within(name, prefix.as_bytes()))
    }

    fn filetype(&self, dir: Fd, path: &[u8]) -> Result<FileType, Errno> {
        Ok(self.machine.kind(self.host(dir, path, false)?))
    }

    fn read_link(&self, dir: Fd, path: &[u8], target: &mut [u8]) -> Result<usize, Errno> {
        match &self.machine.nodes[self.host(dir, path, false)?] {
            Node::Link(text) => {
                target.get_mut(..text.len()).ok_or(Errno::NAMETOOLONG)?.copy_from_slice(text.as_bytes());
                Ok(text.len())
            }
            _ => Err(Errno::INVAL),
        }
    }

    fn name_of(&self, _dir: Fd, _name: &mut PathBuffer) -> Result<Option<Fd>, Errno> {
        Err(Errno::NOTCAPABLE)
    }

    fn current(&self, name: &mut PathBuffer) -> Result<bool, Errno> {
        name.extend(self.cwd.as_bytes())?;
        Ok(false)
    }
}

const NAMES: [&str; 4] = ["a", "b", "c", "d"];
const PARTS: [&str; 9] = ["a", "b", "c", "d", "..", ".", "", "a", "b"];

fn text(random: &mut Random) -> String {
    let mut path = if random.index(3) == 0 { String::from("/") } else { String::new() };
    for i in 0..1 + random.index(5) {
        if i > 0 {
            path.push('/');
        }
        path += random.pick(&PARTS);
    }
    if random.index(4) == 0 {
        path += random.pick(&["/", "/.", "//"]);
    }
    path
}

/// A tree, and pre-opened directories under their own names, as a host with one root gives them, or the one
/// given as the root.
fn world(random: &mut Random) -> World {
    let mut machine = Machine { nodes: vec![Node::Directory { entries: BTreeMap::new() }] };
    let mut directories = vec![(0, String::new())];
    for _ in 0..3 + random.index(12) {
        let (parent, path) = directories[random.index(directories.len())].clone();
        let name = random.pick(&NAMES);
        if machine.entry(parent, name).is_ok() {
            continue;
        }
        match random.index(5) {
            0 => _ = machine.add(parent, name, Node::File),
            1 | 2 => {
                let target = text(random);
                if !target.is_empty() {
                    machine.add(parent, name, Node::Link(target));
                }
            }
            _ => {
                let new = machine.add(parent, name, Node::Directory { entries: BTreeMap::new() });
                directories.push((new, format!("{path}/{name}")));
            }
        }
    }
    let mut preopens = vec![(3, String::from("/"), 0)];
    for fd in 4..4 + random.index(3) as Fd {
        let (node, path) = directories[random.index(directories.len())].clone();
        if !path.is_empty() && !preopens.iter().any(|(_, name, _)| *name == path) {
            preopens.push((fd, path, node));
        }
    }
    let (_, cwd) = directories[random.index(directories.len())].clone();
    World { machine, preopens, cwd }
}

#[test]
fn posix_decides() {
    let mut random = Random(1);
    let mut found = 0;
    for round in 0..3_000 {
        let world = world(&mut random);
        for _ in 0..20 {
            let (path, follow) = (text(&mut random), random.index(2) == 0);
            if path.is_empty() {
                continue;
            }
            let (ours, wanted) = (world.library(&path, follow), world.model(&path, follow));
            found += usize::from(wanted.is_ok());
            // What a host refuses before it fails may have another error where both are failures.
            let same = ours == wanted || ours.is_err() && wanted.is_err();
            assert!(
                same,
                "round {round}: {path} follow {follow}: {ours:?}, POSIX {wanted:?}\ncwd {}\n{:?}\n{:?}",
                world.cwd, world.preopens, world.machine.nodes
            );
        }
    }
    assert!(found > 8_000, "only {found} paths led anywhere");
}
