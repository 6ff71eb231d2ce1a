//! A database of keys and contents in two files, by linear hashing: Witold Litwin, Linear Hashing, VLDB 1980.
//!
//! One file has a page for each bucket. Pairs that do not fit there go to further pages, which a chain joins to the
//! first; these are in the other file, behind a head that says how many buckets there are. Whenever a chain grows, one
//! bucket is split: in turn, whichever grew, so that chains stay short without a directory.
//!
//! Each change becomes valid by the writing of one page or of the head. A program that ends between two writes leaves
//! at most unused pages, pairs in a bucket that are no longer looked for there, and an old content of a key
//! behind its new one; later changes of the bucket clear both away.

mod page;
#[cfg(test)]
mod tests;

use crate::abi::{Buffer, Errno};
use page::{Kind, Page, Pairs};
pub use page::{LONGEST, PAGE};

/// One of the two files.
#[derive(Clone, Copy, PartialEq)]
pub enum File {
    /// The buckets' first pages.
    Buckets,
    /// The head and the further pages.
    Further,
}

/// The storage of the files.
pub trait Storage {
    /// Fills `to` from an offset on, as far as the file goes; returns how many bytes there were.
    fn read(&mut self, file: File, offset: u64, to: &mut [u8]) -> Result<usize, Errno>;
    /// Writes all of `from` at an offset.
    fn write(&mut self, file: File, offset: u64, from: &[u8]) -> Result<(), Errno>;
    /// How many bytes the file has.
    fn size(&mut self, file: File) -> Result<u64, Errno>;
}

/// The magic number of the overflow file.
const MAGIC: [u8; 8] = *b"ndbm lh1";
/// The bytes of the head: the magic, the number of buckets, the number of the first free further page.
const HEAD: usize = 16;

/// There are fewer buckets than this.
const MOST: u32 = 1 << 31;
/// Of a database without a pair.
const NEW: Head = Head { buckets: 1, free: 0 };
/// At the first pair of all.
const START: Cursor = Cursor { bucket: 0, steps: 0, index: 0 };

#[derive(Clone, Copy)]
struct Head {
    buckets: u32,
    free: u32,
}

impl Head {
    fn largest_power(self) -> u32 {
        1 << self.buckets.ilog2()
    }

    /// The bucket that a key belongs in.
    fn bucket_of(self, key: &[u8]) -> u32 {
        let power = self.largest_power();
        let hash = hash(key);
        // One more bit for those that are split already, and for those that this made.
        let bucket = hash & (2 * power - 1);
        if bucket < self.buckets { bucket } else { bucket - power }
    }
}

/// The address of a page.
#[derive(Clone, Copy, PartialEq)]
struct Address {
    file: File,
    number: u32,
}

impl Address {
    fn offset(self) -> u64 {
        u64::from(self.number) * PAGE as u64
    }
}

/// A walk along the chain of a bucket.
struct Walk {
    bucket: u32,
    at: Address,
    /// The page in front of `at`.
    before: Option<Address>,
    /// How many pages there were in front of `at`.
    steps: u32,
    /// A page that comes again only in a chain without an end.
    mark: u32,
}

/// The position of an iteration.
#[derive(Clone, Copy)]
struct Cursor {
    bucket: u32,
    steps: u32,
    index: usize,
}

/// The database.
pub struct Database<S> {
    storage: S,
    page: Page,
    cursor: Cursor,
}

/// FNV-1a, and a shuffle that has every bit of it matter in the lowest ones.
fn hash(key: &[u8]) -> u32 {
    let sum = key.iter().fold(0x811c_9dc5_u32, |sum, &byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let sum = (sum ^ sum >> 16).wrapping_mul(0x85eb_ca6b);
    let sum = (sum ^ sum >> 13).wrapping_mul(0xc2b2_ae35);
    sum ^ sum >> 16
}

impl<S: Storage> Database<S> {
    /// The database in `storage`. Errors: `EINVAL` if there is something else.
    pub fn new(storage: S) -> Result<Self, Errno> {
        let mut database = Database { storage, page: Page::new(Kind::Free, 0), cursor: START };
        match database.head() {
            Err(Errno::IO) => Err(Errno::INVAL),
            Err(error) => Err(error),
            // Before the first page of a bucket is written, so is the head.
            Ok(None) if database.storage.read(File::Buckets, 0, &mut [0])? != 0 => Err(Errno::INVAL),
            Ok(_) => Ok(database),
        }
    }

    /// The storage.
    pub fn storage(&mut self) -> &mut S {
        &mut self.storage
    }

    /// The head, if there is one yet.
    fn head(&mut self) -> Result<Option<Head>, Errno> {
        let mut bytes = [0; HEAD];
        let len = self.storage.read(File::Further, 0, &mut bytes)?;
        let [magic @ .., b0, b1, b2, b3, f0, f1, f2, f3] = bytes;
        let head = Head { buckets: u32::from_le_bytes([b0, b1, b2, b3]), free: u32::from_le_bytes([f0, f1, f2, f3]) };
        match len {
            0 => Ok(None),
            HEAD if magic == MAGIC && (1..MOST).contains(&head.buckets) => Ok(Some(head)),
            _ => Err(Errno::IO),
        }
    }

    fn present_head(&mut self) -> Result<Head, Errno> {
        Ok(self.head()?.unwrap_or(NEW))
    }

    fn write_head(&mut self, head: Head) -> Result<(), Errno> {
        let mut bytes = [0; HEAD];
        let (magic, numbers) = bytes.split_at_mut(MAGIC.len());
        magic.copy_from_slice(&MAGIC);
        for (slot, number) in numbers.chunks_exact_mut(4).zip([head.buckets, head.free]) {
            slot.copy_from_slice(&number.to_le_bytes());
        }
        self.storage.write(File::Further, 0, &bytes)
    }

    fn load(&mut self, at: Address) -> Result<usize, Errno> {
        self.storage.read(at.file, at.offset(), &mut self.page.0)
    }

    fn write(&mut self, at: Address) -> Result<(), Errno> {
        self.storage.write(at.file, at.offset(), &self.page.0)
    }

    /// The walk at the first page of a bucket, which is loaded.
    fn start(&mut self, head: Head, bucket: u32) -> Result<Walk, Errno> {
        let at = Address { file: File::Buckets, number: bucket };
        match self.load(at)? {
            PAGE => self.page.check(Kind::First, bucket)?,
            // The very first page is there from the first pair on.
            0 if head.buckets == 1 => self.page.clear(Kind::First, bucket),
            _ => return Err(Errno::IO),
        }
        Ok(Walk { bucket, at, before: None, steps: 0, mark: 0 })
    }

    /// Goes on to the page behind the loaded one and loads it; false at the end.
    fn advance(&mut self, walk: &mut Walk) -> Result<bool, Errno> {
        let number = self.page.next();
        if number == 0 {
            return Ok(false);
        }
        if number == walk.mark {
            return Err(Errno::IO);
        }
        walk.before = Some(walk.at);
        walk.at = Address { file: File::Further, number };
        walk.steps += 1;
        // A mark that moves at each power of two is met again wherever the chain bites its tail.
        if walk.steps.is_power_of_two() {
            walk.mark = number;
        }
        if self.load(walk.at)? != PAGE {
            return Err(Errno::IO);
        }
        self.page.check(Kind::Further, walk.bucket)?;
        Ok(true)
    }

    /// The content of a key.
    pub fn fetch(&mut self, key: &[u8]) -> Result<Option<&[u8]>, Errno> {
        let head = self.present_head()?;
        let mut walk = self.start(head, head.bucket_of(key))?;
        while self.page.find(key).is_none() {
            if !self.advance(&mut walk)? {
                return Ok(None);
            }
        }
        Ok(self.page.find(key).map(|pair| pair.content))
    }

    /// Stores a pair; an older one with the key is replaced or, without `replace`, left: then the answer is false.
    /// Errors: `EINVAL` for a pair that is too long.
    pub fn store(&mut self, key: &[u8], content: &[u8], replace: bool) -> Result<bool, Errno> {
        if key.len().saturating_add(content.len()) > LONGEST {
            return Err(Errno::INVAL);
        }
        let mut head = match self.head()? {
            Some(head) => head,
            None => {
                self.write_head(NEW)?;
                NEW
            }
        };
        let bucket = head.bucket_of(key);
        let mut walk = self.start(head, bucket)?;
        let (mut older, mut free, mut stored) = (false, None, None);
        while stored.is_none() {
            if self.page.find(key).is_none() {
                let fits = free.is_none() && self.page.has_space(key.len() + content.len(), 0);
                free = if fits { Some(walk.at) } else { free };
            } else if !replace {
                return Ok(false);
            } else if !older && self.page.replace(key, content) {
                self.write(walk.at)?;
                stored = Some(walk.at);
                // What an interrupted replacement left would be in a page behind this one.
                older = self.page.next() != 0;
                break;
            } else {
                older = true;
            }
            if !self.advance(&mut walk)? {
                break;
            }
        }
        if let Some(at) = free.filter(|_| stored.is_none()) {
            if at != walk.at {
                self.load(at)?;
            }
            self.page.push(key, content);
            self.write(at)?;
            stored = Some(at);
        }
        let grows = stored.is_none();
        if grows {
            let number = self.allocate(&mut head)?;
            let at = Address { file: File::Further, number };
            let mut further = Page::new(Kind::Further, bucket);
            further.push(key, content);
            self.storage.write(at.file, at.offset(), &further.0)?;
            self.page.set_next(number);
            self.write(walk.at)?;
            stored = Some(at);
        }
        if older {
            self.take_out(&mut head, key, stored)?;
        }
        if grows {
            // The pair is stored; a bucket that cannot be split now will be at another time.
            _ = self.split(head);
        }
        Ok(true)
    }

    /// Takes a pair out; whether there was one.
    pub fn delete(&mut self, key: &[u8]) -> Result<bool, Errno> {
        let mut head = self.present_head()?;
        self.take_out(&mut head, key, None)
    }

    /// Takes every pair with a key out, but for one in the page `keep`. A further page that becomes empty is given back.
    fn take_out(&mut self, head: &mut Head, key: &[u8], keep: Option<Address>) -> Result<bool, Errno> {
        let mut before = u32::MAX;
        loop {
            // The last one goes first: as long as there are several, the first one counts.
            let mut walk = self.start(*head, head.bucket_of(key))?;
            let (mut last, mut copies) = (None, 0);
            loop {
                if Some(walk.at) != keep && self.page.find(key).is_some() {
                    last = Some((walk.at, walk.before));
                    copies += 1;
                }
                if !self.advance(&mut walk)? {
                    break;
                }
            }
            let Some((at, front)) = last else { return Ok(false) };
            if copies >= before {
                // What was written is not what is read.
                return Err(Errno::IO);
            }
            before = copies;
            self.load(at)?;
            self.page.remove(key);
            match front {
                Some(front) if self.page.is_empty() => self.unlink(head, front, at.number)?,
                _ => self.write(at)?,
            }
            if copies == 1 {
                return Ok(true);
            }
        }
    }

    /// Takes the loaded page, which is empty, out of its chain.
    fn unlink(&mut self, head: &mut Head, front: Address, number: u32) -> Result<(), Errno> {
        let next = self.page.next();
        self.load(front)?;
        self.page.set_next(next);
        self.write(front)?;
        self.release(head, number)
    }

    /// The number of a free overflow page.
    fn allocate(&mut self, head: &mut Head) -> Result<u32, Errno> {
        let number = head.free;
        if number == 0 {
            // The first page of the file is the head's.
            let pages = self.storage.size(File::Further)?.div_ceil(PAGE as u64).max(1);
            return u32::try_from(pages).map_err(|_| Errno::FBIG);
        }
        let mut start = [0; page::HEAD];
        let at = Address { file: File::Further, number };
        let len = self.storage.read(at.file, at.offset(), &mut start)?;
        let next = page::next_free(&start).filter(|_| len == start.len());
        head.free = next.ok_or(Errno::IO)?;
        self.write_head(*head)?;
        Ok(number)
    }

    /// Gives a further page back.
    fn release(&mut self, head: &mut Head, number: u32) -> Result<(), Errno> {
        let mut page = Page::new(Kind::Free, 0);
        page.set_next(head.free);
        let at = Address { file: File::Further, number };
        self.storage.write(at.file, at.offset(), &page.0)?;
        head.free = number;
        self.write_head(*head)
    }

    /// Makes one more bucket, with about half of the pairs of the one whose turn it is.
    fn split(&mut self, mut head: Head) -> Result<(), Errno> {
        let (old, new) = (head.buckets - head.largest_power(), head.buckets);
        let after = Head { buckets: new + 1, ..head };
        // A head that tells of buckets which are not there would have the file grow without need.
        if after.buckets >= MOST || self.storage.size(File::Buckets)? < u64::from(new) * PAGE as u64 {
            return Err(Errno::IO);
        }
        let (mut pairs, mut numbers) = (Buffer::new(), Buffer::new());
        let mut walk = self.start(head, old)?;
        pairs.extend(self.page.bytes())?;
        while self.advance(&mut walk)? {
            pairs.extend(self.page.bytes())?;
            numbers.push(walk.at.number)?;
        }
        self.fill(&mut head, new, pairs.as_slice(), after)?;
        head.buckets = after.buckets;
        self.write_head(head)?;
        self.fill(&mut head, old, pairs.as_slice(), after)?;
        numbers.as_slice().iter().try_for_each(|&number| self.release(&mut head, number))
    }

    /// Writes a bucket anew: those of `pairs` that `rule` puts there. Its first page, which makes it valid, comes last.
    fn fill(&mut self, head: &mut Head, bucket: u32, pairs: &[u8], rule: Head) -> Result<(), Errno> {
        let mut full = Buffer::new();
        self.page.clear(Kind::First, bucket);
        for pair in Pairs::new(pairs).filter(|pair| rule.bucket_of(pair.key) == bucket) {
            // Of two contents the first one counts; in different pages they may stay.
            if self.page.find(pair.key).is_none() && !self.page.push(pair.key, pair.content) {
                full.extend(&self.page.0)?;
                self.page.clear(Kind::Further, bucket);
                self.page.push(pair.key, pair.content);
            }
        }
        while let Some(bytes) = full.as_slice().last_chunk() {
            let mut page = Page(*bytes);
            full.truncate(full.len() - PAGE);
            page.set_next(self.allocate(head)?);
            self.write(Address { file: File::Further, number: page.next() })?;
            self.page = page;
        }
        self.write(Address { file: File::Buckets, number: bucket })
    }

    /// Stores the first key in `key`; false if there is none.
    pub fn first_key(&mut self, key: &mut Buffer<u8>) -> Result<bool, Errno> {
        self.cursor = START;
        self.next_key(key)
    }

    /// Stores the next key in `key`; false if there is none. Which ones come after a change is open.
    pub fn next_key(&mut self, key: &mut Buffer<u8>) -> Result<bool, Errno> {
        loop {
            let head = self.present_head()?;
            let Cursor { bucket, steps, index } = self.cursor;
            if bucket >= head.buckets {
                return Ok(false);
            }
            let mut walk = self.start(head, bucket)?;
            let mut there = true;
            while there && walk.steps < steps {
                there = self.advance(&mut walk)?;
            }
            let Some(pair) = self.page.pairs().nth(index).filter(|_| there) else {
                let further = there && self.page.next() != 0;
                let (bucket, steps) = if further { (bucket, steps + 1) } else { (bucket + 1, 0) };
                self.cursor = Cursor { bucket, steps, index: 0 };
                continue;
            };
            key.truncate(0);
            key.extend(pair.key)?;
            self.cursor.index += 1;
            // An interrupted split leaves pairs that belong to another bucket, an interrupted replacement an older content.
            if head.bucket_of(key.as_slice()) == bucket && !self.is_before(head, self.cursor, key.as_slice())? {
                return Ok(true);
            }
        }
    }

    /// Whether a key is also in a page in front of the one where the cursor stands.
    fn is_before(&mut self, head: Head, cursor: Cursor, key: &[u8]) -> Result<bool, Errno> {
        if cursor.steps == 0 {
            return Ok(false);
        }
        let mut walk = self.start(head, cursor.bucket)?;
        while walk.steps < cursor.steps && self.page.find(key).is_none() {
            self.advance(&mut walk)?;
        }
        Ok(walk.steps < cursor.steps)
    }
}
