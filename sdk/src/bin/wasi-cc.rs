//! The command `wasi-cc`.

fn main() -> std::process::ExitCode {
    wasi_sdk::main("wasi-cc")
}
