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
    pub inject: Vec<Rule>,
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
    /// `peer: skip REASON`: do not run against wasi-libc.
    pub peer_skip: Option<String>,
    /// `peer: differs REASON`: wasi-libc's answer is another one.
    pub peer_differs: Option<String>,
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

/// Reads the leading comment lines of a source text: `//`, `/* … */` on a line, or `;;` in WebAssembly text.
pub fn parse(source: &str) -> Result<Directives, String> {
    let mut found = Directives::default();
    let mut in_comment = false;
    for (number, line) in source.lines().enumerate() {
        let line = line.trim();
        let text = if let Some(text) = line.strip_prefix("//").or_else(|| line.strip_prefix(";;")) {
            text
        } else if let Some(text) = line.strip_prefix("/*") {
            in_comment = !text.contains("*/");
            text.trim_end_matches("*/")
        } else if in_comment {
            in_comment = !line.contains("*/");
            line.trim_start_matches('*').trim_end_matches("*/")
        } else if line.is_empty() {
            continue;
        } else {
            break;
        };
        take(&mut found, text.trim()).map_err(|mistake| format!("line {}: {mistake}", number + 1))?;
    }
    Ok(found)
}

fn take(found: &mut Directives, text: &str) -> Result<(), String> {
    match text {
        "nostart" => found.no_start = true,
        "skip-O0" => found.skip_o0 = true,
        _ => {}
    }
    let Some((key, value)) = text.split_once(':') else { return Ok(()) };
    let value = value.trim();
    match key {
        "args" => found.args.extend(words(value)?),
        "env" => {
            let (name, value) = value.split_once('=').ok_or("env wants NAME=VALUE")?;
            found.env.push((name.into(), value.into()));
        }
        "stdin" => found.stdin = Some(unescape(value)?),
        "exit" => found.exit = value.parse().map_err(|_| "exit wants a number")?,
        "cflags" => found.cflags.extend(words(value)?),
        "inject" => found.inject.push(value.parse::<Rule>().map_err(|mistake| mistake.to_string())?),
        "hostflags" => host_flags(&mut found.host, &words(value)?)?,
        "link" => found.link.extend(words(value)?),
        "call" => found.calls.push(call(value)?),
        "peer" => {
            let (what, reason) = value.split_once(' ').unwrap_or((value, ""));
            match what {
                "skip" => found.peer_skip = Some(reason.into()),
                "differs" => found.peer_differs = Some(reason.into()),
                _ => return Err("peer wants `skip REASON` or `differs REASON`".into()),
            }
        }
        _ => {}
    }
    Ok(())
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
            None => return Err("a lonely backslash".into()),
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
             // call: add 2 3 = 5\nint x; // exit: 4\n// exit: 5\n",
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
    }
}
