//! A page: its position in a chain, then consecutive pairs of key and content.

use crate::abi::Errno;

/// The bytes of a page.
pub const PAGE: usize = 4096;
/// The bytes in front of the pairs: the number of the next page in the chain (4), the bucket (4), how many bytes of the
/// page are used (2), what kind of page it is (1), and one of no meaning.
pub const HEAD: usize = 12;
/// The bytes in front of a pair: the length of the key and that of the content.
const LENGTHS: usize = 4;

/// The longest that a key and its content can be together.
pub const LONGEST: usize = PAGE - HEAD - LENGTHS;

/// The kind of a page: a bucket's first, an overflow page, or free.
#[derive(Clone, Copy, PartialEq)]
#[repr(u8)]
pub enum Kind {
    /// The first page of a bucket.
    First = 1,
    /// A further one.
    Further = 2,
    /// One that waits for use.
    Free = 3,
}

/// A page.
#[derive(Clone)]
pub struct Page(pub [u8; PAGE]);

/// A pair in a page.
pub struct Pair<'a> {
    at: usize,
    /// The key.
    pub key: &'a [u8],
    /// The content.
    pub content: &'a [u8],
}

impl Pair<'_> {
    fn len(&self) -> usize {
        LENGTHS + self.key.len() + self.content.len()
    }
}

/// The pairs in bytes that hold nothing else.
pub struct Pairs<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Pairs<'a> {
    /// From the first on.
    pub fn new(bytes: &'a [u8]) -> Self {
        Pairs { bytes, at: 0 }
    }
}

impl<'a> Iterator for Pairs<'a> {
    type Item = Pair<'a>;

    fn next(&mut self) -> Option<Pair<'a>> {
        let (&[k0, k1, c0, c1], rest) = self.bytes.get(self.at..)?.split_first_chunk()?;
        let (key, rest) = rest.split_at_checked(usize::from(u16::from_le_bytes([k0, k1])))?;
        let content = rest.get(..usize::from(u16::from_le_bytes([c0, c1])))?;
        let pair = Pair { at: self.at, key, content };
        self.at += pair.len();
        Some(pair)
    }
}

/// The page that is free behind the one that starts with `head`, if that one is free.
pub fn next_free(head: &[u8; HEAD]) -> Option<u32> {
    let &[n0, n1, n2, n3, .., kind, _] = head;
    (kind == Kind::Free as u8).then_some(u32::from_le_bytes([n0, n1, n2, n3]))
}

impl Page {
    /// Without pairs.
    pub fn new(kind: Kind, bucket: u32) -> Self {
        let mut page = Page([0; PAGE]);
        page.clear(kind, bucket);
        page
    }

    /// Makes it a page without pairs, at the end of its chain.
    pub fn clear(&mut self, kind: Kind, bucket: u32) {
        self.0 = [0; PAGE];
        self.0[4..8].copy_from_slice(&bucket.to_le_bytes());
        self.set_used(HEAD);
        self.0[10] = kind as u8;
    }

    /// The number of the next page in the chain, 0 for none.
    pub fn next(&self) -> u32 {
        u32::from_le_bytes([self.0[0], self.0[1], self.0[2], self.0[3]])
    }

    /// Sets the number of the next page.
    pub fn set_next(&mut self, number: u32) {
        self.0[..4].copy_from_slice(&number.to_le_bytes());
    }

    fn used(&self) -> usize {
        usize::from(u16::from_le_bytes([self.0[8], self.0[9]]))
    }

    fn set_used(&mut self, used: usize) {
        self.0[8..10].copy_from_slice(&(used as u16).to_le_bytes());
    }

    /// Whether there is no pair.
    pub fn is_empty(&self) -> bool {
        self.used() == HEAD
    }

    /// The pairs' bytes, for [`Pairs`].
    pub fn bytes(&self) -> &[u8] {
        self.0.get(HEAD..self.used()).unwrap_or(&[])
    }

    /// The pairs.
    pub fn pairs(&self) -> Pairs<'_> {
        Pairs::new(self.bytes())
    }

    /// Makes sure that this is a page of a kind, of a bucket, and that nothing but pairs is in it. Errors: `EIO`.
    pub fn check(&self, kind: Kind, bucket: u32) -> Result<(), Errno> {
        let mut pairs = self.pairs();
        while pairs.next().is_some() {}
        let whole = (HEAD..=PAGE).contains(&self.used()) && pairs.at == self.bytes().len();
        let its_bucket = u32::from_le_bytes([self.0[4], self.0[5], self.0[6], self.0[7]]);
        if whole && self.0[10] == kind as u8 && its_bucket == bucket { Ok(()) } else { Err(Errno::IO) }
    }

    /// The first pair with a key.
    pub fn find(&self, key: &[u8]) -> Option<Pair<'_>> {
        self.pairs().find(|pair| pair.key == key)
    }

    /// Whether a further pair of `len` bytes fits, if `gone` bytes of another one go.
    pub fn has_space(&self, len: usize, gone: usize) -> bool {
        self.used() + LENGTHS + len <= PAGE + gone
    }

    /// Adds a pair if it fits.
    pub fn push(&mut self, key: &[u8], content: &[u8]) -> bool {
        let (used, len) = (self.used(), key.len() + content.len());
        if !self.has_space(len, 0) {
            return false;
        }
        let lengths = [key.len() as u16, content.len() as u16].map(u16::to_le_bytes);
        let parts = [lengths.as_flattened(), key, content];
        let mut rest = self.0.get_mut(used..).unwrap_or(&mut []);
        for part in parts {
            let Some((slot, behind)) = rest.split_at_mut_checked(part.len()) else { return false };
            slot.copy_from_slice(part);
            rest = behind;
        }
        self.set_used(used + LENGTHS + len);
        true
    }

    /// Takes out the first pair with a key; whether there was one.
    pub fn remove(&mut self, key: &[u8]) -> bool {
        let Some(pair) = self.find(key) else { return false };
        let (start, len, used) = (HEAD + pair.at, pair.len(), self.used());
        if let Some(tail) = self.0.get_mut(start..used).filter(|tail| len <= tail.len()) {
            tail.copy_within(len.., 0);
            self.set_used(used - len);
        }
        true
    }

    /// Gives the pair with a key another content if it fits.
    pub fn replace(&mut self, key: &[u8], content: &[u8]) -> bool {
        match self.find(key) {
            Some(pair) if self.has_space(key.len() + content.len(), pair.len()) => {
                self.remove(key) && self.push(key, content)
            }
            _ => false,
        }
    }
}
