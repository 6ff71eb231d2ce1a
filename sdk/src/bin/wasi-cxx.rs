//! The command `wasi-c++`, under a name that cargo allows; `make install` gives it the other.

fn main() -> std::process::ExitCode {
    wasi_sdk::main("wasi-cxx")
}
