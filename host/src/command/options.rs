//! The command line.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStrExt;
use std::path::PathBuf;
use std::time::Duration;

use crate::Rule;
use clap::Parser;

/// Runs a WASI preview1 program on Cranelift.
///
/// The exit status is the program's own; 134 after a trap, 124 when its time is up, 125 when it cannot be run at all.
/// Options stand before the program; what follows belongs to the program.
#[derive(Parser)]
#[command(version, max_term_width = 100)]
#[command(
    after_help = "Examples:\n  wasi-host hello.wasm\n  wasi-host --dir .::/ --env LANG=C grep.wasm -r word /\n  \
    wasi-host --dir / --env-all --tmp sed.wasm --version\n  wasi-host --trace --inject fd_write:errno=nospc:fd=4 a.wasm"
)]
pub(crate) struct Options {
    /// Pre-opens a directory: HOST::GUEST, or one name for both.
    #[arg(long = "dir", value_name = "HOST::GUEST")]
    pub(crate) directories: Vec<OsString>,
    /// Gives the program an empty /tmp, which is removed in the end.
    #[arg(long)]
    pub(crate) tmp: bool,
    /// The program's working directory, as the program sees it, passed in PWD; a relative one is below what it would be
    /// without this option: the caller's own if that is inside a given directory, else `/`.
    #[arg(long, value_name = "DIR")]
    pub(crate) cwd: Option<OsString>,
    /// Sets an environment variable; without a value the caller's is passed on.
    #[arg(long = "env", value_name = "K=V")]
    pub(crate) environment: Vec<OsString>,
    /// Passes the caller's environment on. PWD is the program's own.
    #[arg(long)]
    pub(crate) env_all: bool,
    /// Gives the program what one of this system has: `/`, the environment, and the name that it is called by. So do
    /// files that start themselves, whose first line is `#!wasi-host --unix`.
    #[arg(long)]
    pub(crate) unix: bool,
    /// The program's name as it sees it, instead of the file's.
    #[arg(long, value_name = "NAME")]
    pub(crate) argv0: Option<OsString>,
    /// The stack for calls: bytes, or with a suffix K, M or G.
    #[arg(long, value_name = "SIZE", default_value = "8M", value_parser = size)]
    pub(crate) stack: usize,
    /// Ends the program after so many seconds.
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    pub(crate) timeout: Option<Duration>,
    /// Calls an exported function with the arguments, and prints its results.
    #[arg(long, value_name = "FUNCTION")]
    pub(crate) invoke: Option<String>,
    /// Prints each call that the program makes on standard error.
    #[arg(long)]
    pub(crate) trace: bool,
    /// Makes a call fail or fall short, e.g. fd_write:errno=nospc:after=3 (docs/host.md lists the rules).
    #[arg(long = "inject", value_name = "RULE")]
    pub(crate) rules: Vec<Rule>,
    /// Compiles without optimising.
    #[arg(long)]
    pub(crate) no_optimise: bool,
    /// Compiles anew, whatever the cache holds.
    #[arg(long)]
    pub(crate) no_cache: bool,
    /// The program and its arguments.
    #[arg(value_name = "PROGRAM [ARGUMENT]...", required = true, trailing_var_arg = true)]
    pub(crate) command: Vec<OsString>,
}

impl Options {
    /// The file of the program.
    pub(crate) fn program(&self) -> PathBuf {
        self.command.first().map(PathBuf::from).unwrap_or_default()
    }

    /// The arguments after the program's name.
    pub(crate) fn arguments(&self) -> &[OsString] {
        self.command.get(1..).unwrap_or_default()
    }
}

/// Splits at the first separator, in bytes.
pub(crate) fn split_once<'a>(text: &'a OsStr, separator: &str) -> Option<(&'a OsStr, &'a OsStr)> {
    let bytes = text.as_bytes();
    let at = bytes.windows(separator.len()).position(|part| part == separator.as_bytes())?;
    Some((OsStr::from_bytes(&bytes[..at]), OsStr::from_bytes(&bytes[at + separator.len()..])))
}

/// A stack of a size that makes sense: from 64 KiB to 16 GiB.
fn size(text: &str) -> Result<usize, String> {
    let (digits, unit) = match text.as_bytes().last() {
        Some(b'k' | b'K') => (&text[..text.len() - 1], 1 << 10),
        Some(b'm' | b'M') => (&text[..text.len() - 1], 1 << 20),
        Some(b'g' | b'G') => (&text[..text.len() - 1], 1 << 30),
        _ => (text, 1),
    };
    let bytes = digits.parse::<usize>().ok().and_then(|number| number.checked_mul(unit));
    bytes.filter(|bytes| (64 << 10..=16 << 30).contains(bytes)).ok_or_else(|| "a size is from 64K to 16G".into())
}

fn seconds(text: &str) -> Result<Duration, String> {
    let number = text.parse::<f64>().map_err(|_| "a number of seconds is wanted".to_owned())?;
    Duration::try_from_secs_f64(number).map_err(|_| "no such time".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(args: &[&str]) -> Options {
        Options::try_parse_from([&["wasi-host"], args].concat()).unwrap()
    }

    #[test]
    fn what_follows_the_program_is_its_own() {
        for args in
            [&["p.wasm", "--version", "--", "-x", "--dir", "a"][..], &["p.wasm", "--", "--help"], &["p.wasm", "-"]]
        {
            assert_eq!(parse(args).arguments(), args[1..].iter().map(OsString::from).collect::<Vec<_>>());
        }
        let options = parse(&["--trace", "--", "-p.wasm", "--trace"]);
        assert_eq!((options.program(), options.trace), (PathBuf::from("-p.wasm"), true));
        assert!(Options::try_parse_from(["wasi-host", "--wrong", "p.wasm"]).is_err());
        assert!(Options::try_parse_from(["wasi-host"]).is_err());
    }

    #[test]
    fn sizes() {
        assert_eq!(parse(&["p"]).stack, 8 << 20);
        assert_eq!(
            (size("64K"), size("1m"), size("2G"), size("65536")),
            (Ok(65536), Ok(1 << 20), Ok(2 << 30), Ok(65536))
        );
        for wrong in ["", "M", "1", "-1", "1T", "99999999999999999999", "17G"] {
            assert!(size(wrong).is_err(), "{wrong}");
        }
        assert!(seconds("1e300").is_err() && seconds("-1").is_err() && seconds("x").is_err());
    }
}
