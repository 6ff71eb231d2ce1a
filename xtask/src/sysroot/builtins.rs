//! The compiler builtins where clang looks for its own: `<resource dir>/lib/<triple>/libclang_rt.builtins.a`, or for every target of
//! WASI `lib/wasi/libclang_rt.builtins-wasm32.a`, which is in Debian's libclang-rt-NN-dev-wasm32. That folder is the system's: nothing is
//! written there unless `--install-builtins` asks for it.

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

/// The library's name, in the sysroot too.
pub const FILE: &str = "libclang_rt.builtins.a";

/// clang's folder of libraries.
fn folder() -> Result<PathBuf, Box<dyn std::error::Error>> {
    let clang = Toolchain::find().clang;
    let resource =
        output(Command::new(&clang).arg("-print-resource-dir")).ok_or_else(|| format!("{clang} does not run"))?;
    Ok(Path::new(resource.trim()).join("lib"))
}

/// The file that names the triples whose builtins are ours, and so may be replaced.
fn mark(folder: &Path) -> PathBuf {
    folder.join(".wasi-libc-rs-builtins")
}

/// Brings what was installed before up to date; says how to install what clang does not have.
pub fn update(target: Target, library: &Path) -> Outcome {
    let folder = folder()?;
    let marked = std::fs::read_to_string(mark(&folder)).unwrap_or_default();
    if triples(target).iter().any(|triple| marked.lines().any(|line| line == *triple)) {
        return install(target, library);
    }
    // The objects of the common one are for one thread.
    let common = target == Target::Single && folder.join("wasi/libclang_rt.builtins-wasm32.a").exists();
    if !common && triples(target).iter().any(|triple| !folder.join(triple).join(FILE).exists()) {
        println!(
            "clang has no compiler builtins for {} of its own: `make install-builtins` puts the sysroot's where it looks",
            target.name()
        );
    }
    Ok(())
}

/// Installs `library`, as root through sudo if need be; a file that is not ours is left alone.
pub fn install(target: Target, library: &Path) -> Outcome {
    let folder = folder()?;
    let mark = mark(&folder);
    let data = std::fs::read(library)?;
    for triple in triples(target) {
        let marked = std::fs::read_to_string(&mark).unwrap_or_default();
        let file = folder.join(triple).join(FILE);
        let is_ours = marked.lines().any(|line| line == triple);
        if file.exists() && !(is_ours && std::fs::read(&file)? != data) {
            continue;
        }
        println!("Installing {}", file.display());
        if put(&file, &data).is_err() {
            as_root(&["install", "-D", "-m", "644", &library.to_string_lossy(), &file.to_string_lossy()])?;
        }
        let marked = if is_ours { marked } else { format!("{marked}{triple}\n") };
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
