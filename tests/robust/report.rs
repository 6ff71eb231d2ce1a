//! What a program and the harness say to each other in the program's memory: `struct fault_report` of `fault.h`.

/// The export that holds its address.
pub const EXPORT: &str = "fault_report";

/// Its size.
pub const SIZE: usize = 8192;

/// Numbers in front of the text.
const HEAD: usize = 32;

/// Which of its functions a program calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    Setup = 1,
    Work = 2,
    Check = 3,
}

/// What a program gets.
#[derive(Clone, Debug)]
pub struct Order {
    pub mode: Mode,
    /// Which allocation fails, from 1; 0 for none.
    pub fail_at: u32,
    /// How many fail after it.
    pub fail_count: u32,
    /// Red zones and freed memory hold this byte.
    pub fill: u8,
    /// The text of an earlier run.
    pub text: String,
}

impl Order {
    pub fn new(mode: Mode) -> Order {
        Order { mode, fail_at: 0, fail_count: 0, fill: 0x5c, text: String::new() }
    }

    /// As it is stored before the start.
    pub fn bytes(&self) -> Vec<u8> {
        let numbers =
            [self.mode as u32, self.fail_at, self.fail_count, self.fill.into(), 0, 0, 0, self.text.len() as u32];
        let mut bytes: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
        bytes.extend(self.text.as_bytes());
        bytes
    }
}

/// What a program left.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Blocks of memory that are not free.
    pub blocks: i32,
    #[allow(dead_code)]
    pub allocations: u32,
    /// Things that went wrong.
    pub wrong: u32,
    /// Promises, notes, and what went wrong.
    pub text: String,
}

impl Report {
    pub fn read(bytes: &[u8]) -> Report {
        let number =
            |at: usize| bytes.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(0, u32::from_le_bytes);
        let text = bytes.get(HEAD..).unwrap_or_default();
        let text = String::from_utf8_lossy(&text[..text.len().min(number(28) as usize)]).into_owned();
        Report { blocks: number(16) as i32, allocations: number(20), wrong: number(24), text }
    }

    /// What went wrong, a line each.
    pub fn complaints(&self) -> impl Iterator<Item = &str> {
        self.text.lines().filter_map(|line| line.strip_prefix("wrong "))
    }
}
