//! The command `wasi-env`.

fn main() -> std::process::ExitCode {
    wasi_sdk::main("wasi-env")
}
