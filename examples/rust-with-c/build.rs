//! Compiles the C part, with the compiler that wasi-env names.

fn main() {
    cc::Build::new().file("c/words.c").warnings_into_errors(true).compile("words");
    println!("cargo::rerun-if-changed=c/words.c");
}
