//! Random trees, pre-opened directories, and calls.

use super::calls::{Call, O_CREAT, O_DIRECTORY, O_EXCL, O_NOFOLLOW, O_RDONLY, O_TRUNC, O_WRONLY, SLOTS, Session};
use super::model::{Machine, Mount, Name, Node};

/// Numbers 0 and 1 of the nodes are the two directories that hosts pre-open, or parts of them.
pub const ROOT: usize = 0;
pub const OTHER: usize = 1;

pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % n
    }

    fn one_of(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    fn pick<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

const NAMES: [&str; 6] = ["a", "b", "c", "d", "\u{e9}", "a"];

/// A path, mostly of names that there may be. `outside` is one that leads out of everything.
fn path(random: &mut Random, outside: &[u8]) -> Name {
    match random.below(60) {
        0 => return Vec::new(),
        1 => return outside.to_vec(),
        2 => return [b"..".repeat(1 + random.below(3)).as_slice(), b"/outside/secret"].concat(),
        3 => return b"/".repeat(1 + random.below(3)),
        4 => return [b"a/".repeat(2000 + random.below(60)).as_slice(), b"b"].concat(),
        5 => return vec![b'x'; 255 + random.below(2)],
        6 => return b"a/\xff\xfe".to_vec(),
        _ => {}
    }
    let mut path = if random.one_of(3) { b"/".to_vec() } else { Vec::new() };
    for i in 0..1 + random.below(5) {
        if i > 0 {
            path.extend(b"/".repeat(1 + usize::from(random.one_of(8))));
        }
        let name = match random.below(16) {
            0 | 1 => "..",
            2 => ".",
            3 => "m",
            4 => "n",
            _ => random.pick(&NAMES),
        };
        path.extend(name.as_bytes());
    }
    if random.one_of(4) {
        path.extend(random.pick(&["/", "/.", "//", "/..", "/./"]).as_bytes());
    }
    path
}

fn fill(random: &mut Random, machine: &mut Machine, top: usize, outside: &[u8]) {
    let mut directories = vec![top];
    for number in 0..4 + random.below(14) {
        let parent = random.pick(&directories);
        let name = random.pick(&NAMES).as_bytes();
        if machine.entries(parent).is_some_and(|entries| entries.contains_key(name)) {
            continue;
        }
        match random.below(6) {
            0 => _ = machine.add(parent, name, Node::File(format!("{top} {number}").into_bytes())),
            1 | 2 => {
                let target = path(random, outside);
                if !target.is_empty() && target.len() < 4096 && target.iter().all(|byte| *byte < 0xf8) {
                    machine.add(parent, name, Node::Link(target));
                }
            }
            _ => directories.push(machine.add(parent, name, Node::Directory(Default::default()))),
        }
    }
}

/// A directory of the tree, and its name.
fn directory(random: &mut Random, machine: &Machine, top: usize) -> (Vec<Name>, usize) {
    let (mut name, mut node) = (Vec::new(), top);
    for _ in 0..1 + random.below(3) {
        let below: Vec<_> = machine.entries(node).into_iter().flatten().collect();
        let below: Vec<_> = below.into_iter().filter(|(_, node)| machine.is_directory(**node)).collect();
        if below.is_empty() {
            break;
        }
        let (next, at) = below[random.below(below.len())];
        name.push(next.clone());
        node = *at;
    }
    (name, node)
}

/// A tree and what of it the program gets; the directories' names as the host gives them.
pub fn world(random: &mut Random, outside: &[u8]) -> (Machine, Vec<(usize, String)>) {
    let mut machine = Machine {
        nodes: vec![Node::Directory(Default::default()), Node::Directory(Default::default())],
        ..Machine::default()
    };
    fill(random, &mut machine, ROOT, outside);
    fill(random, &mut machine, OTHER, outside);
    let (name, inner) = directory(random, &machine, ROOT);
    let text = |name: &[Name]| -> String { name.iter().map(|c| format!("/{}", String::from_utf8_lossy(c))).collect() };
    let given: Vec<(usize, String)> = match random.below(11) {
        0 | 1 => vec![(ROOT, "/".into())],
        2 => vec![(ROOT, ".".into())],
        3 => vec![(ROOT, "".into())],
        4 => vec![(ROOT, "/".into()), (inner, ".".into())],
        5 => vec![(ROOT, "/".into()), (OTHER, "/m".into())],
        6 => vec![(ROOT, "/m".into()), (OTHER, "/n/m".into())],
        7 => vec![(OTHER, "/".into()), (ROOT, "//".into())],
        8 => vec![(ROOT, "/m".into()), (OTHER, "/m".into()), (inner, "/n/".into())],
        9 if !name.is_empty() => vec![(ROOT, "/".into()), (inner, text(&name))],
        _ => vec![(ROOT, "m".into()), (OTHER, "n/m".into())],
    };
    for (node, text) in &given {
        let components = text.split('/').filter(|c| !matches!(*c, "" | "."));
        machine.mounts.push(Mount {
            relative: !text.starts_with('/'),
            name: components.map(|c| c.as_bytes().to_vec()).collect(),
            node: *node,
        });
    }
    if given[0] == (ROOT, "/".into()) && random.one_of(3) {
        machine.start = name;
    }
    (machine, given)
}

/// A call; it may not make sense in the session.
pub fn call(random: &mut Random, session: &Session, outside: &[u8]) -> Call {
    let op = random.pick(b"ssssoooomruvnnkkyytdppccafx");
    let slot = |random: &mut Random| Some(random.below(SLOTS)).filter(|slot| session.is_open(*slot));
    let at = |random: &mut Random| if random.one_of(3) { slot(random) } else { None };
    let (from, mut to) = match op {
        b's' | b'm' | b'r' | b'u' | b'y' | b't' | b'd' | b'a' | b'o' => (at(random), None),
        b'n' | b'k' => (at(random), at(random)),
        b'f' => (Some(random.below(SLOTS)), None),
        _ => (None, None),
    };
    let number = match op {
        b's' | b'k' => random.below(2) as u32,
        b'a' => random.below(8) as u32,
        b'x' => random.below(40) as u32,
        b'o' if random.one_of(3) => {
            to = Some(random.below(SLOTS));
            O_RDONLY | O_DIRECTORY
        }
        b'o' => {
            let access = random.pick(&[O_RDONLY, O_WRONLY, O_RDONLY | O_WRONLY]);
            let creation = random.pick(&[0, 0, O_CREAT, O_CREAT | O_EXCL, O_DIRECTORY]);
            let truncation = if access & O_WRONLY != 0 { random.pick(&[0, O_TRUNC]) } else { 0 };
            let links = random.pick(&[0, 0, O_NOFOLLOW]);
            access | creation | truncation | links
        }
        _ => 0,
    };
    let one = if op == b'f' { Vec::new() } else { path(random, outside) };
    let two = if matches!(op, b'n' | b'k' | b'y') { path(random, outside) } else { Vec::new() };
    Call { op, from, to, number, one, two }
}
