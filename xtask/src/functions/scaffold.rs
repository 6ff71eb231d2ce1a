//! `cargo xtask new HEADER NAME`: the files that a new function needs.

use crate::root::{Outcome, root};
use std::path::{Path, PathBuf};

/// What `cargo xtask new` makes.
#[derive(clap::Subcommand)]
pub enum New {
    /// A C function: its prototype, its shim, its test.
    Fn {
        /// The header, as `string.h` or `sys/stat.h`.
        header: String,
        /// The function's name.
        name: String,
        /// The prototype's result and parameters, without names.
        #[arg(long, default_value = "int (void)")]
        r#type: String,
    },
}

/// Writes the files; what exists is only added to.
pub fn run(new: &New) -> Outcome {
    let New::Fn { header, name, r#type } = new;
    if name.is_empty() || !name.chars().all(|c| c == '_' || c.is_ascii_alphanumeric()) {
        return Err(format!("{name} is no name of C").into());
    }
    let (result, parameters) = r#type.split_once('(').ok_or("the type has the form 'int (const char *, int)'")?;
    let folder = header.trim_end_matches(".h").replace('/', "_");
    let root = root();
    let declared =
        declare(&root.join("sysroot/include").join(header), &format!("{}{name}({parameters};", result_text(result)))?;
    let shim = shim(&root.join("src/header").join(&folder), header, name)?;
    let test = test(&root.join("c-tests").join(&folder), header, name)?;
    println!("Wrote, each to be completed:");
    for path in [declared, shim, test] {
        println!("  {}", path.strip_prefix(&root).unwrap_or(&path).display());
    }
    println!("Then: make, cargo xtask symbols --update, cargo xtask posix, cargo xtask test {folder}/{name}.c");
    Ok(())
}

/// `int ` or `char *`.
fn result_text(result: &str) -> String {
    let result = result.trim();
    if result.ends_with('*') { result.to_string() } else { format!("{result} ") }
}

/// Puts the prototype at the end of the header, before what closes it.
fn declare(path: &Path, prototype: &str) -> Result<PathBuf, Box<dyn std::error::Error>> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let end = ["#ifdef __cplusplus\n}", "__END_DECLS", "#endif"]
        .iter()
        .find_map(|mark| text.rfind(mark))
        .unwrap_or(text.len());
    std::fs::write(path, format!("{}{prototype}\n\n{}", &text[..end], &text[end..]))?;
    Ok(path.into())
}

fn shim(folder: &Path, header: &str, name: &str) -> Result<PathBuf, Box<dyn std::error::Error>> {
    let module = folder.join("mod.rs");
    let text = std::fs::read_to_string(&module).map_err(|_| {
        format!("{} is missing: a new header needs its folder and a line in src/header/mod.rs", module.display())
    })?;
    let path = folder.join(format!("{name}.rs"));
    if path.exists() {
        return Err(format!("{} exists", path.display()).into());
    }
    let lines: Vec<&str> = text.lines().collect();
    let at = lines
        .iter()
        .rposition(|line| line.starts_with("mod ") || line.starts_with("pub mod "))
        .map_or_else(|| lines.iter().take_while(|line| line.starts_with("//!")).count(), |at| at + 1);
    let made = [&lines[..at], &[format!("mod {name};").as_str()], &lines[at..]].concat().join("\n") + "\n";
    std::fs::write(&module, made)?;
    std::fs::write(
        &path,
        format!(
            "//! `{name}` of `<{header}>`.\n\nuse crate::abi::*;\n\n/// What it does. Errors: `EINVAL` (when).\n\
             /// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/{name}.html>\n#[export]\n\
             pub extern \"C\" fn {name}() -> c_int {{\n    or_minus_one(|| Err(Errno::NOSYS))\n}}\n"
        ),
    )?;
    Ok(path)
}

fn test(folder: &Path, header: &str, name: &str) -> Result<PathBuf, Box<dyn std::error::Error>> {
    std::fs::create_dir_all(folder)?;
    let path = folder.join(format!("{name}.c"));
    if path.exists() {
        return Ok(path);
    }
    std::fs::write(
        &path,
        format!(
            "// {name}: normal cases, edges, every error.\n#include <{header}>\n#include \"test.h\"\n\nint main(void) {{\n    CHECK_INT({name}(), 0);\n    return 0;\n}}\n"
        ),
    )?;
    Ok(path)
}
