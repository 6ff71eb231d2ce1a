//! Tells dependents' build scripts where the sysroot is.

fn main() {
    println!("cargo:root={}/sysroot", std::env::var("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    println!("cargo:rerun-if-changed=build.rs");
}
