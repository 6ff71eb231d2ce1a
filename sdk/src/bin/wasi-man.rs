//! The command `wasi-man`.

fn main() -> std::process::ExitCode {
    wasi_sdk::main("wasi-man")
}
