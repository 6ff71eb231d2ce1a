//! Where the parts of the SDK are: the sysroot, the host and the files for build systems, all beside this binary.
//!
//! An installation has `bin`, `share/wasi-sysroot` and `share/{cmake,meson,autoconf}`; in a checkout the sysroot is
//! `sysroot`, the files are in `sdk/share`, and cargo has put the binaries into `target`.

use crate::{Failure, Result};
use std::env::var_os;
use std::path::{Path, PathBuf};

/// The version that binaries and sysroot have in common.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
/// The file in a sysroot that says its version.
const VERSION_FILE: &str = "share/wasi-libc-rs/version";

/// The parts, as far as they have been found.
#[derive(Debug)]
pub struct Installation {
    /// The sysroot.
    pub sysroot: PathBuf,
    /// The directory of the binaries.
    pub binaries: PathBuf,
    /// `share`, with the files for CMake, Meson and autoconf.
    pub share: PathBuf,
}

impl Installation {
    /// Looks at `WASI_SYSROOT`, beside this binary, and in the checkout that it was compiled in.
    pub fn find() -> Result<Installation> {
        let binary = std::env::current_exe().and_then(std::fs::canonicalize).map_err(|error| {
            format!("the binary's own path is unknown ({error}); set WASI_SYSROOT to the directory of the sysroot")
        })?;
        let binaries = binary.parent().unwrap_or(Path::new("/")).to_path_buf();
        let layout = layout(&binaries);
        let chosen = var_os("WASI_SYSROOT").filter(|path| !path.is_empty()).map(PathBuf::from);
        let (sysroot, share) = match (layout, chosen) {
            (Some((_, share)), Some(chosen)) => (chosen, share),
            (Some((sysroot, share)), None) => (sysroot, share),
            (None, Some(chosen)) => (chosen, binaries.join("../share")),
            (None, None) => {
                return Err("no sysroot found; set WASI_SYSROOT to its directory, or `make install` the SDK".into());
            }
        };
        let found = Installation { sysroot, binaries, share };
        found.check()?;
        Ok(found)
    }

    /// That a directory that `--sysroot` names can be one, and is not of another version. It may be another library's.
    pub fn check_chosen(sysroot: &Path) -> Result<()> {
        let shown = sysroot.display();
        if !sysroot.is_dir() {
            return Err(format!("--sysroot: {shown} is no directory").into());
        }
        match std::fs::read_to_string(sysroot.join(VERSION_FILE)) {
            Ok(text) if text.trim() != VERSION => Err(other_version(sysroot, &text)),
            _ => Ok(()),
        }
    }

    /// That the sysroot is one, and of this version.
    fn check(&self) -> Result<()> {
        let shown = self.sysroot.display();
        if !self.sysroot.join("include/stdio.h").exists() {
            return Err(format!("{shown} is no sysroot: it has no include/stdio.h").into());
        }
        match std::fs::read_to_string(self.sysroot.join(VERSION_FILE)) {
            Ok(text) if text.trim() == VERSION => Ok(()),
            Ok(text) => Err(other_version(&self.sysroot, &text)),
            // A checkout has none.
            Err(_) if self.sysroot.join("lib/wasm32-wasip1/libc.a").exists() => Ok(()),
            Err(_) => Err(format!("the sysroot {shown} has no library yet; run make").into()),
        }
    }

    /// The directory of a target's libraries.
    pub fn libraries(&self, target: &str) -> PathBuf {
        self.sysroot.join("lib").join(target)
    }

    /// The host: `WASI_HOST`, beside this binary, or in `PATH`.
    pub fn host(&self) -> Result<PathBuf> {
        if let Some(chosen) = var_os("WASI_HOST").filter(|path| !path.is_empty()) {
            return Ok(chosen.into());
        }
        let beside = self.binaries.join("wasi-host");
        let built = in_checkout("target/debug/wasi-host");
        if let Some(found) = std::iter::once(beside).chain(built).find(|path| path.is_file()) {
            return Ok(found);
        }
        in_path("wasi-host").ok_or_else(|| {
            "no wasi-host beside this command or in PATH; install it, or set WASI_HOST (in a checkout: make host)"
                .into()
        })
    }
}

fn other_version(sysroot: &Path, text: &str) -> Failure {
    let (shown, other) = (sysroot.display(), text.trim());
    Failure(format!("the sysroot {shown} is of version {other}, this command of {VERSION}; install both anew"))
}

/// The sysroot and the files around the directory of the binaries.
fn layout(binaries: &Path) -> Option<(PathBuf, PathBuf)> {
    let prefix = binaries.parent()?;
    let installed = prefix.join("share/wasi-sysroot");
    if installed.is_dir() {
        return Some((installed, prefix.join("share")));
    }
    let checkout = |root: &Path| {
        let sysroot = root.join("sysroot");
        sysroot.join("include/stdio.h").exists().then(|| (sysroot, root.join("sdk/share")))
    };
    binaries.ancestors().skip(1).take(3).find_map(checkout).or_else(|| checkout(compiled_in()?))
}

/// A file of the checkout that the binary was compiled in.
pub fn in_checkout(path: &str) -> Option<PathBuf> {
    compiled_in().map(|root| root.join(path))
}

/// The checkout that the binary was compiled in; what is made for others knows none.
fn compiled_in() -> Option<&'static Path> {
    match option_env!("WASI_SDK_DIST") {
        Some(_) => None,
        None => Path::new(env!("CARGO_MANIFEST_DIR")).parent(),
    }
}

/// Where `PATH` has a command; a `clang` or `llvm-ar` that is one of ours (as in `share/wasi-sdk/bin`) is left out.
pub fn in_path(name: &str) -> Option<PathBuf> {
    let path = var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|file| file.is_file() && (name.starts_with("wasi-") || !is_ours(file)))
}

fn is_ours(file: &Path) -> bool {
    let real = std::fs::canonicalize(file).unwrap_or_default();
    real.file_name().is_some_and(|name| name.to_string_lossy().starts_with("wasi-"))
}
