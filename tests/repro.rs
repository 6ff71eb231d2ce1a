//! The one line that reruns a test by hand.

use std::path::Path;

use crate::case::Case;
use crate::directives::Directives;

/// A command for a shell: the host with everything that the harness gives the test, and `--trace`, in a new directory.
pub fn line(case: &Case, directives: &Directives, program: &Path) -> String {
    let mut words = vec!["target/debug/wasi-host".to_owned(), "--trace".into()];
    let mut folders = Vec::new();
    let root = (!directives.host.no_root).then(|| ("root".to_owned(), "/".to_owned()));
    for (name, guest) in root.iter().chain(&directives.host.directories) {
        folders.push(format!("\"$d\"/{}", quoted(name)));
        words.push(format!("--dir \"$d\"/{}", quoted(&format!("{name}::{guest}"))));
    }
    for (name, value) in &directives.env {
        words.push(format!("--env {}", quoted(&format!("{name}={value}"))));
    }
    for fault in &directives.inject {
        words.push(format!("--inject {}", quoted(&fault.text)));
    }
    let call = directives.calls.first();
    words.extend(call.map(|call| format!("--invoke {}", quoted(&call.function))));
    let name = case.source.file_stem().unwrap_or_default().to_string_lossy();
    words.push(format!("--argv0 {}", quoted(&name)));
    words.push(quoted(&program.display().to_string()));
    let args = call.map_or(&directives.args, |call| &call.args);
    words.extend(args.iter().map(|arg| quoted(arg)));
    let beside = case.beside("stdin");
    let (before, after) = match &directives.stdin {
        Some(_) if beside.exists() => (String::new(), format!(" <{}", quoted(&beside.display().to_string()))),
        Some(text) => (format!("printf {} | ", printf_quoted(text)), String::new()),
        None => (String::new(), " </dev/null".into()),
    };
    let make = match folders.is_empty() {
        true => String::new(),
        false => format!("d=$(mktemp -d); mkdir {}; ", folders.join(" ")),
    };
    format!("{make}{before}{}{after}", words.join(" "))
}

/// As a shell wants it.
fn quoted(text: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-+:=,@%~".contains(c);
    match !text.is_empty() && !text.starts_with('~') && text.chars().all(plain) {
        true => text.into(),
        false => format!("'{}'", text.replace('\'', r"'\''")),
    }
}

/// As `printf` wants its format.
fn printf_quoted(text: &[u8]) -> String {
    let one = |byte: &u8| match byte {
        b'\\' => r"\\".into(),
        b'%' => "%%".into(),
        b'\'' => r"\047".into(),
        b' '..=b'~' => (*byte as char).to_string(),
        _ => format!("\\{byte:03o}"),
    };
    format!("'{}'", text.iter().map(one).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directives;

    #[test]
    fn gives_what_the_test_gets() {
        let directives =
            directives::parse("// args: \"a b\"\n// stdin: x\\n\n// inject: fd_read:short=2\n// env: K=it's\n")
                .unwrap();
        let case = Case { name: "a/b.c".into(), source: "/c-tests/a/b.c".into() };
        assert_eq!(
            line(&case, &directives, "a~b.c.O0.wasm".as_ref()),
            r#"d=$(mktemp -d); mkdir "$d"/root; printf 'x\012' | target/debug/wasi-host --trace --dir "$d"/root::/ "#
                .to_owned()
                + r"--env 'K=it'\''s' --inject fd_read:short=2 --argv0 b a~b.c.O0.wasm 'a b'"
        );
    }
}
