//! The compiler: clang 19 or newer, and the tools of its version.

use crate::Result;
use crate::installation::in_path;
use std::env::var_os;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The versions that are looked for, the preferred one first.
const VERSIONS: [u32; 7] = [22, 23, 24, 25, 21, 20, 19];
const OLDEST: u32 = 19;
/// What Debian calls the packages.
const INSTALL: &str = "install it with: apt-get install clang-22 lld-22 llvm-22";

/// A compiler.
#[derive(Debug, Clone)]
pub struct Clang {
    /// Its path.
    pub path: PathBuf,
    /// Its major version.
    pub version: u32,
}

impl Clang {
    /// The one that `WASI_CLANG` names, else the best of those in `PATH` and in Debian's directories.
    pub fn find() -> Result<Clang> {
        if let Some(chosen) = var_os("WASI_CLANG").filter(|name| !name.is_empty()) {
            let named = Path::new(&chosen);
            let path = if named.components().count() > 1 {
                named.into()
            } else {
                in_path(&named.to_string_lossy()).unwrap_or_default()
            };
            let Some(version) = version(&path) else {
                return Err(format!("WASI_CLANG is {}, which is no clang that runs", named.display()).into());
            };
            return Clang { path, version }.checked();
        }
        for version in VERSIONS {
            let debian = PathBuf::from(format!("/usr/lib/llvm-{version}/bin/clang"));
            if let Some(path) = in_path(&format!("clang-{version}")).or_else(|| debian.is_file().then_some(debian)) {
                return Ok(Clang { path, version });
            }
        }
        match in_path("clang").and_then(|path| Some(Clang { version: version(&path)?, path })) {
            Some(clang) => clang.checked(),
            None => Err(format!("no clang found; {INSTALL}").into()),
        }
    }

    fn checked(self) -> Result<Clang> {
        if self.version >= OLDEST {
            return Ok(self);
        }
        let (path, version) = (self.path.display(), self.version);
        Err(format!("{path} is clang {version}, and {OLDEST} is the oldest that will do; {INSTALL}").into())
    }

    /// A tool of the same version: `llvm-ar`, `wasm-ld`.
    pub fn tool(&self, name: &str) -> Result<PathBuf> {
        let versioned = format!("{name}-{}", self.version);
        let beside = std::fs::canonicalize(&self.path).ok().and_then(|path| Some(path.parent()?.join(name)));
        let found = in_path(&versioned).or_else(|| beside.filter(|path| path.is_file())).or_else(|| in_path(name));
        found.ok_or_else(|| {
            let package = if name == "wasm-ld" { "lld" } else { "llvm" };
            format!("no {versioned} found; install it with: apt-get install {package}-{}", self.version).into()
        })
    }

    /// Debian's libc++ for WebAssembly, if it is installed: its headers, its libraries.
    pub fn debian_libcxx(&self) -> Option<(PathBuf, PathBuf)> {
        let root = std::fs::canonicalize(&self.path).ok()?.parent()?.parent()?.to_path_buf();
        let headers = root.join("include/wasm32-wasi/c++/v1");
        let libraries = root.join("lib/wasm32-wasi");
        (headers.join("vector").exists() && libraries.join("libc++.a").exists()).then_some((headers, libraries))
    }
}

/// What `clang --version` says.
fn version(path: &Path) -> Option<u32> {
    let output = Command::new(path).arg("--version").output().ok()?;
    parse(&String::from_utf8_lossy(&output.stdout))
}

fn parse(text: &str) -> Option<u32> {
    let rest = text.split("clang version ").nth(1)?;
    rest.split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions() {
        assert_eq!(parse("Debian clang version 22.1.8 (1~deb12u1)\nTarget: x"), Some(22));
        assert_eq!(parse("clang version 14.0.0"), Some(14));
        assert_eq!(parse("gcc (Debian 12.2.0)"), None);
        let old = Clang { path: "/usr/bin/clang-14".into(), version: 14 }.checked().unwrap_err().0;
        assert!(old.contains("clang 14") && old.contains("apt-get install clang-22") && !old.contains('\n'));
    }
}
