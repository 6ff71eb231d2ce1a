//! The texts of `strerror` and `strsignal`.

use super::scan::terminated;
use crate::abi::small;
use crate::algo::fmt::integer::decimal;
use core::ffi::CStr;

/// The messages for error numbers 0 to 85, in the words of POSIX and of early Unix, which tests of programs expect. They
/// stand one after the other: a pointer for each would weigh as much as they do.
static ERRORS: &str = "\
    No error\0\
    Argument list too long\0\
    Permission denied\0\
    Address already in use\0\
    Address not available\0\
    Address family not supported\0\
    Resource temporarily unavailable\0\
    Operation already in progress\0\
    Bad file descriptor\0\
    Bad message\0\
    Device or resource busy\0\
    Operation canceled\0\
    No child processes\0\
    Connection aborted\0\
    Connection refused\0\
    Connection reset by peer\0\
    Resource deadlock would occur\0\
    Destination address required\0\
    Argument out of domain of function\0\
    Disk quota exceeded\0\
    File exists\0\
    Bad address\0\
    File too large\0\
    Host is unreachable\0\
    Identifier removed\0\
    Illegal byte sequence\0\
    Operation in progress\0\
    Interrupted system call\0\
    Invalid argument\0\
    Input/output error\0\
    Socket is connected\0\
    Is a directory\0\
    Too many levels of symbolic links\0\
    Too many open files\0\
    Too many links\0\
    Message too long\0\
    Multihop attempted\0\
    File name too long\0\
    Network is down\0\
    Connection aborted by the network\0\
    Network is unreachable\0\
    Too many open files in system\0\
    No buffer space available\0\
    No such device\0\
    No such file or directory\0\
    Exec format error\0\
    No locks available\0\
    Link has been severed\0\
    Cannot allocate memory\0\
    No message of the desired type\0\
    Protocol not available\0\
    No space left on device\0\
    Function not implemented\0\
    Socket is not connected\0\
    Not a directory\0\
    Directory not empty\0\
    State not recoverable\0\
    Not a socket\0\
    Operation not supported\0\
    Inappropriate ioctl for device\0\
    No such device or address\0\
    Value too large to be stored in data type\0\
    Previous owner died\0\
    Operation not permitted\0\
    Broken pipe\0\
    Protocol error\0\
    Protocol not supported\0\
    Protocol wrong type for socket\0\
    Result too large\0\
    Read-only file system\0\
    Illegal seek\0\
    No such process\0\
    Stale file handle\0\
    Connection timed out\0\
    Text file busy\0\
    Cross-device link\0\
    Not permitted by a capability\0\
    No data available\0\
    Out of streams resources\0\
    Not a stream\0\
    Timer expired\0\
    Socket shut down\0\
    Host is down\0\
    Too many references\0\
    Protocol family not supported\0\
    Socket type not supported\0\
";

/// The messages for signals 1 to 31.
static SIGNALS: &str = "\
    Hangup\0\
    Interrupt\0\
    Quit\0\
    Illegal instruction\0\
    Trace or breakpoint trap\0\
    Aborted\0\
    Bus error\0\
    Arithmetic exception\0\
    Killed\0\
    User signal 1\0\
    Segmentation fault\0\
    User signal 2\0\
    Broken pipe\0\
    Alarm clock\0\
    Terminated\0\
    Stack fault\0\
    Child process changed state\0\
    Continued\0\
    Stopped by signal\0\
    Stopped\0\
    Stopped by terminal input\0\
    Stopped by terminal output\0\
    Urgent data on socket\0\
    CPU time limit exceeded\0\
    File size limit exceeded\0\
    Virtual timer expired\0\
    Profiling timer expired\0\
    Window size changed\0\
    Input/output possible\0\
    Power failure\0\
    Bad system call\0\
";

/// The messages from error number 86 on, which the library never fails with: for `strerror` alone, as every `printf` has the others
/// for `%m`.
static FOREIGN_ERRORS: &str = "\
    Block device required\0\
    Object is remote\0\
    Too many users\0\
    Channel number out of range\0\
    Level 2 not synchronized\0\
    Level 3 halted\0\
    Level 3 reset\0\
    Link number out of range\0\
    Protocol driver not attached\0\
    No CSI structure available\0\
    Level 2 halted\0\
    Invalid exchange\0\
    Invalid request descriptor\0\
    Exchange full\0\
    No anode\0\
    Invalid request code\0\
    Invalid slot\0\
    Bad font file format\0\
    Not on the network\0\
    Package not installed\0\
    Advertise error\0\
    Srmount error\0\
    Communication error on send\0\
    RFS specific error\0\
    Name not unique on network\0\
    File descriptor in bad state\0\
    Remote address changed\0\
    Shared library not accessible\0\
    Shared library corrupted\0\
    Section .lib corrupted\0\
    Too many shared libraries\0\
    Shared library cannot be executed\0\
    Interrupted call to be restarted\0\
    Streams pipe error\0\
    Structure needs cleaning\0\
    Not a XENIX named file\0\
    No XENIX semaphores available\0\
    Is a named file\0\
    Remote input/output error\0\
    No medium found\0\
    Wrong medium type\0\
    Key not available\0\
    Key has expired\0\
    Key has been revoked\0\
    Key was rejected\0\
    Radio switched off\0\
    Memory page has a hardware error\0\
";

/// The names of error numbers 0 to 132.
static ERROR_NAMES: &str = "\
    0\0E2BIG\0EACCES\0EADDRINUSE\0EADDRNOTAVAIL\0EAFNOSUPPORT\0EAGAIN\0EALREADY\0EBADF\0EBADMSG\0EBUSY\0\
    ECANCELED\0ECHILD\0ECONNABORTED\0ECONNREFUSED\0ECONNRESET\0EDEADLK\0EDESTADDRREQ\0EDOM\0EDQUOT\0EEXIST\0\
    EFAULT\0EFBIG\0EHOSTUNREACH\0EIDRM\0EILSEQ\0EINPROGRESS\0EINTR\0EINVAL\0EIO\0EISCONN\0EISDIR\0ELOOP\0\
    EMFILE\0EMLINK\0EMSGSIZE\0EMULTIHOP\0ENAMETOOLONG\0ENETDOWN\0ENETRESET\0ENETUNREACH\0ENFILE\0ENOBUFS\0\
    ENODEV\0ENOENT\0ENOEXEC\0ENOLCK\0ENOLINK\0ENOMEM\0ENOMSG\0ENOPROTOOPT\0ENOSPC\0ENOSYS\0ENOTCONN\0ENOTDIR\0\
    ENOTEMPTY\0ENOTRECOVERABLE\0ENOTSOCK\0EOPNOTSUPP\0ENOTTY\0ENXIO\0EOVERFLOW\0EOWNERDEAD\0EPERM\0EPIPE\0\
    EPROTO\0EPROTONOSUPPORT\0EPROTOTYPE\0ERANGE\0EROFS\0ESPIPE\0ESRCH\0ESTALE\0ETIMEDOUT\0ETXTBSY\0EXDEV\0\
    ENOTCAPABLE\0ENODATA\0ENOSR\0ENOSTR\0ETIME\0ESHUTDOWN\0EHOSTDOWN\0ETOOMANYREFS\0EPFNOSUPPORT\0\
    ESOCKTNOSUPPORT\0ENOTBLK\0EREMOTE\0EUSERS\0ECHRNG\0EL2NSYNC\0EL3HLT\0EL3RST\0ELNRNG\0EUNATCH\0ENOCSI\0EL2HLT\0\
    EBADE\0EBADR\0EXFULL\0ENOANO\0EBADRQC\0EBADSLT\0EBFONT\0ENONET\0ENOPKG\0EADV\0ESRMNT\0ECOMM\0EDOTDOT\0ENOTUNIQ\0\
    EBADFD\0EREMCHG\0ELIBACC\0ELIBBAD\0ELIBSCN\0ELIBMAX\0ELIBEXEC\0ERESTART\0ESTRPIPE\0EUCLEAN\0ENOTNAM\0ENAVAIL\0\
    EISNAM\0EREMOTEIO\0ENOMEDIUM\0EMEDIUMTYPE\0ENOKEY\0EKEYEXPIRED\0EKEYREVOKED\0EKEYREJECTED\0ERFKILL\0EHWPOISON\0\
";

/// The names of signals 1 to 31, without `SIG`.
static SIGNAL_NAMES: &str = "\
    HUP\0INT\0QUIT\0ILL\0TRAP\0ABRT\0BUS\0FPE\0KILL\0USR1\0SEGV\0USR2\0PIPE\0ALRM\0TERM\0STKFLT\0CHLD\0CONT\0\
    STOP\0TSTP\0TTIN\0TTOU\0URG\0XCPU\0XFSZ\0VTALRM\0PROF\0WINCH\0POLL\0PWR\0SYS\0\
";

/// The message for an error number; `Unknown error N`, made in `buffer`, for an unknown number. Small, as every `printf`
/// has it for `%m`.
#[small]
pub fn error_text(number: i32, buffer: &mut [u8; UNKNOWN_MAX]) -> &[u8] {
    let mut rest = ERRORS.as_bytes();
    let mut left = number;
    while let Some(len) = rest.iter().position(|byte| *byte == 0) {
        if left == 0 {
            return rest.get(..len).unwrap_or(&[]);
        }
        left = left.wrapping_sub(1);
        rest = rest.get(len + 1..).unwrap_or(&[]);
    }
    let mut at = decimal(number.unsigned_abs().into(), buffer);
    for byte in (if number < 0 { &b"Unknown error -"[..] } else { b"Unknown error " }).iter().rev() {
        at -= 1;
        if let Some(to) = buffer.get_mut(at) {
            *to = *byte;
        }
    }
    buffer.get(at..).unwrap_or(&[])
}

/// The name of an error number, or nothing for a number that WASI does not have.
pub fn error_name(number: i32) -> Option<&'static CStr> {
    nth(ERROR_NAMES.as_bytes(), usize::try_from(number).ok()?)
}

/// The name of a signal without `SIG`, or nothing for a number that is not a signal's.
pub fn signal_name(number: i32) -> Option<&'static CStr> {
    nth(SIGNAL_NAMES.as_bytes(), usize::try_from(number.checked_sub(1)?).ok()?)
}

/// The message for an error number, or nothing for a number that WASI does not have.
pub fn of_error(number: i32) -> Option<&'static CStr> {
    terminated(from_error(number)?)
}

/// The message for an error number of WASI's, with a terminator.
#[inline(always)]
pub fn of_wasi_error(number: i32) -> Option<*const u8> {
    Some(ERRORS.as_ptr().wrapping_add((*ERROR_STARTS.get(number as usize)?).into()))
}

/// The messages from that for an error number on, each with a terminator; or nothing for a number that WASI does not have.
pub fn from_error(number: i32) -> Option<&'static [u8]> {
    let number = usize::try_from(number).ok()?;
    match ERROR_STARTS.get(number) {
        Some(start) => ERRORS.as_bytes().get(usize::from(*start)..),
        None => nth(FOREIGN_ERRORS.as_bytes(), number - ERROR_STARTS.len()).map(CStr::to_bytes_with_nul),
    }
}

/// The offset of each message.
static ERROR_STARTS: [u16; 86] = {
    let text = ERRORS.as_bytes();
    let mut starts = [0; 86];
    let (mut at, mut count) = (0, 0);
    while at < text.len() {
        if text[at] == 0 {
            count += 1;
            if count < starts.len() {
                starts[count] = (at + 1) as u16;
            }
        }
        at += 1;
    }
    starts
};

/// The name of a signal, or nothing for a number that is not a signal's.
pub fn of_signal(number: i32) -> Option<&'static CStr> {
    nth(SIGNALS.as_bytes(), usize::try_from(number.checked_sub(1)?).ok()?)
}

fn nth(mut rest: &'static [u8], mut number: usize) -> Option<&'static CStr> {
    loop {
        let message = terminated(rest)?;
        if number == 0 {
            return Some(message);
        }
        number -= 1;
        rest = rest.get(message.count_bytes() + 1..)?;
    }
}

/// The description of a signal, made in `buffer` if there is no such signal: `strsignal` without its buffer.
pub fn signal_text(number: i32, buffer: &mut [u8; UNKNOWN_MAX]) -> &[u8] {
    match of_signal(number) {
        Some(text) => text.to_bytes(),
        None => {
            unknown(b"Unknown signal ", number, buffer);
            terminated(buffer).map_or(b"", CStr::to_bytes)
        }
    }
}

/// The size of the buffer of [`unknown`].
pub const UNKNOWN_MAX: usize = 32;

/// Writes `text`, a number and a terminator into `buffer`; `text` is cut to what fits.
pub fn unknown(text: &[u8], number: i32, buffer: &mut [u8; UNKNOWN_MAX]) {
    let mut digits = [0; 13]; // the last is the terminator
    let mut start = decimal(u64::from(number.unsigned_abs()), digits.split_last_mut().map_or(&mut [], |(_, d)| d));
    if number < 0 {
        start -= 1;
        digits[start] = b'-';
    }
    let text = text.get(..UNKNOWN_MAX - 13).unwrap_or(text);
    write(buffer, 0, text);
    write(buffer, text.len(), digits.get(start..).unwrap_or(&[]));
}

#[inline(never)]
fn write(buffer: &mut [u8; UNKNOWN_MAX], at: usize, text: &[u8]) {
    for (to, from) in buffer.iter_mut().skip(at).zip(text) {
        *to = *from;
    }
}
