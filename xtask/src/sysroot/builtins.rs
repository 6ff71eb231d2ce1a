//! Puts the compiler builtins where clang looks for its own: `<resource dir>/lib/<triple>/libclang_rt.builtins.a`, for the
//! triples that lack it. Debian's libclang-rt-NN-dev-wasm32 puts a file there too, which is then left alone.

use crate::root::Outcome;
use crate::toolchain::{Target, Toolchain, output, run};
use std::path::{Path, PathBuf};
use std::process::Command;

/// clang's names for a target.
fn triples(target: Target) -> [&'static str; 2] {
    match target {
        Target::Single => ["wasm32-unknown-wasi", "wasm32-unknown-wasip1"],
        Target::Threads => ["wasm32-unknown-wasi-threads", "wasm32-unknown-wasip1-threads"],
    }
}

const FILE: &str = "libclang_rt.builtins.a";

/// Installs `library`, as root through sudo if need be.
pub fn install(target: Target, library: &Path) -> Outcome {
    let clang = Toolchain::find().clang;
    let resource =
        output(Command::new(&clang).arg("-print-resource-dir")).ok_or_else(|| format!("{clang} does not run"))?;
    let resource = PathBuf::from(resource.trim());
    // Which of the files are ours, and so may be replaced.
    let mark = resource.join("lib/.wasi-libc-rs-builtins");
    let ours = std::fs::read_to_string(&mark).unwrap_or_default();
    let data = std::fs::read(library)?;
    for triple in triples(target) {
        let file = resource.join("lib").join(triple).join(FILE);
        let is_ours = ours.lines().any(|line| line == triple);
        if file.exists() && !(is_ours && std::fs::read(&file)? != data) {
            continue;
        }
        println!("Installing {}", file.display());
        let marked = if is_ours {
            ours.clone()
        } else {
            format!("{}{triple}\n", std::fs::read_to_string(&mark).unwrap_or_default())
        };
        if put(&file, &data).is_err() {
            as_root(&["install", "-D", "-m", "644", &library.to_string_lossy(), &file.to_string_lossy()])?;
        }
        if put(&mark, marked.as_bytes()).is_err() {
            as_root(&["sh", "-c", &format!("printf '{}' > '{}'", marked.replace('\n', "\\n"), mark.display())])?;
        }
    }
    Ok(())
}

fn put(path: &Path, data: &[u8]) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, data)
}

fn as_root(arguments: &[&str]) -> Outcome {
    let advice = format!(
        "clang looks for the compiler builtins where this user may not write. Install them with: sudo {}",
        arguments.join(" ")
    );
    if output(Command::new("sudo").args(["-n", "true"])).is_none() {
        return Err(advice.into());
    }
    run(Command::new("sudo").args(arguments))
}
