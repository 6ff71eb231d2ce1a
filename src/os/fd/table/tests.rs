use super::*;
use crate::algo::oracle::Random;
use std::collections::{BTreeMap, BTreeSet};

/// A host that gives the lowest number, and a table over it.
struct Machine {
    table: Table<()>,
    host: BTreeMap<Fd, u32>,
    opened: u32,
}

impl Machine {
    fn new() -> Self {
        Machine { table: Table::new(), host: (0..4).map(|fd| (fd, fd)).collect(), opened: 4 }
    }

    /// Which opening `fd` leads to.
    fn file(&self, fd: c_int) -> Option<u32> {
        let Ok(Meaning::Host(host)) = self.table.meaning(fd) else { return None };
        self.host.get(&host).copied()
    }

    fn open(&mut self) -> (c_int, u32) {
        let free = (0..).find(|fd| !self.host.contains_key(fd)).unwrap();
        self.host.insert(free, self.opened);
        self.opened += 1;
        let fd = self.table.adopt(free, OPEN_MAX, |fd| self.host.contains_key(&fd)).unwrap();
        (fd, self.opened - 1)
    }

    fn end(&mut self, ended: Option<File<()>>) -> bool {
        match ended {
            Some(File::Host(host)) => self.host.remove(&host).is_some(),
            _ => true,
        }
    }

    fn close(&mut self, fd: c_int) -> bool {
        match self.table.release(fd) {
            Ok(ended) => self.end(ended),
            Err(_) => false,
        }
    }

    fn dup(&mut self, fd: c_int, from: c_int) -> Option<c_int> {
        let description = self.table.description(fd, |fd| self.host.contains_key(&fd)).ok()?;
        let free = self.table.lowest_free(from, OPEN_MAX, |fd| self.host.contains_key(&fd)).unwrap();
        self.table.share(free, description).unwrap();
        Some(free)
    }

    fn dup2(&mut self, fd: c_int, to: c_int) -> bool {
        let Ok(description) = self.table.description(fd, |fd| self.host.contains_key(&fd)) else { return false };
        if fd != to {
            self.table.reserve(to).unwrap();
            let ended = self.table.release(to).ok().flatten();
            self.table.share(to, description).unwrap();
            self.end(ended);
        }
        true
    }
}

/// Random programs against a kernel's table, which is a map from numbers to files.
#[test]
fn numbers_are_those_of_a_kernel() {
    let mut random = Random::new();
    for _ in 0..400 {
        let mut machine = Machine::new();
        let mut kernel: BTreeMap<c_int, u32> = (0..4).map(|fd| (fd, fd as u32)).collect();
        let lowest = |kernel: &BTreeMap<c_int, u32>, from| (from..).find(|fd| !kernel.contains_key(fd)).unwrap();
        for _ in 0..150 {
            let (a, b) = (random.below(12) as c_int, random.below(12) as c_int);
            match random.below(5) {
                0 => {
                    let expected = lowest(&kernel, 0);
                    let (fd, file) = machine.open();
                    assert_eq!(fd, expected);
                    kernel.insert(fd, file);
                }
                1 => assert_eq!(machine.close(a), kernel.remove(&a).is_some()),
                2 => {
                    let expected = kernel.get(&a).copied().map(|file| {
                        let fd = lowest(&kernel, b);
                        kernel.insert(fd, file);
                        fd
                    });
                    assert_eq!(machine.dup(a, b), expected);
                }
                3 => {
                    let file = kernel.get(&a).copied();
                    assert_eq!(machine.dup2(a, b), file.is_some());
                    file.map(|file| kernel.insert(b, file));
                }
                _ => {}
            }
            for fd in 0..24 {
                assert_eq!(machine.file(fd), kernel.get(&fd).copied(), "descriptor {fd}");
            }
            let (left, alive): (BTreeSet<u32>, BTreeSet<u32>) =
                (machine.host.values().copied().collect(), kernel.values().copied().collect());
            assert_eq!(left, alive, "a file is closed with its last descriptor, and not before");
        }
    }
}

#[test]
fn what_is_not_open_cannot_be_duplicated_or_closed() {
    let mut table = Table::<()>::new();
    assert_eq!(table.description(5, |_| false), Err(Errno::BADF));
    assert_eq!(table.description(-1, |_| true), Err(Errno::BADF));
    assert!(matches!(table.release(-1), Err(Errno::BADF)));
    assert_eq!(table.lowest_free(OPEN_MAX - 1, OPEN_MAX, |_| true), Err(Errno::MFILE));
}

#[test]
fn numbers_stay_low_where_the_host_gives_none_twice() {
    let mut table = Table::<()>::new();
    let mut host = BTreeSet::from([0, 1, 2]);
    for opened in 3..3000 {
        host.insert(opened);
        let fd = table.adopt(opened, 10, |fd| host.contains(&fd)).unwrap();
        assert_eq!(fd, if opened < 10 { opened as i32 } else { 3 });
        let Ok(Some(File::Host(closed))) = table.release(fd) else { panic!("the last descriptor of its file") };
        assert_eq!(closed, opened);
        host.remove(&closed);
    }
}
