//! The shells of /etc/shells.

use crate::abi::*;
use crate::os::accounts::load;

/// The shells, each a string, and where the next one starts.
pub(crate) struct Shells {
    pub(crate) text: Buffer<u8>,
    pub(crate) at: Option<usize>,
}

pub(crate) static SHELLS: GlobalRef<Shells> = GlobalRef::new(Shells { text: Buffer::new(), at: None });

/// The default contents, for systems without the file.
pub(crate) fn standard(text: &mut Buffer<u8>) -> Result<(), Errno> {
    text.extend(b"/bin/sh\n/bin/csh\n")
}

impl Shells {
    pub(crate) fn read(&mut self) -> Result<(), Errno> {
        let file = load(b"/etc/shells", standard)?;
        self.text.truncate(0);
        for line in file.as_slice().split(|&byte| byte == b'\n') {
            // A comment may stand behind the name, or instead of it.
            let line = line.split(|&byte| byte == b'#').next().unwrap_or(line);
            let start = line.iter().position(|&byte| byte == b'/').unwrap_or(line.len());
            let name = line.get(start..).unwrap_or(&[]).split(u8::is_ascii_whitespace).next().unwrap_or(&[]);
            if !name.is_empty() {
                self.text.extend(name)?;
                self.text.push(0)?;
            }
        }
        self.at = Some(0);
        Ok(())
    }

    pub(crate) fn next(&mut self) -> Result<*mut c_char, Errno> {
        if self.at.is_none() {
            self.read()?;
        }
        let at = self.at.unwrap_or(0);
        match self.text.as_mut_slice().get_mut(at..).filter(|rest| !rest.is_empty()) {
            Some(rest) => {
                let len = rest.iter().position(|&byte| byte == 0).unwrap_or(0);
                self.at = Some(at + len + 1);
                Ok(rest.as_mut_ptr().cast())
            }
            None => Ok(core::ptr::null_mut()),
        }
    }
}
