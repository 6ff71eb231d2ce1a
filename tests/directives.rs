//! The comment lines at the top of a test that say how to compile and run it.

use wasi_host::Rule;

/// Everything that a test can ask for. The defaults suit most tests.
#[derive(Clone, Debug, Default)]
pub struct Directives {
    /// `args:` arguments after the program's name.
    pub args: Vec<String>,
    /// `env:` one variable a line.
    pub env: Vec<(String, String)>,
    /// `stdin:` the input, with C escapes.
    pub stdin: Option<Vec<u8>>,
    /// `exit:` the expected exit status; 134 is a trap.
    pub exit: i32,
    /// `cflags:` more flags for clang.
    pub cflags: Vec<String>,
    /// `inject:` faults of the host.
    pub inject: Vec<Fault>,
    /// `matrix:` faults or arguments of one run each, beside those of `inject` and `args`; the test is run once for each line.
    pub matrix: Vec<Line>,
    /// `live-blocks:` so many blocks of memory are not free at the end.
    pub live_blocks: Option<i32>,
    /// `hostflags:` see [`HostFlags`].
    pub host: HostFlags,
    /// `link:` further sources, beside the test.
    pub link: Vec<String>,
    /// `nostart`: no `_start`; compiled with `-nostartfiles -Wl,--no-entry`.
    pub no_start: bool,
    /// `call: add 2 3 = 5`: calls of exported functions.
    pub calls: Vec<Call>,
    /// `skip-O0`.
    pub skip_o0: bool,
    /// `threads: skip REASON`: not for the target with threads.
    pub threads_skip: Option<String>,
    /// `peer: skip REASON`: do not run against wasi-libc.
    pub peer_skip: Option<String>,
    /// `peer: differs REASON`: wasi-libc's answer is another one.
    pub peer_differs: Option<String>,
}

/// The variable that names the faults of a run of a matrix, `none` without any.
pub const FAULTS: &str = "TEST_FAULTS";

impl Directives {
    /// Whether the test is for the target without threads: it wants emulated ones, or a library that is made for that target alone.
    pub fn wants_one_thread(&self) -> bool {
        const ONE_THREAD: [&str; 3] = ["-lwasi-emulated-pthread", "-lwasi-heap-check", "-ldlmalloc"];
        self.cflags.iter().any(|flag| ONE_THREAD.contains(&flag.as_str()))
    }

    /// What to run: once, or once for each line of the matrix.
    pub fn variants(&self) -> Vec<Directives> {
        if self.matrix.is_empty() {
            return vec![self.clone()];
        }
        let variant = |line: &Line| {
            let mut this = Directives { matrix: Vec::new(), ..self.clone() };
            this.env.push((FAULTS.into(), line.text.clone()));
            this.inject.extend(line.faults.iter().cloned());
            this.args.extend(line.args.iter().cloned());
            this
        };
        self.matrix.iter().map(variant).collect()
    }
}

/// A line of the matrix.
#[derive(Clone, Debug)]
pub struct Line {
    /// As the test has it.
    pub text: String,
    /// The faults of the run.
    pub faults: Vec<Fault>,
    /// Its arguments.
    pub args: Vec<String>,
}

/// A rule of the host, and how it is written.
#[derive(Clone, Debug)]
pub struct Fault {
    /// As the test has it.
    pub text: String,
    /// What it means.
    pub rule: Rule,
}

/// `hostflags:` what the host gives beyond the rest.
#[derive(Clone, Debug, Default)]
pub struct HostFlags {
    /// `--timeout SECONDS`.
    pub timeout: Option<f64>,
    /// `--no-dir`: nothing is pre-opened as `/`.
    pub no_root: bool,
    /// `--dir NAME::GUEST`: a new directory NAME beside the root, pre-opened as GUEST.
    pub directories: Vec<(String, String)>,
}

/// A call of an exported function.
#[derive(Clone, Debug)]
pub struct Call {
    /// The export.
    pub function: String,
    /// Its arguments.
    pub args: Vec<String>,
    /// Its results.
    pub results: Vec<String>,
}

/// Every directive, for finding one that is misspelt or stands too low.
const KEYS: [&str; 15] = [
    "args",
    "env",
    "stdin",
    "exit",
    "cflags",
    "inject",
    "matrix",
    "hostflags",
    "live-blocks",
    "link",
    "call",
    "peer",
    "threads",
    "nostart",
    "skip-O0",
];

/// Reads the leading comment lines of a source text: `//`, `/* … */`, or `;;` in WebAssembly text. What looks like a
/// directive must be one, and a directive below the head is an error.
pub fn parse(source: &str) -> Result<Directives, String> {
    let mut found = Directives::default();
    let mut in_head = true;
    let mut in_comment = false;
    for (number, line) in source.lines().enumerate() {
        let line = line.trim();
        let text = if let Some(text) = line.strip_prefix("//").or_else(|| line.strip_prefix(";;")) {
            text
        } else if !in_head {
            continue;
        } else if let Some(text) = line.strip_prefix("/*") {
            in_comment = !text.contains("*/");
            text.trim_end_matches("*/")
        } else if in_comment {
            in_comment = !line.contains("*/");
            line.trim_start_matches('*').trim_end_matches("*/")
        } else {
            in_head = line.is_empty();
            continue;
        };
        let text = text.trim();
        let taken = match (in_head, key(text)) {
            (true, _) => take(&mut found, text),
            (false, Some(key)) if KEYS.contains(&key) && text.contains(':') => {
                Err(format!("`{key}` stands below the head of the test"))
            }
            (false, _) => Ok(()),
        };
        taken.map_err(|mistake| format!("line {}: {mistake}", number + 1))?;
    }
    Ok(found)
}

/// The word before the first colon, or the only word, if it looks like a directive's: small letters, digits, hyphens.
fn key(text: &str) -> Option<&str> {
    let key = text.split_once(':').map_or(text, |(key, _)| key);
    let alike = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_' | 'O');
    (!key.is_empty() && key.chars().all(alike)).then_some(key)
}

/// A line of the matrix: `none`, `args` and arguments, or faults.
fn line(text: &str) -> Result<Line, String> {
    let mut line = Line { text: text.into(), faults: Vec::new(), args: Vec::new() };
    if let Some(args) = text.strip_prefix("args ") {
        line.args = words(args)?;
    } else if text != "none" {
        line.faults = text.split_whitespace().map(fault).collect::<Result<_, _>>()?;
    }
    Ok(line)
}

fn take(found: &mut Directives, text: &str) -> Result<(), String> {
    let Some(key) = key(text) else {
        let before = text.split_once(':').map(|(before, _)| before.trim().to_ascii_lowercase()).unwrap_or_default();
        let mut words = before.split(' ');
        let misspelt = words.next().is_some_and(|word| KEYS.contains(&word)) && words.count() < 2;
        return if misspelt { Err(format!("`{text}` looks like a directive")) } else { Ok(()) };
    };
    let value = text.split_once(':').map(|(_, value)| value.trim());
    match (key, value) {
        ("nostart", None) => found.no_start = true,
        ("skip-O0", None) => found.skip_o0 = true,
        ("args", Some(value)) => found.args.extend(words(value)?),
        ("env", Some(value)) => {
            let (name, value) = value.split_once('=').ok_or("env wants NAME=VALUE")?;
            found.env.push((name.into(), value.into()));
        }
        ("stdin", Some(value)) => found.stdin = Some(unescape(value)?),
        ("exit", Some(value)) => found.exit = value.parse().map_err(|_| "exit wants a number")?,
        ("cflags", Some(value)) => found.cflags.extend(words(value)?),
        ("inject", Some(value)) => found.inject.push(fault(value)?),
        ("matrix", Some(value)) => found.matrix.push(line(value)?),
        ("live-blocks", Some(value)) => {
            found.live_blocks = Some(value.parse().map_err(|_| "live-blocks wants a number")?);
        }
        ("hostflags", Some(value)) => host_flags(&mut found.host, &words(value)?)?,
        ("link", Some(value)) => found.link.extend(words(value)?),
        ("call", Some(value)) => found.calls.push(call(value)?),
        ("threads", Some(value)) => {
            let reason = value.strip_prefix("skip ").ok_or("threads wants `skip REASON`")?;
            found.threads_skip = Some(reason.into());
        }
        ("peer", Some(value)) => {
            let (what, reason) = value.split_once(' ').unwrap_or((value, ""));
            match what {
                "skip" => found.peer_skip = Some(reason.into()),
                "differs" => found.peer_differs = Some(reason.into()),
                _ => return Err("peer wants `skip REASON` or `differs REASON`".into()),
            }
        }
        _ => return Err(format!("unknown directive `{text}`")),
    }
    Ok(())
}

fn fault(text: &str) -> Result<Fault, String> {
    let rule = text.parse().map_err(|mistake: wasi_host::BadRule| mistake.to_string())?;
    Ok(Fault { text: text.into(), rule })
}

fn host_flags(found: &mut HostFlags, words: &[String]) -> Result<(), String> {
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or(format!("{word} wants a value"));
        match word.as_str() {
            "--timeout" => found.timeout = Some(value()?.parse().map_err(|_| "--timeout wants seconds")?),
            "--no-dir" => found.no_root = true,
            "--dir" => {
                let (name, guest) = value()?.split_once("::").ok_or("--dir wants NAME::GUEST")?;
                found.directories.push((name.into(), guest.into()));
            }
            _ => return Err(format!("unknown host flag {word}")),
        }
    }
    Ok(())
}

fn call(text: &str) -> Result<Call, String> {
    let (call, results) = text.split_once('=').unwrap_or((text, ""));
    let mut words = call.split_whitespace().map(String::from);
    Ok(Call {
        function: words.next().ok_or("call wants a function")?,
        args: words.collect(),
        results: results.split_whitespace().map(String::from).collect(),
    })
}

/// Splits at spaces; double quotes keep spaces and may hold C escapes.
fn words(text: &str) -> Result<Vec<String>, String> {
    let mut all = Vec::new();
    let mut word: Option<String> = None;
    let mut quoted = false;
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => {
                quoted = !quoted;
                word.get_or_insert_default();
            }
            '\\' if quoted => {
                let escape = word.get_or_insert_default();
                escape.push('\\');
                escape.extend(chars.next());
            }
            ' ' | '\t' if !quoted => all.extend(word.take()),
            _ => word.get_or_insert_default().push(c),
        }
    }
    all.extend(word);
    all.into_iter()
        .map(|word| String::from_utf8(unescape(&word)?).map_err(|_| "arguments must be UTF-8".into()))
        .collect()
}

/// Resolves `\n`, `\t`, `\r`, `\0`, `\\`, `\"` and `\xHH`.
fn unescape(text: &str) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'\\' {
            bytes.push(byte);
            continue;
        }
        bytes.push(match rest.next() {
            Some(b'n') => b'\n',
            Some(b't') => b'\t',
            Some(b'r') => b'\r',
            Some(b'0') => 0,
            Some(b'x') => {
                let mut digit = || rest.next().and_then(|d| (d as char).to_digit(16)).ok_or("\\x wants two digits");
                (digit()? * 16 + digit()?) as u8
            }
            Some(other) => other,
            None => return Err("trailing backslash".into()),
        });
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_leading_comments_only() {
        let found = parse(
            "// args: a \"b c\" \"\\x41\"\n/* env: K=V=W */\n// stdin: x\\ty\\n\n// exit: 3\n// Some: text\n\n// nostart\n\
             // call: add 2 3 = 5\nint x; // exit: 4\n",
        )
        .unwrap();
        assert_eq!(found.args, ["a", "b c", "A"]);
        assert_eq!(found.env, [("K".to_string(), "V=W".to_string())]);
        assert_eq!(found.stdin.as_deref(), Some(&b"x\ty\n"[..]));
        assert_eq!(found.exit, 3);
        assert!(found.no_start);
        assert_eq!(found.calls[0].args, ["2", "3"]);
        assert_eq!(found.calls[0].results, ["5"]);
    }

    #[test]
    fn refuses_what_it_does_not_understand() {
        assert!(parse("// exit: many").is_err());
        assert!(parse("// hostflags: --fast").is_err());
        assert!(parse("// peer: maybe").is_err());
        assert!(parse("// inject: fd_nothing:errno=io").is_err());
        for text in [
            "// exits: 3",
            "// Exit: 3",
            "// skip-O1",
            "// exit 3: x",
            "// nostart: yes",
            "// exit",
            "int x;\n// exit: 3",
        ] {
            assert!(parse(text).is_err(), "{text}");
        }
        for text in ["// Waiting: long", "// Reads a file: args are none.", "int x;\n// exit\n// now", "// one.", "//"]
        {
            assert!(parse(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn a_matrix_has_faults_or_arguments() {
        let text =
            "// args: x\n// matrix: none\n// matrix: fd_readdir:ino0 fd_write:errno=io\n// matrix: args a \"b c\"\n";
        let found = parse(text).unwrap();
        assert_eq!(found.matrix.iter().map(|line| line.faults.len()).collect::<Vec<_>>(), [0, 2, 0]);
        assert_eq!(found.matrix[1].faults[0].text, "fd_readdir:ino0");
        let runs = found.variants();
        assert_eq!(runs.iter().map(|run| run.args.len()).collect::<Vec<_>>(), [1, 1, 3]);
        assert_eq!(runs[2].args, ["x", "a", "b c"]);
    }
}
