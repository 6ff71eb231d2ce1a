//! What the checks of `test.h` left in the program's memory.

/// The export that holds the address of `struct test_report`.
pub const EXPORT: &str = "test_report";

/// Five numbers in front of the text.
pub const HEAD: usize = 20;

/// The size of `struct test_report`.
pub const SIZE: usize = 2048;

/// Stored in front before the start: the harness is there.
pub const PRESENT: [u8; 4] = 1u32.to_le_bytes();

/// A program's checks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checks {
    /// The program includes `test.h`.
    pub counted: bool,
    /// So many were made.
    pub made: u32,
    /// So many of them failed.
    pub failed: u32,
    /// Blocks of memory that were not free at the end, if they were counted.
    pub blocks: i32,
    /// What the failed checks say, as far as there was space.
    pub text: String,
}

impl Checks {
    /// From the bytes of `struct test_report`; anything else means that the program does not have one.
    pub fn read(report: &[u8]) -> Checks {
        let number = |at: usize| report.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map(u32::from_le_bytes);
        let (Some(made), Some(failed), Some(length), Some(blocks)) = (number(4), number(8), number(12), number(16))
        else {
            return Checks::default();
        };
        let text = report.get(HEAD..report.len().min(SIZE)).unwrap_or_default();
        let mut text = String::from_utf8_lossy(&text[..text.len().min(length as usize)]).into_owned();
        if length as usize > SIZE - HEAD {
            text.push_str("…\n");
        }
        Checks { counted: true, made, failed, blocks: blocks as i32, text }
    }

    /// Adds those of another run.
    pub fn add(&mut self, other: Checks) {
        self.counted |= other.counted;
        self.made += other.made;
        self.failed += other.failed;
        self.blocks += other.blocks;
        self.text += &other.text;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_layout_of_test_h() {
        let mut report = vec![0; SIZE];
        report[4] = 3;
        report[8] = 1;
        report[12] = 5;
        report[16] = 2;
        report[HEAD..HEAD + 5].copy_from_slice(b"a.c:1");
        assert_eq!(
            Checks::read(&report),
            Checks { counted: true, made: 3, failed: 1, blocks: 2, text: "a.c:1".into() }
        );
        assert!(!Checks::read(&[]).counted);
    }
}
