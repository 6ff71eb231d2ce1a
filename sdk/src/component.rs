//! `wasm32-wasip2`: components, which the linker makes of modules for preview1.

use crate::Result;
use crate::installation::{Installation, in_checkout, in_path};
use std::ffi::OsString;
use std::path::Path;

/// The target of components.
pub const TARGET: &str = "wasm32-wasip2";
/// The target whose libraries they are made with.
const MODULES: &str = "wasm32-wasip1";
const LINKER: &str = "wasm-component-ld";

/// The target whose libraries a target is linked with.
pub fn libraries_of(target: &str) -> &str {
    if target == TARGET { MODULES } else { target }
}

/// Where clang finds the libraries and the headers of libc++.
pub fn directories(sysroot: &Path, cxx: bool) -> Vec<OsString> {
    let libraries = sysroot.join("lib").join(MODULES);
    let mut words = Vec::new();
    if cxx {
        // What depends on the target goes before the rest.
        let folders = [sysroot.join("include").join(MODULES), sysroot.join("include")];
        let headers = folders.iter().map(|folder| folder.join("c++/v1")).filter(|folder| folder.is_dir());
        words.extend(headers.map(|folder| crate::driver::joined("-stdlib++-isystem", &folder)));
    }
    words.extend(["-B", "-L"].map(|option| crate::driver::joined(option, &libraries)));
    words
}

/// How clang finds the linker: beside this command, else in `PATH`.
pub fn linker(installation: &Installation) -> Result<Option<OsString>> {
    // A checkout has it elsewhere, as it is built with other settings.
    let built = in_checkout("target/xtask");
    if let Some(folder) =
        std::iter::once(installation.binaries.clone()).chain(built).find(|folder| folder.join(LINKER).is_file())
    {
        return Ok(Some(crate::driver::joined("-B", &folder)));
    }
    match in_path(LINKER) {
        Some(_) => Ok(None),
        None => Err(format!("no {LINKER} beside this command or in PATH; cargo install {LINKER}").into()),
    }
}
