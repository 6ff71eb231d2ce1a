//! The command `wasi-ar`.

fn main() -> std::process::ExitCode {
    wasi_sdk::main("wasi-ar")
}
