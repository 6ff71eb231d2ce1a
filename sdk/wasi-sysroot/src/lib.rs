//! A sysroot for C on WASI preview1: headers, libraries and start files, for `clang --sysroot=…`.

/// Its directory, on the machine that compiled this crate. Build scripts read `DEP_WASI_SYSROOT_ROOT` as well.
pub fn root() -> &'static std::path::Path {
    std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/sysroot"))
}
