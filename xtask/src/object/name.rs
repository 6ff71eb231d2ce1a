//! Names of objects that can be read in a link map: a C function's object is named after it, any other after its module.

use super::symbols::{Symbols, is_rust};
use std::collections::HashMap;

/// Hands out names, each once.
#[derive(Default)]
pub struct Names {
    used: HashMap<String, usize>,
}

impl Names {
    /// The name, with `.o`, for an object with these symbols.
    pub fn of(&mut self, symbols: &Symbols, otherwise: &str) -> String {
        let base = symbols.defined.iter().find(|name| !is_rust(name)).cloned();
        let base = base.or_else(|| module(&symbols.defined)).unwrap_or_else(|| otherwise.to_string());
        let count = self.used.entry(base.clone()).or_insert(0);
        *count += 1;
        if *count == 1 { format!("{base}.o") } else { format!("{base}-{count}.o") }
    }
}

/// The module that most of the Rust symbols are in, with dots: `os.dir` for `c::os::dir::Stream::next`.
fn module(symbols: &[String]) -> Option<String> {
    let mut count: HashMap<String, usize> = HashMap::new();
    for path in symbols.iter().filter_map(|symbol| path(symbol)) {
        *count.entry(path).or_insert(0) += 1;
    }
    let mut paths: Vec<(String, usize)> = count.into_iter().collect();
    paths.sort_by(|(a, x), (b, y)| y.cmp(x).then(a.cmp(b)));
    paths.into_iter().next().map(|(path, _)| path)
}

/// The module of one symbol, the crate's own name left out.
fn path(symbol: &str) -> Option<String> {
    let demangled = format!("{:#}", rustc_demangle::try_demangle(symbol).ok()?);
    let mut inner = demangled.trim_start_matches(['<', '&', '*', '[', '(']).trim_start_matches("mut ");
    if let Some((kind, of_trait)) = inner.split_once(" as ")
        && !kind.contains("::")
    {
        // A trait of a primitive type: `<u16 as core::fmt::Display>::fmt`.
        inner = of_trait;
    }
    if !inner.split(['<', '>', ' ']).next().is_some_and(|first| first.contains("::")) {
        return Some("core.primitive".into()); // a method of a primitive type: `<[u64; 8]>::map`
    }
    let end = inner.find(['<', '>', ' ', '[', ']', '(', '{', ',']).unwrap_or(inner.len());
    let mut parts: Vec<&str> = inner[..end].split("::").filter(|part| !part.is_empty()).collect();
    // What follows a type is within it; a function's own name goes.
    if let Some(of_type) = parts.iter().position(|part| part.starts_with(char::is_uppercase)) {
        parts.truncate(of_type);
    } else if end == inner.len() || inner[end..].starts_with('<') {
        parts.pop();
    }
    if parts.len() > 1 && parts[0] == "c" {
        parts.remove(0);
    }
    (!parts.is_empty()).then(|| parts.join("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_of_symbols() {
        assert_eq!(path("_RNvNtNtCs9MeqRjN9QbN_1c2os8realpath16change_directory").as_deref(), Some("os.realpath"));
        assert_eq!(
            path("_RNvMNtNtCs9MeqRjN9QbN_1c3abi6bufferINtB2_6BufferNtNtNtB6_2os4walk5FrameE7reserveB6_").as_deref(),
            Some("abi.buffer")
        );
        assert_eq!(path("_RNvNtNtCsbigMD4wY1RN_4libm4math6tgamma6tgamma").as_deref(), Some("libm.math.tgamma"));
        assert_eq!(path("_RNvXNtNtCs8t4xmHlQPJx_4core3fmt3numtNtB4_7Display3fmt").as_deref(), Some("core.fmt"));
        let method = "_RINvMsm_NtCs8t4xmHlQPJx_4core5arrayAtj2_7try_mapINtNtNtB8_3ops9try_trait17NeverShortCircuitAhBz_EINtBN_7Wrapped\
            B1r_tNvMs5_NtB8_3numt11to_le_bytesEECs1RzsNlAn5Xc_1c";
        assert_eq!(path(method).as_deref(), Some("core.primitive"));
        assert_eq!(path("puts"), None);
    }

    #[test]
    fn names_are_given_once() {
        let symbols = |name: &str| Symbols { defined: vec![name.into()], ..Symbols::default() };
        let mut names = Names::default();
        assert_eq!(names.of(&symbols("puts"), "x"), "puts.o");
        let rust = symbols("_RNvNtNtCs9MeqRjN9QbN_1c2os8realpath16change_directory");
        assert_eq!(names.of(&rust, "x"), "os.realpath.o");
        assert_eq!(names.of(&rust, "x"), "os.realpath-2.o");
        assert_eq!(names.of(&Symbols::default(), "data"), "data.o");
    }
}
