use super::*;
use crate::algo::oracle::Random;

/// A host that lists `names`, whose cookies count entries, and that is as difficult as a host may be.
struct Host {
    names: Vec<Vec<u8>>,
    calls: usize,
    largest: usize,
    manner: Manner,
    random: Random,
}

#[derive(Clone, Copy, PartialEq)]
enum Manner {
    /// Fills the buffer and cuts the last entry, as the specification says.
    Fills,
    /// Never cuts an entry, unless nothing else fits.
    Whole,
    /// At most this many bytes a call, cut anywhere.
    AtMost(usize),
    /// At most this many entries a call.
    Limited(usize),
    /// Stops after a random number of entries.
    Early,
    /// Always starts from the beginning.
    Circles,
    /// The last entry leads to the start.
    LastIsFirst,
    /// Says that it wrote one byte.
    OneByte,
    /// Fails after so many calls.
    Fails(usize),
}

fn host(names: Vec<Vec<u8>>, manner: Manner) -> Host {
    Host { names, calls: 0, largest: 0, manner, random: Random(1) }
}

impl Source for Host {
    fn read(&mut self, buffer: &mut [u8], cookie: u64) -> Result<usize, Errno> {
        self.calls += 1;
        self.largest = self.largest.max(buffer.len());
        if self.manner == Manner::OneByte {
            return Ok(1);
        }
        if let Manner::Fails(after) = self.manner
            && self.calls > after
        {
            return Err(Errno::IO);
        }
        let from = if self.manner == Manner::Circles { 0 } else { cookie as usize };
        let mut bytes = Vec::new();
        let mut limit = buffer.len();
        if let Manner::AtMost(most) = self.manner {
            limit = limit.min(most);
        }
        let early = if self.manner == Manner::Early { self.random.next() as usize % 5 + 1 } else { usize::MAX };
        let early = if let Manner::Limited(most) = self.manner { most } else { early };
        for (i, name) in self.names.iter().enumerate().skip(from) {
            if bytes.len() >= limit || i - from >= early {
                break;
            }
            if self.manner == Manner::Whole && !bytes.is_empty() && bytes.len() + 24 + name.len() > limit {
                break;
            }
            let last = self.manner == Manner::LastIsFirst && i + 1 == self.names.len();
            bytes.extend(if last { 0 } else { i as u64 + 1 }.to_le_bytes());
            bytes.extend((i as u64 + 1000).to_le_bytes());
            bytes.extend((name.len() as u32).to_le_bytes());
            bytes.extend([4, 0xaa, 0xaa, 0xaa]);
            bytes.extend(name);
        }
        bytes.truncate(limit);
        buffer[..bytes.len()].copy_from_slice(&bytes);
        Ok(bytes.len())
    }
}

fn all(listing: &mut Listing, host: &mut Host) -> Result<Vec<Vec<u8>>, Errno> {
    let mut found = Vec::new();
    while let Some(entry) = listing.next(host)? {
        assert_eq!(entry.filetype, 4);
        assert_eq!(entry.ino, found.len() as u64 + 1000);
        found.push(entry.name.to_vec());
    }
    Ok(found)
}

fn names(count: usize, len: impl Fn(usize) -> usize) -> Vec<Vec<u8>> {
    (0..count).map(|i| (0..len(i)).map(|k| b'a' + ((i * 7 + k) % 26) as u8).collect()).collect()
}

#[test]
fn every_entry_once_whatever_the_host_does() {
    for manner in [Manner::Fills, Manner::Whole, Manner::AtMost(400), Manner::Early] {
        for count in [0, 1, 2, 3, 10, 50, 1000] {
            for len in [1, 3, 24, 255] {
                let mut host = host(names(count, |i| (i * 37 + len) % 255 + 1), manner);
                assert_eq!(all(&mut Listing::new(), &mut host).as_ref(), Ok(&host.names), "{count} {len}");
            }
        }
    }
}

#[test]
fn cut_at_any_byte() {
    for most in 60..400 {
        let mut host = host(names(40, |i| i % 30 + 1), Manner::AtMost(most));
        assert_eq!(all(&mut Listing::new(), &mut host).as_ref(), Ok(&host.names), "{most}");
    }
}

#[test]
fn names_longer_than_the_buffer() {
    for manner in [Manner::Fills, Manner::Whole] {
        let mut host = host(names(20, |i| if i % 5 == 2 { 5000 + 100_000 * (i / 15) } else { 5 }), manner);
        assert_eq!(all(&mut Listing::new(), &mut host).as_ref(), Ok(&host.names));
    }
}

#[test]
fn few_calls_for_many_entries_and_little_memory_for_few() {
    let mut many = host(names(10_000, |i| i % 255 + 1), Manner::Fills);
    assert_eq!(all(&mut Listing::new(), &mut many).map(|v| v.len()), Ok(10_000));
    assert!(many.calls <= 4, "{}", many.calls);
    let mut few = host(names(12, |_| 12), Manner::Fills);
    let mut listing = Listing::new();
    assert_eq!(all(&mut listing, &mut few).map(|v| v.len()), Ok(12));
    assert_eq!((few.calls, few.largest), (2, FIRST));
    assert_eq!(listing.bytes.capacity(), FIRST);
}

#[test]
fn hosts_that_give_little_at_a_time_lose_nothing() {
    for manner in
        [Manner::Fills, Manner::Whole, Manner::AtMost(120), Manner::AtMost(700), Manner::Limited(7), Manner::Early]
    {
        for count in [3, 7, 5, 50, 7, 40, 3, 8, 39, 41, 7, 6, 60] {
            let mut host = host(names(count, |_| 40), manner);
            assert_eq!(all(&mut Listing::new(), &mut host).as_ref(), Ok(&host.names), "{count}");
        }
    }
}

#[test]
fn hosts_that_would_never_end() {
    for manner in [Manner::Circles, Manner::LastIsFirst] {
        let mut host = host(names(5, |_| 9), manner);
        assert_eq!(all(&mut Listing::new(), &mut host).as_ref(), Ok(&host.names));
    }
    assert_eq!(all(&mut Listing::new(), &mut host(names(5, |_| 9), Manner::OneByte)), Err(Errno::IO));
}

#[test]
fn an_error_comes_after_what_was_read_before() {
    let mut host = host(names(200, |_| 40), Manner::Fails(1));
    let mut listing = Listing::new();
    let mut count = 0;
    let error = loop {
        match listing.next(&mut host) {
            Ok(Some(_)) => count += 1,
            Ok(None) => panic!("an error is not an end"),
            Err(error) => break error,
        }
    };
    assert_eq!((count, error), (FIRST / 64, Errno::IO));
}

#[test]
fn telling_and_seeking() {
    let mut host = host(names(300, |i| i % 40 + 1), Manner::Fills);
    let mut listing = Listing::new();
    let mut positions = vec![listing.tell()];
    while listing.next(&mut host).unwrap().is_some() {
        positions.push(listing.tell());
    }
    assert!(positions.windows(2).all(|w| w[0] < w[1]));
    for i in [299, 0, 150, 7, 298] {
        listing.seek(positions[i], &mut host).unwrap();
        let wanted = host.names[i].clone();
        assert_eq!(listing.next(&mut host).unwrap().map(|e| e.name.to_vec()), Some(wanted));
    }
    listing.seek(positions[300], &mut host).unwrap();
    assert_eq!(listing.next(&mut host), Ok(None));
    listing.seek(usize::MAX, &mut host).unwrap();
    assert_eq!(listing.next(&mut host), Ok(None));
    listing.rewind();
    assert_eq!(all(&mut listing, &mut host).as_ref(), Ok(&host.names));
}

#[test]
fn garbage_is_an_error_or_an_end_but_never_worse() {
    struct Garbage(u64);
    impl Source for Garbage {
        fn read(&mut self, buffer: &mut [u8], _: u64) -> Result<usize, Errno> {
            for byte in buffer.iter_mut() {
                self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                *byte = (self.0 >> 56) as u8 & if self.0 & 1 == 0 { 0xff } else { 0 };
            }
            Ok(buffer.len() - self.0 as usize % 3)
        }
    }
    for seed in 0..4 {
        let (mut listing, mut source) = (Listing::new(), Garbage(seed));
        for _ in 0..1000 {
            if !matches!(listing.next(&mut source), Ok(Some(_))) {
                break;
            }
        }
    }
}
