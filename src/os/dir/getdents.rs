//! Directories read through their descriptors. Those of the host have no position in the directory, so it is kept here, for each
//! descriptor of the host that was read from until it is closed.

use crate::abi::c::{AT_SYMLINK_NOFOLLOW, DT_FORCE_TYPE, DT_UNKNOWN};
use crate::abi::{Errno, GlobalRef, Out, Table, c_int, off_t};
use crate::os::dir::{NAME_AT, Stream, dt_of_mode};
use crate::os::fd;
use crate::os::fd::descriptor::host_or;
use crate::os::stat;

/// The offsets of the members of `struct posix_dent`: the serial number comes first.
const LENGTH_AT: usize = 8;
const TYPE_AT: usize = 10;
const DENT_NAME_AT: usize = 11;

/// A directory that was read from.
struct Reader {
    /// The host's number.
    fd: c_int,
    stream: Stream,
}

static READERS: GlobalRef<Table<Reader>> = GlobalRef::new(Table::new());

/// The reader of a descriptor.
fn reader(readers: &mut Table<Reader>, fd: c_int) -> Option<&mut Reader> {
    readers.iter_mut().find(|(_, reader)| reader.fd == fd).map(|(_, reader)| reader)
}

/// Takes the reader of a descriptor out of the table.
fn remove(readers: &mut Table<Reader>, fd: c_int) {
    let found = readers.iter().find(|(_, reader)| reader.fd == fd).map(|(number, _)| number);
    if let Some(number) = found {
        readers.remove(number);
    }
}

/// A descriptor was closed, or got another number.
fn follow(from: c_int, to: Option<c_int>) {
    READERS.with(|readers| match to {
        None => remove(readers, from),
        Some(to) => {
            remove(readers, to);
            if let Some(reader) = reader(readers, from) {
                reader.fd = to;
                reader.stream.move_to(to);
            }
        }
    });
}

/// `lseek` on a directory that was read from.
fn seek(fd: c_int, offset: off_t, whence: c_int) -> Option<Result<off_t, Errno>> {
    READERS.with(|readers| {
        let stream = &mut reader(readers, fd)?.stream;
        match (whence, usize::try_from(offset)) {
            (0, Ok(0)) => stream.rewind(),
            (0, Ok(position)) => stream.seek(position),
            (1, Ok(0)) => {}
            _ => return Some(Err(Errno::INVAL)),
        }
        Some(Ok(stream.tell() as off_t))
    })?
}

/// Stores as many entries of the directory as fit in `out`, each a `struct posix_dent`; returns how many bytes they have,
/// 0 at the end. Errors: `EINVAL` for unknown flags and if the next entry does not fit, `EBADF`, `ENOTDIR`.
pub fn read(fd: c_int, out: Out<u8>, flags: c_int) -> Result<usize, Errno> {
    if flags & !DT_FORCE_TYPE != 0 {
        return Err(Errno::INVAL);
    }
    let host = host_or(fd, Errno::NOTDIR)? as c_int;
    let result = READERS.with(|readers| {
        if reader(readers, host).is_none() {
            let stream = Stream::from_fd(fd)?;
            readers.insert(Reader { fd: host, stream })?;
            fd::DIRECTORY_OFFSETS.install(fd::DirectoryOffsets { renumbered: follow, seek });
        }
        let reader = reader(readers, host).ok_or(Errno::BADF)?;
        fill(&mut reader.stream, fd, out, flags)
    });
    result.unwrap_or(Err(Errno::DEADLK))
}

fn fill(stream: &mut Stream, fd: c_int, out: Out<u8>, flags: c_int) -> Result<usize, Errno> {
    let mut filled = 0;
    loop {
        let position = stream.tell();
        let record = match stream.next() {
            Ok(Some(record)) => record,
            Ok(None) => return Ok(filled),
            // What there is comes first; the next call meets the error again.
            Err(_) if filled > 0 => return Ok(filled),
            Err(error) => return Err(error),
        };
        let (Some(ino), Some(&kind), Some(name)) = (record.get(..8), record.get(NAME_AT - 1), record.get(NAME_AT..))
        else {
            return Err(Errno::IO);
        };
        let rest = out.skip(filled);
        let length = (DENT_NAME_AT + name.len()).next_multiple_of(8);
        let Some(length_bytes) = u16::try_from(length).ok().filter(|_| length <= rest.len()) else {
            stream.step_back(position);
            return if filled > 0 { Ok(filled) } else { Err(Errno::INVAL) };
        };
        let known = kind != DT_UNKNOWN || flags & DT_FORCE_TYPE == 0;
        rest.copy_from(ino);
        rest.skip(LENGTH_AT).copy_from(&length_bytes.to_le_bytes());
        rest.skip(TYPE_AT).set(if known { kind } else { type_of(fd, name) });
        rest.skip(DENT_NAME_AT).copy_from(name);
        filled += length;
    }
}

/// The type of a file, whose name has its terminator.
fn type_of(fd: c_int, name: &[u8]) -> u8 {
    let name = name.strip_suffix(b"\0").unwrap_or(name);
    let found = stat::host_at(fd, name, AT_SYMLINK_NOFOLLOW);
    found.map_or(DT_UNKNOWN, |(host, _)| dt_of_mode(stat::type_bits(host.filetype) as c_int) as u8)
}
