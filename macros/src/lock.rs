//! What an exported function locks where there are threads: the library, for all but those listed here, and the streams that it
//! works on.

/// Folders of `src/header` whose functions keep no state, or keep it in the thread's own memory, in an object of the caller's, or
/// behind locks of their own.
const WITHOUT: [&str; 28] = [
    "argz",
    "arpa_inet",
    "arpa_nameser",
    "assert",
    "complex",
    "ctype",
    "envz",
    "errno",
    "fenv",
    "fnmatch",
    "inttypes",
    "libgen",
    "malloc",
    "math",
    "obstack",
    "pthread",
    "regex",
    "search",
    "semaphore",
    "setjmp",
    "stdbit",
    "stdio",
    "stdio_ext",
    "string",
    "strings",
    "threads",
    "uchar",
    "wchar",
];
/// The same, single files.
const FILES_WITHOUT: [&str; 21] = [
    "wctype/mod.rs",
    "stdlib/integer.rs",
    "stdlib/memalignment.rs",
    "stdlib/multibyte.rs",
    "stdlib/radix64.rs",
    "stdlib/radixsort.rs",
    "stdlib/sort.rs",
    "stdlib/strfrom.rs",
    "stdlib/strtod.rs",
    "stdlib/strtol.rs",
    "stdlib/suboption.rs",
    "stdlib/rand48_r.rs",
    "stdlib/random_r.rs",
    "signal/jump.rs",
    "signal/sets.rs",
    "wasi/busywait.rs",
    "wasi/fd.rs",
    "wasi/futex.rs",
    "wasi/path.rs",
    "wasi/process.rs",
    "wasi/sock.rs",
];
/// Files in the folders above that do need the library.
const FILES_WITH: [&str; 5] =
    ["stdio/rename.rs", "stdio/temporary_files.rs", "pthread/kill.rs", "pthread/properties.rs", "semaphore/named.rs"];
/// Single functions that do not.
const FUNCTIONS_WITHOUT: [&str; 2] = ["pthread_self", "pthread_equal"];
/// Functions on streams that do not lock them: the stream goes away, or one word is read.
const STREAMS_WITHOUT: [&str; 8] =
    ["fclose", "freopen", "endmntent", "flockfile", "ftrylockfile", "funlockfile", "feof", "ferror"];
/// How sources name the standard streams.
const STANDARD: [(&str, &str); 5] = [
    ("STDIN", "input"),
    ("STDOUT", "output"),
    ("STDERR", "error"),
    ("input :: STREAM", "input"),
    ("standard_output :: STREAM", "output"),
];

/// Functions of POSIX's list of cancellation points whose call of the host does not ask for one by itself.
const CANCELLATION_POINTS: [&str; 38] = [
    "accept",
    "accept4",
    "aio_suspend",
    "close",
    "connect",
    "creat",
    "fcntl",
    "fdatasync",
    "fsync",
    "lockf",
    "mq_receive",
    "mq_send",
    "mq_timedreceive",
    "mq_timedsend",
    "msgrcv",
    "msgsnd",
    "msync",
    "open",
    "openat",
    "posix_close",
    "pread",
    "preadv",
    "pwrite",
    "pwritev",
    "read",
    "readv",
    "recv",
    "recvfrom",
    "recvmsg",
    "send",
    "sendmsg",
    "sendto",
    "tcdrain",
    "wait",
    "waitid",
    "waitpid",
    "write",
    "writev",
];

/// Whether the crate is built for a target with threads: its build script says so.
pub fn is_wanted() -> bool {
    std::env::var_os("WASI_LIBC_THREADS").is_some()
}

/// The statements before the body of the function `name` in `file`; `parameters` are names and types.
pub fn statements(file: &str, name: &str, parameters: &[(&str, &str)], body: &str) -> String {
    let mut text = String::new();
    if CANCELLATION_POINTS.contains(&name) {
        text += "crate::os::thread::point();\n";
    }
    if !name.ends_with("_unlocked") && !STREAMS_WITHOUT.contains(&name) {
        for (parameter, _) in parameters.iter().filter(|(_, of_type)| is_stream(of_type)) {
            text += &format!("let _stream = crate::stdio::lockable::Lockable::locked(&{parameter});\n");
        }
        let body = body.replace('\n', " ");
        let mut streams: Vec<&str> =
            STANDARD.iter().filter(|(word, _)| has_word(&body, word)).map(|(_, stream)| *stream).collect();
        streams.dedup();
        for stream in streams {
            text += &format!("let _{stream} = crate::stdio::standard::{stream}::STREAM.lock.take();\n");
        }
    }
    if needs_library(file, name) {
        text += "let _library = crate::abi::lock::library();\n";
    }
    text
}

fn is_stream(of_type: &str) -> bool {
    let plain: String = of_type.chars().filter(|c| !c.is_whitespace()).collect();
    matches!(plain.as_str(), "&FILE" | "Option<&FILE>" | "*mutFILE")
}

fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let is_part = |c: char| c.is_alphanumeric() || c == '_';
        !text[..at].ends_with(is_part) && !text[at + word.len()..].starts_with(is_part)
    })
}

fn needs_library(file: &str, name: &str) -> bool {
    let file = file.replace('\\', "/");
    if file.ends_with("src/harden/fortify/open.rs") {
        return true;
    }
    let Some((_, within)) = file.rsplit_once("src/header/") else { return false };
    if FILES_WITH.contains(&within) {
        return !FUNCTIONS_WITHOUT.contains(&name);
    }
    let folder = within.split('/').next().unwrap_or_default();
    !WITHOUT.contains(&folder) && !FILES_WITHOUT.contains(&within)
}
