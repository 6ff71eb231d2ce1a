//! The options listed by the help, each with its aliases, in order.

use super::{ALIAS, DOC, short};
use crate::abi::program::argp::{Argp, ArgpOption};
use crate::abi::{Buffer, Errno, c_int};
use core::cmp::Ordering;

/// Options of a child that stand together.
#[derive(Clone, Copy)]
pub struct Cluster {
    pub header: Option<&'static [u8]>,
    pub argp: &'static Argp,
    parent: Option<u32>,
    group: c_int,
    index: usize,
    depth: usize,
}

/// An option and its aliases.
#[derive(Clone, Copy)]
pub struct Entry {
    pub argp: &'static Argp,
    pub group: c_int,
    pub cluster: Option<u32>,
    first: usize,
    count: usize,
}

/// All of them.
pub struct Entries {
    pub list: Buffer<Entry>,
    options: Buffer<&'static ArgpOption>,
    pub clusters: Buffer<Cluster>,
    /// The short options of entries before.
    used: [bool; 128],
}

impl Entries {
    pub fn new() -> Self {
        Entries { list: Buffer::new(), options: Buffer::new(), clusters: Buffer::new(), used: [false; 128] }
    }

    /// Adds the options of `argp` and its children.
    pub fn add(&mut self, argp: &'static Argp, cluster: Option<u32>) -> Result<(), Errno> {
        let mut group = 0;
        for option in argp.options() {
            if option.flags & ALIAS == 0 || self.list.is_empty() {
                if option.group != 0 {
                    group = option.group;
                } else if option.name().is_none() && option.key == 0 {
                    group += 1;
                }
                self.list.push(Entry { argp, group, cluster, first: self.options.len(), count: 0 })?;
            }
            self.options.push(option)?;
            if let Some(entry) = self.list.as_mut_slice().last_mut() {
                entry.count += 1;
            }
        }
        for (index, child) in argp.children().enumerate() {
            let mut within = cluster;
            if child.group != 0 || child.header().is_some() {
                let depth = self.cluster(cluster).map_or(0, |parent| parent.depth) + 1;
                within = Some(self.clusters.len() as u32);
                let (header, argp, group) = (child.header(), child.argp(), child.group);
                self.clusters.push(Cluster { header, argp, parent: cluster, group, index, depth })?;
            }
            self.add(child.argp(), within)?;
        }
        Ok(())
    }

    pub fn cluster(&self, number: Option<u32>) -> Option<Cluster> {
        self.clusters.as_slice().get(number? as usize).copied()
    }

    /// The options of an entry.
    pub fn options(&self, entry: Entry) -> &[&'static ArgpOption] {
        self.options.as_slice().get(entry.first..entry.first + entry.count).unwrap_or(&[])
    }

    /// Whether a short option is not another one's already; it is taken by asking.
    pub fn take(&mut self, byte: u8) -> bool {
        self.used.get_mut(usize::from(byte)).is_some_and(|used| !core::mem::replace(used, true))
    }

    /// Sorts the entries.
    pub fn sort(&mut self) {
        for end in 1..self.list.len() {
            for at in (1..=end).rev() {
                let pair = (self.list.as_slice().get(at - 1).copied(), self.list.as_slice().get(at).copied());
                let (Some(a), Some(b)) = pair else { break };
                if self.compare(a, b) != Ordering::Greater {
                    break;
                }
                self.list.as_mut_slice().swap(at - 1, at);
            }
        }
    }

    /// The cluster of which no other is the parent.
    fn base(&self, number: Option<u32>) -> Option<Cluster> {
        let mut cluster = self.cluster(number)?;
        while let Some(parent) = self.cluster(cluster.parent) {
            cluster = parent;
        }
        Some(cluster)
    }

    fn compare(&self, a: Entry, b: Entry) -> Ordering {
        if a.cluster != b.cluster {
            return match (self.base(a.cluster), self.base(b.cluster)) {
                (None, Some(b)) => groups(a.group, b.group).then(Ordering::Less),
                (Some(a), None) => groups(a.group, b.group).then(Ordering::Greater),
                _ => self.compare_clusters(a.cluster, b.cluster),
            };
        }
        groups(a.group, b.group).then_with(|| self.key(a).cmp(&self.key(b))).then_with(|| {
            let name = |entry| self.options(entry).iter().find_map(|option| option.name()).unwrap_or(b"");
            let lower = |byte: &u8| byte.to_ascii_lowercase();
            name(a).iter().map(lower).cmp(name(b).iter().map(lower))
        })
    }

    fn compare_clusters(&self, a: Option<u32>, b: Option<u32>) -> Ordering {
        let (mut a, mut b) = (a, b);
        let mut deeper = Ordering::Equal;
        while let (Some(one), Some(two)) = (self.cluster(a), self.cluster(b)) {
            if one.depth > two.depth {
                (a, deeper) = (one.parent, Ordering::Greater);
            } else if two.depth > one.depth {
                (b, deeper) = (two.parent, Ordering::Less);
            } else if a == b {
                return deeper;
            } else if one.parent != two.parent {
                (a, b) = (one.parent, two.parent);
            } else {
                return groups(one.group, two.group).then(one.index.cmp(&two.index));
            }
        }
        deeper
    }

    /// What entries of a group are sorted by: documentation last, then the letter, small letters first, then whether there is
    /// a short option.
    fn key(&self, entry: Entry) -> (bool, u8, bool, bool) {
        let options = self.options(entry);
        let letter = options.iter().find_map(|option| short(option));
        let name = options.iter().find_map(|option| option.name()).unwrap_or(b"");
        let is_doc = options.first().is_some_and(|option| option.flags & DOC != 0);
        let start = name.iter().position(|byte| byte.is_ascii_alphanumeric()).unwrap_or(0);
        let dashed = name.iter().find(|&&byte| byte != b' ') == Some(&b'-');
        let doc_name = name.get(start..).unwrap_or(name);
        let first = letter.or(if is_doc { doc_name } else { name }.first().copied()).unwrap_or(0);
        let lower = first.to_ascii_lowercase();
        (is_doc && !dashed && !name.is_empty(), lower, first.is_ascii_uppercase(), letter.is_some())
    }
}

/// Groups from 0 on, then those below.
fn groups(a: c_int, b: c_int) -> Ordering {
    (a < 0).cmp(&(b < 0)).then(a.cmp(&b))
}
