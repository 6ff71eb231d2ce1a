//! What the C headers declare, as clang reads them.

use crate::root::root;
use crate::toolchain::Toolchain;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use walkdir::WalkDir;

/// Macros that show what needs an emulation library.
const EMULATED: [&str; 6] = ["SIGNAL", "MMAN", "PROCESS_CLOCKS", "GETPID", "PROCESS", "PTHREAD"];
/// The compiler turns calls of these into other things; no object defines them.
pub const COMPILER_MADE: [&str; 7] = ["setjmp", "_setjmp", "sigsetjmp", "longjmp", "_longjmp", "siglongjmp", "alloca"];

/// A function or an object that a header declares.
#[derive(Default)]
struct Declaration {
    name: String,
    header: String,
    /// Not for the library to define: static, a builtin, or with a body.
    own: bool,
    /// Why it cannot be used.
    unavailable: Option<String>,
}

/// The headers' folder.
pub fn include() -> PathBuf {
    root().join("sysroot/include")
}

/// `#include` lines for every public header.
fn every_header() -> String {
    let folder = include();
    let mut names: Vec<String> = WalkDir::new(&folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.path().strip_prefix(&folder).ok().map(|path| path.to_string_lossy().into_owned()))
        .filter(|path| path.ends_with(".h") && !path.starts_with("bits/") && !path.starts_with("c++/"))
        .collect();
    names.sort();
    names.iter().map(|name| format!("#include <{name}>\n")).collect()
}

/// Makes the reason for which a function is refused visible to the compiler.
const REASONS: &str = "-D__NOT_ON_WASI(why)=__attribute__((__unavailable__(why)))";

/// clang's output on all headers.
fn clang(flags: &[&str]) -> Result<(String, String), Box<dyn std::error::Error>> {
    let mut command = Command::new(Toolchain::find().clang);
    command.args(["--target=wasm32-wasip1", "--sysroot=/nonexistent", "-I"]).arg(include());
    command.args(EMULATED.map(|name| format!("-D_WASI_EMULATED_{name}")));
    command.args(["-w", "-std=gnu23", "-x", "c", "-mllvm", "-wasm-enable-sjlj"]).args(flags).arg("-");
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let text = format!("#define _GNU_SOURCE 1\n{}", every_header());
    child.stdin.take().ok_or("no pipe")?.write_all(text.as_bytes())?;
    let output = child.wait_with_output()?;
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    Ok((text(output.stdout), text(output.stderr)))
}

fn declarations(flags: &[&str]) -> Result<Vec<Declaration>, Box<dyn std::error::Error>> {
    let (tree, errors) =
        clang(&[&["-fsyntax-only", "-fno-color-diagnostics", "-Xclang", "-ast-dump"], flags].concat())?;
    if tree.is_empty() || errors.contains("error:") {
        return Err(format!("the headers do not compile together:\n{errors}").into());
    }
    let folder = format!("{}/", include().display());
    let mut found: Vec<Declaration> = Vec::new();
    let mut file = String::new();
    for line in tree.lines() {
        let head = line.split('\'').next().unwrap_or_default();
        let path = head.split([' ', '<', '>', ',']).rfind(|word| word.starts_with('/'));
        if let Some(path) = path.and_then(|word| word.split(':').next()) {
            file = path.to_string();
        }
        let top = line.strip_prefix("|-").or_else(|| line.strip_prefix("`-"));
        let Some(node) = top else {
            let Some(last) = found.last_mut() else { continue };
            let inner = line.trim_start_matches(['|', ' ']);
            // Only what stands just below the declaration.
            if line.starts_with("| |-")
                || line.starts_with("| `-")
                || line.starts_with("  |-")
                || line.starts_with("  `-")
            {
                last.own |= inner[2..].starts_with("CompoundStmt") || inner[1..].starts_with("-CompoundStmt");
                if inner.contains("-UnavailableAttr") {
                    last.unavailable = Some(line.split('"').nth(1).unwrap_or_default().to_string());
                }
            }
            continue;
        };
        let is_object = node.starts_with("VarDecl");
        let mut declaration =
            Declaration { own: !is_object && !node.starts_with("FunctionDecl"), ..Declaration::default() };
        declaration.name = head.split_whitespace().next_back().unwrap_or_default().to_string();
        declaration.own |=
            head.contains(" implicit ") || line.rsplit('\'').next().unwrap_or_default().contains("static");
        match file.strip_prefix(&folder) {
            Some(header) => declaration.header = header.to_string(),
            None => declaration.own = true,
        }
        found.push(declaration);
    }
    Ok(found)
}

/// The functions and objects that the library must define, with the header of each.
pub fn declared() -> Result<BTreeMap<String, String>, Box<dyn std::error::Error>> {
    let mut names = BTreeMap::new();
    for declaration in declarations(&[])?.into_iter().filter(|declaration| !declaration.own) {
        names.entry(declaration.name).or_insert(declaration.header);
    }
    Ok(names)
}

/// The functions that are hidden until `_WASI_EMULATED_PROCESS` is defined, with the reason given.
pub fn unavailable() -> Result<BTreeMap<String, String>, Box<dyn std::error::Error>> {
    let found = declarations(&[REASONS])?.into_iter();
    Ok(found.filter_map(|declaration| Some((declaration.name, declaration.unavailable?))).collect())
}

/// The names of all macros.
pub fn macros() -> Result<BTreeSet<String>, Box<dyn std::error::Error>> {
    let (text, _) = clang(&["-E", "-dM"])?;
    let name = |line: &str| Some(line.strip_prefix("#define ")?.split([' ', '(']).next()?.to_string());
    Ok(text.lines().filter_map(name).collect())
}
