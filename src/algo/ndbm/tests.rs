use super::*;
use crate::algo::oracle::Random;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// Two files in memory, which may stop taking writes: what is read stays as it was.
#[derive(Default)]
struct Files {
    buckets: Vec<u8>,
    further: Vec<u8>,
    /// How many more writes work.
    writes: Option<usize>,
    /// How many reads and writes there were.
    calls: usize,
}

#[derive(Clone, Default)]
struct Memory(Rc<RefCell<Files>>);

impl Files {
    fn of(&mut self, file: File) -> &mut Vec<u8> {
        if file == File::Buckets { &mut self.buckets } else { &mut self.further }
    }
}

impl Storage for Memory {
    fn read(&mut self, file: File, offset: u64, to: &mut [u8]) -> Result<usize, Errno> {
        let mut files = self.0.borrow_mut();
        files.calls += 1;
        let bytes = files.of(file);
        let start = bytes.len().min(offset as usize);
        let n = to.len().min(bytes.len() - start);
        to[..n].copy_from_slice(&bytes[start..start + n]);
        Ok(n)
    }

    fn write(&mut self, file: File, offset: u64, from: &[u8]) -> Result<(), Errno> {
        let mut files = self.0.borrow_mut();
        files.calls += 1;
        if let Some(left) = &mut files.writes {
            *left = left.checked_sub(1).ok_or(Errno::NOSPC)?;
        }
        let bytes = files.of(file);
        let end = offset as usize + from.len();
        if bytes.len() < end {
            bytes.resize(end, 0);
        }
        bytes[offset as usize..end].copy_from_slice(from);
        Ok(())
    }

    fn size(&mut self, file: File) -> Result<u64, Errno> {
        Ok(self.0.borrow_mut().of(file).len() as u64)
    }
}

impl Random {
    fn bytes(&mut self, len: usize) -> Vec<u8> {
        (0..len).map(|_| self.index(256) as u8).collect()
    }

    fn key(&mut self, of: usize) -> Vec<u8> {
        let number = self.index(of);
        // Some keys are long, one is empty.
        format!("{number}").repeat(if number % 50 == 7 { 200 } else { number.min(3) }).into_bytes()
    }

    fn content(&mut self) -> Vec<u8> {
        let most = [10, 100, 1000, 3000][self.index(4)];
        let len = self.index(most);
        self.bytes(len)
    }
}

fn all_keys(database: &mut Database<Memory>) -> Vec<Vec<u8>> {
    let (mut keys, mut key) = (Vec::new(), Buffer::new());
    let mut there = database.first_key(&mut key).unwrap();
    while there {
        keys.push(key.as_slice().to_vec());
        there = database.next_key(&mut key).unwrap();
    }
    keys.sort();
    keys
}

fn compare(database: &mut Database<Memory>, model: &HashMap<Vec<u8>, Vec<u8>>) {
    let mut wanted: Vec<_> = model.keys().cloned().collect();
    wanted.sort();
    let found = all_keys(database);
    let (missing, more) = (wanted.iter().filter(|k| !found.contains(k)), found.len());
    assert_eq!((missing.collect::<Vec<_>>(), more), (vec![], wanted.len()));
    for (key, content) in model {
        assert_eq!(database.fetch(key).unwrap(), Some(content.as_slice()));
    }
}

#[test]
fn behaves_as_a_map() {
    for seed in 0..6 {
        let mut random = Random(seed);
        let memory = Memory::default();
        let mut database = Database::new(memory.clone()).unwrap();
        let mut model = HashMap::new();
        let of = [5, 60, 400, 3000][seed as usize % 4];
        for step in 0..6000 {
            let key = random.key(of);
            // First it grows, then it shrinks.
            let deletes = if step < 3000 { 2 } else { 6 };
            match random.index(10) {
                n if n < deletes => assert_eq!(database.delete(&key), Ok(model.remove(&key).is_some())),
                8 => assert_eq!(database.fetch(&key), Ok(model.get(&key).map(Vec::as_slice))),
                n => {
                    let (content, replace) = (random.content(), n != 7);
                    let fresh = replace || !model.contains_key(&key);
                    assert_eq!(database.store(&key, &content, replace), Ok(fresh));
                    if fresh {
                        model.insert(key, content);
                    }
                }
            }
            if step % 1000 == 999 {
                compare(&mut database, &model);
                database = Database::new(memory.clone()).unwrap();
            }
        }
        compare(&mut database, &model);
    }
}

/// Chains stay short, and a look-up costs a few reads.
#[test]
fn grows_with_its_pairs() {
    let memory = Memory::default();
    let mut database = Database::new(memory.clone()).unwrap();
    for n in 0..20_000u32 {
        assert_eq!(database.store(format!("key {n}").as_bytes(), &[n as u8; 50], false), Ok(true));
    }
    let bytes = memory.0.borrow().buckets.len() + memory.0.borrow().further.len();
    let needed = 20_000 * (50 + 9 + 4);
    assert!(bytes < 3 * needed, "{bytes} for {needed}");
    memory.0.borrow_mut().calls = 0;
    for n in 0..20_000u32 {
        assert_eq!(database.fetch(format!("key {n}").as_bytes()), Ok(Some([n as u8; 50].as_slice())));
    }
    let calls = memory.0.borrow().calls;
    assert!(calls < 20_000 * 3, "{calls}");
    for n in 0..20_000u32 {
        assert_eq!(database.delete(format!("key {n}").as_bytes()), Ok(true));
    }
    assert_eq!(all_keys(&mut database), [] as [Vec<u8>; 0]);
    let before = memory.0.borrow().further.len();
    for n in 0..10_000u32 {
        assert_eq!(database.store(format!("key {n}").as_bytes(), &[n as u8; 50], false), Ok(true));
    }
    assert_eq!(memory.0.borrow().further.len(), before, "pages are used again");
}

/// Keys whose hash is the same make a long chain, and nothing worse.
#[test]
fn equal_hashes() {
    let memory = Memory::default();
    let mut database = Database::new(memory).unwrap();
    let mut model = HashMap::new();
    let wanted = hash(b"") & 255;
    let mut n = 0u32;
    while model.len() < 100 {
        let key = format!("{n}").into_bytes();
        n += 1;
        if hash(&key) & 255 == wanted {
            assert_eq!(database.store(&key, &[7; 1000], true), Ok(true));
            model.insert(key, vec![7; 1000]);
        }
    }
    compare(&mut database, &model);
}

#[test]
fn limits() {
    let mut database = Database::new(Memory::default()).unwrap();
    let long = [1; LONGEST + 1];
    assert_eq!(database.store(&long[..1], &long[1..LONGEST], true), Ok(true));
    assert_eq!(database.fetch(&long[..1]), Ok(Some(&long[1..LONGEST])));
    assert_eq!(database.store(&long[..LONGEST], b"", true), Ok(true));
    assert_eq!(database.fetch(&long[..LONGEST]), Ok(Some(b"".as_slice())));
    assert_eq!(database.store(&long[..1], &long[1..], true), Err(Errno::INVAL));
    assert_eq!(database.store(&long, b"", true), Err(Errno::INVAL));
    assert_eq!(database.store(b"", b"of nothing", false), Ok(true));
    assert_eq!(database.fetch(b""), Ok(Some(b"of nothing".as_slice())));
    assert_eq!(database.delete(b"none"), Ok(false));
}

/// Whatever write is the last one, the database is whole: each pair is there but perhaps the last.
#[test]
fn interrupted_anywhere() {
    let mut random = Random(1);
    for round in 0..600 {
        let memory = Memory::default();
        let mut database = Database::new(memory.clone()).unwrap();
        let mut model = HashMap::new();
        memory.0.borrow_mut().writes = Some(random.index(200));
        let of = [30, 300][round % 2];
        for _ in 0..5 {
            // Until a write fails.
            let (key, possible) = loop {
                let key = random.key(of);
                let deletes = random.index(4) == 0;
                let content = random.content();
                let result = if deletes { database.delete(&key) } else { database.store(&key, &content, true) };
                match result {
                    Err(error) => {
                        assert_eq!(error, Errno::NOSPC);
                        let new = if deletes { None } else { Some(content) };
                        break (key.clone(), [model.get(&key).cloned(), new]);
                    }
                    Ok(_) if deletes => _ = model.remove(&key),
                    Ok(_) => _ = model.insert(key, content),
                }
            };
            memory.0.borrow_mut().writes = None;
            database = Database::new(memory.clone()).unwrap();
            let found = database.fetch(&key).unwrap().map(<[u8]>::to_vec);
            assert!(possible.contains(&found));
            match found {
                Some(content) => _ = model.insert(key, content),
                None => _ = model.remove(&key),
            }
            compare(&mut database, &model);
            memory.0.borrow_mut().writes = Some(random.index(60));
        }
    }
}

/// Any byte may be wrong: there is an answer or an error, and each walk ends.
#[test]
fn damaged_files() {
    let whole = Memory::default();
    let mut database = Database::new(whole.clone()).unwrap();
    let mut random = Random(2);
    for _ in 0..150 {
        database.store(&random.key(400), &random.bytes(500), true).unwrap();
    }
    for round in 0..3000 {
        let memory = Memory::default();
        {
            let (mut to, from) = (memory.0.borrow_mut(), whole.0.borrow());
            to.buckets.clone_from(&from.buckets);
            to.further.clone_from(&from.further);
            for _ in 0..1 + round % 3 {
                let file = if random.index(3) == 0 { File::Buckets } else { File::Further };
                let bytes = to.of(file);
                if bytes.len() < PAGE {
                    continue;
                }
                // Mostly what is in front of the pairs.
                let page = random.index(bytes.len() / PAGE) * PAGE;
                let within = if random.index(4) == 0 { PAGE } else { 24 };
                let offset = page + random.index(within);
                let value = [0, 1, 2, 5, 255, random.index(256)][random.index(6)] as u8;
                bytes[offset] = value;
                if round % 10 == 0 {
                    let len = random.index(bytes.len());
                    bytes.truncate(len);
                }
            }
        }
        let Ok(mut database) = Database::new(memory.clone()) else { continue };
        let (mut key, mut steps) = (Buffer::new(), 0);
        let mut there = database.first_key(&mut key);
        while there == Ok(true) {
            steps += 1;
            assert!(steps < 20_000);
            there = database.next_key(&mut key);
        }
        for _ in 0..60 {
            let key = random.key(400);
            _ = database.fetch(&key);
            _ = database.store(&key, &random.bytes(500), true);
            _ = database.delete(&random.key(400));
        }
    }
}

#[test]
fn other_files() {
    for (buckets, further) in
        [("x", ""), ("", "something else, and long enough"), ("", "short"), ("", "ndbm lh1\0\0\0\0\0\0\0\0")]
    {
        let memory = Memory::default();
        memory.0.borrow_mut().buckets = buckets.into();
        memory.0.borrow_mut().further = further.into();
        assert_eq!(Database::new(memory).err(), Some(Errno::INVAL), "{buckets} {further}");
    }
}
