//! File modes in the notation of `ls` and of `chmod`.

use crate::abi::c::{
    S_IFBLK, S_IFCHR, S_IFDIR, S_IFIFO, S_IFLNK, S_IFMT, S_IFREG, S_IFSOCK, S_ISGID, S_ISUID, S_ISVTX,
};
use crate::abi::{Buffer, Errno};

const EXECUTE: u32 = 0o111;
const ALL: u32 = 0o7777;

/// The ten characters that `ls` shows for a mode, and a space.
pub fn text(mode: u32) -> [u8; 11] {
    let kind = match mode & S_IFMT {
        S_IFDIR => b'd',
        S_IFCHR => b'c',
        S_IFBLK => b'b',
        S_IFREG => b'-',
        S_IFLNK => b'l',
        S_IFSOCK => b's',
        S_IFIFO => b'p',
        _ => b'?',
    };
    let bit = |bit: u32, letter: u8| if mode & bit != 0 { letter } else { b'-' };
    // The letter for execution shows another bit as well: in lower case if both are set.
    let execution = |execute: u32, special: u32, letter: u8| match (mode & execute != 0, mode & special != 0) {
        (both, true) => {
            if both {
                letter
            } else {
                letter.to_ascii_uppercase()
            }
        }
        (execute, false) => {
            if execute {
                b'x'
            } else {
                b'-'
            }
        }
    };
    [
        kind,
        bit(0o400, b'r'),
        bit(0o200, b'w'),
        execution(0o100, S_ISUID, b's'),
        bit(0o040, b'r'),
        bit(0o020, b'w'),
        execution(0o010, S_ISGID, b's'),
        bit(0o004, b'r'),
        bit(0o002, b'w'),
        execution(0o001, S_ISVTX, b't'),
        b' ',
    ]
}

/// The action of a change.
#[derive(Clone, Copy, PartialEq)]
#[repr(u8)]
enum Action {
    /// Nothing more comes.
    End,
    /// Clears bits, and notes who has which ones before that.
    Start,
    /// Sets bits.
    Set,
    /// Clears bits.
    Clear,
    /// Sets the bits for execution of a directory, and of a file that somebody may execute.
    SetExecution,
    /// Sets the bits that the user, the group or others have.
    SetAs,
    /// Clears the bits that they have.
    ClearAs,
}

/// One change of a mode.
#[derive(Clone, Copy)]
pub struct Change {
    action: Action,
    /// Whose bits are copied, as the position of their lowest one.
    whose: u8,
    /// Which bits it may change.
    bits: u32,
}

/// The end of a list of changes.
const END: Change = Change { action: Action::End, whose: 0, bits: 0 };

impl Change {
    fn new(action: Action, bits: u32) -> Self {
        Change { action, whose: 0, bits }
    }

    /// Whether the list ends here.
    pub fn is_end(self) -> bool {
        self.action == Action::End
    }
}

/// Whom the letters in front of an operator name.
#[derive(Clone, Copy)]
struct Who {
    /// The bits that belong to them; 0 for nobody.
    named: u32,
    /// Those that may change: of everybody, but for what the mask keeps, if nobody is named.
    bits: u32,
}

/// The changes that `text` stands for, `chmod`'s symbols or octal digits, ended by one that is none. Where nobody is
/// named, the bits of `mask` stay as they are. Errors: `EINVAL` for another text, `ENOMEM`.
pub fn parse(text: &[u8], mask: u32) -> Result<Buffer<Change>, Errno> {
    let mut changes = Buffer::new();
    if text.first().is_some_and(u8::is_ascii_digit) {
        let digit =
            |value: u32, &byte: &u8| Some(value * 8 + (byte as char).to_digit(8)?).filter(|&value| value <= ALL);
        let bits = text.iter().try_fold(0, digit).ok_or(Errno::INVAL)?;
        changes.push(Change::new(Action::Clear, ALL))?;
        changes.push(Change::new(Action::Set, bits))?;
    } else {
        for clause in text.split(|&byte| byte == b',') {
            parse_clause(clause, mask, &mut changes)?;
        }
    }
    changes.push(END)?;
    Ok(changes)
}

/// Letters for whom, and an operator and letters for what, once or more.
fn parse_clause(clause: &[u8], mask: u32, changes: &mut Buffer<Change>) -> Result<(), Errno> {
    let at = clause.iter().position(|byte| b"+-=".contains(byte)).ok_or(Errno::INVAL)?;
    let (names, mut rest) = clause.split_at(at);
    let mut named = 0;
    for letter in names {
        named |= match letter {
            b'a' => S_ISUID | S_ISGID | 0o777,
            b'u' => S_ISUID | 0o700,
            b'g' => S_ISGID | 0o070,
            b'o' => 0o007,
            _ => return Err(Errno::INVAL),
        };
    }
    let who = Who { named, bits: if named == 0 { ALL & !mask } else { named } };
    while let Some((&operator, behind)) = rest.split_first() {
        let len = behind.iter().position(|byte| b"+-=".contains(byte)).unwrap_or(behind.len());
        let (letters, behind) = behind.split_at(len);
        parse_action(operator, letters, who, changes)?;
        rest = behind;
    }
    Ok(())
}

fn parse_action(operator: u8, letters: &[u8], who: Who, changes: &mut Buffer<Change>) -> Result<(), Errno> {
    let only_others = who.named == 0o007;
    let (mut set, mut sticky) = (0, 0);
    for letter in letters {
        match letter {
            b'r' => set |= 0o444,
            b'w' => set |= 0o222,
            b'x' => set |= EXECUTE,
            b's' => set |= if only_others { 0 } else { S_ISUID | S_ISGID },
            b't' => sticky = if only_others { 0 } else { S_ISVTX },
            b'X' | b'u' | b'g' | b'o' => {}
            _ => return Err(Errno::INVAL),
        }
    }
    let mut add = |change| changes.push(change);
    let gone = match operator {
        b'=' if who.named == 0 => ALL & !S_ISVTX | sticky,
        b'=' => who.named | sticky,
        _ => 0,
    };
    add(Change::new(Action::Start, gone))?;
    let clears = operator == b'-';
    add(Change::new(if clears { Action::Clear } else { Action::Set }, set & who.bits | sticky))?;
    for letter in letters {
        let whose = match letter {
            b'u' => 6,
            b'g' => 3,
            b'o' => 0,
            b'X' => {
                if !clears {
                    add(Change::new(Action::SetExecution, EXECUTE & who.bits))?;
                }
                continue;
            }
            _ => continue,
        };
        let action = if clears { Action::ClearAs } else { Action::SetAs };
        add(Change { action, whose, bits: 0o777 & who.bits })?;
    }
    Ok(())
}

/// `mode` after the changes.
pub fn apply(mode: u32, changes: impl Iterator<Item = Change>) -> u32 {
    let (mut new, mut before) = (mode, mode);
    for change in changes {
        let same = (before >> change.whose & 7) * 0o111 & change.bits;
        match change.action {
            Action::End => break,
            Action::Start => {
                before = new;
                new &= !change.bits;
            }
            Action::Set => new |= change.bits,
            Action::Clear => new &= !change.bits,
            Action::SetExecution if mode & EXECUTE != 0 || mode & S_IFMT == S_IFDIR => new |= change.bits,
            Action::SetExecution => {}
            Action::SetAs => new |= same,
            Action::ClearAs => new &= !same,
        }
    }
    new
}
